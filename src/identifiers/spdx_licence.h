// SPDX licence expressions: their grammar (SPDX 2.3, annex D; 3.0.1, annex B), and the identifiers of the SPDX Licence List.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace proofhouse::identifiers {

// The version of the list that the identifiers are of.
inline constexpr std::string_view kSpdxLicenceListVersion = "3.28";

// Sorted without regard to case.
std::span<const std::string_view> spdx_licence_ids();
std::span<const std::string_view> spdx_exception_ids();

// As the list writes it, whatever the case of `id` (annex D.2: matched without regard to case); empty where the list has none.
std::string_view find_spdx_licence(std::string_view id);
std::string_view find_spdx_exception(std::string_view id);

enum class LicencePart : std::uint8_t {
  kLicence,    // an identifier, in the list or not
  kReference,  // "LicenseRef-…", with or without "DocumentRef-…:"
  kException,  // after WITH: an identifier of an exception, or "AdditionRef-…"
};

// One name of an expression. Views into its text.
struct LicenceName {
  LicencePart part = LicencePart::kLicence;
  std::string_view name;      // "GPL-2.0" of "GPL-2.0+"; "LicenseRef-1" of "DocumentRef-a:LicenseRef-1"
  std::string_view document;  // "DocumentRef-a", or empty
  bool or_later = false;      // "+"
  std::size_t offset = 0;

  // Whether the list has it; true for references.
  [[nodiscard]] bool listed() const;
};

// The names of an expression in their order. NONE and NOASSERTION are no expressions: the caller looks for them first. Operators
// stand in capitals, or all small as 3.0 allows. Parentheses may nest as deep as the text is long; nothing is recursive. Views
// live as long as `text`. Fails with kMalformed and the place "byte 4" for what the grammar does not have.
Result<std::vector<LicenceName>> parse_spdx_licence(std::string_view text);

}  // namespace proofhouse::identifiers
