#include "formats/shape_check.h"

#include <utility>

#include "syntax/shape.h"

namespace proofhouse::formats {

void check_shape(const syntax::JsonDocument& document, std::string_view name, std::string_view version, Violations& violations) {
  const syntax::Shape* shape = syntax::find_shape(name, version);
  if (shape == nullptr) {
    violations.add("schema", Severity::kError, 0, "its version has no schema that Proofhouse knows");
    return;
  }
  syntax::ShapeChecker checker(*shape);
  syntax::ShapeBreaches found = checker.check(document, kMostViolations);
  for (syntax::ShapeBreach& breach : found.breaches) {
    violations.add("schema", Severity::kError, breach.node, std::move(breach.message));
  }
  violations.add_left_out(found.left_out, true);
  if (!found.whole) {
    violations.add("limit", Severity::kError, 0, "it is so ambiguous that it was not held against its schema to the end");
  }
}

}  // namespace proofhouse::formats
