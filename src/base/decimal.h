// Decimal: exact decimal numbers as people write them, for money, weights and hours.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "base/result.h"

namespace proofhouse {

// A count of millionths. At most twelve digits before the point and six after it.
class Decimal {
 public:
  Decimal() = default;
  static Decimal of_millionths(std::int64_t millionths) { return Decimal(millionths); }
  static Decimal whole(std::int32_t value) { return Decimal(value * 1'000'000LL); }

  // Reads "-12.50": an optional minus, digits, an optional point with digits. No exponent, no groups, no currency. Fails with
  // kMalformed for another shape and kLimit for more digits than a Decimal holds.
  static Result<Decimal> parse(std::string_view text);

  [[nodiscard]] std::int64_t millionths() const { return millionths_; }
  [[nodiscard]] Rational rational() const { return {millionths_, 1'000'000}; }
  [[nodiscard]] bool negative() const { return millionths_ < 0; }
  // The shortest exact text: "6200", "0.03".
  [[nodiscard]] std::string text() const;

  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend auto operator<=>(const Decimal&, const Decimal&) = default;

 private:
  explicit Decimal(std::int64_t millionths) : millionths_(millionths) {}
  std::int64_t millionths_ = 0;
};

}  // namespace proofhouse
