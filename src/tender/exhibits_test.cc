// Every listed file of a bid, opened by the real reader processes: what each state comes from.
#include "tender/exhibits.h"

#include <sys/stat.h>
#include <unistd.h>

#include "formats/readers.h"
#include "tender/exhibits_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::ExhibitsTest;
using testing::sample;

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
