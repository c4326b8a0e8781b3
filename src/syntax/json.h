// JsonDocument and JsonValue: a JSON document (RFC 8259), read whole and checked before anyone looks at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"

namespace proofhouse::syntax {

enum class JsonKind : std::uint8_t { kNull, kBoolean, kNumber, kText, kArray, kObject };

// One value as the document keeps it. Callers use JsonValue.
struct JsonNode {
  std::uint32_t begin = 0;   // in the source; of the text inside the quotes
  std::uint32_t length = 0;  // of a scalar in bytes; of an array or object in elements or members
  std::uint32_t key_begin = 0;
  std::uint32_t key_length = 0;
  std::uint32_t end = 0;  // the node after this one and all below it
  JsonKind kind = JsonKind::kNull;
  bool unescaped = false;  // the text had escapes: begin counts in JsonStore::unescaped
  bool key_unescaped = false;
};

// Where the nodes and their text live; does not move once the document is made.
struct JsonStore {
  std::string source;
  std::string unescaped;  // texts that had escapes, each behind four bytes that hold its offset in the source
  std::vector<JsonNode> nodes;
};

template <class Item>
class JsonRange;
struct JsonMember;

// A light handle on one value. Valid as long as the JsonDocument that it comes from, also after that document was moved.
class JsonValue {
 public:
  JsonValue(const JsonStore& store, std::uint32_t node) : store_(&store), node_(node) {}

  [[nodiscard]] JsonKind kind() const { return data().kind; }
  [[nodiscard]] bool is_null() const { return kind() == JsonKind::kNull; }
  [[nodiscard]] bool is_boolean() const { return kind() == JsonKind::kBoolean; }
  [[nodiscard]] bool is_number() const { return kind() == JsonKind::kNumber; }
  [[nodiscard]] bool is_text() const { return kind() == JsonKind::kText; }
  [[nodiscard]] bool is_array() const { return kind() == JsonKind::kArray; }
  [[nodiscard]] bool is_object() const { return kind() == JsonKind::kObject; }

  // The text of a string, its escapes resolved. Nothing for any other kind.
  [[nodiscard]] std::optional<std::string_view> text() const;
  // A number exactly as it is written ("1.10", "1e999").
  [[nodiscard]] std::optional<std::string_view> number_text() const;
  // A number written without fraction and exponent that fits; nothing for all others.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<bool> boolean() const;

  // The elements of an array or the members of an object; 0 for a scalar.
  [[nodiscard]] std::size_t size() const { return is_array() || is_object() ? data().length : 0; }
  // The value of an object's member. Time grows with the members before it: walk members() where many are wanted.
  [[nodiscard]] std::optional<JsonValue> get(std::string_view key) const;
  // In document order; empty for any other kind.
  [[nodiscard]] JsonRange<JsonValue> elements() const;
  [[nodiscard]] JsonRange<JsonMember> members() const;

  // The value's index in document order: the root is 0, and each element and member value counts one. locate() finds it again.
  [[nodiscard]] std::uint32_t node() const { return node_; }
  // Of its first byte in the bytes that were parsed, a byte order mark included.
  [[nodiscard]] std::size_t offset() const;
  // The key that leads to this value, and the offset of that key's opening quote; empty and 0 where it is no member.
  [[nodiscard]] std::string_view key() const;
  [[nodiscard]] std::size_t key_offset() const;

 private:
  template <class Item>
  friend class JsonRange;
  // A value is made with a node that exists: no check on the way to each of its parts.
  [[nodiscard]] const JsonNode& data() const { return store_->nodes.data()[node_]; }

  const JsonStore* store_;
  std::uint32_t node_;
};

struct JsonMember {
  std::string_view key;
  JsonValue value;
};

// The values directly below one value, for `for` loops.
template <class Item>
class JsonRange {
 public:
  class Iterator {
   public:
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    Iterator(const JsonStore& store, std::uint32_t node) : store_(&store), node_(node) {}
    Item operator*() const {
      const JsonValue value(*store_, node_);
      if constexpr (std::is_same_v<Item, JsonMember>) {
        return JsonMember{value.key(), value};
      } else {
        return value;
      }
    }
    Iterator& operator++() {
      node_ = store_->nodes.data()[node_].end;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.node_ == b.node_; }

   private:
    const JsonStore* store_;
    std::uint32_t node_;
  };

  JsonRange(const JsonStore& store, std::uint32_t first, std::uint32_t end) : store_(&store), first_(first), end_(end) {}
  [[nodiscard]] Iterator begin() const { return {*store_, first_}; }
  [[nodiscard]] Iterator end() const { return {*store_, end_}; }

 private:
  const JsonStore* store_;
  std::uint32_t first_;
  std::uint32_t end_;
};

// Owns the bytes and everything read from them; immutable, so any number of threads may read it.
class JsonDocument {
 public:
  // Reads exactly one value (RFC 8259 §2), after a UTF-8 byte order mark if there is one. Numbers keep their text, so none is too
  // large. Fails, with the place "line:column", with
  //   kMalformed  for what is not JSON: empty, cut short, not UTF-8, wrong token, half of a surrogate pair;
  //   kInvalid    for a key that one object holds twice (RFC 8259 §4 leaves its meaning open);
  //   kLimit      above limits.bytes (never above 4 GiB), depth, nodes or text.
  // The file of the error is left for the caller to add.
  static Result<JsonDocument> parse(std::string bytes, const Limits& limits);

  [[nodiscard]] JsonValue root() const { return {*store_, 0}; }
  [[nodiscard]] bool had_bom() const { return had_bom_; }
  [[nodiscard]] std::uint32_t node_count() const { return static_cast<std::uint32_t>(store_->nodes.size()); }
  [[nodiscard]] JsonValue at(std::uint32_t node) const { return {*store_, node}; }
  // The bytes as they were given.
  [[nodiscard]] std::string_view source() const { return store_->source; }

 private:
  JsonDocument(std::unique_ptr<const JsonStore> store, bool had_bom) : store_(std::move(store)), had_bom_(had_bom) {}

  std::unique_ptr<const JsonStore> store_;
  bool had_bom_ = false;
};

inline std::string_view JsonValue::key() const {
  const JsonNode& node = data();
  const std::string& from = node.key_unescaped ? store_->unescaped : store_->source;
  return {from.data() + node.key_begin, node.key_length};
}

inline std::optional<std::string_view> JsonValue::text() const {
  const JsonNode& node = data();
  if (node.kind != JsonKind::kText) return std::nullopt;
  const std::string& from = node.unescaped ? store_->unescaped : store_->source;
  return std::string_view(from.data() + node.begin, node.length);
}

inline JsonRange<JsonValue> JsonValue::elements() const { return {*store_, node_ + 1, is_array() ? data().end : node_ + 1}; }

inline JsonRange<JsonMember> JsonValue::members() const { return {*store_, node_ + 1, is_object() ? data().end : node_ + 1}; }

}  // namespace proofhouse::syntax
