// What the tests of all checkers share: edits to a sound file with the rule that each breaks.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "formats/check.h"

namespace proofhouse::formats {

// All violations, for the messages of tests.
inline std::string said(const FileCheck& check) {
  std::string out = check.kind + " " + check.version + (check.valid ? " valid" : " invalid");
  for (const Violation& violation : check.violations) {
    out += "\n  " + violation.rule + " " + std::string(name_of(violation.severity)) + " " + violation.place + ": " +
           violation.message;
  }
  return out;
}

// Whether a rule is broken, at this place where one is given.
inline bool breaks(const FileCheck& check, std::string_view rule, std::string_view place = "*") {
  return std::ranges::any_of(check.violations, [&](const Violation& violation) {
    return violation.rule == rule && (place == "*" || violation.place == place);
  });
}

struct Broken {
  std::string_view name;
  std::string_view from;  // stands in the sound text
  std::string_view to;
  std::string_view rule;
  std::string_view place = "*";
};

// The first place of `from` replaced by `to` must break the rule there.
inline void expect_broken(const std::string& sound, const std::vector<Broken>& cases) {
  for (const Broken& one : cases) {
    SCOPED_TRACE(one.name);
    std::string text = sound;
    const std::size_t at = text.find(one.from);
    ASSERT_NE(at, std::string::npos) << one.from;
    const FileCheck check = formats::check(text.replace(at, one.from.size(), one.to));
    EXPECT_TRUE(breaks(check, one.rule, one.place)) << said(check);
  }
}

}  // namespace proofhouse::formats
