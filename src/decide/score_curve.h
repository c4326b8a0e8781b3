// ScoreCurve: a bid's score as a function of one element weight.
#pragma once

#include <map>
#include <vector>

#include "base/rational.h"
#include "decide/polynomial.h"
#include "decide/score.h"

namespace proofhouse::decide {

// The element weights while one of them moves: it is t, each other one w·(100−t)/(100−its published weight), all times one positive
// constant. Where all the weight lies on the moved element, what leaves it is shared evenly. Polynomials of degree 1 or less in t.
std::vector<Polynomial> moving_weights(const std::vector<Rational>& weights, std::size_t moved);

// constant + slope·t + Σ residue ÷ (t + shift), for 0 < t < 100, where no t + shift is zero. An item that holds every element, and is
// excused from nothing, adds to the first two alone. Curves can be added and multiplied by numbers.
class ScoreCurve {
 public:
  ScoreCurve() = default;
  explicit ScoreCurve(Rational constant) : constant_(std::move(constant)) {}
  ScoreCurve(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Polynomial>& weights);

  // 0 < t < 100.
  [[nodiscard]] Rational at(const Rational& t) const;
  // A polynomial with the same roots in 0 < t < 100; zero where the curve is zero everywhere.
  [[nodiscard]] Polynomial numerator() const;

  // this + factor × other.
  [[nodiscard]] ScoreCurve plus(const ScoreCurve& other, const Rational& factor) const;

 private:
  void add_quotient(const Rational& factor, const Polynomial& earned, const Polynomial& possible);

  Rational constant_;
  Rational slope_;
  std::map<Rational, Rational> residues_;  // by shift; none is zero
};

}  // namespace proofhouse::decide
