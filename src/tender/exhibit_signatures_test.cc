// Signatures: beside a plain file, and of an attestation, which is its own envelope.
#include <algorithm>

#include "crypto/signature_vectors.h"
#include "tender/exhibits.h"
#include "tender/exhibits_under_test.h"

namespace proofhouse::tender {
namespace {

using crypto::PrivateKey;
using crypto::testing::vector_of;
using testing::envelope_json;
using testing::envelope_over;
using testing::ExhibitsTest;
using testing::kMaker;
using testing::sample;
using testing::shipment_statement;
using testing::signature_over;
using testing::signed_json;
using testing::statement;
using testing::trusted;

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

// By certificate: CMS beside the file, and files that are signed in themselves.

class CertificateTest : public ExhibitsTest {
 protected:
  CertificateTest() {
    TrustedAuthority authority;
    authority.id = KeyId("pki");
    authority.roots = vector_of("root.pem");
    authority.time_roots = vector_of("tsa-root.pem");
    authority.organization = kMaker;
    authority.purposes = {Purpose::kTestReport};
    trust_ = TrustPolicy::of({{"trust/pki.yaml", authority}}).value();
  }

  SignatureCheck beside(std::string_view signature, std::string_view content = "content") {
    bid_.evidence.clear();
    add("report.txt", EvidenceKind::kManual, vector_of(content)).signature = "report.txt.p7s";
    put("report.txt.p7s", vector_of(signature));
    opened_ = open();
    return opened_.exhibits.back().signature;
  }

  SignatureCheck inside(const std::string& name, std::string_view file) {
    bid_.evidence.clear();
    add(name, EvidenceKind::kManual, vector_of(file));
    opened_ = open();
    return opened_.exhibits.back().signature;
  }

  OpenedBid opened_;
};

TEST_F(CertificateTest, CmsBesideAFile) {
  const auto good = beside("stamped");
  EXPECT_EQ(good.state, SignatureState::kGood) << good.detail;
  EXPECT_EQ(good.key, KeyId("pki"));
  EXPECT_EQ(good.holder, "Example Person, Example Relays Ltd");
  EXPECT_TRUE(opened_.unlisted.empty());
  EXPECT_TRUE(std::ranges::any_of(opened_.inputs, [](const auto& input) { return input.path.ends_with("report.txt.p7s"); }));
  EXPECT_EQ(beside("pem").state, SignatureState::kGood);
  EXPECT_EQ(beside("plain").state, SignatureState::kExpired);
  EXPECT_EQ(beside("stamped", "other-content").state, SignatureState::kWrongSubject);
  EXPECT_EQ(beside("content").state, SignatureState::kMalformed);
}

TEST_F(CertificateTest, ASignatureThatIsNotThere) {
  add("report.txt", EvidenceKind::kManual, vector_of("content")).signature = "report.txt.p7s";
  const auto check = last().signature;
  EXPECT_EQ(check.state, SignatureState::kMalformed);
  EXPECT_NE(check.detail.find("report.txt.p7s"), std::string::npos);
}

TEST_F(CertificateTest, ContainersAndPdf) {
  EXPECT_EQ(inside("report.asice", "asic").state, SignatureState::kGood);
  EXPECT_EQ(inside("report.asice", "asic-unsigned-file").state, SignatureState::kWrongSubject);
  EXPECT_EQ(inside("report.asice", "asic-xades").state, SignatureState::kUnverified);
  EXPECT_EQ(inside("report.pdf", "pdf").state, SignatureState::kGood);
  EXPECT_EQ(inside("report.pdf", "pdf-appended").state, SignatureState::kWrongSubject);
  EXPECT_EQ(inside("report.pdf", "pdf-unsigned").state, SignatureState::kNone);
  EXPECT_EQ(inside("report.txt", "content").state, SignatureState::kNone);
}

}  // namespace
}  // namespace proofhouse::tender
