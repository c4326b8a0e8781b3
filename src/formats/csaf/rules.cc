#include "formats/csaf/rules.h"

#include <algorithm>

#include "formats/csaf/rules_6_1/rules.h"
#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// Compares "6.1.9" and "6.1.10" part by part.
constexpr bool number_less(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const auto head_a = a.substr(0, a.find('.'));
    const auto head_b = b.substr(0, b.find('.'));
    if (head_a != head_b) return head_a.size() != head_b.size() ? head_a.size() < head_b.size() : head_a < head_b;
    a.remove_prefix(std::min(a.size(), head_a.size() + 1));
    b.remove_prefix(std::min(b.size(), head_b.size() + 1));
  }
  return a.size() < b.size();
}

// Two entries of one number are for different versions.
constexpr bool well_ordered(std::span<const CsafRule> rules, std::string_view section) {
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!rules[i].number.starts_with(section) || rules[i].check == nullptr) return false;
    if (i == 0 || number_less(rules[i - 1].number, rules[i].number)) continue;
    if (rules[i - 1].number != rules[i].number || rules[i - 1].versions != In::k20 || rules[i].versions != In::k21) return false;
  }
  return true;
}
static_assert(well_ordered(kRules61, "6.1."));
static_assert(well_ordered(kRules62, "6.2."));
static_assert(well_ordered(kRules63, "6.3."));

constexpr std::array kSeverities{Severity::kError, Severity::kWarning, Severity::kInformation};

}  // namespace

std::span<const CsafRule> rules(Section section) {
  switch (section) {
    case Section::kMandatory: return kRules61;
    case Section::kOptional: return kRules62;
    case Section::kInformative: return kRules63;
  }
  return {};
}

void run_rules(Section section, const DocumentView& view, Violations& violations) {
  for (const CsafRule& rule : rules(section)) {
    if (!applies(rule.versions, view.version())) continue;
    Breaches breaches(rule.number, kSeverities.at(static_cast<std::size_t>(section)), violations);
    rule.check(view, breaches);
  }
}

}  // namespace proofhouse::formats::csaf
