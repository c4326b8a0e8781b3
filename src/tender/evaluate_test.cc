// The main job on small folders, with the real worker processes.
#include "tender/evaluate.h"

#include <unistd.h>

#include "tender/evaluate_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::bid_text;
using testing::EvaluateTest;
using testing::kResponse;

// All that is written of a decision, as one text.
std::string text_of(const Decision& decision) {
  std::string out;
  for (const auto& line : decision.summary) out += line + "\n";
  for (const auto& bid : decision.bids) {
    out += bid.id.str() + " " + std::string(name_of(bid.state)) + " " + bid.score.fraction() + "\n";
    for (const auto& finding : bid.findings) {
      out +=
          std::string(name_of(finding.code)) + " " + finding.requirement.str() + " " + finding.item.str() + " " + finding.detail;
      if (finding.place)
        out += " " + finding.place->file + " " + finding.place->pointer + " " + std::to_string(finding.place->offset.value_or(0));
      out += "\n";
    }
    out += std::to_string(bid.robustness.first) + "\n";
  }
  for (const auto& input : decision.inputs) out += input.path + " " + input.sha256.hex() + "\n";
  return out;
}

TEST_F(EvaluateTest, WithoutBidsThereIsADecision) {
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.bids.empty());
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_EQ(evaluation.decision.as_of.iso(), "2026-10-31");
  EXPECT_FALSE(evaluation.requirements.empty());
}

TEST_F(EvaluateTest, TheSameWhateverTheJobsAndTheFolder) {
  put_trust();
  for (const char* id : {"a", "b", "c", "d", "e"}) put_full_bid(id);
  options_.jobs = 1;
  const std::string alone = text_of(evaluated().decision);
  EXPECT_NE(alone.find("payload:/predicate"), std::string::npos) << alone;
  options_.jobs = 4;
  EXPECT_EQ(text_of(evaluated().decision), alone);
  testing::TempFolder elsewhere;
  std::filesystem::copy(folder_.path(), elsewhere / "copy", std::filesystem::copy_options::recursive);
  options_.folder = elsewhere / "copy";
  EXPECT_EQ(text_of(evaluated().decision), alone);
}

TEST_F(EvaluateTest, ProgressCountsEachBidOnce) {
  for (const char* id : {"a", "b", "c"}) put_bid(id);
  options_.jobs = 3;
  std::vector<std::size_t> seen;
  options_.progress = [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, 3U);
    seen.push_back(done);
  };
  evaluated();
  EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3}));
}

TEST_F(EvaluateTest, AFaultInOneThreadReachesTheCaller) {
  for (const char* id : {"a", "b", "c", "d"}) put_bid(id);
  options_.jobs = 4;
  options_.progress = [](std::size_t, std::size_t) { throw std::bad_alloc(); };
  EXPECT_THROW(static_cast<void>(evaluate(options_, catalogue_)), std::bad_alloc);
}

struct UnreadableBid {
  std::string_view name;
  void (*make)(const testing::TempFolder& folder);
  FindingCode code;
};

constexpr UnreadableBid kUnreadable[] = {
    {"no bid.yaml", [](const auto& folder) { folder.put("bids/bad/evidence/x.txt", ""); }, FindingCode::kEvidenceMissing},
    {"no YAML", [](const auto& folder) { folder.put("bids/bad/bid.yaml", "- ["); }, FindingCode::kEvidenceUnreadable},
    {"an unknown key", [](const auto& folder) { folder.put("bids/bad/bid.yaml", bid_text() + "x: 1\n"); },
     FindingCode::kEvidenceUnreadable},
    {"too large", [](const auto& folder) { folder.put("bids/bad/bid.yaml", std::string(5U << 20U, ' ')); },
     FindingCode::kEvidenceTooLarge},
    {"a link",
     [](const auto& folder) {
       folder.put("bids/bad/evidence/x.txt", "");
       ASSERT_EQ(symlink("../good/bid.yaml", (folder / "bids/bad/bid.yaml").c_str()), 0);
     },
     FindingCode::kEvidenceUnsafe},
    {"a folder that is a link", [](const auto& folder) { ASSERT_EQ(symlink("good", (folder / "bids/bad").c_str()), 0); },
     FindingCode::kEvidenceUnsafe},
};

TEST_F(EvaluateTest, ABidThatCannotBeReadIsExcludedAndTheOthersAreJudged) {
  put_bid("good");
  for (const auto& wrong : kUnreadable) {
    SCOPED_TRACE(wrong.name);
    folder_.remove("bids/bad");
    wrong.make(folder_);
    const auto evaluation = evaluated();
    const auto& bad = bid(evaluation, "bad");
    EXPECT_FALSE(bad.readable);
    EXPECT_EQ(bad.state, BidState::kExcluded);
    ASSERT_EQ(bad.findings.size(), 1U);
    EXPECT_EQ(bad.findings[0].code, wrong.code) << bad.findings[0].detail;
    EXPECT_TRUE(bad.findings[0].detail.starts_with("bids/bad/bid.yaml: "));
    EXPECT_EQ(bad.findings[0].detail.find(folder_.path()), std::string::npos);
    EXPECT_TRUE(bid(evaluation, "good").readable);
    EXPECT_FALSE(bid(evaluation, "good").findings.empty());
    EXPECT_FALSE(evaluation.decision.incomplete);
    EXPECT_EQ(changed(evaluation), std::vector<std::string>{});
  }
}

TEST_F(EvaluateTest, AMissingOrForeignResponseIsAFinding) {
  put_bid("none");
  folder_.remove("bids/none/response.json");
  put_bid("foreign");
  folder_.put("bids/foreign/response.json", replace_all(kResponse, "Feeder RTU 2026", "Another tender"));
  put_bid("broken");
  folder_.put("bids/broken/response.json", "{");
  const auto evaluation = evaluated();
  EXPECT_TRUE(has(bid(evaluation, "none"), FindingCode::kResponseMissing));
  EXPECT_TRUE(has(bid(evaluation, "broken"), FindingCode::kResponseMissing));
  EXPECT_TRUE(has(bid(evaluation, "foreign"), FindingCode::kResponseOtherTender));
}

TEST_F(EvaluateTest, WithoutADateItIsRefusedWithTheCure) {
  folder_.put("tender.yaml", replace_all(testing::kTenderText, "  knowledge: 2026-10-31\n", ""));
  const auto refused = evaluate(options_, catalogue_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
  EXPECT_NE(refused.error().cure.find("--at"), std::string::npos);
  EXPECT_NE(refused.error().cure.find("dates.knowledge"), std::string::npos);
  options_.at = Date::from(2026, 12, 24);
  EXPECT_EQ(evaluated().decision.as_of.iso(), "2026-12-24");
}

TEST_F(EvaluateTest, AWrongTenderIsNotJudged) {
  folder_.put("tender.yaml", replace_all(testing::kTenderText, "weight: 80", "weight: 81"));
  const auto refused = evaluate(options_, catalogue_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(refused.error().place.substr(0, 3), "13:");
}

}  // namespace
}  // namespace proofhouse::tender
