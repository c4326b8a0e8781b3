#include "formats/cms/check.h"

#include "formats/cms/reader.h"
#include "syntax/cms.h"

namespace proofhouse::formats::cms {

std::optional<std::string> claims(const Opened& file) {
  if (!syntax::may_be_cms(file.bytes())) return std::nullopt;
  return std::string();
}

void check(const Opened& file, Violations& violations) {
  const auto cms = syntax::read_cms_file(file.bytes(), kLimits);
  if (!cms) {
    const bool limit = cms.error().code == ErrorCode::kLimit;
    violations.add_at(limit ? "limit" : "structure", Severity::kError, cms.error().place, cms.error().cause);
    return;
  }
  for (const Breach& breach : breaches(*cms)) {
    violations.add_at(breach.rule, breach.severity, "byte " + std::to_string(breach.offset), breach.message);
  }
}

}  // namespace proofhouse::formats::cms
