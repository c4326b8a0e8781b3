#include "decide/score_curve.h"

#include <algorithm>
#include <utility>

namespace proofhouse::decide {

std::vector<Polynomial> moving_weights(const std::vector<Rational>& weights, std::size_t moved) {
  const Rational rest = Rational(100) - weights[moved];
  const auto others = static_cast<std::int64_t>(weights.size()) - 1;
  std::vector<Polynomial> out;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    if (e == moved) {
      out.emplace_back(std::vector<Rational>{Rational(0), rest.is_zero() ? Rational(1) : rest});
    } else {
      const Rational share = rest.is_zero() ? Rational(1, std::max<std::int64_t>(1, others)) : weights[e];
      out.emplace_back(std::vector<Rational>{Rational(100) * share, -share});
    }
  }
  return out;
}

ScoreCurve::ScoreCurve(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Polynomial>& weights) {
  Rational whole;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Polynomial earned;
    Polynomial possible;
    for (std::size_t e = 0; e < weights.size(); ++e) {
      earned = earned + sums.items[i][e].earned * weights[e];
      possible = possible + sums.items[i][e].possible * weights[e];
    }
    if (possible.is_zero()) continue;
    whole += items[i].weight.rational();
    add_quotient(Rational(100) * items[i].weight.rational(), earned, possible);
  }
  if (!whole.is_zero()) *this = ScoreCurve().plus(*this, Rational(1) / whole);
}

// (e0 + e1·t) ÷ (p0 + p1·t) = e1/p1 + (e0 − e1·p0/p1)/p1 ÷ (t + p0/p1).
void ScoreCurve::add_quotient(const Rational& factor, const Polynomial& earned, const Polynomial& possible) {
  const Rational e0 = earned.coefficient(0);
  const Rational e1 = earned.coefficient(1);
  const Rational p0 = possible.coefficient(0);
  const Rational p1 = possible.coefficient(1);
  if (p1.is_zero()) {
    constant_ += factor * e0 / p0;
    slope_ += factor * e1 / p0;
    return;
  }
  const Rational shift = p0 / p1;
  constant_ += factor * e1 / p1;
  const Rational residue = factor * (e0 - e1 * shift) / p1;
  if (residue.is_zero()) return;
  Rational& sum = residues_[shift];
  sum += residue;
  if (sum.is_zero()) residues_.erase(shift);
}

Rational ScoreCurve::at(const Rational& t) const {
  Rational value = constant_ + slope_ * t;
  for (const auto& [shift, residue] : residues_) value += residue / (t + shift);
  return value;
}

Polynomial ScoreCurve::numerator() const {
  Polynomial top({constant_, slope_});
  Polynomial bottom({Rational(1)});
  for (const auto& [shift, residue] : residues_) {
    const Polynomial factor({shift, Rational(1)});
    top = top * factor + residue * bottom;
    bottom = bottom * factor;
  }
  return top;
}

ScoreCurve ScoreCurve::plus(const ScoreCurve& other, const Rational& factor) const {
  ScoreCurve out = *this;
  out.constant_ += factor * other.constant_;
  out.slope_ += factor * other.slope_;
  for (const auto& [shift, residue] : other.residues_) {
    Rational& sum = out.residues_[shift];
    sum += factor * residue;
    if (sum.is_zero()) out.residues_.erase(shift);
  }
  return out;
}

}  // namespace proofhouse::decide
