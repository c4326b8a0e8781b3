#include "formats/cve/check.h"

#include "formats/cve/record.h"
#include "formats/cve/rules.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::cve {

std::optional<std::string> claims(const Opened& file) {
  if (file.member_text("dataType") != "CVE_RECORD") return std::nullopt;
  return std::string(file.member_text("dataVersion").value_or(""));
}

void check(const Opened& file, Violations& violations) {
  check_shape(*file.json(), "cve", "", violations);
  Remarks remarks;
  const auto record = read_record(*file.json(), remarks);
  if (record) check_rules(*record, *file.json(), violations);
}

}  // namespace proofhouse::formats::cve
