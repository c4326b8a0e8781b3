#include "base/rational.h"

#include <cstdlib>
#include <limits>

namespace proofhouse {

namespace {

static_assert(sizeof(long) == sizeof(std::int64_t), "GMP's long must hold 64 bits");

std::int64_t saturated(const mpz_t value) {
  if (mpz_fits_slong_p(value) != 0) return mpz_get_si(value);
  return mpz_sgn(value) < 0 ? std::numeric_limits<std::int64_t>::min() : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) std::abort();
  mpq_init(value_);
  mpz_set_si(mpq_numref(value_), numerator);
  mpz_set_si(mpq_denref(value_), denominator);
  mpq_canonicalize(value_);
}

Rational& Rational::operator+=(const Rational& other) {
  mpq_add(value_, value_, other.value_);
  return *this;
}
Rational& Rational::operator-=(const Rational& other) {
  mpq_sub(value_, value_, other.value_);
  return *this;
}
Rational& Rational::operator*=(const Rational& other) {
  mpq_mul(value_, value_, other.value_);
  return *this;
}
Rational& Rational::operator/=(const Rational& other) {
  if (other.is_zero()) std::abort();
  mpq_div(value_, value_, other.value_);
  return *this;
}

std::int64_t Rational::scaled(unsigned decimals) const {
  mpz_t top;
  mpz_t bottom;
  mpz_init(top);
  mpz_init(bottom);
  mpz_ui_pow_ui(bottom, 10, decimals);
  mpz_mul(top, mpq_numref(value_), bottom);
  mpz_abs(top, top);
  // (2·|n|·10^d + q) / 2q rounds half away from zero.
  mpz_mul_ui(top, top, 2);
  mpz_add(top, top, mpq_denref(value_));
  mpz_mul_ui(bottom, mpq_denref(value_), 2);
  mpz_fdiv_q(top, top, bottom);
  if (sign() < 0) mpz_neg(top, top);
  const std::int64_t result = saturated(top);
  mpz_clear(top);
  mpz_clear(bottom);
  return result;
}

std::string Rational::text(unsigned decimals) const {
  const std::int64_t value = scaled(decimals);
  const bool negative = value < 0;
  std::string digits = std::to_string(negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, ".");
  return negative ? '-' + digits : digits;
}

std::string Rational::fraction() const {
  char* text = mpq_get_str(nullptr, 10, value_);
  std::string out(text);
  void (*release)(void*, std::size_t) = nullptr;
  mp_get_memory_functions(nullptr, nullptr, &release);
  release(text, out.size() + 1);
  return out;
}

std::int64_t Rational::fixed_point(unsigned bits) const {
  mpz_t top;
  mpz_init(top);
  mpz_mul_2exp(top, mpq_numref(value_), bits);
  mpz_fdiv_q(top, top, mpq_denref(value_));
  const std::int64_t result = saturated(top);
  mpz_clear(top);
  return result;
}

Rational power(const Rational& base, int exponent) {
  Rational result(1);
  for (int i = 0; i < std::abs(exponent); ++i) result *= base;
  return exponent < 0 ? Rational(1) / result : result;
}

}  // namespace proofhouse
