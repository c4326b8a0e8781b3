#include "formats/cve_id.h"

namespace proofhouse::formats {

bool is_cve_id(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  if (!text.starts_with("CVE-") || text.size() < 13 || text.size() > 28 || text[8] != '-') return false;
  return text.substr(4, 4).find_first_not_of(kDigits) == std::string_view::npos &&
         text.substr(9).find_first_not_of(kDigits) == std::string_view::npos;
}

}  // namespace proofhouse::formats
