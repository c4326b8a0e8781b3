#include "formats/csaf/cvss4_severity.h"

#include <charconv>
#include <cmath>
#include <optional>

namespace proofhouse::formats::csaf {

namespace {

std::optional<double> number_of(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->number_text() : std::nullopt;
  double number = 0;
  if (!text) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return number;
}

// Whether a double is the nearest to some number of tenths.
bool in_tenths(double score) { return std::round(score * 10.0) / 10.0 == score; }

// Empty where no severity has the score.
std::string_view severity_of(double score) {
  if (score == 0) return "NONE";
  // The schema asks for tenths everywhere but here.
  if (score >= 7 && score <= 8.9) return "HIGH";
  if (!in_tenths(score)) return {};
  if (score >= 0.1 && score <= 3.9) return "LOW";
  if (score >= 4 && score <= 6.9) return "MEDIUM";
  if (score >= 9 && score <= 10) return "CRITICAL";
  return {};
}

}  // namespace

std::vector<std::uint32_t> check_cvss4_severities(const DocumentView& view, Violations& violations) {
  std::vector<std::uint32_t> nodes;
  for (const Metric& metric : view.metrics()) {
    if (metric.cvss_v4 == 0) continue;
    const syntax::JsonValue object = view.at(metric.cvss_v4);
    const auto score = number_of(object, "baseScore");
    const auto severity = object.get("baseSeverity");
    if (!score || !severity || !severity->text() || severity_of(*score) == *severity->text()) continue;
    nodes.push_back(metric.cvss_v4);
    violations.add("schema", Severity::kError, metric.cvss_v4, "its baseSeverity is not that of its baseScore");
  }
  return nodes;
}

}  // namespace proofhouse::formats::csaf
