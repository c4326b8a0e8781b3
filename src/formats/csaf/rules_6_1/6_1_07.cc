// 6.1.7 several scores of one version for one product (2.1: and source); 6.1.56 a qualitative rating beside a CVSS score.
#include <algorithm>
#include <tuple>
#include <vector>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

std::string_view version_of(const DocumentView& view, std::uint32_t score) {
  const auto version = view.at(score).get("version");
  return version ? version->text().value_or(std::string_view()) : std::string_view();
}

// Who gave what for which product; sorts what belongs together side by side.
struct Given {
  std::string_view source;
  std::string_view id;
  std::string_view version;
  std::uint32_t node = 0;
  friend auto operator<=>(const Given&, const Given&) = default;
};

}  // namespace

void test_6_1_7(const DocumentView& view, Breaches& breaches) {
  std::vector<Given> given;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    const auto metrics = view.metrics(vulnerability);
    if (metrics.size() < 2) continue;
    given.clear();
    for (const Metric& metric : metrics) {
      for (const std::uint32_t score : {metric.cvss_v2, metric.cvss_v3, metric.cvss_v4}) {
        if (score == 0) continue;
        const std::string_view version = version_of(view, score);
        for (const IdUse& use : view.product_uses(metric.products)) {
          given.push_back({metric.source.text, use.id.text, version, use.id.node});
        }
      }
    }
    std::ranges::sort(given);
    for (std::size_t i = 1; i < given.size(); ++i) {
      const auto same = [](const Given& a, const Given& b) {
        return std::tie(a.source, a.id, a.version) == std::tie(b.source, b.id, b.version);
      };
      if (given[i].version.empty() || !same(given[i - 1], given[i])) continue;
      breaches.add(given[i].node, quote(given[i].id) + " has a score of CVSS " + quote(given[i].version) + " already");
    }
  }
}

void test_6_1_56(const DocumentView& view, Breaches& breaches) {
  std::vector<Given> given;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    given.clear();
    for (const Metric& metric : view.metrics(vulnerability)) {
      const bool cvss = metric.cvss_v2 != 0 || metric.cvss_v3 != 0 || metric.cvss_v4 != 0;
      for (const IdUse& use : view.product_uses(metric.products)) {
        if (cvss) given.push_back({metric.source.text, use.id.text, "CVSS", use.id.node});
        if (metric.qualitative) given.push_back({metric.source.text, use.id.text, "rating", use.id.node});
      }
    }
    std::ranges::sort(given);
    for (std::size_t i = 1; i < given.size(); ++i) {
      const Given& a = given[i - 1];
      const Given& b = given[i];
      if (a.source != b.source || a.id != b.id || a.version == b.version) continue;
      breaches.add(b.node, quote(b.id) + " has a qualitative severity rating beside a CVSS score of the same source");
    }
  }
}

}  // namespace proofhouse::formats::csaf
