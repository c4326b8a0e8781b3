#include "syntax/tree_json.h"

#include "base/json_writer.h"

namespace proofhouse::syntax {

namespace {

void write(const Tree& tree, JsonWriter& json) {
  switch (tree.kind) {
    case Tree::Kind::kNull: json.null(); return;
    case Tree::Kind::kBoolean: json.boolean(tree.text == "true"); return;
    case Tree::Kind::kNumber: json.number(tree.text); return;
    case Tree::Kind::kText: json.text(tree.text); return;
    case Tree::Kind::kList:
      json.begin_array();
      for (const Tree& child : tree.children) write(child, json);
      json.end_array();
      return;
    case Tree::Kind::kMap:
      json.begin_object();
      for (std::size_t i = 0; i < tree.keys.size(); ++i) {
        json.key(tree.keys[i].text);
        write(tree.children[i], json);
      }
      json.end_object();
      return;
  }
}

}  // namespace

std::string json_of(const Tree& tree) {
  JsonWriter json(JsonWriter::Style::kCompact);
  write(tree, json);
  return std::move(json).take();
}

}  // namespace proofhouse::syntax
