// Rational: exact fractions. Every score, price and weight is one until the moment it is printed.
#pragma once

#include <gmp.h>

#include <compare>
#include <cstdint>
#include <string>

namespace proofhouse {

// An immutable-by-habit value around GMP's mpq_t, always in lowest terms. Division by zero is a bug of the caller and ends the
// program.
class Rational {
 public:
  Rational() { mpq_init(value_); }
  Rational(std::int64_t whole) : Rational(whole, 1) {}  // NOLINT(google-explicit-constructor): a whole number is a fraction
  Rational(std::int64_t numerator, std::int64_t denominator);
  Rational(const Rational& other) {
    mpq_init(value_);
    mpq_set(value_, other.value_);
  }
  Rational(Rational&& other) noexcept {
    mpq_init(value_);
    mpq_swap(value_, other.value_);
  }
  Rational& operator=(const Rational& other) {
    if (this != &other) mpq_set(value_, other.value_);
    return *this;
  }
  Rational& operator=(Rational&& other) noexcept {
    mpq_swap(value_, other.value_);
    return *this;
  }
  ~Rational() { mpq_clear(value_); }

  Rational& operator+=(const Rational& other);
  Rational& operator-=(const Rational& other);
  Rational& operator*=(const Rational& other);
  Rational& operator/=(const Rational& other);
  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend Rational operator-(Rational a) { return Rational(0) - a; }

  friend bool operator==(const Rational& a, const Rational& b) { return mpq_equal(a.value_, b.value_) != 0; }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) { return mpq_cmp(a.value_, b.value_) <=> 0; }

  [[nodiscard]] int sign() const { return mpq_sgn(value_); }
  [[nodiscard]] bool is_zero() const { return sign() == 0; }

  // The value times 10^decimals, rounded half away from zero: the one rounding rule of the house. Saturates at 64 bits.
  [[nodiscard]] std::int64_t scaled(unsigned decimals) const;
  // "81.4" with exactly so many decimals, rounded as above; "-0.0" is written "0.0".
  [[nodiscard]] std::string text(unsigned decimals) const;
  // "407/5", or "7" where the denominator is one.
  [[nodiscard]] std::string fraction() const;
  // The value as a fixed-point integer with `bits` binary places, rounded down. For the draws of the robustness analysis.
  [[nodiscard]] std::int64_t fixed_point(unsigned bits) const;

 private:
  mpq_t value_;
};

// The value to a whole power; a negative one divides.
Rational power(const Rational& base, int exponent);

}  // namespace proofhouse
