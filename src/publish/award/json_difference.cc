#include "publish/award/json_difference.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "syntax/tree.h"

namespace proofhouse::publish {

namespace {

using syntax::Tree;

constexpr std::size_t kShown = 80;

std::string shown(const Tree* tree) {
  if (tree == nullptr) return "nothing";
  switch (tree->kind) {
    case Tree::Kind::kNull: return "null";
    case Tree::Kind::kList: return "a list of " + std::to_string(tree->children.size());
    case Tree::Kind::kMap: return "an object";
    case Tree::Kind::kText: return "\"" + shorten(printable(tree->text), kShown) + "\"";
    default: return shorten(tree->text, kShown);
  }
}

std::string step(std::string_view key) { return "/" + replace_all(replace_all(key, "~", "~0"), "/", "~1"); }

JsonDifference differ(std::string pointer, const Tree* recorded, const Tree* replayed) {
  return {std::move(pointer), shown(recorded), shown(replayed)};
}

// Depth is bounded by the limits of the parser.
std::optional<JsonDifference> first(const Tree& recorded, const Tree& replayed, const std::string& pointer,
                                    std::string_view passed_over) {
  if (recorded.kind != replayed.kind) return differ(pointer, &recorded, &replayed);
  if (recorded.kind == Tree::Kind::kMap) {
    for (std::size_t i = 0; i < recorded.keys.size(); ++i) {
      const std::string& key = recorded.keys[i].text;
      if (pointer.empty() && key == passed_over) continue;
      const Tree* other = replayed.find(key);
      if (other == nullptr) return differ(pointer + step(key), &recorded.children[i], nullptr);
      if (auto found = first(recorded.children[i], *other, pointer + step(key), passed_over)) return found;
    }
    for (std::size_t i = 0; i < replayed.keys.size(); ++i) {
      const std::string& key = replayed.keys[i].text;
      if (pointer.empty() && key == passed_over) continue;
      if (recorded.find(key) == nullptr) return differ(pointer + step(key), nullptr, &replayed.children[i]);
    }
    return std::nullopt;
  }
  if (recorded.kind == Tree::Kind::kList) {
    const std::size_t length = std::max(recorded.children.size(), replayed.children.size());
    for (std::size_t i = 0; i < length; ++i) {
      const std::string at = pointer + "/" + std::to_string(i);
      const Tree* a = i < recorded.children.size() ? &recorded.children[i] : nullptr;
      const Tree* b = i < replayed.children.size() ? &replayed.children[i] : nullptr;
      if (a == nullptr || b == nullptr) return differ(at, a, b);
      if (auto found = first(*a, *b, at, passed_over)) return found;
    }
    return std::nullopt;
  }
  return recorded.text == replayed.text ? std::nullopt : std::optional(differ(pointer, &recorded, &replayed));
}

}  // namespace

Result<std::optional<JsonDifference>> json_difference(std::string recorded, std::string replayed, std::string_view passed_over) {
  if (recorded == replayed) return std::optional<JsonDifference>();
  const Tree a = TRY(syntax::parse_json_tree(std::move(recorded), "the record", Limits{}));
  const Tree b = TRY(syntax::parse_json_tree(std::move(replayed), "the replay", Limits{}));
  return first(a, b, {}, passed_over);
}

}  // namespace proofhouse::publish
