#include "formats/csaf/document_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/csaf/view_reader.h"
#include "syntax/same_text.h"

namespace proofhouse::formats::csaf {

void DocumentView::clear() {
  head_ = {};
  tree_ = 0;
  revisions_.clear();
  products_.clear();
  branches_.clear();
  paths_.clear();
  steps_.clear();
  groups_.clear();
  vulnerabilities_.clear();
  statements_.clear();
  references_.clear();
  metrics_.clear();
  statuses_.clear();
  weaknesses_.clear();
  cvss_.clear();
  cvss_faults_.clear();
  dates_.clear();
  extensions_.clear();
  schema_breaches_.clear();
  product_uses_.clear();
  group_uses_.clear();
  id_lists_.clear();
  document_notes_ = {};
  document_references_ = {};
  product_ids_.clear();
  group_ids_.clear();
  work_ = 0;
}

void DocumentView::read(const syntax::JsonDocument& document, CsafVersion version, std::vector<std::uint32_t> schema_breaches) {
  clear();
  schema_breaches_ = std::move(schema_breaches);
  json_ = &document;
  version_ = version;
  ViewReader(*this).read(document.root());
}

std::uint32_t DocumentView::end_of(std::uint32_t node) const {
  while (true) {
    const syntax::JsonValue value = at(node);
    std::uint32_t last = node;
    for (const syntax::JsonValue element : value.elements()) last = element.node();
    for (const syntax::JsonMember member : value.members()) last = member.value.node();
    if (last == node) return node + 1;
    node = last;
  }
}

std::string_view status_name(Status status) {
  constexpr std::array<std::string_view, 9> kNames{"first_affected", "first_fixed",         "fixed",
                                                   "known_affected", "known_not_affected",  "last_affected",
                                                   "recommended",    "under_investigation", "unknown"};
  return kNames.at(static_cast<std::size_t>(status));
}

void ViewReader::read(Value root) {
  std::optional<Value> vulnerabilities;
  std::optional<Value> tree;
  for (const syntax::JsonMember member : root.members()) {
    if (member.key == "document") read_head(member.value);
    if (member.key == "product_tree") tree = member.value;
    if (member.key == "vulnerabilities") vulnerabilities = member.value;
    if (member.key == "x_extensions") extension_list(member.value, "");
  }
  if (tree) read_tree(*tree);
  if (vulnerabilities) {
    std::uint32_t index = 0;
    for (const Value value : vulnerabilities->elements()) read_vulnerability(value, index++);
  }
  resolve();
}

void ViewReader::set_date(Text& text, Value value, std::string_view key) {
  set(text, value);
  if (text) view_.dates_.push_back({text, key});
}

Span ViewReader::product_list(Value list) {
  auto& uses = view_.product_uses_;
  const std::uint32_t first = length_of(uses);
  if (!list.is_array()) return {first, first};
  view_.id_lists_.push_back(list.node());
  // Ids are most of what there is: room for all at once.
  uses.resize(first + list.size());
  IdUse* use = uses.data() + first;
  for (const Value value : list.elements()) {
    if (const auto id = value.text()) *use++ = {{*id, value.node()}, kNone};
  }
  uses.resize(static_cast<std::size_t>(use - uses.data()));
  return {first, length_of(uses)};
}

Span ViewReader::group_list(Value list) {
  auto& uses = view_.group_uses_;
  const std::uint32_t first = length_of(uses);
  if (list.is_array()) view_.id_lists_.push_back(list.node());
  for (const Value value : list.elements()) {
    if (const auto id = value.text()) uses.push_back({{*id, value.node()}, kNone});
  }
  return {first, length_of(uses)};
}

Span ViewReader::reference_list(Value list) {
  auto& references = view_.references_;
  const std::uint32_t first = length_of(references);
  for (const Value value : list.elements()) {
    Reference reference;
    reference.node = value.node();
    for (const syntax::JsonMember member : value.members()) {
      if (member.key == "category") set(reference.category, member.value);
      if (member.key == "summary") set(reference.summary, member.value);
      if (member.key == "url") set(reference.url, member.value);
    }
    references.push_back(reference);
  }
  return {first, length_of(references)};
}

void ViewReader::extension_list(Value list, std::string_view path) {
  if (view_.version_ == CsafVersion::k20) return;
  for (const Value value : list.elements()) {
    Extension extension;
    extension.node = value.node();
    extension.path = path;
    for (const syntax::JsonMember member : value.members()) {
      if (member.key == "$schema") set(extension.schema, member.value);
      if (member.key == "category") set(extension.category, member.value);
    }
    view_.extensions_.push_back(extension);
  }
}

// Lists mostly name products in the order of the tree: the one behind the last is looked at first, where no id stands twice.
void ViewReader::resolve_products() {
  const auto& products = view_.products_;
  const bool unique =
      std::ranges::adjacent_find(view_.product_ids_.entries(), {}, &IdIndex::Entry::first) == view_.product_ids_.entries().end();
  std::uint32_t next = 0;
  for (IdUse& use : view_.product_uses_) {
    if (!unique || next >= products.size() || !syntax::same_text(products[next].id.text, use.id.text))
      next = view_.product_ids_.find(use.id.text);
    use.target = next;
    // kNone + 1 is 0.
    ++next;
  }
}

void ViewReader::resolve() {
  view_.product_ids_.sort();
  view_.group_ids_.sort();
  resolve_products();
  for (IdUse& use : view_.group_uses_) use.target = view_.group_ids_.find(use.id.text);
  for (Path& path : view_.paths_) {
    if (path.beginning.id) path.beginning.target = view_.product_ids_.find(path.beginning.id.text);
  }
  for (Step& step : view_.steps_) {
    if (step.next.id) step.next.target = view_.product_ids_.find(step.next.id.text);
  }
}

}  // namespace proofhouse::formats::csaf
