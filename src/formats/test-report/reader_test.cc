#include "formats/test-report/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

TEST(TestReportReader, ReadsEveryField) {
  const auto report = value_of<TestReport>(Format::kTestReport, sample(Format::kTestReport));
  EXPECT_EQ(report.laboratory, "Example Test House");
  EXPECT_EQ(report.witness, "the buyer");
  EXPECT_EQ(report.date.iso(), "2026-09-10");
  EXPECT_EQ(report.product.maker, "Example Relays Ltd");
  EXPECT_EQ(report.product.model, "ER-40");
  EXPECT_EQ(report.product.version, "4.2.1");
  EXPECT_EQ(report.product.hardware, "R02");
  ASSERT_EQ(report.results.size(), 2U);
  EXPECT_EQ(report.results[0].requirement, RequirementId("DEF-1"));
  EXPECT_EQ(report.results[0].test, "lab/default-credentials");
  EXPECT_EQ(report.results[0].outcome, TestOutcome::kPassed);
  EXPECT_EQ(report.results[1].outcome, TestOutcome::kPartly);
  EXPECT_EQ(report.results[1].note, "Only on the web interface.");
  EXPECT_EQ(report.results[0].node, 11U);
}

TEST(TestReportReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kTestReport,
      {{"other schema", "test-report-1", "test-report-9", kInvalid, "2:13", "proofhouse-test-report-1"},
       {"unknown key", "\"witness\"", "\"witnes\"", kInvalid, "4:3", "did you mean \"witness\"?"},
       {"unknown key of the product", "\"hardware\"", "\"hw\"", kInvalid, "10:5", "unknown key \"hw\""},
       {"no version", "\"version\": \"4.2.1\",", "", kInvalid, "6:14", "\"version\" is missing"},
       {"date", "2026-09-10", "10.9.2026", kInvalid, "5:11", "\"date\""},
       {"day that is none", "2026-09-10", "2026-02-30", kInvalid, "5:11", "\"date\""},
       {"outcome", "\"passed\"", "\"pased\"", kInvalid, "16:18", "did you mean \"passed\"?"},
       {"no requirement", "\"requirement\": \"DEF-1\",", "", kInvalid, "13:5", "\"requirement\" is missing"},
       {"results as object", "\"results\": [", "\"results\": {}, \"other\": [", kInvalid, "12:14", "instead of a list"}});
}

}  // namespace

}  // namespace proofhouse::formats
