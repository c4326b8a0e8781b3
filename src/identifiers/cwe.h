// CWE: ids and names of the Common Weakness Enumeration, through all its versions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace proofhouse::identifiers {

// MITRE's word on mapping a vulnerability to the weakness. Stated since CWE 4.12; before, kUnknown.
enum class CweUsage : std::uint8_t { kUnknown, kAllowed, kAllowedWithReview, kDiscouraged, kProhibited };
std::string_view text_of(CweUsage usage);  // "Allowed", "Allowed-with-Review", ...

// A weakness as one version of the list has it. Views and categories are no weaknesses and are not here.
struct CweWeakness {
  unsigned id = 0;
  std::string_view name;  // exactly as MITRE prints it, "DEPRECATED: " included where it stands
  bool deprecated = false;
  CweUsage usage = CweUsage::kUnknown;
};

// The number of "CWE-79": no leading zero, at most six digits. Nothing for any other text.
std::optional<unsigned> parse_cwe_id(std::string_view text);

// Every version of the list that is known here, oldest first: "1.0" to "4.17" (2025-04-03).
std::span<const std::string_view> cwe_versions();
inline std::string_view newest_cwe_version() { return cwe_versions().back(); }
bool is_cwe_version(std::string_view version);

// Nothing where the version is unknown or has no weakness with this id.
std::optional<CweWeakness> find_cwe(unsigned id, std::string_view version);
// In the newest version.
std::optional<CweWeakness> find_cwe(unsigned id);

// Whether some version gave the weakness this name. Documents that name no version (CSAF 2.0) may follow an older list.
bool cwe_ever_had_name(unsigned id, std::string_view name);

}  // namespace proofhouse::identifiers
