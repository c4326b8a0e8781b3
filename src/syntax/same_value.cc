#include "syntax/same_value.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "syntax/text_digest.h"

namespace proofhouse::syntax {

namespace {

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

std::uint64_t hash_of(std::string_view text) { return mixed(std::hash<std::string_view>{}(text)); }

double number_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Equal values have equal hashes.
std::uint64_t hash_of(const JsonValue& value) {
  const auto kind = static_cast<std::uint64_t>(value.kind()) + 1;
  switch (value.kind()) {
    case JsonKind::kNull: return mixed(kind);
    case JsonKind::kBoolean: return mixed(kind + (*value.boolean() ? 16 : 32));
    case JsonKind::kNumber: return mixed(kind + std::hash<double>{}(number_of(*value.number_text())));
    case JsonKind::kText: return mixed(kind + hash_of(*value.text()));
    case JsonKind::kArray: {
      std::uint64_t hash = kind;
      for (const JsonValue element : value.elements()) hash = mixed(hash + hash_of(element));
      return hash;
    }
    case JsonKind::kObject: {
      std::uint64_t hash = kind;
      for (const JsonMember member : value.members()) hash += mixed(hash_of(member.key) * 3 + hash_of(member.value));
      return mixed(hash);
    }
  }
  return 0;
}

// Whether all elements are texts in ascending order, as programs mostly write lists of ids.
bool has_ascending_texts(const JsonValue& array) {
  std::optional<std::string_view> before;
  for (const JsonValue element : array.elements()) {
    const auto text = element.text();
    if (!text || (before && *before >= *text)) return false;
    before = text;
  }
  return true;
}

// Whether all elements are texts that surely differ. False also where that is not soon seen.
bool has_different_texts(const JsonValue& array) {
  if (has_ascending_texts(array)) return true;
  std::vector<std::uint64_t> digests;
  digests.reserve(array.size());
  for (const JsonValue element : array.elements()) {
    const auto text = element.text();
    if (!text) return false;
    digests.push_back(text_digest(*text));
  }
  std::ranges::sort(digests);
  return std::ranges::adjacent_find(digests) == digests.end();
}

bool same_elements(const JsonValue& a, const JsonValue& b) {
  auto other = b.elements().begin();
  for (const JsonValue element : a.elements()) {
    if (!same_value(element, *other)) return false;
    ++other;
  }
  return true;
}

bool same_members(const JsonValue& a, const JsonValue& b) {
  std::unordered_map<std::string_view, JsonValue> others;
  for (const JsonMember member : b.members()) others.emplace(member.key, member.value);
  for (const JsonMember member : a.members()) {
    const auto found = others.find(member.key);
    if (found == others.end() || !same_value(member.value, found->second)) return false;
  }
  return true;
}

}  // namespace

bool same_value(const JsonValue& a, const JsonValue& b) {
  if (a.kind() != b.kind() || a.size() != b.size()) return false;
  switch (a.kind()) {
    case JsonKind::kNull: return true;
    case JsonKind::kBoolean: return a.boolean() == b.boolean();
    case JsonKind::kNumber:
      return a.number_text() == b.number_text() || number_of(*a.number_text()) == number_of(*b.number_text());
    case JsonKind::kText: return a.text() == b.text();
    case JsonKind::kArray: return same_elements(a, b);
    case JsonKind::kObject: return same_members(a, b);
  }
  return false;
}

std::optional<JsonValue> first_repeated(const JsonValue& array) {
  if (has_different_texts(array)) return std::nullopt;
  std::unordered_multimap<std::uint64_t, JsonValue> seen;
  seen.reserve(array.size());
  for (const JsonValue element : array.elements()) {
    const std::uint64_t hash = hash_of(element);
    const auto [first, last] = seen.equal_range(hash);
    for (auto it = first; it != last; ++it) {
      if (same_value(it->second, element)) return element;
    }
    seen.emplace(hash, element);
  }
  return std::nullopt;
}

}  // namespace proofhouse::syntax
