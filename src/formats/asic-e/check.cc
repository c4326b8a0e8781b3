#include "formats/asic-e/check.h"

#include "base/text.h"
#include "formats/asic-e/reader.h"
#include "formats/cms/reader.h"

namespace proofhouse::formats::asic_e {

namespace {

void check_signature(const AsicSignature& signature, Violations& violations) {
  if (signature.kind != AsicSignatureKind::kCades) return;
  const auto cms = syntax::read_cms_file(as_text(signature.bytes));
  if (!cms) {
    violations.add_at("structure", Severity::kError, signature.file, cms.error().cause);
    return;
  }
  for (const cms::Breach& breach : cms::breaches(*cms)) {
    violations.add_at(breach.rule, breach.severity, signature.file, breach.message);
  }
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  if (file.outside() != Outside::kZip) return std::nullopt;
  const std::string_view head = file.bytes().substr(0, 128);
  if (head.size() < 40 || head.substr(30, 8) != "mimetype" || head.find(kMimetype) == std::string_view::npos) return std::nullopt;
  return std::string();
}

void check(const Opened& file, Violations& violations) {
  const auto container = read_container(std::string(file.bytes()), kLimits);
  if (!container) {
    const bool limit = container.error().code == ErrorCode::kLimit;
    violations.add_at(limit ? "limit" : "zip", Severity::kError, container.error().place, container.error().cause);
    return;
  }
  for (const Breach& breach : container->breaches) violations.add_at(breach.rule, breach.severity, breach.entry, breach.message);
  for (const AsicSignature& signature : container->container.signatures) check_signature(signature, violations);
}

}  // namespace proofhouse::formats::asic_e
