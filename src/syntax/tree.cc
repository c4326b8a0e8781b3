#include "syntax/tree.h"

#include <utility>

namespace proofhouse::syntax {

namespace {

std::string scalar_text(const JsonValue& value) {
  if (const auto text = value.text()) return std::string(*text);
  if (const auto number = value.number_text()) return std::string(*number);
  if (const auto boolean = value.boolean()) return *boolean ? "true" : "false";
  return {};
}

Tree::Kind kind_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::kNull: return Tree::Kind::kNull;
    case JsonKind::kBoolean: return Tree::Kind::kBoolean;
    case JsonKind::kNumber: return Tree::Kind::kNumber;
    case JsonKind::kText: return Tree::Kind::kText;
    case JsonKind::kArray: return Tree::Kind::kList;
    case JsonKind::kObject: return Tree::Kind::kMap;
  }
  std::unreachable();
}

// Recursion is bounded by the depth that the document was parsed with.
Tree grown(const JsonValue& value, LineCounter& lines) {
  Tree tree;
  tree.kind = kind_of(value.kind());
  tree.text = scalar_text(value);
  tree.place = lines.at(value.offset());
  tree.node = value.node();
  tree.children.reserve(value.size());
  for (const JsonValue element : value.elements()) tree.children.push_back(grown(element, lines));
  for (const JsonMember member : value.members()) {
    tree.keys.push_back({std::string(member.key), lines.at(member.value.key_offset())});
    tree.children.push_back(grown(member.value, lines));
  }
  return tree;
}

}  // namespace

const Tree* Tree::find(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].text == key) return &children[i];
  }
  return nullptr;
}

std::string_view kind_name(Tree::Kind kind) {
  switch (kind) {
    case Tree::Kind::kNull: return "nothing";
    case Tree::Kind::kBoolean: return "true or false";
    case Tree::Kind::kNumber: return "a number";
    case Tree::Kind::kText: return "a text";
    case Tree::Kind::kList: return "a list";
    case Tree::Kind::kMap: return "a map";
  }
  std::unreachable();
}

Tree json_tree(const JsonDocument& document) {
  LineCounter lines(document.source());
  return grown(document.root(), lines);
}

Result<Tree> parse_json_tree(std::string bytes, std::string file, const Limits& limits) {
  auto document = JsonDocument::parse(std::move(bytes), limits);
  if (document) return json_tree(*document);
  Error error = std::move(document).error();
  error.file = std::move(file);
  return std::unexpected(std::move(error));
}

}  // namespace proofhouse::syntax
