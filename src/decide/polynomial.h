// Polynomial: exact polynomials in one variable, and their roots in an interval.
#pragma once

#include <vector>

#include "base/rational.h"

namespace proofhouse::decide {

// Coefficients from the constant upwards; the zero polynomial has none.
class Polynomial {
 public:
  Polynomial() = default;
  explicit Polynomial(std::vector<Rational> coefficients);

  [[nodiscard]] bool is_zero() const { return coefficients_.empty(); }
  [[nodiscard]] std::size_t degree() const { return coefficients_.empty() ? 0 : coefficients_.size() - 1; }
  // Of the given power; 0 above the degree.
  [[nodiscard]] Rational coefficient(std::size_t power) const { return power < coefficients_.size() ? coefficients_[power] : Rational(); }
  [[nodiscard]] Rational at(const Rational& x) const;
  [[nodiscard]] Polynomial derivative() const;

  friend Polynomial operator+(const Polynomial& a, const Polynomial& b);
  friend Polynomial operator-(const Polynomial& a, const Polynomial& b);
  friend Polynomial operator*(const Polynomial& a, const Polynomial& b);
  friend Polynomial operator*(const Rational& factor, const Polynomial& a);
  // The remainder of a ÷ b; b is not zero.
  friend Polynomial remainder(Polynomial a, const Polynomial& b);
  // The quotient of a ÷ b without its remainder; b is not zero.
  friend Polynomial quotient(Polynomial a, const Polynomial& b);
  // The same roots and signs, the highest power counted 1 or -1 times.
  [[nodiscard]] Polynomial scaled() const;

 private:
  void trim();
  std::vector<Rational> coefficients_;
};

// A root lies in [low, high]; low = high where it is known exactly.
struct Root {
  Rational low;
  Rational high;
};

// The distinct real roots in the closed interval, in ascending order, a multiple one once: exactly where the polynomial is linear or the root is met on the
// way, otherwise within `width` (Sturm's theorem and bisection). The zero polynomial has none here.
std::vector<Root> roots(const Polynomial& polynomial, const Rational& low, const Rational& high, const Rational& width);

}  // namespace proofhouse::decide
