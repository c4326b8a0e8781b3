// Order: what a comparison of two versions says. Not deciding is an answer: a range that cannot be decided is reported, never
// guessed.
#pragma once

#include <cstdint>
#include <string_view>

namespace proofhouse::identifiers {

enum class Order : std::uint8_t { kLess, kEqual, kGreater, kUndecided };

// -1, 0, 1 as an Order.
constexpr Order order_of(int sign) { return sign < 0 ? Order::kLess : sign > 0 ? Order::kGreater : Order::kEqual; }

// The order of (b, a) where that of (a, b) is known.
constexpr Order reversed(Order order) {
  return order == Order::kLess ? Order::kGreater : order == Order::kGreater ? Order::kLess : order;
}

// "-1", "0", "1" or "undecided".
constexpr std::string_view name_of(Order order) {
  switch (order) {
    case Order::kLess: return "-1";
    case Order::kEqual: return "0";
    case Order::kGreater: return "1";
    case Order::kUndecided: break;
  }
  return "undecided";
}

}  // namespace proofhouse::identifiers
