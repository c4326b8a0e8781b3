// JSON difference: where two documents differ first.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse::publish {

struct JsonDifference {
  std::string pointer;   // RFC 6901
  std::string recorded;  // the value there, shortened; "nothing" where there is none
  std::string replayed;
};

// The first difference in the order of `recorded`, or nothing; the order of members does not count. What lies at `passed_over`, a
// member of the whole document, is not compared. Fails as syntax::parse_json_tree.
Result<std::optional<JsonDifference>> json_difference(std::string recorded, std::string replayed, std::string_view passed_over);

}  // namespace proofhouse::publish
