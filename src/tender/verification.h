// Verification: what was checked of a signed record, one entry a check.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/fields.h"

namespace proofhouse::tender {

enum class CheckState : std::uint8_t { kHolds, kFails, kNotChecked };
constexpr std::array<std::string_view, 3> enum_names(CheckState) { return {"holds", "fails", "not-checked"}; }

struct Check {
  CheckState state = CheckState::kHolds;
  std::string name;  // "signature", "inputs", "score"
  std::string text;  // one sentence
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"state", &Check::state}, Field{"name", &Check::name}, Field{"text", &Check::text});
  }
};

struct Verification {
  std::string kind;  // "decision record", "debrief"
  std::vector<Check> checks;
  std::vector<std::string> taken;  // from the record, because the bytes are not there; sentences
  bool incomplete = false;         // a backstop of time or memory fired: the answer may be another one the next time

  void holds(std::string name, std::string text) { checks.push_back({CheckState::kHolds, std::move(name), std::move(text)}); }
  void fails(std::string name, std::string text) { checks.push_back({CheckState::kFails, std::move(name), std::move(text)}); }
  void not_checked(std::string name, std::string text) {
    checks.push_back({CheckState::kNotChecked, std::move(name), std::move(text)});
  }

  // Nothing that was checked is wrong.
  [[nodiscard]] bool good() const {
    return std::ranges::none_of(checks, [](const Check& check) { return check.state == CheckState::kFails; });
  }
  // And nothing was left out or taken on trust.
  [[nodiscard]] bool complete() const {
    return !incomplete && taken.empty() &&
           std::ranges::all_of(checks, [](const Check& check) { return check.state == CheckState::kHolds; });
  }
};

}  // namespace proofhouse::tender
