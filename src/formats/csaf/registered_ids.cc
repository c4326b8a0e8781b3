#include "formats/csaf/registered_ids.h"

#include <algorithm>
#include <array>

namespace proofhouse::formats::csaf {

namespace {

bool digits(std::string_view text, std::size_t least) {
  return text.size() >= least && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// EUVD-2025-1234: a year of four digits and at least four more.
bool is_euvd_id(std::string_view id) {
  if (!id.starts_with("EUVD-") || id.size() < 14 || id[9] != '-') return false;
  const std::string_view year = id.substr(5, 4);
  return digits(year, 4) && year.front() != '0' && digits(id.substr(10), 4);
}

// #1217
bool is_issue_number(std::string_view id) {
  return id.size() > 1 && id.front() == '#' && id[1] != '0' && digits(id.substr(1), 1);
}

struct IdSystem {
  std::string_view name;
  bool (*fits)(std::string_view id);
};
constexpr std::array kSystems{IdSystem{"https://euvd.enisa.europa.eu", is_euvd_id},
                              IdSystem{"https://github.com/oasis-tcs/csaf", is_issue_number}};

const IdSystem* find(std::string_view name) {
  const auto found = std::ranges::find(kSystems, name, &IdSystem::name);
  return found == kSystems.end() ? nullptr : &*found;
}

}  // namespace

bool is_registered_id_system(std::string_view system) { return find(system) != nullptr; }

bool fits_id_system(std::string_view system, std::string_view id) {
  const IdSystem* found = find(system);
  return found == nullptr || found->fits(id);
}

}  // namespace proofhouse::formats::csaf
