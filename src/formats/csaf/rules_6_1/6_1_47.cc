// 6.1.47 SSVC about another vulnerability; 6.1.48 SSVC decision points that are not as they are registered.
#include <algorithm>
#include <string>
#include <vector>

#include "formats/csaf/decision_points.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

std::string_view text_of(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value ? value->text().value_or(std::string_view()) : std::string_view();
}

bool is_registered(std::string_view name_space) { return name_space == "cisa" || name_space == "cvss" || name_space == "ssvc"; }

bool is_reserved(std::string_view name_space) { return name_space == "invalid" || name_space.starts_with("x_invalid"); }

const DecisionPoint* find_point(std::string_view name_space, std::string_view key, std::string_view version) {
  const auto found = std::ranges::find_if(kDecisionPoints, [&](const DecisionPoint& point) {
    return point.key == key && point.version == version && point.name_space == name_space;
  });
  return found == kDecisionPoints.end() ? nullptr : &*found;
}

// The place of a value in the definition; npos: it has none.
std::size_t place_of(const DecisionPoint& point, std::string_view value) {
  std::string_view rest = point.values;
  for (std::size_t at = 0; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (word == value) return at;
    at += word.size() + 1;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return std::string_view::npos;
}

void check_values(const DecisionPoint& point, const syntax::JsonValue& values, Breaches& breaches) {
  std::size_t last = 0;
  bool first = true;
  for (const syntax::JsonValue value : values.elements()) {
    const std::string_view key = text_of(value, "key");
    const std::size_t place = place_of(point, key);
    if (place == std::string_view::npos) {
      breaches.add(value.node(), quote(key) + " is no value of this decision point");
      return;
    }
    if (!first && place <= last) {
      breaches.add(value.node(), "the values are not in the order of the decision point's definition");
      return;
    }
    last = place;
    first = false;
  }
}

void check_selection(const syntax::JsonValue& selection, Breaches& breaches) {
  std::string_view name_space = text_of(selection, "namespace");
  name_space = name_space.substr(0, name_space.find_first_of("/#"));
  if (is_reserved(name_space)) breaches.add(selection.node(), "this namespace is reserved for what is invalid");
  if (!is_registered(name_space)) return;
  const DecisionPoint* point = find_point(name_space, text_of(selection, "key"), text_of(selection, "version"));
  if (point == nullptr) {
    breaches.add(selection.node(), "the namespace " + std::string(name_space) + " has no such decision point in this version");
  } else if (const auto values = selection.get("values")) {
    check_values(*point, *values, breaches);
  }
}

// All that a vulnerability is called, sorted.
std::vector<std::string_view> names_of(const DocumentView& view, const Vulnerability& vulnerability) {
  std::vector<std::string_view> names;
  if (vulnerability.cve) names.push_back(vulnerability.cve.text);
  for (const Statement& statement : view.statements(vulnerability)) {
    if (statement.kind == StatementKind::kId && statement.title) names.push_back(statement.title.text);
  }
  std::ranges::sort(names);
  return names;
}

void check_targets(const DocumentView& view, const std::vector<std::string_view>& names, std::uint32_t ssvc, Breaches& breaches) {
  const auto targets = view.at(ssvc).get("target_ids");
  if (!targets) return;
  for (const syntax::JsonValue target : targets->elements()) {
    const auto id = target.text();
    if (!id) continue;
    if (view.head().id && *id == view.head().id.text && view.vulnerabilities().size() > 1) {
      breaches.add(target.node(), "the document's id names no single one of its vulnerabilities");
    } else if (!std::ranges::binary_search(names, *id)) {
      breaches.add(target.node(), quote(*id) + " is neither the CVE nor another id of the vulnerability");
    }
  }
}

}  // namespace

void test_6_1_47(const DocumentView& view, Breaches& breaches) {
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    const auto metrics = view.metrics(vulnerability);
    if (std::ranges::none_of(metrics, [](const Metric& metric) { return metric.ssvc != 0; })) continue;
    const auto names = names_of(view, vulnerability);
    for (const Metric& metric : metrics) {
      if (metric.ssvc != 0) check_targets(view, names, metric.ssvc, breaches);
    }
  }
}

void test_6_1_48(const DocumentView& view, Breaches& breaches) {
  for (const Metric& metric : view.metrics()) {
    const auto selections = metric.ssvc != 0 ? view.at(metric.ssvc).get("selections") : std::nullopt;
    if (!selections) continue;
    for (const syntax::JsonValue selection : selections->elements()) check_selection(selection, breaches);
  }
}

}  // namespace proofhouse::formats::csaf
