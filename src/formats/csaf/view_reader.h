// ViewReader: makes a DocumentView. Used by document_view.cc alone; its parts are one source file each.
#pragma once

#include <string_view>

#include "formats/csaf/document_view.h"

namespace proofhouse::formats::csaf {

class ViewReader {
 public:
  explicit ViewReader(DocumentView& view) : view_(view) {}
  void read(syntax::JsonValue root);

 private:
  using Value = syntax::JsonValue;
  // document_view.cc
  static void set(Text& text, Value value) {
    if (const auto found = value.text()) text = {*found, value.node()};
  }
  void set_date(Text& text, Value value, std::string_view key);
  Span product_list(Value list);
  Span group_list(Value list);
  Span reference_list(Value list);
  void extension_list(Value list, std::string_view path);
  void resolve_products();
  void resolve();
  // view_head.cc
  void read_head(Value document);
  void read_publisher(Value publisher);
  void read_distribution(Value distribution);
  void read_tracking(Value tracking);
  void read_revision(Value entry);
  // view_tree.cc
  void read_tree(Value tree);
  void read_branches(Value list, std::uint32_t parent, std::uint32_t depth);
  std::uint32_t read_product(Value value, ProductOrigin origin, std::uint32_t place);
  void read_group(Value value);
  void read_relationship(Value value);
  void read_path(Value value);
  // view_vulnerabilities.cc
  void read_vulnerability(Value value, std::uint32_t index);
  bool read_statements(Value list, std::string_view key, std::uint32_t vulnerability);
  void read_statement(Value value, StatementKind kind, std::uint32_t vulnerability);
  void read_statuses(Value value);
  void read_metric(Value value);
  void read_content(Value content, Metric& metric);
  void read_cvss(Value score);
  void read_weakness(Value value);

  DocumentView& view_;
};

template <class List>
std::uint32_t length_of(const List& list) {
  return static_cast<std::uint32_t>(list.size());
}

}  // namespace proofhouse::formats::csaf
