#include "tender/dry_run.h"

#include "tender/evaluate_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::EvaluateTest;

std::string told(const std::vector<Assessment>& assessments) {
  std::string out;
  for (const auto& one : assessments) {
    out += one.requirement.str() + " " + one.item.str() + " " + std::string(name_of(one.claim)) + " " +
           std::string(name_of(one.status)) + " " + std::string(name_of(one.confidence)) + " " + one.rule +
           (one.lowered ? " lowered\n" : "\n");
  }
  return out;
}

std::string told(const std::vector<GateResult>& gates) {
  std::string out;
  for (const auto& one : gates) out += one.requirement.str() + " " + std::string(name_of(one.status)) + " " + one.reason + "\n";
  return out;
}

class DryRunTest : public EvaluateTest {
 protected:
  Result<DryRun> run(const std::string& bid, const std::string& tender = {}) {
    DryRunOptions options;
    options.bid = bid;
    options.tender = tender;
    options.workers = options_.workers;
    return dry_run(options, catalogue_);
  }
};

TEST_F(DryRunTest, JudgesTheExamplesAsEvaluateDoesWithoutReviews) {
  const testing::TempFolder copy;
  const std::string tender = copy / "feeder-rtu";
  std::filesystem::copy(PROOFHOUSE_SOURCE_DIR "/examples/feeder-rtu", tender, std::filesystem::copy_options::recursive);
  std::filesystem::remove_all(tender + "/reviews");
  options_.folder = tender;
  const Evaluation evaluation = evaluated();
  for (const char* id : {"nordlys", "keystone", "meridian", "bargain"}) {
    SCOPED_TRACE(id);
    const auto dry = run(tender + "/bids/" + id);
    ASSERT_TRUE(dry) << one_line(dry.error());
    const BidDecision& judged = bid(evaluation, id);
    EXPECT_EQ(told(dry->assessments), told(judged.assessments));
    EXPECT_EQ(told(dry->gates), told(judged.gates));
    EXPECT_EQ(dry->state, judged.state);
    for (const auto& assessment : dry->assessments) {
      for (const std::uint32_t index : assessment.findings) {
        ASSERT_LT(index, dry->findings.size());
        const Finding& finding = dry->findings[index];
        EXPECT_EQ(finding.requirement, assessment.requirement);
      }
    }
  }
}

TEST_F(DryRunTest, ABidMayLieElsewhere) {
  put_full_bid("one");
  const auto inside = run(folder_ / "bids/one");
  ASSERT_TRUE(inside) << one_line(inside.error());
  const testing::TempFolder away;
  std::filesystem::copy(folder_ / "bids/one", away / "one", std::filesystem::copy_options::recursive);
  folder_.remove("bids/one");
  const auto outside = run(away / "one", folder_.path());
  ASSERT_TRUE(outside) << one_line(outside.error());
  EXPECT_EQ(told(outside->assessments), told(inside->assessments));
  EXPECT_EQ(outside->findings.size(), inside->findings.size());
  EXPECT_EQ(run(away / "one").error().code, ErrorCode::kUsage);
  EXPECT_EQ(run(away / "two").error().code, ErrorCode::kNotFound);
}

TEST_F(DryRunTest, ShowsNoFindingAboutPrices) {
  put_bid("one");
  const auto dry = run(folder_ / "bids/one");
  ASSERT_TRUE(dry) << one_line(dry.error());
  for (const auto& finding : dry->findings) EXPECT_FALSE(name_of(finding.code).starts_with("PRICE-"));
}

}  // namespace
}  // namespace proofhouse::tender
