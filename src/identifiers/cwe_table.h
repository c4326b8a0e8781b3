// The list of weaknesses as data. Only for cwe.cc.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace proofhouse::identifiers {

// One weakness as it stood, unchanged, from one version of the list to another (indices into cwe_versions()).
struct CweRow {
  std::uint16_t id = 0;
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  char usage = '-';
  bool deprecated = false;
  std::string_view name;
};

// Sorted by id, then by version.
std::span<const CweRow> cwe_rows();

}  // namespace proofhouse::identifiers
