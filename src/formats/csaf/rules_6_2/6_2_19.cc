// 6.2.19 scores of fixed products that are not 0.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::CvssMetric;
using identifiers::CvssValue;
using identifiers::CvssVector;
using identifiers::CvssVersion;

bool is_defined(const CvssValue* value) { return value != nullptr && value->code != "X" && value->code != "ND"; }

// The value of a metric by its word in the JSON object. Drafts of 4.0 said NEGLIGIBLE for NONE.
const CvssValue* value_of(const CvssMetric& metric, const syntax::JsonValue& object) {
  const auto member = object.get(metric.json);
  const auto word = member ? member->text() : std::nullopt;
  if (!word) return nullptr;
  const auto found = std::ranges::find_if(metric.values, [&](const CvssValue& value) {
    return value.json == *word || (value.code == "N" && (*word == "NONE" || *word == "NEGLIGIBLE"));
  });
  return found == metric.values.end() ? nullptr : &*found;
}

std::string_view prefix_of(CvssVersion version) {
  switch (version) {
    case CvssVersion::k20: return "";
    case CvssVersion::k30: return "CVSS:3.0/";
    case CvssVersion::k31: return "CVSS:3.1/";
    case CvssVersion::k40: return "CVSS:4.0/";
  }
  return "";
}

// The vector with what the object's other members say where it is silent.
std::optional<CvssVector> completed(const CvssVector& vector, const syntax::JsonValue& object) {
  std::string text(prefix_of(vector.version()));
  const auto metrics = identifiers::cvss_metrics(vector.version());
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    const CvssValue* value = vector.value(i);
    if (!is_defined(value)) value = value_of(metrics[i], object);
    if (value == nullptr) continue;
    if (!text.empty() && text.back() != '/') text += '/';
    text.append(metrics[i].code).append(":").append(value->code);
  }
  auto parsed = CvssVector::parse(text);
  return parsed ? std::optional(*std::move(parsed)) : std::nullopt;
}

// "0", "0.0", "0e1": nothing but zeros before an exponent.
bool is_zero(std::string_view number) {
  number = number.substr(0, number.find_first_of("eE"));
  return number.find_first_of("123456789") == std::string_view::npos;
}

bool scores_zero(const CvssVector& vector, const syntax::JsonValue& object) {
  const auto score = object.get("environmentalScore");
  if (score && score->number_text() && !is_zero(*score->number_text())) return false;
  const auto whole = completed(vector, object);
  return whole && whole->scores().overall.tenths() == 0;
}

const CvssVector* vector_at(const DocumentView& view, std::uint32_t node) {
  const auto found = std::ranges::lower_bound(view.cvss(), node, {}, &CvssObject::node);
  return found != view.cvss().end() && found->node == node ? &found->vector : nullptr;
}

void check_metric(const DocumentView& view, const Metric& metric, Breaches& breaches) {
  for (const std::uint32_t node : {metric.cvss_v2, metric.cvss_v3, metric.cvss_v4}) {
    const CvssVector* vector = node != 0 ? vector_at(view, node) : nullptr;
    if (vector == nullptr || scores_zero(*vector, view.at(node))) continue;
    breaches.add(node, "a product of this score is fixed, so its environmental score should be 0");
  }
}

}  // namespace

void test_6_2_19(const DocumentView& view, Breaches& breaches) {
  std::vector<std::uint32_t> fixed(view.products().size());  // 1 + the vulnerability in which the product is fixed
  std::uint32_t now = 0;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    ++now;
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (list.status != Status::kFixed && list.status != Status::kFirstFixed) continue;
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone) fixed[use.target] = now;
      }
    }
    for (const Metric& metric : view.metrics(vulnerability)) {
      const auto uses = view.product_uses(metric.products);
      if (std::ranges::any_of(uses, [&](const IdUse& use) { return use.target != kNone && fixed[use.target] == now; })) {
        check_metric(view, metric, breaches);
      }
    }
  }
}

}  // namespace proofhouse::formats::csaf
