#include "formats/csaf/check.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "formats/csaf/cvss4_severity.h"
#include "formats/csaf/document_view.h"
#include "formats/csaf/rules.h"
#include "formats/csaf/vex.h"
#include "syntax/shape.h"

namespace proofhouse::formats::csaf {

namespace {

std::optional<std::string_view> version_text(const syntax::JsonDocument& document) {
  const auto head = document.root().get("document");
  const auto version = head ? head->get("csaf_version") : std::nullopt;
  return version ? version->text() : std::nullopt;
}

}  // namespace

struct CsafChecker::State {
  std::optional<syntax::ShapeChecker> shapes[2];
  DocumentView view;

  // The nodes that break the schema, in ascending order.
  std::vector<std::uint32_t> check_shape(const syntax::JsonDocument& document, CsafVersion version, Violations& violations) {
    auto& checker = shapes[static_cast<std::size_t>(version)];
    if (!checker) checker.emplace(*syntax::find_shape("csaf", version == CsafVersion::k20 ? "2.0" : "2.1"));
    syntax::ShapeBreaches found = checker->check(document, kMostViolations);
    std::vector<std::uint32_t> nodes;
    for (syntax::ShapeBreach& breach : found.breaches) {
      nodes.push_back(breach.node);
      violations.add("schema", Severity::kError, breach.node, std::move(breach.message));
    }
    violations.add_left_out(found.left_out, true);
    if (!found.whole) {
      violations.add("limit", Severity::kError, 0, "it is so ambiguous that it was not held against its schema to the end");
    }
    std::ranges::sort(nodes);
    return nodes;
  }
};

CsafChecker::CsafChecker() : state_(std::make_unique<State>()) {}
CsafChecker::CsafChecker(CsafChecker&&) noexcept = default;
CsafChecker& CsafChecker::operator=(CsafChecker&&) noexcept = default;
CsafChecker::~CsafChecker() = default;

void CsafChecker::check(const syntax::JsonDocument& document, Violations& violations, Depth depth) {
  const auto claimed = version_text(document);
  if (claimed != "2.0" && claimed != "2.1") {
    violations.add("schema", Severity::kError, 0, "its version has no schema that Proofhouse knows");
    return;
  }
  const CsafVersion version = claimed == "2.0" ? CsafVersion::k20 : CsafVersion::k21;
  DocumentView& view = state_->view;
  view.read(document, version, state_->check_shape(document, version, violations));
  check_cvss4_severities(view, violations);
  run_rules(Section::kMandatory, view, violations);
  if (depth == Depth::kAll) {
    run_rules(Section::kOptional, view, violations);
    run_rules(Section::kInformative, view, violations);
    check_vex(view, violations);
  }
  if (view.exhausted()) {
    violations.add("limit", Severity::kError, 0, "its groups and statements together name too many products to compare them all");
  }
}

std::optional<std::string> claims(const Opened& file) {
  const auto head = file.member("document");
  const auto version = head ? head->get("csaf_version") : std::nullopt;
  if (!version || !version->text()) return std::nullopt;
  return std::string(*version->text());
}

void check(const Opened& file, Violations& violations) { CsafChecker().check(*file.json(), violations); }

}  // namespace proofhouse::formats::csaf
