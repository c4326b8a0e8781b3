// DocumentView: a CSAF document laid flat for the rules: lists of products, statements, metrics, with ids resolved.
//
// Made in one pass over the JSON document, to which every text and node points. Lenient: what has another shape than the
// schema asks is left out, and the schema's rule says so. Its size grows with the document alone: groups stay groups, and nothing
// is ever made for each pair of a product and a vulnerability.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "formats/csaf/id_index.h"
#include "formats/csaf/view_parts.h"
#include "syntax/json.h"

namespace proofhouse::formats::csaf {

class DocumentView {
 public:
  // Replaces all that the view held; keeps its memory. The document must outlive the use of the view. `schema_breaches` are the
  // nodes of values that the schema does not take, in ascending order.
  void read(const syntax::JsonDocument& document, CsafVersion version, std::vector<std::uint32_t> schema_breaches = {});

  [[nodiscard]] CsafVersion version() const { return version_; }
  [[nodiscard]] const syntax::JsonDocument& json() const { return *json_; }
  [[nodiscard]] syntax::JsonValue at(std::uint32_t node) const { return json_->at(node); }

  [[nodiscard]] const DocumentHead& head() const { return head_; }
  [[nodiscard]] std::uint32_t product_tree() const { return tree_; }  // its node, or 0
  [[nodiscard]] std::span<const Revision> revisions() const { return revisions_; }
  [[nodiscard]] std::span<const Product> products() const { return products_; }
  [[nodiscard]] std::span<const Branch> branches() const { return branches_; }
  [[nodiscard]] std::span<const Path> paths() const { return paths_; }
  [[nodiscard]] std::span<const Step> steps(const Path& path) const { return part(steps_, path.steps); }
  [[nodiscard]] std::span<const Group> groups() const { return groups_; }
  [[nodiscard]] std::span<const Vulnerability> vulnerabilities() const { return vulnerabilities_; }
  // Of the whole document, in document order except that the head and the product tree come first.
  [[nodiscard]] std::span<const Statement> statements() const { return statements_; }
  [[nodiscard]] std::span<const Reference> references() const { return references_; }
  [[nodiscard]] std::span<const Metric> metrics() const { return metrics_; }
  [[nodiscard]] std::span<const StatusList> statuses() const { return statuses_; }
  [[nodiscard]] std::span<const Weakness> weaknesses() const { return weaknesses_; }
  // Of all metrics, in document order.
  [[nodiscard]] std::span<const CvssObject> cvss() const { return cvss_; }
  [[nodiscard]] std::span<const CvssFault> cvss_faults() const { return cvss_faults_; }
  [[nodiscard]] std::span<const DateUse> dates() const { return dates_; }
  [[nodiscard]] std::span<const Extension> extensions() const { return extensions_; }
  [[nodiscard]] std::span<const std::uint32_t> schema_breaches() const { return schema_breaches_; }
  // The node after this one and all below it.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t node) const;
  // Each use of a product id and of a group id outside the relationships and paths.
  [[nodiscard]] std::span<const IdUse> product_uses() const { return product_uses_; }
  [[nodiscard]] std::span<const IdUse> group_uses() const { return group_uses_; }
  // Nodes of all lists of product ids and of group ids, those of one product_status included.
  [[nodiscard]] std::span<const std::uint32_t> id_lists() const { return id_lists_; }

  [[nodiscard]] std::span<const Statement> document_notes() const { return part(statements_, document_notes_); }
  [[nodiscard]] std::span<const Reference> document_references() const { return part(references_, document_references_); }
  [[nodiscard]] std::span<const Statement> statements(const Vulnerability& of) const { return part(statements_, of.statements); }
  [[nodiscard]] std::span<const Reference> references(const Vulnerability& of) const { return part(references_, of.references); }
  [[nodiscard]] std::span<const Metric> metrics(const Vulnerability& of) const { return part(metrics_, of.metrics); }
  [[nodiscard]] std::span<const StatusList> statuses(const Vulnerability& of) const { return part(statuses_, of.statuses); }
  [[nodiscard]] std::span<const Weakness> weaknesses(const Vulnerability& of) const { return part(weaknesses_, of.weaknesses); }
  [[nodiscard]] std::span<const IdUse> product_uses(Span span) const { return part(product_uses_, span); }
  [[nodiscard]] std::span<const IdUse> group_uses(Span span) const { return part(group_uses_, span); }

  // The indexes of products and groups by id; of an id that stands twice, the first in document order.
  [[nodiscard]] const IdIndex& product_ids() const { return product_ids_; }
  [[nodiscard]] const IdIndex& group_ids() const { return group_ids_; }

  // Calls `visit(product index, node)` for each product that a statement is about, those of its groups included; `node` is that
  // of the use of the product id or group id. Ids of nothing are passed over. Together such calls may take `kMostWork` steps in
  // one document; behind that they visit nothing and exhausted() is true.
  template <class Visit>
  void each_product(const Statement& statement, Visit visit) const {
    for (const IdUse& use : product_uses(statement.products)) {
      if (!spend(1)) return;
      if (use.target != kNone) visit(use.target, use.id.node);
    }
    for (const IdUse& group : group_uses(statement.groups)) {
      if (group.target == kNone) continue;
      for (const IdUse& use : product_uses(groups_[group.target].products)) {
        if (!spend(1)) return;
        if (use.target != kNone) visit(use.target, group.id.node);
      }
    }
  }
  // Work that may grow faster than the document is paid for: all rules together may take kMostWork steps in one document. False
  // behind that: then the caller leaves its work undone, and exhausted() tells.
  [[nodiscard]] bool spend(std::uint64_t steps) const {
    work_ = steps > kMostWork - work_ ? kMostWork : work_ + steps;
    return work_ < kMostWork;
  }
  [[nodiscard]] bool exhausted() const { return work_ >= kMostWork; }
  static constexpr std::uint64_t kMostWork = 50'000'000;

 private:
  friend class ViewReader;
  template <class Item>
  static std::span<const Item> part(const std::vector<Item>& list, Span span) {
    return std::span<const Item>(list).subspan(span.first, span.size());
  }

  void clear();

  const syntax::JsonDocument* json_ = nullptr;
  CsafVersion version_ = CsafVersion::k20;
  DocumentHead head_;
  std::uint32_t tree_ = 0;
  std::vector<Revision> revisions_;
  std::vector<Product> products_;
  std::vector<Branch> branches_;
  std::vector<Path> paths_;
  std::vector<Step> steps_;
  std::vector<Group> groups_;
  std::vector<Vulnerability> vulnerabilities_;
  std::vector<Statement> statements_;
  std::vector<Reference> references_;
  std::vector<Metric> metrics_;
  std::vector<StatusList> statuses_;
  std::vector<Weakness> weaknesses_;
  std::vector<CvssObject> cvss_;
  std::vector<CvssFault> cvss_faults_;
  std::vector<DateUse> dates_;
  std::vector<Extension> extensions_;
  std::vector<std::uint32_t> schema_breaches_;
  std::vector<IdUse> product_uses_;
  std::vector<IdUse> group_uses_;
  std::vector<std::uint32_t> id_lists_;
  Span document_notes_;
  Span document_references_;
  IdIndex product_ids_;
  IdIndex group_ids_;
  mutable std::uint64_t work_ = 0;
};

// The words of the standard, for messages: "known_affected".
std::string_view status_name(Status status);

}  // namespace proofhouse::formats::csaf
