// 6.2.1 product ids that nothing uses; 6.2.2 affected products without remediation; 6.2.3 without metric.
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool is_affected(Status status) {
  return status == Status::kFirstAffected || status == Status::kKnownAffected || status == Status::kLastAffected;
}

// Which products belong to the vulnerability that is looked at: a number a product, so that nothing has to be cleared between.
class Marks {
 public:
  explicit Marks(const DocumentView& view) : marks_(view.products().size()) {}
  void next() { ++now_; }
  void set(std::uint32_t product) { marks_[product] = now_; }
  [[nodiscard]] bool has(std::uint32_t product) const { return marks_[product] == now_; }

 private:
  std::vector<std::uint32_t> marks_;
  std::uint32_t now_ = 0;
};

void report_unmarked(const DocumentView& view, const StatusList& list, const Marks& marks, std::string_view what,
                     Breaches& breaches) {
  for (const IdUse& use : view.product_uses(list.products)) {
    if (use.target == kNone || marks.has(use.target)) continue;
    breaches.add(use.id.node,
                 quote(use.id.text) + " is " + std::string(status_name(list.status)) + " but has no " + std::string(what));
  }
}

}  // namespace

void test_6_2_1(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text == "csaf_informational_advisory") return;
  std::vector<bool> used(view.products().size());
  const auto mark = [&](const IdUse& use) {
    if (use.target != kNone) used[use.target] = true;
  };
  for (const IdUse& use : view.product_uses()) mark(use);
  for (const Path& path : view.paths()) {
    mark(path.beginning);
    for (const Step& step : view.steps(path)) mark(step.next);
  }
  for (const Product& product : view.products()) {
    if (!product.id || used[view.product_ids().find(product.id.text)]) continue;
    breaches.add(product.id.node, "nothing in the document is about " + quote(product.id.text));
  }
}

void test_6_2_2(const DocumentView& view, Breaches& breaches) {
  Marks marks(view);
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    marks.next();
    for (const Statement& statement : view.statements(vulnerability)) {
      if (statement.kind != StatementKind::kRemediation) continue;
      view.each_product(statement, [&](std::uint32_t product, std::uint32_t) { marks.set(product); });
    }
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (!is_affected(list.status) && list.status != Status::kUnderInvestigation) continue;
      report_unmarked(view, list, marks, "remediation", breaches);
    }
  }
}

void test_6_2_3(const DocumentView& view, Breaches& breaches) {
  Marks marks(view);
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    marks.next();
    for (const Metric& metric : view.metrics(vulnerability)) {
      for (const IdUse& use : view.product_uses(metric.products)) {
        if (use.target != kNone) marks.set(use.target);
      }
    }
    for (const StatusList& list : view.statuses(vulnerability)) {
      if (is_affected(list.status)) report_unmarked(view, list, marks, "score or metric", breaches);
    }
  }
}

}  // namespace proofhouse::formats::csaf
