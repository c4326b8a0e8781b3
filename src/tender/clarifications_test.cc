#include "tender/clarifications.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "tender/evaluate_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::EvaluateTest;
using testing::sample;

constexpr std::string_view kEvidence = R"(about: evidence
requirement: CFG-2
evidence: manual.txt
asked: 2026-10-20
question: Does chapter 4.3 hold for this version?
answered: 2026-10-23
answer: It does.
files:
  - {file: note.json, sha256: "0000000000000000000000000000000000000000000000000000000000000001", kind: change-note, covers: [{item: rtu}]}
)";

constexpr std::string_view kPrice = R"(about: price
asked: 2026-10-20
question: How is this price made?
answered: 2026-10-23
answer: Shared tooling.
accepted: {by: Head of procurement, reason: Confirmed, date: 2026-10-25}
)";

Clarification parsed(std::string_view text) {
  auto read = parse_clarification(text, "clarifications/a/1.yaml");
  if (!read) throw std::runtime_error(one_line(read.error()));
  read->bid = BidId("a");
  return *std::move(read);
}

TEST(Clarifications, AreRead) {
  const Clarification asked = parsed(kEvidence);
  EXPECT_EQ(asked.about, ClarificationTopic::kEvidence);
  EXPECT_EQ(asked.requirement, RequirementId("CFG-2"));
  EXPECT_EQ(asked.answered->iso(), "2026-10-23");
  ASSERT_EQ(asked.files.size(), 1U);
  EXPECT_EQ(asked.files[0].kind, EvidenceKind::kChangeNote);
  EXPECT_EQ(asked.files[0].covers.at(0).item, ItemId("rtu"));
  EXPECT_EQ(parsed(kPrice).accepted->by, "Head of procurement");
  EXPECT_FALSE(parsed("about: evidence\nasked: 2026-10-20\nquestion: Why?\n").answered);
}

struct Wrong {
  std::string_view name;
  std::string_view text;
  std::string_view old;
  std::string_view now;
  std::string_view says;
};

constexpr Wrong kWrong[] = {
    {"about nothing known", kPrice, "about: price", "about: weather", "\"about\" is"},
    {"no question", kPrice, "question: How is this price made?", "question: \"\"", "\"question\" is empty"},
    {"an answer without its day", kPrice, "answered: 2026-10-23\n", "", "stands alone"},
    {"a day without an answer", kPrice, "answer: Shared tooling.\n", "", "stands alone"},
    {"answered before it was asked", kPrice, "answered: 2026-10-23", "answered: 2026-10-19", "is before the question"},
    {"accepted before it was answered", kPrice, "date: 2026-10-25", "date: 2026-10-22", "is before the answer"},
    {"accepted by nobody", kPrice, "by: Head of procurement, ", "", "\"by\" is missing"},
    {"evidence that is accepted", kPrice, "about: price", "about: evidence", "is for a price alone"},
    {"an unknown key", kPrice, "asked:", "when: 1\nasked:", "unknown key \"when\""},
    {"a file that leads out", kEvidence, "file: note.json", "file: ../note.json", "no plain name"},
    {"a file without a digest", kEvidence, "kind: change-note", "kind: change-note, colour: red", "unknown key \"colour\""},
    {"a file of an unknown kind", kEvidence, "kind: change-note", "kind: rumour", "\"kind\" is"},
    {"files without an answer", kEvidence, "answered: 2026-10-23\nanswer: It does.\n", "", "come without an answer"},
};

TEST(Clarifications, EveryMistakeHasFileLineCauseAndCure) {
  for (const auto& wrong : kWrong) {
    SCOPED_TRACE(wrong.name);
    std::string text(wrong.text);
    ASSERT_NE(text.find(wrong.old), std::string::npos);
    text.replace(text.find(wrong.old), wrong.old.size(), wrong.now);
    const auto read = parse_clarification(text, "f.yaml");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::kInvalid) << one_line(read.error());
    EXPECT_EQ(read.error().file, "f.yaml");
    EXPECT_FALSE(read.error().place.empty()) << one_line(read.error());
    EXPECT_NE(read.error().cause.find(wrong.says), std::string::npos) << one_line(read.error());
    EXPECT_FALSE(read.error().cure.empty()) << one_line(read.error());
  }
}

TEST(Clarifications, Fires_CLARIFICATION_NOT_COUNTED) {
  const auto out = clarified(std::vector{parsed(kEvidence)}, BidId("a"), false, {});
  EXPECT_TRUE(out.files.empty());
  ASSERT_EQ(out.findings.size(), 1U);
  EXPECT_EQ(out.findings[0].code, FindingCode::kClarificationNotCounted);
  EXPECT_EQ(out.findings[0].verdict, Verdict::kUndecided);
  EXPECT_EQ(out.findings[0].confidence, Confidence::kC0);
  EXPECT_EQ(out.findings[0].place->file, "clarifications/a/1.yaml");
}
TEST(Clarifications, Silent_CLARIFICATION_NOT_COUNTED) {
  const auto out = clarified(std::vector{parsed(kEvidence)}, BidId("a"), true, {});
  EXPECT_TRUE(out.findings.empty());
  ASSERT_EQ(out.files.size(), 1U);
  EXPECT_EQ(out.files[0].file, "clarifications/a/files/note.json");
  EXPECT_TRUE(clarified(std::vector{parsed(kEvidence)}, BidId("b"), false, {}).findings.empty());
}

TEST(Clarifications, AnAnswerAboutThePriceExplainsIt) {
  const std::vector all{parsed(kPrice)};
  const auto out = clarified(all, BidId("a"), false, {});
  EXPECT_EQ(out.low_price_explanation, "Shared tooling.");
  EXPECT_TRUE(out.low_price_accepted);
  EXPECT_TRUE(clarified(all, BidId("b"), false, {}).low_price_explanation.empty());
  EXPECT_TRUE(clarified(std::vector{parsed(kEvidence)}, BidId("a"), true, {}).low_price_explanation.empty());
  ConflictDeclaration interest;
  interest.person = "head of procurement";
  interest.interest = "holds shares";
  const auto refused = clarified(all, BidId("a"), false, std::vector{interest});
  EXPECT_FALSE(refused.low_price_explanation.empty());
  EXPECT_FALSE(refused.low_price_accepted);
}

class ClarifiedTest : public EvaluateTest {
 protected:
  ClarifiedTest() {
    put_bid("a");
    folder_.put("clarifications/a/files/sbom.json", sample("cyclonedx"));
    folder_.put("clarifications/a/files/more.txt", "x");
    folder_.put("clarifications/a/1.yaml",
                "about: evidence\nasked: 2026-10-20\nquestion: Where is it?\nanswered: 2026-10-23\nanswer: Here.\nfiles:\n"
                "  - {file: sbom.json, kind: sbom, sha256: \"" +
                    crypto::sha256(sample("cyclonedx")).hex() + "\"}\n");
  }
  void take_new_files() { folder_.put("tender.yaml", std::string(testing::kTenderText) + "clarifications: {new_files: true}\n"); }
  static bool speaks_of(const BidDecision& bid, std::string_view file) {
    return std::ranges::any_of(bid.findings, [&](const Finding& one) { return one.place && one.place->file == file; });
  }
};

TEST_F(ClarifiedTest, NewFilesAreReadWhereTheTenderSaidSo) {
  const auto closed = evaluated();
  EXPECT_TRUE(has(bid(closed, "a"), FindingCode::kClarificationNotCounted));
  EXPECT_EQ(bid(closed, "a").judged.files, 0U);
  EXPECT_FALSE(speaks_of(bid(closed, "a"), "clarifications/a/files/sbom.json"));
  ASSERT_EQ(closed.decision.clarifications.size(), 1U);
  EXPECT_EQ(closed.decision.clarifications[0].bid, BidId("a"));
  take_new_files();
  const auto open = evaluated();
  EXPECT_FALSE(has(bid(open, "a"), FindingCode::kClarificationNotCounted));
  EXPECT_EQ(bid(open, "a").judged.files, 1U);
  EXPECT_TRUE(speaks_of(bid(open, "a"), "clarifications/a/files/sbom.json"));
  EXPECT_TRUE(has(bid(open, "a"), FindingCode::kEvidenceUnlisted));
  const auto located = std::ranges::find_if(bid(open, "a").findings, [](const Finding& one) {
    return one.place && one.place->file == "clarifications/a/files/sbom.json" && one.place->line;
  });
  EXPECT_NE(located, bid(open, "a").findings.end());
}

TEST_F(ClarifiedTest, EveryChangeIsSeen) {
  take_new_files();
  const auto before = evaluated();
  EXPECT_TRUE(changed(before).empty());
  folder_.put("clarifications/a/files/sbom.json", "{}");
  EXPECT_EQ(changed(before), (std::vector<std::string>{"clarifications/a/files/", "clarifications/a/files/sbom.json"}));
  folder_.put("clarifications/a/2.yaml", "about: price\nasked: 2026-10-20\nquestion: Why?\n");
  EXPECT_EQ(changed(before).size(), 3U);
}

TEST_F(ClarifiedTest, ABidCannotListAFileAsIfItCameLater) {
  take_new_files();
  folder_.put("bids/a/evidence/clarifications/a/files/x.txt", "x");
  put_bid("a", testing::entry("clarifications/a/files/x.txt", "manual", "x"));
  EXPECT_TRUE(has(bid(evaluated(), "a"), FindingCode::kEvidenceUnsafe));
}

}  // namespace
}  // namespace proofhouse::tender
