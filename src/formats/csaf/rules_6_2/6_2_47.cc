// 6.2.47 qualitative severity ratings by the issuing party.
#include <algorithm>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

void test_6_2_47(const DocumentView& view, Breaches& breaches) {
  std::vector<std::string_view> own;
  for (const Reference& reference : view.document_references()) {
    if (reference.category.text == "self") own.push_back(reference.url.text);
  }
  std::ranges::sort(own);
  for (const Metric& metric : view.metrics()) {
    if (!metric.qualitative || (metric.source && !std::ranges::binary_search(own, metric.source.text))) continue;
    breaches.add(metric.qualitative.node, "the issuing party should give a score instead of a word");
  }
}

}  // namespace proofhouse::formats::csaf
