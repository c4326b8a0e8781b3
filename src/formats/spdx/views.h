// One way to look at a value of JSON and of a Tree (YAML, XML), so that one source reads all three (members.cc).
#pragma once

#include <optional>
#include <string_view>

#include "formats/spdx/document.h"
#include "syntax/json.h"
#include "syntax/tree.h"

namespace proofhouse::formats::spdx {

enum class ViewKind : std::uint8_t { kNull, kBoolean, kNumber, kText, kList, kMap };
// "a text", "a list": for messages.
std::string_view view_kind_name(ViewKind kind);

class JsonView {
 public:
  explicit JsonView(syntax::JsonValue value) : value_(value) {}

  [[nodiscard]] ViewKind kind() const;
  // Of a scalar, as written.
  [[nodiscard]] std::string_view scalar() const;
  [[nodiscard]] std::size_t size() const { return value_.size(); }
  [[nodiscard]] At at(SpdxDocument&) const { return value_.node(); }
  template <class Visit>
  void each_element(Visit visit) const {
    for (const syntax::JsonValue element : value_.elements()) visit(JsonView(element));
  }
  template <class Visit>
  void each_member(Visit visit) const {
    for (const syntax::JsonMember member : value_.members()) visit(member.key, JsonView(member.value));
  }

 private:
  syntax::JsonValue value_;
};

class TreeView {
 public:
  explicit TreeView(const syntax::Tree& tree) : tree_(&tree) {}

  [[nodiscard]] ViewKind kind() const { return static_cast<ViewKind>(tree_->kind); }
  [[nodiscard]] std::string_view scalar() const { return tree_->text; }
  [[nodiscard]] std::size_t size() const { return tree_->children.size(); }
  [[nodiscard]] At at(SpdxDocument& document) const {
    document.places.push_back(tree_->place);
    return static_cast<At>(document.places.size() - 1);
  }
  template <class Visit>
  void each_element(Visit visit) const {
    if (tree_->kind != syntax::Tree::Kind::kList) return;
    for (const syntax::Tree& element : tree_->children) visit(TreeView(element));
  }
  template <class Visit>
  void each_member(Visit visit) const {
    for (std::size_t i = 0; i < tree_->keys.size(); ++i)
      visit(std::string_view(tree_->keys[i].text), TreeView(tree_->children[i]));
  }

 private:
  const syntax::Tree* tree_;
};

// Fills a document from the members of its root (SPDX 2.2 and 2.3: the JSON, YAML and XML forms have the same members). Never
// fails: each member of another type or that SPDX does not have is a breach. Views into what `root` refers to.
void read_members(const JsonView& root, SpdxDocument& document);
void read_members(const TreeView& root, SpdxDocument& document);

}  // namespace proofhouse::formats::spdx
