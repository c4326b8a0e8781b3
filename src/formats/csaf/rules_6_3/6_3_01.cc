// 6.3.1, 6.3.2, 6.3.12 and 6.3.18: scores of old systems, or of none. 6.3.3, 6.3.4: vulnerabilities without CVE or CWE.
#include <algorithm>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool is_affected(Status status) {
  return status == Status::kFirstAffected || status == Status::kKnownAffected || status == Status::kLastAffected;
}

bool has_other_system(const DocumentView& view, const Metric& metric) {
  // The qualitative rating is a system too.
  return metric.cvss_v3 != 0 || metric.cvss_v4 != 0 ||
         (view.version() == CsafVersion::k21 && (metric.ssvc != 0 || metric.qualitative));
}

bool has_cvss(const Metric& metric) { return metric.cvss_v2 != 0 || metric.cvss_v3 != 0 || metric.cvss_v4 != 0; }

// By product the vulnerability, counted from 1, of which something was last said.
using Marks = std::vector<std::uint32_t>;

template <class Which>
void mark(const DocumentView& view, const Vulnerability& vulnerability, Marks& marks, std::uint32_t now, Which which) {
  for (const Metric& metric : view.metrics(vulnerability)) {
    if (!which(metric)) continue;
    for (const IdUse& use : view.product_uses(metric.products)) {
      if (use.target != kNone) marks[use.target] = now;
    }
  }
}

bool is_v30(const syntax::JsonValue& score) {
  const auto version = score.get("version");
  const auto vector = score.get("vectorString");
  return (version && version->text() == "3.0") || (vector && vector->text() && vector->text()->starts_with("CVSS:3.0"));
}

}  // namespace

void test_6_3_1(const DocumentView& view, Breaches& breaches) {
  Marks other(view.products().size());
  std::uint32_t now = 0;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    mark(view, vulnerability, other, ++now, [&](const Metric& metric) { return has_other_system(view, metric); });
    for (const Metric& metric : view.metrics(vulnerability)) {
      if (metric.cvss_v2 == 0) continue;
      const auto uses = view.product_uses(metric.products);
      if (std::ranges::any_of(uses, [&](const IdUse& use) { return use.target != kNone && other[use.target] != now; })) {
        breaches.add(metric.cvss_v2, "CVSS 2.0 is the only score of a product here");
      }
    }
  }
}

void test_6_3_2(const DocumentView& view, Breaches& breaches) {
  for (const Metric& metric : view.metrics()) {
    if (metric.cvss_v3 != 0 && is_v30(view.at(metric.cvss_v3))) breaches.add(metric.cvss_v3, "CVSS 3.0 is used, not 3.1");
  }
}

void test_6_3_3(const DocumentView& view, Breaches& breaches) {
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (!vulnerability.cve) breaches.add(vulnerability.node, "the vulnerability has no CVE id");
  }
}

void test_6_3_4(const DocumentView& view, Breaches& breaches) {
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (vulnerability.weaknesses.empty()) breaches.add(vulnerability.node, "the vulnerability has no CWE");
  }
}

void test_6_3_12(const DocumentView& view, Breaches& breaches) {
  Marks scored(view.products().size());
  std::uint32_t now = 0;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    mark(view, vulnerability, scored, ++now, has_cvss);
    for (const Metric& metric : view.metrics(vulnerability)) {
      if (has_cvss(metric) && metric.cvss_v4 == 0) breaches.add(metric.node, "there is no score of CVSS 4.0");
    }
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (!is_affected(list.status)) continue;
      for (const IdUse& use : view.product_uses(list.products)) {
        if (use.target != kNone && scored[use.target] != now) {
          breaches.add(use.id.node, quote(use.id.text) + " is affected but has no score of CVSS");
        }
      }
    }
  }
}

void test_6_3_18(const DocumentView& view, Breaches& breaches) {
  for (const Metric& metric : view.metrics()) {
    if (metric.qualitative) breaches.add(metric.qualitative.node, "the severity is rated by a word, not scored");
  }
}

}  // namespace proofhouse::formats::csaf
