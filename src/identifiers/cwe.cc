#include "identifiers/cwe.h"

#include <algorithm>
#include <array>

#include "identifiers/cwe_table.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::string_view kVersions[] = {"1.0", "1.0.1", "1.1",  "1.2",  "1.3",  "1.4",  "1.5",  "1.6",  "1.7", "1.8", "1.8.1",
                                          "1.9", "1.10",  "1.11", "1.12", "1.13", "2.0",  "2.1",  "2.2",  "2.3", "2.4", "2.5",
                                          "2.6", "2.7",   "2.8",  "2.9",  "2.10", "2.11", "2.12", "3.0",  "3.1", "3.2", "3.3",
                                          "3.4", "3.4.1", "4.0",  "4.1",  "4.2",  "4.3",  "4.4",  "4.5",  "4.6", "4.7", "4.8",
                                          "4.9", "4.10",  "4.11", "4.12", "4.13", "4.14", "4.15", "4.16", "4.17"};
constexpr std::size_t kFirstWithUsage = 47;
static_assert(kVersions[kFirstWithUsage] == "4.12");

CweUsage usage_of(char letter) {
  switch (letter) {
    case 'a': return CweUsage::kAllowed;
    case 'r': return CweUsage::kAllowedWithReview;
    case 'd': return CweUsage::kDiscouraged;
    case 'p': return CweUsage::kProhibited;
    default: return CweUsage::kUnknown;
  }
}

std::span<const CweRow> rows_of(unsigned id) {
  const auto rows = cwe_rows();
  const auto range = std::ranges::equal_range(rows, id, {}, [](const CweRow& row) { return unsigned{row.id}; });
  return {range.begin(), range.end()};
}

std::optional<CweWeakness> find_at(unsigned id, std::size_t version) {
  for (const CweRow& row : rows_of(id)) {
    if (version < row.first || version > row.last) continue;
    const CweUsage usage = version < kFirstWithUsage ? CweUsage::kUnknown : usage_of(row.usage);
    return CweWeakness{.id = id, .name = row.name, .deprecated = row.deprecated, .usage = usage};
  }
  return std::nullopt;
}

}  // namespace

std::string_view text_of(CweUsage usage) {
  constexpr std::array<std::string_view, 5> kTexts = {"unknown", "Allowed", "Allowed-with-Review", "Discouraged", "Prohibited"};
  return kTexts[static_cast<std::size_t>(usage)];
}

std::optional<unsigned> parse_cwe_id(std::string_view text) {
  if (!text.starts_with("CWE-")) return std::nullopt;
  text.remove_prefix(4);
  if (text.empty() || text.size() > 6 || text.front() == '0') return std::nullopt;
  unsigned id = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    id = id * 10 + static_cast<unsigned>(c - '0');
  }
  return id;
}

std::span<const std::string_view> cwe_versions() { return kVersions; }

bool is_cwe_version(std::string_view version) { return std::ranges::find(kVersions, version) != std::end(kVersions); }

std::optional<CweWeakness> find_cwe(unsigned id, std::string_view version) {
  const auto at = std::ranges::find(kVersions, version);
  if (at == std::end(kVersions)) return std::nullopt;
  return find_at(id, static_cast<std::size_t>(at - std::begin(kVersions)));
}

std::optional<CweWeakness> find_cwe(unsigned id) { return find_at(id, std::size(kVersions) - 1); }

bool cwe_ever_had_name(unsigned id, std::string_view name) {
  return std::ranges::any_of(rows_of(id), [&](const CweRow& row) { return row.name == name; });
}

}  // namespace proofhouse::identifiers
