// Fields: each typed value lists its fields once; its wire form, its digest and its JSON come from that list.
//
//   struct Component {
//     std::string name;
//     std::vector<Digest> hashes;
//     template <class D = void> static constexpr auto fields() {
//       return field_list<D>(Field{"name", &Component::name}, Field{"hashes", &Component::hashes});
//     }
//   };
//   enum class Verdict : std::uint8_t { kSupports, kRefutes };
//   constexpr std::array<std::string_view, 2> enum_names(Verdict) { return {"supports", "refutes"}; }
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.h"

namespace proofhouse {

// A field's name in JSON and the member that holds it.
template <class Class, class Member>
struct Field {
  std::string_view name;
  Member Class::* member;
};
template <class Class, class Member>
Field(std::string_view, Member Class::*) -> Field<Class, Member>;
template <class Class, class Member>
Field(const char*, Member Class::*) -> Field<Class, Member>;

// What fields() returns. D is there to put off the work: a list is made only where a value's wire form, digest or JSON is, and
// not in every source that knows the value.
template <class D, class... F>
constexpr std::tuple<F...> field_list(F... fields) {
  return {fields...};
}

// A value with one list of its fields.
template <class T>
concept Described = requires { T::fields(); };

// An enumeration whose values 0 to N-1 have names.
template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value) { enum_names(value); };

template <NamedEnum E>
constexpr std::string_view name_of(E value) {
  return enum_names(value).at(static_cast<std::size_t>(value));
}
template <NamedEnum E>
constexpr std::optional<E> from_name(std::string_view name) {
  const auto names = enum_names(E{});
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}
template <NamedEnum E>
constexpr std::size_t enum_count() {
  return enum_names(E{}).size();
}

// Calls visit(name, member) for each field of a value, in the order of its list.
template <Described T, class Visit>
constexpr void for_each_field(T& value, Visit&& visit) {
  std::apply([&](const auto&... field) { (visit(field.name, value.*(field.member)), ...); }, std::remove_const_t<T>::fields());
}

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_variant = false;
template <class... T>
inline constexpr bool is_variant<std::variant<T...>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
inline constexpr bool is_pair = false;
template <class A, class B>
inline constexpr bool is_pair<std::pair<A, B>> = true;

}  // namespace proofhouse
