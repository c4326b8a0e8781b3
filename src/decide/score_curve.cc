#include "decide/score_curve.h"

#include <algorithm>

namespace proofhouse::decide {

std::vector<Line> moving_weights(const std::vector<Rational>& weights, std::size_t moved) {
  const Rational rest = Rational(100) - weights[moved];
  const auto others = static_cast<std::int64_t>(weights.size()) - 1;
  std::vector<Line> out;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    if (e == moved) {
      out.push_back({Rational(0), rest.is_zero() ? Rational(1) : rest});
    } else {
      const Rational share = rest.is_zero() ? Rational(1, std::max<std::int64_t>(1, others)) : weights[e];
      out.push_back({Rational(100) * share, -share});
    }
  }
  return out;
}

ScoreCurve::ScoreCurve(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Line>& weights) {
  Rational whole;
  ScoreCurve sum;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Line earned;
    Line possible;
    for (std::size_t e = 0; e < weights.size(); ++e) {
      const ElementSum& element = sums.items[i][e];
      earned.constant += element.earned * weights[e].constant;
      earned.slope += element.earned * weights[e].slope;
      possible.constant += element.possible * weights[e].constant;
      possible.slope += element.possible * weights[e].slope;
    }
    if (possible.constant.is_zero() && possible.slope.is_zero()) continue;
    whole += items[i].weight.rational();
    sum.add_quotient(Rational(100) * items[i].weight.rational(), earned, possible);
  }
  if (!whole.is_zero()) *this = ScoreCurve().plus(sum, Rational(1) / whole);
}

// (e0 + e1·t) ÷ (p0 + p1·t) = e1/p1 + (e0 − e1·p0/p1)/p1 ÷ (t + p0/p1).
void ScoreCurve::add_quotient(const Rational& factor, const Line& earned, const Line& possible) {
  if (possible.slope.is_zero()) {
    line_.constant += factor * earned.constant / possible.constant;
    line_.slope += factor * earned.slope / possible.constant;
    return;
  }
  const Rational shift = possible.constant / possible.slope;
  line_.constant += factor * earned.slope / possible.slope;
  const Rational residue = factor * (earned.constant - earned.slope * shift) / possible.slope;
  if (residue.is_zero()) return;
  Rational& sum = residues_[shift];
  sum += residue;
  if (sum.is_zero()) residues_.erase(shift);
}

Rational ScoreCurve::at(const Rational& t) const {
  Rational value = line_.at(t);
  for (const auto& [shift, residue] : residues_) value += residue / (t + shift);
  return value;
}

ScoreCurve ScoreCurve::plus(const ScoreCurve& other, const Rational& factor) const {
  ScoreCurve out = *this;
  out.line_.constant += factor * other.line_.constant;
  out.line_.slope += factor * other.line_.slope;
  if (factor.is_zero()) return out;
  for (const auto& [shift, residue] : other.residues_) {
    Rational& sum = out.residues_[shift];
    sum += factor * residue;
    if (sum.is_zero()) out.residues_.erase(shift);
  }
  return out;
}

std::vector<Root> ScoreCurve::roots(const Rational& width) const {
  std::vector<Root> out;
  const Rational end(100);
  if (!residues_.empty()) {
    search({Rational(0), at(Rational(0))}, {end, at(end)}, width, out);
  } else if (!line_.slope.is_zero()) {
    const Rational root = -line_.constant / line_.slope;
    if (root.sign() >= 0 && root <= end) out.push_back({root, root});
  }
  return out;
}

// Every term is monotone between its ends, so that the sums of the lesser and of the greater ones enclose the curve.
bool ScoreCurve::is_away_from_zero(const Rational& low, const Rational& high) const {
  const bool rises = line_.slope.sign() > 0;
  Rational least = line_.at(rises ? low : high);
  Rational most = line_.at(rises ? high : low);
  for (const auto& [shift, residue] : residues_) {
    // residue ÷ (t + shift) falls where residue is positive, on either side of its pole.
    const bool falls = residue.sign() > 0;
    least += residue / ((falls ? high : low) + shift);
    most += residue / ((falls ? low : high) + shift);
  }
  return least.sign() > 0 || most.sign() < 0;
}

// The same for the slope: slope − Σ residue ÷ (t + shift)².
bool ScoreCurve::is_monotone(const Rational& low, const Rational& high) const {
  Rational least = line_.slope;
  Rational most = line_.slope;
  for (const auto& [shift, residue] : residues_) {
    const Rational a = residue / power(low + shift, 2);
    const Rational b = residue / power(high + shift, 2);
    least -= std::max(a, b);
    most -= std::min(a, b);
  }
  return least.sign() > 0 || most.sign() < 0;
}

void ScoreCurve::search(const End& low, const End& high, const Rational& width, std::vector<Root>& out) const {
  if (is_away_from_zero(low.t, high.t)) return;
  const bool crosses = low.value.sign() * high.value.sign() < 0;
  if (!crosses && is_monotone(low.t, high.t)) {
    if (low.value.is_zero()) out.push_back({low.t, low.t});
    if (high.value.is_zero()) out.push_back({high.t, high.t});
    return;
  }
  if (high.t - low.t <= width) {
    out.push_back({low.t, high.t});
    return;
  }
  const Rational middle = (low.t + high.t) / Rational(2);
  const End between{middle, at(middle)};
  search(low, between, width, out);
  search(between, high, width, out);
}

}  // namespace proofhouse::decide
