// Tree: a small document of our own formats (tenders, bids, catalogue, records), from YAML or JSON, with a line for everything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "syntax/json.h"
#include "syntax/line_counter.h"

namespace proofhouse::syntax {

// An owned value. The same document gives the same tree whether it is written as YAML or as JSON, places apart.
struct Tree {
  enum class Kind : std::uint8_t { kNull, kBoolean, kNumber, kText, kList, kMap };
  struct Key {
    std::string text;
    LineColumn place;
  };

  Kind kind = Kind::kNull;
  std::string text;       // of a scalar, as written: "true", "1.10"; quotes and escapes resolved; empty for null, list and map
  std::vector<Key> keys;  // of a map, in document order, each once; keys[i] leads to children[i]
  std::vector<Tree> children;  // of a list or map
  LineColumn place;
  std::uint32_t node = 0;  // in document order, as JsonValue::node()

  // The value of a map's key, or null.
  [[nodiscard]] const Tree* find(std::string_view key) const;
};

// "a map", "a number": for messages.
std::string_view kind_name(Tree::Kind kind);

// Reads one YAML document of the plain subset that JSON has as well: maps with text keys, lists, scalars. Plain scalars: null,
// Null, NULL, ~ and nothing are null; true and false are booleans; JSON numbers are numbers; all else (yes, 2026-11-01, 0x10,
// 007) and everything in quotes is text. Fails, with file and "line:column", with
//   kMalformed  for what is not YAML, not UTF-8, empty, or holds control characters;
//   kInvalid    for anchors, aliases, tags, merge keys, keys that are not text or stand twice, and a second document;
//   kLimit      above limits.bytes (never above 16 MiB), depth, nodes or text. Each is refused before anything is expanded.
Result<Tree> parse_yaml(std::string_view bytes, std::string file, const Limits& limits);

// The tree of a whole document. Costs many times the document: for our own formats, not for large evidence.
Tree json_tree(const JsonDocument& document);

// JsonDocument::parse and json_tree; the same errors, with `file` in them.
Result<Tree> parse_json_tree(std::string bytes, std::string file, const Limits& limits);

}  // namespace proofhouse::syntax
