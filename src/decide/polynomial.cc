#include "decide/polynomial.h"

#include <algorithm>
#include <utility>

namespace proofhouse::decide {

Polynomial::Polynomial(std::vector<Rational> coefficients) : coefficients_(std::move(coefficients)) { trim(); }

void Polynomial::trim() {
  while (!coefficients_.empty() && coefficients_.back().is_zero()) coefficients_.pop_back();
}

Rational Polynomial::at(const Rational& x) const {
  Rational value;
  for (auto it = coefficients_.rbegin(); it != coefficients_.rend(); ++it) value = value * x + *it;
  return value;
}

Polynomial Polynomial::derivative() const {
  std::vector<Rational> out;
  for (std::size_t i = 1; i < coefficients_.size(); ++i) out.push_back(Rational(static_cast<std::int64_t>(i)) * coefficients_[i]);
  return Polynomial(std::move(out));
}

Polynomial operator+(const Polynomial& a, const Polynomial& b) {
  std::vector<Rational> out(std::max(a.coefficients_.size(), b.coefficients_.size()));
  for (std::size_t i = 0; i < a.coefficients_.size(); ++i) out[i] += a.coefficients_[i];
  for (std::size_t i = 0; i < b.coefficients_.size(); ++i) out[i] += b.coefficients_[i];
  return Polynomial(std::move(out));
}

Polynomial operator*(const Rational& factor, const Polynomial& a) {
  std::vector<Rational> out = a.coefficients_;
  for (auto& coefficient : out) coefficient *= factor;
  return Polynomial(std::move(out));
}

Polynomial operator-(const Polynomial& a, const Polynomial& b) { return a + Rational(-1) * b; }

Polynomial operator*(const Polynomial& a, const Polynomial& b) {
  if (a.is_zero() || b.is_zero()) return {};
  std::vector<Rational> out(a.coefficients_.size() + b.coefficients_.size() - 1);
  for (std::size_t i = 0; i < a.coefficients_.size(); ++i) {
    for (std::size_t j = 0; j < b.coefficients_.size(); ++j) out[i + j] += a.coefficients_[i] * b.coefficients_[j];
  }
  return Polynomial(std::move(out));
}

Polynomial remainder(Polynomial a, const Polynomial& b) {
  while (!a.is_zero() && a.coefficients_.size() >= b.coefficients_.size()) {
    const Rational factor = a.coefficients_.back() / b.coefficients_.back();
    const std::size_t shift = a.coefficients_.size() - b.coefficients_.size();
    for (std::size_t i = 0; i < b.coefficients_.size(); ++i) a.coefficients_[i + shift] -= factor * b.coefficients_[i];
    a.trim();
  }
  return a;
}

Polynomial quotient(Polynomial a, const Polynomial& b) {
  if (a.coefficients_.size() < b.coefficients_.size()) return {};
  std::vector<Rational> out(a.coefficients_.size() - b.coefficients_.size() + 1);
  while (!a.is_zero() && a.coefficients_.size() >= b.coefficients_.size()) {
    const Rational factor = a.coefficients_.back() / b.coefficients_.back();
    const std::size_t shift = a.coefficients_.size() - b.coefficients_.size();
    for (std::size_t i = 0; i < b.coefficients_.size(); ++i) a.coefficients_[i + shift] -= factor * b.coefficients_[i];
    out[shift] = factor;
    a.trim();
  }
  return Polynomial(std::move(out));
}

Polynomial Polynomial::scaled() const {
  if (is_zero()) return {};
  const Rational& last = coefficients_.back();
  return (Rational(1) / (last.sign() < 0 ? -last : last)) * *this;
}

namespace {

// Scaling by what is positive keeps the signs and the numbers short.
std::vector<Polynomial> sturm_chain(const Polynomial& polynomial) {
  std::vector<Polynomial> chain = {polynomial.scaled(), polynomial.derivative().scaled()};
  for (;;) {
    Polynomial next = Rational(-1) * remainder(chain[chain.size() - 2], chain.back());
    if (next.is_zero()) break;
    chain.push_back(next.scaled());
  }
  return chain;
}

// Sturm's theorem counts wrongly from a multiple root. The last link is what a polynomial shares with its derivative; without it every
// root is single and stays where it was.
std::vector<Polynomial> chain_of_single_roots(const Polynomial& polynomial) {
  auto chain = sturm_chain(polynomial);
  return chain.back().degree() == 0 ? chain : sturm_chain(quotient(polynomial, chain.back()));
}

int sign_changes(const std::vector<Polynomial>& chain, const Rational& x) {
  int changes = 0;
  int previous = 0;
  for (const auto& polynomial : chain) {
    const int sign = polynomial.at(x).sign();
    if (sign == 0) continue;
    if (previous != 0 && sign != previous) ++changes;
    previous = sign;
  }
  return changes;
}

// The roots in (low, high].
void isolate(const std::vector<Polynomial>& chain, const Rational& low, const Rational& high, int changes_low, int changes_high,
             const Rational& width, std::vector<Root>& out) {
  const int count = changes_low - changes_high;
  if (count <= 0) return;
  if (count == 1 && chain.front().at(high).is_zero()) {
    out.push_back({high, high});
    return;
  }
  if (high - low <= width) {
    out.push_back({low, high});
    return;
  }
  const Rational middle = (low + high) / Rational(2);
  const int changes_middle = sign_changes(chain, middle);
  isolate(chain, low, middle, changes_low, changes_middle, width, out);
  isolate(chain, middle, high, changes_middle, changes_high, width, out);
}

}  // namespace

std::vector<Root> roots(const Polynomial& polynomial, const Rational& low, const Rational& high, const Rational& width) {
  std::vector<Root> out;
  if (polynomial.is_zero() || polynomial.degree() == 0) return out;
  if (polynomial.degree() == 1) {
    const Rational slope = polynomial.at(Rational(1)) - polynomial.at(Rational(0));
    const Rational root = -polynomial.at(Rational(0)) / slope;
    if (root >= low && root <= high) out.push_back({root, root});
    return out;
  }
  if (polynomial.at(low).is_zero()) out.push_back({low, low});
  const auto chain = chain_of_single_roots(polynomial);
  isolate(chain, low, high, sign_changes(chain, low), sign_changes(chain, high), width, out);
  return out;
}

}  // namespace proofhouse::decide
