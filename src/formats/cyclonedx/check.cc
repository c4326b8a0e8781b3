#include "formats/cyclonedx/check.h"

#include "formats/cyclonedx/declaration_rules.h"
#include "formats/cyclonedx/rules.h"
#include "formats/cyclonedx/xml_rules.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::cyclonedx {

std::optional<std::string> claims(const Opened& file) {
  if (file.xml() != nullptr) return xml_version(*file.xml());
  if (file.json() == nullptr || !file.json()->root().is_object()) return std::nullopt;
  const auto format = file.member_text("bomFormat");
  const auto version = file.member_text("specVersion");
  // A file that gets its own name wrong is still one where all else says so.
  const bool meant = version && (file.member("components") || file.member("metadata") || file.member("serialNumber"));
  if (format != "CycloneDX" && !meant) return std::nullopt;
  return std::string(version.value_or(""));
}

void check(const Opened& file, Violations& violations) {
  if (file.xml() != nullptr) {
    check_xml(*file.xml(), *xml_version(*file.xml()), violations);
    return;
  }
  check_shape(*file.json(), "cyclonedx", file.member_text("specVersion").value_or(""), violations);
  check_licence_ids(*file.json(), violations);
  check_rules(*file.json(), violations);
  check_declarations(*file.json(), violations);
}

}  // namespace proofhouse::formats::cyclonedx
