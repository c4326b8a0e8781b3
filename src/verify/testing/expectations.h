// Expectations: what a test asks of the findings. For tests only.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "model/finding.h"

namespace proofhouse::verify::testing {

// The findings with a code.
inline std::vector<Finding> all_of(const std::vector<Finding>& findings, FindingCode code) {
  std::vector<Finding> out;
  for (const auto& finding : findings) {
    if (finding.code == code) out.push_back(finding);
  }
  return out;
}

// Whether one finding has this code, verdict and level, is about this requirement (empty: any) and says something.
inline ::testing::AssertionResult fires(const std::vector<Finding>& findings, FindingCode code,
                                        Verdict verdict = Verdict::kUndecided, Confidence level = Confidence::kC0,
                                        std::string_view about = "") {
  std::string seen;
  for (const Finding& finding : all_of(findings, code)) {
    const bool right =
        finding.verdict == verdict && finding.confidence == level && (about.empty() || finding.requirement.str() == about);
    if (right && !finding.detail.empty()) return ::testing::AssertionSuccess();
    seen += std::string(name_of(finding.verdict)) + " " + std::string(name_of(finding.confidence)) + " " +
            finding.requirement.str() + ": " + finding.detail + "\n";
  }
  return ::testing::AssertionFailure() << name_of(code) << " is not there as expected; seen:\n"
                                       << (seen.empty() ? "nothing" : seen);
}

// Whether none has this code.
inline ::testing::AssertionResult silent(const std::vector<Finding>& findings, FindingCode code) {
  const auto found = all_of(findings, code);
  if (found.empty()) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << name_of(code) << ": " << found.front().detail;
}

}  // namespace proofhouse::verify::testing
