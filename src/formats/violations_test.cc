#include "formats/violations.h"

#include <gtest/gtest.h>

#include <string>

namespace proofhouse::formats {
namespace {

TEST(Violations, StandInDocumentOrderWithTheirPointers) {
  Violations violations;
  violations.add("b", Severity::kWarning, 3, "third");
  violations.add("z", Severity::kInformation, 1, "first, second rule");
  violations.add("a", Severity::kInformation, 1, "first");
  FileCheck check;
  std::move(violations).finish(R"({"x":{"y":1},"z~/":[2]})", check);
  ASSERT_EQ(check.violations.size(), 3U);
  EXPECT_EQ(check.violations[0], (Violation{"a", Severity::kInformation, "/x", "first"}));
  EXPECT_EQ(check.violations[1].rule, "z");
  EXPECT_EQ(check.violations[2].place, "/z~0~1");
  EXPECT_TRUE(check.valid);
}

TEST(Violations, AnErrorMakesTheFileInvalid) {
  Violations violations;
  violations.add_at("line", Severity::kError, "3:1", "wrong");
  EXPECT_TRUE(violations.any_error());
  FileCheck check;
  std::move(violations).finish({}, check);
  EXPECT_FALSE(check.valid);
  EXPECT_EQ(check.violations[0].place, "3:1");
}

TEST(Violations, KeepsAThousandAndCountsTheRest) {
  Violations violations;
  for (std::size_t i = 0; i < kMostViolations + 7; ++i) violations.add("r", Severity::kWarning, 0, "again");
  violations.add("r", Severity::kError, 0, "an error behind them");
  EXPECT_EQ(violations.count(), kMostViolations + 8);
  FileCheck check;
  std::move(violations).finish("{}", check);
  EXPECT_EQ(check.violations.size(), kMostViolations);
  EXPECT_EQ(check.left_out, 8U);
  EXPECT_FALSE(check.valid);
}

TEST(Violations, WhatNobodyPutIntoWordsIsCounted) {
  for (const bool errors : {false, true}) {
    Violations violations;
    violations.add("r", Severity::kWarning, 0, "one");
    violations.add_left_out(5, errors);
    FileCheck check;
    std::move(violations).finish("{}", check);
    EXPECT_EQ(check.violations.size(), 1U);
    EXPECT_EQ(check.left_out, 5U);
    EXPECT_EQ(check.valid, !errors);
  }
}

}  // namespace
}  // namespace proofhouse::formats
