#include "base/wire.h"
#include "catalogue/catalogue_under_test.h"

namespace proofhouse::catalogue {
namespace {

Result<Profile> applied(const char* start, std::string_view yaml) {
  const auto tree = syntax::parse_yaml(yaml, "profile.yaml", Limits{});
  if (!tree) return std::unexpected(tree.error());
  return apply_overrides(*shipped().profile(ProfileId(start)), *tree, "profile.yaml", shipped().requirements);
}

bool has(const std::vector<RequirementId>& list, const char* id) {
  return std::ranges::find(list, RequirementId(id)) != list.end();
}

TEST(Overrides, NothingChangesNothing) {
  EXPECT_EQ(to_wire(applied("medium", "{}").value()), to_wire(*shipped().profile(ProfileId("medium"))));
}

TEST(Overrides, GatesComeAndGo) {
  const auto profile = applied("medium", "{gates_remove: [CFG-2], gates_add: [LOG-2], award_cap: C2}");
  ASSERT_TRUE(profile.has_value()) << one_line(profile.error());
  EXPECT_FALSE(has(profile->gates, "CFG-2"));
  EXPECT_TRUE(has(profile->gates, "LOG-2"));
  EXPECT_EQ(profile->award_cap, Confidence::kC2);
}

TEST(Overrides, PrerequisiteIsAGateToo) {
  const auto profile = applied("large", "{gates_remove: [THR-7]}");
  ASSERT_TRUE(profile.has_value());
  EXPECT_FALSE(has(profile->prerequisites, "THR-7"));
}

TEST(Overrides, RequirementsComeAndGo) {
  const auto small = applied("small", "{requirements_add: [CTL-1], gates_add: [CTL-1], requirements_remove: [OWN-5]}");
  ASSERT_TRUE(small.has_value()) << one_line(small.error());
  EXPECT_TRUE(has(small->requirements, "CTL-1"));
  EXPECT_FALSE(has(small->requirements, "OWN-5"));
  const auto large = applied("large", "{requirements_remove: [VULN-14]}");
  ASSERT_TRUE(large.has_value());
  EXPECT_EQ(large->requirements.size(), shipped().requirements.size() - 1);
}

TEST(Overrides, WeightsSharesAndLevelsReplace) {
  const auto profile = applied("small",
                               "weights: {secure-by-default: 60, vulnerability-management: 40}\nshares: {DEF-1: 3}\n"
                               "gate_overrides: {LOG-1: {award: {high: C2}, acceptance: {}}}\n");
  ASSERT_TRUE(profile.has_value()) << one_line(profile.error());
  ASSERT_EQ(profile->weights.size(), 2U);
  EXPECT_EQ(profile->shares.back().share, 3U);
  const auto change = std::ranges::find(profile->gate_overrides, RequirementId("LOG-1"), &GateOverride::requirement);
  ASSERT_NE(change, profile->gate_overrides.end());
  EXPECT_EQ(change->gate.award.size(), 1U);
  EXPECT_EQ(std::ranges::count(profile->gate_overrides, RequirementId("LOG-1"), &GateOverride::requirement), 1);
}

struct Refused {
  const char* start;
  const char* yaml;
  const char* says;
};

TEST(Overrides, Refused) {
  const std::vector<Refused> cases{
      {"small", "{weight: {}}", "did you mean \"weights\"?"},
      {"small", "{weights: {logging: 99}}", "the weights sum to 99"},
      {"small", "{weights: {logging: 50, login: 50}}", "no element is called \"login\""},
      {"small", "{weights: {logging: 110, ownership: -10}}", "below 0"},
      {"small", "{gates_add: [LOG-12]}", "did you mean \"LOG-1\"?"},
      {"medium", "{gates_add: [CFG-1]}", "CFG-1 has no gate rule"},
      {"small", "{gates_add: [CTL-2]}", "name it in requirements_add too"},
      {"small", "{gates_remove: [OWN-5]}", "OWN-5 is no gate of the profile \"small\""},
      {"small", "{requirements_remove: [DEF-1]}", "name it in gates_remove too"},
      {"small", "{requirements_remove: [CTL-1]}", "CTL-1 is no requirement of the profile"},
      {"small", "{shares: {DEF-1: 11}}", "1 to 10"},
      {"small", "{award_cap: C9}", "C0, C1"},
      {"small", "{gate_overrides: {DEF-1: {awards: {}}}}", "did you mean \"award\"?"},
  };
  for (const auto& tested : cases) {
    const auto result = applied(tested.start, tested.yaml);
    ASSERT_FALSE(result.has_value()) << tested.yaml;
    EXPECT_EQ(result.error().code, ErrorCode::kInvalid) << tested.yaml;
    EXPECT_NE(one_line(result.error()).find(tested.says), std::string::npos) << one_line(result.error());
  }
}

}  // namespace
}  // namespace proofhouse::catalogue
