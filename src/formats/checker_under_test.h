// What the tests of all checkers share: tables of edits to a sound file, with the rules that each of them breaks.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "formats/check.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

// "rule /place" of each violation, parted by "; ".
inline std::string broken_rules(const FileCheck& check) {
  std::string rules;
  for (const Violation& violation : check.violations) {
    EXPECT_FALSE(violation.message.empty()) << violation.rule;
    rules += (rules.empty() ? "" : "; ") + violation.rule + (violation.place.empty() ? "" : " " + violation.place);
  }
  return rules;
}

// An edit of the sound file after which exactly these rules are broken.
struct Edit {
  std::string_view name;
  std::string_view from;
  std::string_view to;
  std::string_view rules;
};

inline void expect_exactly(std::string_view kind, const std::string& sound, const std::vector<Edit>& cases) {
  for (const Edit& broken : cases) {
    SCOPED_TRACE(broken.name);
    std::string text = sound;
    const std::size_t at = text.find(broken.from);
    ASSERT_NE(at, std::string::npos) << broken.from;
    text.replace(at, broken.from.size(), broken.to);
    const FileCheck found = check(std::move(text), Limits{});
    EXPECT_EQ(found.kind, kind);
    EXPECT_EQ(broken_rules(found), broken.rules);
    const bool error = std::ranges::any_of(found.violations, [](const Violation& v) { return v.severity == Severity::kError; });
    EXPECT_EQ(found.valid, !error);
  }
}

}  // namespace proofhouse::formats
