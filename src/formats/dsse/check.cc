#include "formats/dsse/check.h"

#include <utility>

#include "base/text.h"
#include "formats/dsse/envelope.h"
#include "formats/shape_check.h"
#include "formats/statement/check.h"
#include "formats/statement/reader.h"
#include "model/attestation.h"

namespace proofhouse::formats::dsse {

namespace {

using syntax::JsonValue;

// The bytes of a base64 member that the shape let pass, or nothing and a violation.
std::optional<std::vector<std::uint8_t>> bytes_of(const JsonValue& value, Violations& violations) {
  const auto text = value.text();
  if (!text) return std::nullopt;
  auto bytes = from_base64(*text);
  if (!bytes) {
    violations.add("base64", Severity::kError, value.node(),
                   "it is not canonical base64: one alphabet, no line breaks, no bits left over");
  }
  return bytes;
}

void check_signatures(const JsonValue& envelope, Violations& violations) {
  const auto signatures = envelope.get("signatures");
  if (!signatures || !signatures->is_array()) return;
  if (signatures->size() > kMostSignatures) {
    violations.add("limit", Severity::kError, signatures->node(),
                   "there are more than " + std::to_string(kMostSignatures) + " signatures");
    return;
  }
  for (const JsonValue signature : signatures->elements()) {
    const auto value = signature.get("sig");
    const auto bytes = value ? bytes_of(*value, violations) : std::nullopt;
    if (bytes && bytes->size() > kMostSignatureBytes) {
      violations.add("limit", Severity::kError, value->node(), "the signature is longer than that of any known scheme");
    }
  }
}

// What the payload's own document breaks, each with the place inside the payload.
void check_payload(std::span<const std::uint8_t> payload, const std::string& place, Violations& violations) {
  const auto document = syntax::JsonDocument::parse(std::string(as_text(payload)), statement::kLimits);
  if (!document) {
    violations.add_at("payload", Severity::kError, place + " > " + document.error().place, document.error().cause);
    return;
  }
  Violations inner;
  statement::check_document(*document, inner);
  FileCheck found;
  std::move(inner).finish(document->source(), found);
  for (Violation& violation : found.violations) {
    violations.add_at(violation.rule, violation.severity, place + " > " + violation.place, std::move(violation.message));
  }
  if (found.left_out > 0) {
    violations.add_at("limit", Severity::kError, place, "the payload breaks more rules than are listed");
  }
}

}  // namespace

void check_envelope(const JsonValue& envelope, std::string_view place, Violations& violations) {
  check_signatures(envelope, violations);
  const auto payload = envelope.get("payload");
  const auto bytes = payload ? bytes_of(*payload, violations) : std::nullopt;
  const auto type = envelope.get("payloadType");
  if (!type || !type->text()) return;
  if (*type->text() != kInTotoPayload) {
    violations.add("payload-type", Severity::kWarning, type->node(),
                   "the payload is " + quote(*type->text()) + ", not an in-toto statement, so it was not checked");
    return;
  }
  if (bytes) check_payload(*bytes, std::string(place) + "/payload", violations);
}

std::optional<std::string> claims(const Opened& file) {
  if (!file.member("payloadType") || !file.member("payload") || !file.member("signatures")) return std::nullopt;
  return std::string();
}

void check(const Opened& file, Violations& violations) {
  check_shape(*file.json(), "dsse", "", violations);
  check_envelope(file.json()->root(), "", violations);
}

}  // namespace proofhouse::formats::dsse
