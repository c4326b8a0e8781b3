// Fill: values of every described type with something in every field, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>

#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "base/fields.h"

namespace proofhouse::testing {

// Gives each field another value: lists of two, optionals engaged, flags true, the last alternative of a variant unless it is
// told.
class Filler {
 public:
  template <class T>
  void fill(T& value) {
    ++count_;
    if constexpr (std::is_same_v<T, std::string>) {
      value = "text " + std::to_string(count_) + " \u00e9";
    } else if constexpr (is_id<T>) {
      value = T("id-" + std::to_string(count_));
    } else if constexpr (std::is_same_v<T, bool>) {
      value = true;
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(count_ % enum_count<T>());
    } else if constexpr (std::is_integral_v<T>) {
      value = static_cast<T>(count_ % 200);
    } else if constexpr (std::is_same_v<T, Date>) {
      value = Date(static_cast<std::int32_t>(20'000 + count_));
    } else if constexpr (std::is_same_v<T, Timestamp>) {
      value = Timestamp(static_cast<std::int64_t>(1'700'000'000 + count_));
    } else if constexpr (std::is_same_v<T, Decimal>) {
      value = Decimal::of_millionths(-static_cast<std::int64_t>(count_));
    } else if constexpr (std::is_same_v<T, Digest>) {
      value.bytes[count_ % 32] = static_cast<std::uint8_t>(count_);
    } else if constexpr (is_vector<T>) {
      value.resize(2);
      for (auto& element : value) fill(element);
    } else if constexpr (is_optional<T>) {
      fill(value.emplace());
    } else if constexpr (is_pair<T>) {
      fill(value.first);
      fill(value.second);
    } else if constexpr (is_variant<T>) {
      fill(value.template emplace<std::variant_size_v<T> - 1>());
    } else if constexpr (!std::is_same_v<T, std::monostate>) {
      for_each_field(value, [this](std::string_view, auto& member) { this->fill(member); });
    }
  }

 private:
  std::uint64_t count_ = 0;
};

template <class T>
T filled() {
  T value{};
  Filler().fill(value);
  return value;
}

}  // namespace proofhouse::testing
