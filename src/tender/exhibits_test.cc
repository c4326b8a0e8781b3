// Every listed file of a bid, opened by the real reader processes: what each state comes from.
#include "tender/exhibits.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats/readers.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

using crypto::PrivateKey;
using testing::built_workers;
using testing::envelope_json;
using testing::envelope_over;
using testing::sample;
using testing::shipment_statement;
using testing::signature_over;
using testing::signed_json;
using testing::statement;
using testing::trusted;

const Date kToday = Date::from(2026, 11, 1);
constexpr std::string_view kMaker = "Example Relays Ltd";

class ExhibitsTest : public ::testing::Test {
 protected:
  ExhibitsTest() {
    OfferedItem rtu;
    rtu.item = ItemId("rtu");
    rtu.maker = kMaker;
    bid_.items = {rtu};
    trust({trusted("ed", key_.public_key())});
  }

  void trust(const std::vector<TrustedKey>& keys) {
    std::vector<std::pair<std::string, TrustedKey>> by_file;
    for (const auto& key : keys) by_file.emplace_back(key.id.str(), key);
    trust_ = TrustPolicy::make(std::move(by_file)).value();
  }

  void put(const std::string& name, std::string_view bytes) { folder_.put("bids/x/evidence/" + name, bytes); }

  Evidence& list(const std::string& name, EvidenceKind kind, std::string_view bytes) {
    Evidence evidence;
    evidence.file = name;
    evidence.kind = kind;
    evidence.sha256 = crypto::sha256(bytes);
    bid_.evidence.push_back(evidence);
    return bid_.evidence.back();
  }
  Evidence& add(const std::string& name, EvidenceKind kind, std::string_view bytes) {
    put(name, bytes);
    return list(name, kind, bytes);
  }

  OpenedBid open(const Workers& workers) { return open_evidence(folder_.path(), "bids/x", bid_, trust_, workers, kToday); }
  OpenedBid open() { return open(built_workers()); }
  // Opens all, and returns the last listed one.
  Exhibit last() { return open().exhibits.back(); }

  testing::TempFolder folder_;
  Bid bid_;
  TrustPolicy trust_;
  const PrivateKey key_ = PrivateKey::generate_ed25519();
};

TEST_F(ExhibitsTest, EveryFormatIsRead) {
  add("sbom.cdx.json", EvidenceKind::kSbom, sample("cyclonedx"));
  add("report.json", EvidenceKind::kTestReport, sample("test-report"));
  add("lab.json", EvidenceKind::kLabRecord, sample("test-report"));
  add("certificate.json", EvidenceKind::kCertificate, sample("certificate"));
  add("change.json", EvidenceKind::kChangeNote, sample("change-note"));
  const auto opened = open();
  for (const auto& exhibit : opened.exhibits)
    EXPECT_EQ(exhibit.state, ReadState::kRead) << exhibit.evidence.file << ": " << exhibit.message;
  EXPECT_TRUE(std::holds_alternative<Sbom>(opened.exhibits[0].read.document));
  EXPECT_TRUE(std::holds_alternative<TestReport>(opened.exhibits[1].read.document));
  EXPECT_TRUE(std::holds_alternative<TestReport>(opened.exhibits[2].read.document));
  EXPECT_TRUE(std::holds_alternative<Certificate>(opened.exhibits[3].read.document));
  EXPECT_TRUE(std::holds_alternative<ChangeNote>(opened.exhibits[4].read.document));
  EXPECT_FALSE(opened.incomplete);
  ASSERT_EQ(opened.inputs.size(), 6U);
  EXPECT_EQ(opened.inputs.front().path, "bids/x/evidence/");
  EXPECT_EQ(opened.inputs[1].path, "bids/x/evidence/certificate.json");
  EXPECT_EQ(opened.inputs[1].sha256, crypto::sha256(sample("certificate")));
}

TEST_F(ExhibitsTest, OtherKindsAreForPeople) {
  add("manual.pdf", EvidenceKind::kManual, "%PDF");
  EXPECT_EQ(last().state, ReadState::kNotExamined);
}

TEST_F(ExhibitsTest, InspectedEvidenceIsNotLookedFor) {
  list("plant/visit.txt", EvidenceKind::kInspection, "").disclosure = Disclosure::kInspected;
  const auto opened = open();
  EXPECT_EQ(opened.exhibits.back().state, ReadState::kInspected);
  EXPECT_TRUE(opened.inputs.empty());
}

TEST_F(ExhibitsTest, Missing) {
  list("sbom.json", EvidenceKind::kSbom, "{}");
  EXPECT_EQ(last().state, ReadState::kMissing);
}

TEST_F(ExhibitsTest, AnotherDigest) {
  put("manual.txt", "changed");
  list("manual.txt", EvidenceKind::kManual, "as listed");
  const auto exhibit = last();
  EXPECT_EQ(exhibit.state, ReadState::kDigest);
  EXPECT_NE(exhibit.message.find(crypto::sha256("changed").hex()), std::string::npos);
  EXPECT_NE(exhibit.message.find(crypto::sha256("as listed").hex()), std::string::npos);
}

TEST_F(ExhibitsTest, LinksPipesAndPathsOutAreNotOpened) {
  folder_.put("secret.txt", "secret");
  folder_.put("bids/x/evidence/real/file.txt", "x");
  const std::string evidence = folder_ / "bids/x/evidence/";
  ASSERT_EQ(symlink((folder_ / "secret.txt").c_str(), (evidence + "link.txt").c_str()), 0);
  ASSERT_EQ(symlink((folder_ / "bids/x/evidence/real").c_str(), (evidence + "folder").c_str()), 0);
  ASSERT_EQ(mkfifo((evidence + "pipe").c_str(), 0600), 0);
  for (const char* name :
       {"link.txt", "folder/file.txt", "pipe", "../bid.yaml", "../../../secret.txt", "/etc/hostname", "a\\b", "a//b", "."}) {
    list(name, EvidenceKind::kManual, "secret");
  }
  const auto opened = open();
  for (const auto& exhibit : opened.exhibits)
    EXPECT_EQ(exhibit.state, ReadState::kUnsafe) << exhibit.evidence.file << ": " << exhibit.message;
  ASSERT_EQ(opened.inputs.size(), 1U);
  EXPECT_EQ(opened.inputs[0].path, "bids/x/evidence/");
}

TEST_F(ExhibitsTest, AFolderOfEvidenceThatIsALinkIsNotFollowed) {
  folder_.put("elsewhere/manual.txt", "secret");
  folder_.put("bids/x/bid.yaml", "");
  ASSERT_EQ(symlink((folder_ / "elsewhere").c_str(), (folder_ / "bids/x/evidence").c_str()), 0);
  list("manual.txt", EvidenceKind::kManual, "secret");
  const auto opened = open();
  EXPECT_EQ(opened.exhibits.back().state, ReadState::kUnsafe);
  EXPECT_TRUE(opened.unlisted.empty());
}

TEST_F(ExhibitsTest, AFolderIsUnreadable) {
  folder_.put("bids/x/evidence/folder/file.txt", "x");
  list("folder", EvidenceKind::kManual, "");
  EXPECT_EQ(last().state, ReadState::kUnreadable);
}

TEST_F(ExhibitsTest, TooLargeIsSaidBeforeAByteIsRead) {
  const auto sparse = [&](const char* name, std::uint64_t size) {
    put(name, "{");
    ASSERT_EQ(truncate((folder_ / "bids/x/evidence/" + name).c_str(), static_cast<off_t>(size)), 0);
  };
  sparse("report.json", formats::reader_of(Format::kTestReport).limits.bytes + 1);
  sparse("firmware.bin", 1ULL << 40U);
  list("report.json", EvidenceKind::kTestReport, "");
  list("firmware.bin", EvidenceKind::kFirmware, "");
  for (const auto& exhibit : open().exhibits) EXPECT_EQ(exhibit.state, ReadState::kTooLarge) << exhibit.message;
}

TEST_F(ExhibitsTest, WhatIsNotOfItsKindIsUnreadable) {
  for (const std::string_view bytes : {"", "not JSON", "{\"a\": 1, \"a\": 2}", "{}",
                                       "\x7f"
                                       "ELF"}) {
    bid_.evidence.clear();
    add("sbom.json", EvidenceKind::kSbom, bytes);
    const auto exhibit = last();
    EXPECT_EQ(exhibit.state, ReadState::kUnreadable) << bytes;
    EXPECT_FALSE(exhibit.message.empty());
  }
  bid_.evidence.clear();
  add("sbom.json", EvidenceKind::kSbom, "{\n \"a\": tru }");
  EXPECT_TRUE(last().error_place.starts_with("2:")) << last().error_place;
}

TEST_F(ExhibitsTest, UnlistedFilesAreNamedSortedAndShownSafely) {
  add("listed.txt", EvidenceKind::kManual, "x").signature = "listed.txt.dsse.json";
  put("listed.txt.dsse.json", "{}");
  put("z.txt", "");
  put("below/a.txt", "");
  put("b\x1b[31m.txt", "");
  EXPECT_EQ(open().unlisted, (std::vector<std::string>{"b\\x1b[31m.txt", "below/a.txt", "z.txt"}));
}

// What lies beside a plain file.

class SignedFileTest : public ExhibitsTest {
 protected:
  SignedFileTest() { add("report.json", EvidenceKind::kTestReport, report_).signature = "report.json.dsse.json"; }

  SignatureCheck with(std::string_view beside) {
    put("report.json.dsse.json", beside);
    const auto exhibit = last();
    EXPECT_EQ(exhibit.state, ReadState::kRead) << exhibit.message;
    return exhibit.signature;
  }

  const std::string report_ = sample("test-report");
  const Digest digest_ = crypto::sha256(report_);
};

TEST_F(SignedFileTest, Good) {
  const auto check = with(signed_json(statement(kFilePredicate, digest_), key_));
  EXPECT_EQ(check.state, SignatureState::kGood) << check.detail;
  EXPECT_EQ(check.key, KeyId("ed"));
}

TEST_F(SignedFileTest, GoodByP256) {
  trust({trusted("p256", testing::p256_key().public_key())});
  EXPECT_EQ(with(signed_json(statement(kFilePredicate, digest_), testing::p256_key())).state, SignatureState::kGood);
}

TEST_F(SignedFileTest, AboutAnotherFile) {
  EXPECT_EQ(with(signed_json(statement(kFilePredicate, crypto::sha256("other")), key_)).state, SignatureState::kWrongSubject);
}

TEST_F(SignedFileTest, ForAnotherUse) {
  EXPECT_EQ(with(signed_json(statement("https://example.com/predicate", digest_), key_)).state, SignatureState::kWrongPredicate);
}

TEST_F(SignedFileTest, NotAnEnvelope) {
  EXPECT_EQ(with("{}").state, SignatureState::kMalformed);
  EXPECT_EQ(with("").state, SignatureState::kMalformed);
}

TEST_F(SignedFileTest, NotAStatement) { EXPECT_EQ(with(signed_json("hello", key_)).state, SignatureState::kMalformed); }

TEST_F(SignedFileTest, NotThere) {
  const auto exhibit = last();
  EXPECT_EQ(exhibit.state, ReadState::kRead);
  EXPECT_EQ(exhibit.signature.state, SignatureState::kMalformed);
  EXPECT_NE(exhibit.signature.detail.find("report.json.dsse.json"), std::string::npos);
}

TEST_F(SignedFileTest, BySomebodyUnknown) {
  EXPECT_EQ(with(signed_json(statement(kFilePredicate, digest_), PrivateKey::generate_ed25519())).state,
            SignatureState::kUnknownKey);
}

TEST_F(SignedFileTest, ForAnotherMaker) {
  auto key = trusted("ed", key_.public_key());
  key.makers = {"Somebody Else"};
  trust({key});
  EXPECT_EQ(with(signed_json(statement(kFilePredicate, digest_), key_)).state, SignatureState::kNotAuthorised);
}

// Attestations: the file is the envelope.

class AttestationTest : public ExhibitsTest {
 protected:
  Exhibit with(const std::string& envelope) {
    bid_.evidence.clear();
    add("shipment.dsse.json", EvidenceKind::kShipmentAttestation, envelope);
    opened_ = open();
    return opened_.exhibits.back();
  }
  OpenedBid opened_;
};

TEST_F(AttestationTest, AGoodOneIsReadFromTheBytesThatWereVerified) {
  const auto exhibit = with(signed_json(shipment_statement(), key_));
  EXPECT_EQ(exhibit.state, ReadState::kRead);
  EXPECT_EQ(exhibit.signature.state, SignatureState::kGood) << exhibit.signature.detail;
  const auto* read = std::get_if<Statement>(&exhibit.read.document);
  ASSERT_NE(read, nullptr);
  ASSERT_TRUE(read->shipment);
  EXPECT_EQ(read->shipment->statement, "none_exploitable_given_vex");
  EXPECT_EQ(opened_.payloads.at(exhibit.evidence.sha256), shipment_statement());
}

TEST_F(AttestationTest, ASwappedPayloadIsNeverRead) {
  auto envelope = envelope_over(shipment_statement(), {signature_over(key_, shipment_statement(), "ed")});
  const std::string other = replace_all(shipment_statement(), "none_exploitable_given_vex", "none_known");
  envelope.payload.assign(other.begin(), other.end());
  const auto exhibit = with(envelope_json(envelope));
  EXPECT_EQ(exhibit.state, ReadState::kRead);
  EXPECT_EQ(exhibit.signature.state, SignatureState::kBad);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(exhibit.read.document));
  EXPECT_TRUE(opened_.payloads.empty());
}

TEST_F(AttestationTest, AKeyForAnotherPurposeIsNotEnough) {
  auto key = trusted("ed", key_.public_key());
  key.purposes = {Purpose::kTestReport};
  trust({key});
  const auto exhibit = with(signed_json(shipment_statement(), key_));
  EXPECT_EQ(exhibit.signature.state, SignatureState::kNotAuthorised);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(exhibit.read.document));
}

TEST_F(AttestationTest, OneMakersKeyDoesNotSpeakForAnothersItem) {
  OfferedItem tool;
  tool.item = ItemId("tool");
  tool.maker = "Other Maker";
  bid_.items.push_back(tool);
  auto key = trusted("ed", key_.public_key());
  key.makers = {std::string(kMaker)};
  trust({key});
  const std::string envelope = signed_json(shipment_statement(), key_);
  EXPECT_EQ(with(envelope).signature.state, SignatureState::kNotAuthorised);  // covers nothing by name: all items
  bid_.evidence[0].covers = {{ItemId("rtu"), {}, {}}};
  EXPECT_EQ(last().signature.state, SignatureState::kGood);
  bid_.evidence[0].covers.push_back({ItemId("tool"), {}, {}});
  EXPECT_EQ(last().signature.state, SignatureState::kNotAuthorised);
}

TEST_F(AttestationTest, AnotherPredicate) {
  const auto exhibit = with(signed_json(statement(kFilePredicate, crypto::sha256("x")), key_));
  EXPECT_EQ(exhibit.signature.state, SignatureState::kWrongPredicate);
  EXPECT_NE(exhibit.signature.detail.find("signed-file"), std::string::npos);
}

TEST_F(AttestationTest, AMalformedStatement) {
  const auto exhibit = with(signed_json("{\"_type\": 1}", key_));
  EXPECT_EQ(exhibit.signature.state, SignatureState::kMalformed);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(exhibit.read.document));
}

TEST_F(AttestationTest, AnotherPayloadType) {
  Envelope envelope = envelope_over("hello", {});
  envelope.payload_type = "text/plain";
  envelope.signatures = {{"ed", key_.sign(crypto::pae("text/plain", "hello"))}};
  EXPECT_EQ(with(envelope_json(envelope)).signature.state, SignatureState::kMalformed);
}

TEST_F(AttestationTest, NoEnvelopeAtAll) { EXPECT_EQ(with(shipment_statement()).state, ReadState::kUnreadable); }

// Readers that do not answer.

TEST_F(ExhibitsTest, AReaderThatEndsWithoutAnAnswerIsAboutItsFile) {
  testing::TempFolder programs;
  testing::put_program(programs, "proofhouse-reader", "/bin/true");
  testing::put_program(programs, "proofhouse-verifier", "/bin/true");
  const auto workers = Workers::open(false, programs.path());
  ASSERT_TRUE(workers) << one_line(workers.error());
  add("sbom.json", EvidenceKind::kSbom, sample("cyclonedx"));
  add("certificate.json", EvidenceKind::kCertificate, sample("certificate"));
  const auto opened = open(*workers);
  for (const auto& exhibit : opened.exhibits) EXPECT_EQ(exhibit.state, ReadState::kDied) << exhibit.message;
  EXPECT_FALSE(opened.incomplete);
}

TEST_F(ExhibitsTest, AReaderThatDiesOfItsFileIsAFindingAndOneThatTheSystemKillsIsNot) {
  testing::TempFolder programs;
  testing::put_stand_ins(programs);
  const auto workers = Workers::open(false, programs.path());
  ASSERT_TRUE(workers) << one_line(workers.error());
  add("certificate.json", EvidenceKind::kCertificate, sample("certificate"));
  add("sbom.json", EvidenceKind::kSbom, "please die");
  auto opened = open(*workers);
  EXPECT_EQ(opened.exhibits[0].state, ReadState::kRead) << opened.exhibits[0].message;
  EXPECT_EQ(opened.exhibits[1].state, ReadState::kDied);
  EXPECT_FALSE(opened.incomplete);
  add("other.json", EvidenceKind::kSbom, "please want too much memory");
  opened = open(*workers);
  EXPECT_EQ(opened.exhibits[2].state, ReadState::kTimedOut);
  EXPECT_TRUE(opened.incomplete);
}

TEST_F(ExhibitsTest, AReaderThatCannotBeStartedMakesTheResultIncomplete) {
  testing::TempFolder programs;
  for (const char* name : {"proofhouse-reader", "proofhouse-verifier"}) {
    programs.put(name, "no program");
    ASSERT_EQ(chmod((programs / name).c_str(), 0755), 0);
  }
  const auto workers = Workers::open(false, programs.path());
  ASSERT_TRUE(workers) << one_line(workers.error());
  add("sbom.json", EvidenceKind::kSbom, sample("cyclonedx"));
  const auto opened = open(*workers);
  EXPECT_EQ(opened.exhibits[0].state, ReadState::kTimedOut);
  EXPECT_TRUE(opened.incomplete);
}

TEST(Workers, MissingProgramsAreSaidAtOnce) {
  testing::TempFolder empty;
  const auto workers = Workers::open(false, empty.path());
  ASSERT_FALSE(workers);
  EXPECT_EQ(workers.error().code, ErrorCode::kNotFound);
  EXPECT_FALSE(workers.error().cure.empty());
}

}  // namespace
}  // namespace proofhouse::tender
