#include "formats/openvex/check.h"

#include "formats/openvex/document.h"
#include "formats/openvex/rules.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::openvex {

std::optional<std::string> claims(const Opened& file) {
  const auto context = file.member_text("@context");
  return context ? version_of_context(*context) : std::nullopt;
}

void check(const Opened& file, Violations& violations) {
  if (claims(file)->starts_with("0.2")) {
    check_shape(*file.json(), "openvex", "", violations);
  } else {
    violations.add("draft", Severity::kInformation, 0,
                   "OpenVEX has a schema since 0.2.0; this draft is held against its rules alone");
  }
  Remarks remarks;
  const auto document = read_document(*file.json(), remarks);
  if (document) check_rules(*document, *file.json(), violations);
}

}  // namespace proofhouse::formats::openvex
