// The closed lists of model/: every name stands once, is not empty, and reads back.
#include "model/words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "model/case.h"
#include "model/decision.h"
#include "model/trust.h"

namespace proofhouse {
namespace {

template <class E>
class Names : public ::testing::Test {};

using Enums = ::testing::Types<BidState, Check, ClaimAnswer, ClauseAnswer, Confidence, CostKind, CriterionSource, Criticality,
                               Disclosure, EvidenceKind, Exposure, FindingCode, Format, Formula, GateStage, GateStatus, Law,
                               Meets, OptionRule, ProductKind, Purpose, QuestionType, ReadState, Relation, Role, SignatureState,
                               Stage, Status, Subject, TestKind, TestOutcome, Verdict>;
TYPED_TEST_SUITE(Names, Enums);

TYPED_TEST(Names, AreDistinctAndReadBack) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < enum_count<TypeParam>(); ++i) {
    const auto value = static_cast<TypeParam>(i);
    const std::string_view name = name_of(value);
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(seen.insert(name).second) << name << " stands twice";
    EXPECT_EQ(from_name<TypeParam>(name), value) << name;
    for (const char c : name) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
      EXPECT_TRUE(plain) << name;
    }
  }
  EXPECT_EQ(from_name<TypeParam>(""), std::nullopt);
  EXPECT_EQ(from_name<TypeParam>("no such name"), std::nullopt);
}

// The numbers stand in files and on the wire.
TEST(Words, LevelsAreOrdered) {
  EXPECT_LT(Confidence::kC0, Confidence::kC1);
  EXPECT_LT(Confidence::kC4, Confidence::kC5);
  EXPECT_LT(Criticality::kLow, Criticality::kCritical);
  EXPECT_EQ(name_of(Confidence::kC5), "C5");
  EXPECT_EQ(name_of(Status::kNotMet), "not_met");
}

TEST(FindingCodes, HaveTitlesWithoutAFullStop) {
  std::set<std::string_view> titles;
  for (std::size_t i = 0; i < kFindingCodes; ++i) {
    const auto code = static_cast<FindingCode>(i);
    EXPECT_FALSE(title_of(code).empty()) << name_of(code);
    EXPECT_FALSE(title_of(code).ends_with('.')) << name_of(code);
    EXPECT_TRUE(titles.insert(title_of(code)).second) << title_of(code) << " stands twice";
  }
}

}  // namespace
}  // namespace proofhouse
