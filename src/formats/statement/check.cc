#include "formats/statement/check.h"

#include <array>
#include <unordered_set>
#include <utility>

#include "base/date.h"
#include "formats/cyclonedx/check.h"
#include "formats/openvex/check.h"
#include "formats/shape_check.h"
#include "formats/spdx/check.h"
#include "formats/statement/predicate_rules.h"
#include "formats/statement/predicates.h"
#include "formats/statement/reader.h"
#include "formats/statement/resource.h"
#include "syntax/shape.h"

namespace proofhouse::formats::statement {

namespace {

constexpr Limits kCarriedLimits{
    .bytes = 256ULL << 20U, .depth = 512, .nodes = 32ULL << 20U, .text = 256ULL << 20U, .output = 64ULL << 20U};

struct CarriedChecker {
  CarriedFormat format;
  std::optional<std::string> (*claims)(const Opened& file);
  void (*check)(const Opened& file, Violations& violations);
};

constexpr std::array kCarriedCheckers{
    CarriedChecker{CarriedFormat::kCyclonedx, cyclonedx::claims, cyclonedx::check},
    CarriedChecker{CarriedFormat::kSpdx, spdx::claims, spdx::check},
    CarriedChecker{CarriedFormat::kOpenvex, openvex::claims, openvex::check},
};

using syntax::JsonValue;

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const auto found = object.get(key);
  return found ? found->text().value_or("") : std::string_view{};
}

std::string_view version_of(std::string_view type) {
  if (type == kStatementType) return "1";
  return type == kOldStatementType ? "0.1" : std::string_view{};
}

bool is_lower_hex(std::string_view text) { return text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

void check_digests(const JsonValue& digests, Violations& violations) {
  bool binds = false;
  for (const auto& [algorithm, value] : digests.members()) {
    const std::size_t digits = digits_of(algorithm);
    if (digits == 0) continue;
    binds = true;
    const std::string_view text = value.text().value_or("");
    if (text.size() != digits || !is_lower_hex(text)) {
      violations.add("digest-form", Severity::kError, value.node(),
                     quote(algorithm) + " needs " + std::to_string(digits) + " lower-case hexadecimal digits");
    }
  }
  if (!binds && digests.size() > 0) {
    violations.add("digest-weak", Severity::kWarning, digests.node(),
                   "no digest here binds the statement to bytes: it needs SHA-256, SHA-384, SHA-512 or SHA-3");
  }
}

void check_subjects(const JsonValue& root, bool names_unique, Violations& violations) {
  const auto subjects = root.get("subject");
  if (!subjects || !subjects->is_array()) return;
  std::unordered_set<std::string_view> names;
  for (const JsonValue subject : subjects->elements()) {
    if (const auto digests = subject.get("digest"); digests && digests->is_object()) check_digests(*digests, violations);
    const std::string_view name = text_of(subject, "name");
    if (names_unique && !name.empty() && !names.insert(name).second) {
      violations.add("subject-name-unique", Severity::kError, subject.node(), "the name " + quote(name) + " stands twice");
    }
  }
}

void check_type(const JsonValue& root, Violations& violations) {
  const auto type = root.get("_type");
  if (type && type->text() && version_of(*type->text()).empty()) {
    violations.add("statement-type", Severity::kError, type->node(),
                   "the type " + quote(*type->text()) + " is not that of a Statement v1 or v0.1");
  }
  if (const auto wrong = root.get("type"); wrong && !type) {
    violations.add("statement-type", Severity::kError, wrong->node(), "\"type\" stands where a Statement has \"_type\"");
  }
}

void check_predicate_shape(const syntax::JsonDocument& document, const KnownPredicate& known, const JsonValue& predicate,
                           Violations& violations) {
  const syntax::Shape* shape = syntax::find_shape(known.shape, known.version);
  if (shape == nullptr) return;
  syntax::ShapeBreaches found = syntax::ShapeChecker(*shape).check(document, kMostViolations, predicate.node());
  for (syntax::ShapeBreach& breach : found.breaches) {
    violations.add("schema", Severity::kError, breach.node, std::move(breach.message));
  }
  if (!found.whole || found.left_out > 0) {
    violations.add("limit", Severity::kError, predicate.node(), "the predicate was not held against its schema to the end");
  }
}

// Our own predicate's reader is its schema.
void check_shipment(const syntax::JsonDocument& document, Violations& violations) {
  const auto read = statement::read(document);
  if (!read) violations.add_at("shipment", Severity::kError, read.error().place, read.error().cause);
}

void check_predicate(const syntax::JsonDocument& document, Violations& violations) {
  const JsonValue root = document.root();
  const auto type = root.get("predicateType");
  const auto predicate = root.get("predicate");
  if (!type || !type->text()) return;
  const std::string_view name = *type->text();
  if (name.find(':') == std::string_view::npos) {
    violations.add("predicate-type", Severity::kError, type->node(), "the predicate's type " + quote(name) + " is no URI");
    return;
  }
  if (name == kShipmentPredicate) return check_shipment(document, violations);
  if (!predicate || !predicate->is_object()) return;
  if (const auto format = carried_format(name)) {
    return check_carried(*format, carried_bytes(*predicate, document.source()), predicate->node(), violations);
  }
  const KnownPredicate* known = known_predicate(name);
  if (known == nullptr) {
    violations.add("predicate-unknown", Severity::kWarning, type->node(),
                   "predicates of the type " + quote(name) + " are not known, so what it says was not checked");
    return;
  }
  check_predicate_shape(document, *known, *predicate, violations);
  check_predicate_rules(name, *predicate, violations);
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  if (const auto type = file.member_text("_type"); type && type->starts_with("https://in-toto.io/Statement/")) {
    const std::string_view version = version_of(*type);
    return std::string(version.empty() ? type->substr(std::string_view("https://in-toto.io/Statement/").size()) : version);
  }
  const auto type = file.member_text("type");
  if (type && type->starts_with("https://in-toto.io/Statement/") && file.member("subject") && file.member("predicateType")) {
    return std::string();
  }
  return std::nullopt;
}

void check_document(const syntax::JsonDocument& document, Violations& violations) {
  const JsonValue root = document.root();
  const std::string_view version = version_of(text_of(root, "_type"));
  check_type(root, violations);
  check_shape(document, "in-toto", version.empty() ? "1" : version, violations);
  check_subjects(root, version == "0.1", violations);
  check_predicate(document, violations);
}

void check(const Opened& file, Violations& violations) { check_document(*file.json(), violations); }

void check_carried(CarriedFormat format, std::string_view bytes, std::uint32_t node, Violations& violations) {
  const Opened inside = Opened::open(std::string(bytes), kCarriedLimits);
  Violations found;
  bool claimed = false;
  for (const CarriedChecker& one : kCarriedCheckers) {
    if (one.format != format || inside.json() == nullptr || !one.claims(inside)) continue;
    one.check(inside, found);
    claimed = true;
  }
  if (!claimed) {
    violations.add("predicate-document", Severity::kError, node,
                   "the predicate is no document of " + std::string(name_of(format)) + " that could be read");
    return;
  }
  FileCheck check;
  std::move(found).finish(inside.bytes(), check);
  for (const Violation& violation : check.violations) {
    violations.add(violation.rule, violation.severity, node,
                   "in the predicate at \"" + violation.place + "\": " + violation.message);
  }
  violations.add_left_out(check.left_out, !check.valid);
}

}  // namespace proofhouse::formats::statement
