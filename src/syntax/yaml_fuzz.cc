// Any bytes: parse_yaml() refuses or gives a tree of UTF-8 within its limits, numbered in document order.
#include <cstdlib>

#include "base/text.h"
#include "syntax/tree.h"

namespace proofhouse::syntax {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

std::uint32_t walk(const Tree& tree) {
  require(is_utf8(tree.text));
  require(tree.place.line > 0 && tree.place.column > 0);
  require(tree.kind == Tree::Kind::kMap ? tree.keys.size() == tree.children.size() : tree.keys.empty());
  require(tree.kind == Tree::Kind::kMap || tree.kind == Tree::Kind::kList || tree.children.empty());
  std::uint32_t count = 1;
  for (const Tree::Key& key : tree.keys) require(is_utf8(key.text));
  for (const Tree& child : tree.children) {
    require(child.node == tree.node + count);
    count += walk(child);
  }
  return count;
}

}  // namespace

}  // namespace proofhouse::syntax

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto tree = proofhouse::syntax::parse_yaml(proofhouse::as_text({data, size}), "file", {});
  if (tree) {
    proofhouse::syntax::walk(*tree);
  } else if (tree.error().cause.empty()) {
    std::abort();
  }
  return 0;
}
