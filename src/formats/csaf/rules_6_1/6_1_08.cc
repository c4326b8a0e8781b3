// 6.1.8 invalid CVSS, 6.1.46 invalid SSVC, 6.1.60.1 invalid extension: breaches of the schemas to which CSAF's refers.
#include <algorithm>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// Whether the schema was broken by the value at `node` or one below it.
bool broken(const DocumentView& view, std::uint32_t node) {
  if (node == 0) return false;
  const auto nodes = view.schema_breaches();
  const auto first = std::ranges::lower_bound(nodes, node);
  return first != nodes.end() && *first < view.end_of(node);
}

}  // namespace

void test_6_1_8(const DocumentView& view, Breaches& breaches) {
  for (const Metric& metric : view.metrics()) {
    for (const std::uint32_t score : {metric.cvss_v2, metric.cvss_v3, metric.cvss_v4}) {
      if (score != 0 && broken(view, score)) breaches.add(score, "the CVSS object breaks its schema");
    }
  }
  for (const CvssFault& fault : view.cvss_faults()) {
    breaches.add(fault.vector.node, quote(fault.vector.text) + " is no CVSS vector: " + fault.cause);
  }
}

void test_6_1_46(const DocumentView& view, Breaches& breaches) {
  for (const Metric& metric : view.metrics()) {
    if (broken(view, metric.ssvc)) breaches.add(metric.ssvc, "the SSVC object breaks its schema");
  }
}

void test_6_1_60_1(const DocumentView& view, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    if (broken(view, extension.node)) breaches.add(extension.node, "the extension breaks the schema of extensions' content");
  }
}

}  // namespace proofhouse::formats::csaf
