#include "publish/award/bundle_reader.h"

#include <gtest/gtest.h>

#include "base/wire.h"
#include "publish/award/bundle_json.h"
#include "tender/award_under_test.h"
#include "tender/debrief.h"

namespace proofhouse::publish {
namespace {

Debrief sample() {
  Debrief debrief =
      tender::debrief_of(tender::testing::awarded_evaluation(), BidId("keystone"), BidId("nordlys"), Date::from(2026, 11, 20));
  debrief.salted.resize(2);
  debrief.rules.waivers.push_back(
      {RequirementId("LOG-1"), {}, "m", "o", "r", Date::from(2026, 9, 1), Date::from(2030, 1, 1), ""});
  return debrief;
}

struct Edit {
  const char* name;
  std::string from;
  std::string to;
  ErrorCode code;
  const char* says;
};

TEST(BundleReader, ReadsBackWhatWasWritten) {
  const Debrief debrief = sample();
  const auto back = read_bundle(bundle_json(debrief), "bundle.json");
  ASSERT_TRUE(back) << one_line(back.error());
  EXPECT_EQ(to_wire(*back), to_wire(debrief));
  EXPECT_EQ(bundle_json(*back), bundle_json(debrief));
}

TEST(BundleReader, RefusesEveryEdit) {
  const std::string text = bundle_json(sample());
  const std::vector<Edit> table = {
      {"schema", "debrief-1", "debrief-2", ErrorCode::kInvalid, "proofhouse-debrief-1"},
      {"unknown member", "\"buyer\"", "\"byer\"", ErrorCode::kInvalid, "buyer"},
      {"missing member", "\"rank\": 2", "\"rank\": \"2\"", ErrorCode::kInvalid, "rank"},
      {"fraction", "\"reference\": \"245200\"", "\"reference\": \"24.5\"", ErrorCode::kInvalid, "exact fraction"},
      {"nought below", "\"reference\": \"245200\"", "\"reference\": \"1/00\"", ErrorCode::kInvalid, "exact fraction"},
      {"long fraction", "\"reference\": \"245200\"", "\"reference\": \"" + std::string(2049, '1') + "\"", ErrorCode::kInvalid,
       "exact fraction"},
      {"word", "\"outranked\"", "\"outrankd\"", ErrorCode::kInvalid, "did you mean \"outranked\"?"},
      {"code", "\"ANSWER-", "\"ANSWR-", ErrorCode::kInvalid, "code"},
      {"share", "\"share\": 3", "\"share\": 0", ErrorCode::kInvalid, "share"},
      {"date", "2026-11-20", "2026-11-31", ErrorCode::kInvalid, "awarded"},
      {"digest", "\"salted\": [", "\"salted\": [\"x\",", ErrorCode::kInvalid, "SHA-256"},
      {"twice", "\"tender\": ", "\"tender\": \"x\", \"tender\": ", ErrorCode::kInvalid, ""},
      {"text behind it", "\"program_build\": \"00\"\n}", "\"program_build\": \"00\"\n} x", ErrorCode::kMalformed, ""},
  };
  for (const auto& edit : table) {
    SCOPED_TRACE(edit.name);
    std::string changed = text;
    const std::size_t at = changed.find(edit.from);
    ASSERT_NE(at, std::string::npos);
    changed.replace(at, edit.from.size(), edit.to);
    const auto read = read_bundle(changed, "bundle.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, edit.code) << one_line(read.error());
    EXPECT_EQ(read.error().file, "bundle.json");
    EXPECT_NE(one_line(read.error()).find(edit.says), std::string::npos) << one_line(read.error());
  }
}

TEST(BundleReader, RefusesFindingsThatAreNotThereAndAssessmentsThatStandTwice) {
  Debrief debrief = sample();
  debrief.own.assessments[0].findings = {static_cast<std::uint32_t>(debrief.own.findings.size())};
  EXPECT_FALSE(read_bundle(bundle_json(debrief), "bundle.json"));
  debrief = sample();
  debrief.own.assessments.push_back(debrief.own.assessments[0]);
  EXPECT_FALSE(read_bundle(bundle_json(debrief), "bundle.json"));
}

TEST(BundleReader, BoundsWhatAReplayMayCost) {
  Debrief debrief = sample();
  debrief.own.costs.resize(kMostCosts + 1, {CostKind::kLine, "x", "1", ""});
  const auto read = read_bundle(bundle_json(debrief), "bundle.json");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::kLimit);
  EXPECT_FALSE(read_bundle(std::string(100, '['), "bundle.json"));
  for (const char* nothing : {"", "{}", "[]", "null", "{\"schema\": \"proofhouse-debrief-1\"}", "\xff"}) {
    EXPECT_FALSE(read_bundle(nothing, "bundle.json")) << nothing;
  }
}

}  // namespace
}  // namespace proofhouse::publish
