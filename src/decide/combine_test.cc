#include "decide/combine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;

struct Levels {
  Confidence supports = kC0;
  Confidence partly = kC0;
  Confidence refutes = kC0;
  Confidence absent = kC0;
};

Combined combined(ClaimAnswer claim, const Levels& levels, Confidence absence = kC1) {
  const std::array<Finding, 4> findings = {
      testing::finding("R", Verdict::kSupports, levels.supports), testing::finding("R", Verdict::kPartly, levels.partly),
      testing::finding("R", Verdict::kRefutes, levels.refutes), testing::finding("R", Verdict::kNotApplicable, levels.absent)};
  std::vector<const Finding*> pointers;
  for (const auto& finding : findings) pointers.push_back(&finding);
  return combine(claim, pointers, absence);
}

// docs/combining.md prints these lines.
TEST(Combine, GoldenLineForEachRow) {
  const struct {
    ClaimAnswer claim;
    Levels levels;
    Combined verdict;
  } cases[] = {
      {ClaimAnswer::kNo, {.supports = kC3}, {Status::kNotMet, kC1, "R1"}},
      {ClaimAnswer::kNo, {.refutes = kC5}, {Status::kNotMet, kC5, "R1"}},
      {ClaimAnswer::kNotApplicable, {.absent = kC3}, {Status::kNotApplicable, kC3, "R2"}},
      {ClaimAnswer::kNotApplicable, {.refutes = kC3, .absent = kC3}, {Status::kNotMet, kC3, "R3"}},
      {ClaimAnswer::kNotApplicable, {}, {Status::kUnknown, kC0, "R3"}},
      {ClaimAnswer::kNotApplicable, {.supports = kC5}, {Status::kUnknown, kC0, "R3"}},
      {ClaimAnswer::kYes, {}, {Status::kUnknown, kC0, "R4"}},
      {ClaimAnswer::kYes, {.absent = kC5}, {Status::kUnknown, kC0, "R4"}},
      {ClaimAnswer::kYes, {.supports = kC2, .refutes = kC3}, {Status::kContradicted, kC3, "R5"}},
      {ClaimAnswer::kYes, {.supports = kC3, .refutes = kC3}, {Status::kContradicted, kC3, "R5"}},
      {ClaimAnswer::kPartly, {.partly = kC1, .refutes = kC4}, {Status::kNotMet, kC4, "R6"}},
      {ClaimAnswer::kNone, {.refutes = kC3}, {Status::kNotMet, kC3, "R6"}},
      {ClaimAnswer::kPartly, {.supports = kC3, .partly = kC1}, {Status::kPartly, kC3, "R7"}},
      {ClaimAnswer::kYes, {.supports = kC5, .refutes = kC3}, {Status::kMet, kC5, "R8"}},
      {ClaimAnswer::kNone, {.supports = kC3}, {Status::kMet, kC3, "R8"}},
      {ClaimAnswer::kYes, {.supports = kC2, .partly = kC5}, {Status::kMet, kC2, "R8"}},
      {ClaimAnswer::kYes, {.supports = kC1, .partly = kC3}, {Status::kPartly, kC3, "R9"}},
      {ClaimAnswer::kYes, {.supports = kC1, .partly = kC3, .refutes = kC2}, {Status::kPartly, kC3, "R9"}},
  };
  std::set<std::string_view> rows;
  for (const auto& c : cases) {
    const Combined got = combined(c.claim, c.levels);
    EXPECT_EQ(got, c.verdict) << name_of(c.claim) << " S=" << name_of(c.levels.supports) << " P=" << name_of(c.levels.partly)
                              << " R=" << name_of(c.levels.refutes) << " N=" << name_of(c.levels.absent) << ": " << got.rule;
    rows.insert(got.rule);
  }
  EXPECT_EQ(rows.size(), 9U) << "a row of the table has no line here";
}

// The table once more, written from its words and with numbers: level 0 to 5, worth in twentieths.
Combined oracle(ClaimAnswer claim, int s, int p, int r, int n, int absence) {
  constexpr int kWhole[] = {0, 6, 10, 14, 18, 20};
  const auto level = [](int value) { return static_cast<Confidence>(value); };
  switch (claim) {
    case ClaimAnswer::kNo: return {Status::kNotMet, level(r > 1 ? r : 1), "R1"};
    case ClaimAnswer::kNotApplicable:
      if (n >= 1 && n >= absence && n > r) return {Status::kNotApplicable, level(n), "R2"};
      if (r >= 1) return {Status::kNotMet, level(r), "R3"};
      return {Status::kUnknown, kC0, "R3"};
    case ClaimAnswer::kNone:
    case ClaimAnswer::kYes:
    case ClaimAnswer::kPartly: break;
  }
  if (s + p + r == 0) return {Status::kUnknown, kC0, "R4"};
  if (r >= s && r >= p) {
    return claim == ClaimAnswer::kYes ? Combined{Status::kContradicted, level(r), "R5"}
                                      : Combined{Status::kNotMet, level(r), "R6"};
  }
  if (claim == ClaimAnswer::kPartly) return {Status::kPartly, level(s > p ? s : p), "R7"};
  const int whole = s > r ? kWhole[s] : -1;
  const int part = p > r ? kWhole[p] / 2 : -1;
  return whole >= part ? Combined{Status::kMet, level(s), "R8"} : Combined{Status::kPartly, level(p), "R9"};
}

template <class Visit>
void for_all_levels(const Visit& visit) {
  for (int claim = 0; claim < 5; ++claim) {
    for (int s = 0; s < 6; ++s) {
      for (int p = 0; p < 6; ++p) {
        for (int r = 0; r < 6; ++r) {
          for (int n = 0; n < 6; ++n) visit(static_cast<ClaimAnswer>(claim), s, p, r, n);
        }
      }
    }
  }
}

Levels levels_of(int s, int p, int r, int n) {
  return {static_cast<Confidence>(s), static_cast<Confidence>(p), static_cast<Confidence>(r), static_cast<Confidence>(n)};
}

TEST(Combine, AgreesWithTheOracleEverywhere) {
  for_all_levels([](ClaimAnswer claim, int s, int p, int r, int n) {
    for (int absence = 0; absence < 6; ++absence) {
      ASSERT_EQ(combined(claim, levels_of(s, p, r, n), static_cast<Confidence>(absence)), oracle(claim, s, p, r, n, absence))
          << name_of(claim) << " S" << s << " P" << p << " R" << r << " N" << n << " absence " << absence;
    }
  });
}

TEST(Combine, SupportNeverLowersAndRefutationNeverRaisesTheWorth) {
  for_all_levels([](ClaimAnswer claim, int s, int p, int r, int n) {
    const auto value = [&](int s2, int p2, int r2) {
      const Combined got = combined(claim, levels_of(s2, p2, r2, n));
      return worth(got.status, got.confidence);
    };
    const Rational here = value(s, p, r);
    ASSERT_GE(value(std::min(5, s + 1), p, r), here);
    ASSERT_GE(value(s, std::min(5, p + 1), r), here);
    ASSERT_LE(value(s, p, std::min(5, r + 1)), here);
  });
}

TEST(Combine, TheHighestLevelOfEachKindCountsInAnyOrder) {
  const Finding low = testing::finding("R", Verdict::kSupports, kC1);
  const Finding high = testing::finding("R", Verdict::kSupports, kC4);
  const Finding undecided = testing::finding("R", Verdict::kUndecided, kC5);
  const Combined expected{Status::kMet, kC4, "R8"};
  EXPECT_EQ(combine(ClaimAnswer::kYes, std::array<const Finding*, 3>{&low, &high, &undecided}, kC1), expected);
  EXPECT_EQ(combine(ClaimAnswer::kYes, std::array<const Finding*, 3>{&undecided, &high, &low}, kC1), expected);
  EXPECT_EQ(combine(ClaimAnswer::kYes, std::array<const Finding*, 1>{&undecided}, kC1).status, Status::kUnknown);
}

TEST(Combine, OnlyANamedReviewerConfirmsAbsence) {
  Finding absent = testing::finding("R", Verdict::kNotApplicable, kC5);
  EXPECT_EQ(combine(ClaimAnswer::kNotApplicable, std::array<const Finding*, 1>{&absent}, kC3).rule, "R2");
  absent.by.clear();
  EXPECT_EQ(combine(ClaimAnswer::kNotApplicable, std::array<const Finding*, 1>{&absent}, kC3).rule, "R3");
}

TEST(Combine, Worth) {
  const struct {
    Status status;
    Confidence confidence;
    Rational worth;
  } cases[] = {
      {Status::kMet, kC0, {0}},        {Status::kMet, kC1, {3, 10}},      {Status::kMet, kC2, {1, 2}},
      {Status::kMet, kC3, {7, 10}},    {Status::kMet, kC4, {9, 10}},      {Status::kMet, kC5, {1}},
      {Status::kPartly, kC1, {3, 20}}, {Status::kPartly, kC5, {1, 2}},    {Status::kUnknown, kC5, {0}},
      {Status::kNotMet, kC5, {0}},     {Status::kContradicted, kC5, {0}}, {Status::kNotApplicable, kC5, {0}},
  };
  for (const auto& c : cases)
    EXPECT_EQ(worth(c.status, c.confidence), c.worth) << name_of(c.status) << " " << name_of(c.confidence);
}

TEST(Combine, LoweredTakesOneLevel) {
  EXPECT_EQ(lowered(kC0), kC0);
  EXPECT_EQ(lowered(kC1), kC0);
  EXPECT_EQ(lowered(kC5), kC4);
}

}  // namespace
}  // namespace proofhouse::decide
