// StrictMap: reads the keys of one map into typed values, and forgives nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "base/fields.h"
#include "base/result.h"
#include "syntax/tree.h"

namespace proofhouse::syntax {

// Each accessor reads one key and marks it as known. The first error sticks: from then on accessors yield empty values, and
// finish() returns that error; a caller reads everything and asks once. A required key that is absent or null is an error; an
// optional one is nothing. Every error is kInvalid and has the file, "line:column", what was found and what is wanted.
//
//   StrictMap map(tree, file, "the bid");
//   Bid bid;
//   bid.id = map.id<BidId>("id");
//   bid.price = map.decimal("price");
//   TRY_VOID(map.finish());
//
// Refers to the tree, which must outlive it. `where` names the map in messages: "requirement DEF-1".
class StrictMap {
 public:
  StrictMap(const Tree& map, std::string file, std::string where);

  // Present and not null. Marks the key as known.
  bool has(std::string_view key) { return look(key) != nullptr; }

  std::string text(std::string_view key);  // a number is refused: its last zero may matter
  std::optional<std::string> optional_text(std::string_view key);
  // Of a text that is not empty.
  template <class T>
  T id(std::string_view key) {
    return T(id_text(key));
  }
  template <class T>
  std::optional<T> optional_id(std::string_view key) {
    return has(key) ? std::optional(id<T>(key)) : std::nullopt;
  }

  Decimal decimal(std::string_view key);  // a number, or a number in quotes
  std::optional<Decimal> optional_decimal(std::string_view key);
  std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  std::optional<std::int64_t> optional_integer(std::string_view key, std::int64_t least, std::int64_t most);
  bool boolean(std::string_view key);
  std::optional<bool> optional_boolean(std::string_view key);
  Date date(std::string_view key);
  std::optional<Date> optional_date(std::string_view key);
  Timestamp timestamp(std::string_view key);
  std::optional<Timestamp> optional_timestamp(std::string_view key);
  Digest digest(std::string_view key);
  std::optional<Digest> optional_digest(std::string_view key);

  // By name; the error lists the names.
  template <NamedEnum E>
  E enumeration(std::string_view key) {
    const auto names = enum_names(E{});
    return static_cast<E>(choice(key, names));
  }
  template <NamedEnum E>
  std::optional<E> optional_enumeration(std::string_view key) {
    return has(key) ? std::optional(enumeration<E>(key)) : std::nullopt;
  }

  // A list of texts; the optional one is empty where the key is absent.
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> optional_texts(std::string_view key);
  std::span<const Tree> list(std::string_view key);
  std::span<const Tree> optional_list(std::string_view key);
  const Tree* map(std::string_view key);           // null after an error
  const Tree* optional_map(std::string_view key);  // null where absent
  const Tree* any(std::string_view key);           // of any kind, null after an error
  const Tree* optional_any(std::string_view key);

  // An error of the caller's own about a key's value, at its place.
  void refuse(std::string_view key, std::string cause, std::string cure);
  // Takes over an error from below, such as the finish() of a map inside this one.
  void check(const Result<void>& below);

  // The first error, else the first key that no accessor asked for: "unknown key", with the nearest known one or all of them.
  Result<void> finish();

 private:
  const Tree* look(std::string_view key);
  const Tree* need(std::string_view key);
  const Tree* need(std::string_view key, Tree::Kind kind, std::string_view wanted);
  std::string id_text(std::string_view key);
  std::size_t choice(std::string_view key, std::span<const std::string_view> names);
  template <class T>
  T parsed(std::string_view key, std::string_view wanted);
  void wrong(std::string_view key, const Tree& found, std::string_view wanted);
  void refuse_at(const Tree& tree, std::string cause, std::string cure);
  void keep(Error error);
  [[nodiscard]] Error unknown(const Tree::Key& key) const;

  const Tree& tree_;
  std::string file_;
  std::string where_;
  std::vector<std::string> known_;
  std::optional<Error> error_;
};

}  // namespace proofhouse::syntax
