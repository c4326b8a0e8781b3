#include "formats/pades/check.h"

#include "base/text.h"
#include "formats/cms/reader.h"
#include "formats/pades/reader.h"

namespace proofhouse::formats::pades {

std::optional<std::string> claims(const Opened& file) {
  if (file.outside() != Outside::kPdf || file.bytes().find("/ByteRange") == std::string_view::npos) return std::nullopt;
  const std::string_view head = file.bytes().substr(0, 1024);
  const std::size_t at = head.find("%PDF-");
  if (at == std::string_view::npos) return std::nullopt;
  std::string version;
  for (const char c : head.substr(at + 5, 3)) {
    if ((c >= '0' && c <= '9') || c == '.') version += c;
  }
  return version;
}

void check(const Opened& file, Violations& violations) {
  if (file.bytes().size() > kLimits.bytes) {
    violations.add_at("limit", Severity::kError, {}, "the PDF has more than " + std::to_string(kLimits.bytes) + " bytes");
    return;
  }
  const Signatures found = find_signatures(file.bytes(), kLimits);
  const auto place = [](std::uint64_t offset) { return "byte " + std::to_string(offset); };
  for (const Breach& breach : found.breaches)
    violations.add_at(breach.rule, breach.severity, place(breach.offset), breach.message);
  for (const PdfSignature& signature : found.pdf.signatures) {
    const auto cms = syntax::read_cms(signature.bytes);
    if (!cms) continue;
    for (const cms::Breach& breach : cms::breaches(*cms)) {
      violations.add_at(breach.rule, breach.severity, place(signature.hole_begin), breach.message);
    }
  }
}

}  // namespace proofhouse::formats::pades
