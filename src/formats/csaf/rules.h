// All rules of CSAF's section 6: mandatory tests (6.1, errors), optional (2.1: recommended) tests (6.2, warnings) and informative
// tests (6.3, information). Each section is a folder: its rules.h lists them, one source file a rule or a family of like rules.
#pragma once

#include <span>

#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

enum class Section : std::uint8_t { kMandatory, kOptional, kInformative };

// In the order of their numbers.
std::span<const CsafRule> rules(Section section);

// Runs those of one section that the view's version has.
void run_rules(Section section, const DocumentView& view, Violations& violations);

}  // namespace proofhouse::formats::csaf
