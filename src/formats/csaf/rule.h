// CsafRule: one numbered test of CSAF's section 6.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/csaf/document_view.h"
#include "formats/violations.h"

namespace proofhouse::formats::csaf {

// Takes the breaches of one rule, which knows its number and severity.
class Breaches {
 public:
  Breaches(std::string_view number, Severity severity, Violations& violations)
      : number_(number), severity_(severity), violations_(violations) {}
  // As Violations::add.
  void add(std::uint32_t node, std::string message) { violations_.add(number_, severity_, node, std::move(message)); }
  // What could not be decided, and does not make the document invalid.
  void warn(std::uint32_t node, std::string message) { violations_.add(number_, Severity::kWarning, node, std::move(message)); }
  // What a reader should know though it breaks nothing: "no translation is known".
  void inform(std::uint32_t node, std::string message) {
    violations_.add(number_, Severity::kInformation, node, std::move(message));
  }

 private:
  std::string_view number_;
  Severity severity_;
  Violations& violations_;
};

enum class In : std::uint8_t { k20 = 1, k21 = 2, kBoth = 3 };

struct CsafRule {
  std::string_view number;  // as the standard and its testcases.json write it: "6.1.27.10"
  In versions = In::kBoth;
  // Looks at the view and nothing else. Its work grows at most as n log n with the document, or is counted (each_product).
  void (*check)(const DocumentView& view, Breaches& breaches) = nullptr;
};

constexpr bool applies(In versions, CsafVersion version) {
  return (static_cast<unsigned>(versions) & (version == CsafVersion::k20 ? 1U : 2U)) != 0;
}

}  // namespace proofhouse::formats::csaf
