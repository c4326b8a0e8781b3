#include "decide/scheme.h"

#include <gtest/gtest.h>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using testing::dec;
using testing::TenderBuilder;

TenderBuilder two_elements() {
  TenderBuilder builder;
  builder.item("rtu", "100").element("e0", "60").element("e1", "40");
  builder.requirement("A-1", "e0", 1);
  builder.requirement("A-2", "e0", 3);
  builder.requirement("B-1", "e1", 2);
  return builder;
}

TEST(Scheme, WeightsAreSharesOfTheElement) {
  const TenderBuilder builder = two_elements();
  const Scheme scheme = builder.scheme();
  EXPECT_EQ(scheme.weight(scheme.requirements[0], builder.tender.items[0]), Rational(15));
  EXPECT_EQ(scheme.weight(scheme.requirements[1], builder.tender.items[0]), Rational(45));
  EXPECT_EQ(scheme.weight(scheme.requirements[2], builder.tender.items[0]), Rational(40));
}

TEST(Scheme, TheProfileChoosesAndChangesShares) {
  TenderBuilder builder = two_elements();
  builder.profile.requirements = {RequirementId("A-2"), RequirementId("B-1"), RequirementId("A-1")};
  builder.profile.shares = {{RequirementId("A-1"), 9}};
  Scheme scheme = builder.scheme();
  EXPECT_EQ(scheme.requirements.front().id, RequirementId("A-1")) << "the catalogue's order stays";
  EXPECT_EQ(scheme.requirements.front().share, 9U);
  builder.profile.requirements = {RequirementId("B-1")};
  EXPECT_EQ(builder.scheme().requirements.size(), 1U);
}

TEST(Scheme, GatesComeFromTheProfileAtTheTendersCriticality) {
  TenderBuilder builder = two_elements();
  builder.tender.criticality = {4, 0, 0, Exposure::kInternet};
  builder.requirements[0].gate = {{{Criticality::kLow, Confidence::kC1}, {Criticality::kCritical, Confidence::kC5}},
                                  {{Criticality::kCritical, Confidence::kC5}}};
  builder.requirements[1].gate = {{{Criticality::kLow, Confidence::kC1}}, {}};
  builder.profile.gates = {RequirementId("A-1"), RequirementId("A-2")};
  const Scheme scheme = builder.scheme();
  EXPECT_EQ(scheme.criticality, Criticality::kCritical);
  ASSERT_EQ(scheme.gates.size(), 2U) << "A-2 is no gate at this criticality";
  EXPECT_EQ(scheme.gate(RequirementId("A-1"), GateStage::kAward)->needed, Confidence::kC5);
  EXPECT_EQ(scheme.gate(RequirementId("A-1"), GateStage::kAcceptance)->needed, Confidence::kC5);
  EXPECT_EQ(scheme.gate(RequirementId("A-2"), GateStage::kAward), nullptr);

  builder.profile.award_cap = Confidence::kC3;
  builder.profile.gate_overrides = {{RequirementId("A-2"), {{{Criticality::kCritical, Confidence::kC2}}, {}}}};
  const Scheme capped = builder.scheme();
  EXPECT_EQ(capped.gate(RequirementId("A-1"), GateStage::kAward)->needed, Confidence::kC3);
  EXPECT_TRUE(capped.gate(RequirementId("A-1"), GateStage::kAward)->capped);
  EXPECT_FALSE(capped.gate(RequirementId("A-2"), GateStage::kAward)->capped);
}

TEST(Scheme, PrerequisitesAreGates) {
  TenderBuilder builder = two_elements();
  builder.requirements[0].gate.award = {{Criticality::kLow, Confidence::kC2}};
  builder.profile.prerequisites = {RequirementId("A-1")};
  EXPECT_EQ(builder.scheme().gates.size(), 1U);
}

TEST(Scheme, Refuses) {
  const struct {
    const char* what;
    void (*change)(Profile&);
    const char* cause;
  } cases[] = {
      {"weights short of 100", [](Profile& profile) { profile.weights[0].weight = dec("50"); },
       "the element weights of profile \"test\" sum to 90.00"},
      {"a negative weight",
       [](Profile& profile) {
         profile.weights[0].weight = dec("140");
         profile.weights[1].weight = dec("-40");
       },
       "the weight of e1 in profile \"test\" is negative"},
      {"a weight twice", [](Profile& profile) { profile.weights[1].element = ElementId("e0"); },
       "the profile \"test\" weighs e0 twice"},
      {"an unknown requirement", [](Profile& profile) { profile.gates.emplace_back("X-1"); },
       "the profile \"test\" names X-1, which no catalogue holds"},
  };
  for (const auto& c : cases) {
    TenderBuilder builder = two_elements();
    c.change(builder.profile);
    const auto scheme = make_scheme(builder.tender, builder.profile, builder.requirements);
    ASSERT_FALSE(scheme) << c.what;
    EXPECT_EQ(scheme.error().code, ErrorCode::kInvalid) << c.what;
    EXPECT_EQ(scheme.error().cause, c.cause) << c.what;
  }
}

}  // namespace
}  // namespace proofhouse::decide
