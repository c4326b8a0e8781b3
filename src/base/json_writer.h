// JsonWriter: ordered, indented JSON from field lists or by hand. The same values always give the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "base/fields.h"

namespace proofhouse {

// Writes one JSON document (RFC 8259) into memory: UTF-8 as it is, control characters and U+2028/2029 escaped, `</` never
// literal, so the text may stand inside a script element. Bytes that are not UTF-8 become U+FFFD. Calls must nest properly; a bug
// otherwise.
class JsonWriter {
 public:
  enum class Style : std::uint8_t { kIndented, kCompact };
  explicit JsonWriter(Style style = Style::kIndented) : style_(style) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  // A number already written out, such as "81.4". The caller vouches for it.
  JsonWriter& number(std::string_view literal);

  // key(name) and the value, whatever its type.
  template <class T>
  JsonWriter& member(std::string_view name, const T& value) {
    key(name);
    return value_of(value);
  }

  // Any described value, list, optional (null where empty), id, date, digest (hex), decimal (as text), enumeration (by name).
  template <class T>
  JsonWriter& value_of(const T& value) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      return text(std::string_view(value));
    } else if constexpr (is_id<T>) {
      return text(value.str());
    } else if constexpr (std::is_same_v<T, bool>) {
      return boolean(value);
    } else if constexpr (NamedEnum<T>) {
      return text(name_of(value));
    } else if constexpr (std::is_integral_v<T>) {
      return integer(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Timestamp>) {
      return text(value.iso());
    } else if constexpr (std::is_same_v<T, Decimal>) {
      return text(value.text());
    } else if constexpr (std::is_same_v<T, Digest>) {
      return text(value.hex());
    } else if constexpr (std::is_same_v<T, std::vector<std::uint8_t>>) {
      return bytes(value);
    } else if constexpr (is_vector<T>) {
      begin_array();
      for (const auto& element : value) value_of(element);
      return end_array();
    } else if constexpr (is_optional<T>) {
      return value ? value_of(*value) : null();
    } else if constexpr (is_pair<T>) {
      begin_array();
      value_of(value.first);
      value_of(value.second);
      return end_array();
    } else if constexpr (is_variant<T>) {
      std::visit([this](const auto& alternative) { value_of(alternative); }, value);
      return *this;
    } else if constexpr (std::is_same_v<T, std::monostate>) {
      return null();
    } else {
      static_assert(Described<T>, "this type has no list of fields");
      begin_object();
      for_each_field(value, [this](std::string_view name, const auto& member_value) { this->member(name, member_value); });
      return end_object();
    }
  }

  // The document, with a line feed at its end.
  [[nodiscard]] std::string take() &&;

 private:
  JsonWriter& bytes(const std::vector<std::uint8_t>& value);  // base64
  void separate();
  void indent();

  Style style_;
  std::string out_;
  std::vector<bool> has_members_;
  bool after_key_ = false;
};

}  // namespace proofhouse
