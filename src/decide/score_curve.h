// ScoreCurve: a bid's score as a function of one element weight.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/rational.h"
#include "decide/score.h"

namespace proofhouse::decide {

// constant + slope·t.
struct Line {
  Rational constant;
  Rational slope;
  [[nodiscard]] Rational at(const Rational& t) const { return constant + slope * t; }
};

// The element weights while one of them moves: it is t, each other one w·(100−t)/(100−its published weight), all times one
// positive constant. Where all the weight lies on the moved element, what leaves it is shared evenly.
std::vector<Line> moving_weights(const std::vector<Rational>& weights, std::size_t moved);

// A place in [low, high]; low = high where it is known exactly.
struct Root {
  Rational low;
  Rational high;
};

// constant + slope·t + Σ residue ÷ (t + shift), for 0 < t < 100, where no t + shift is zero. An item that holds every element,
// and is excused from nothing, adds to the line alone. Curves can be added and multiplied by numbers, and have one form each.
class ScoreCurve {
 public:
  ScoreCurve() = default;
  explicit ScoreCurve(Rational constant) : line_{std::move(constant), {}} {}
  ScoreCurve(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Line>& weights);

  // 0 < t < 100.
  [[nodiscard]] Rational at(const Rational& t) const;
  // Zero everywhere.
  [[nodiscard]] bool is_zero() const { return line_.constant.is_zero() && line_.slope.is_zero() && residues_.empty(); }

  // Where in [0, 100] the curve may be zero, ascending: every zero lies in one of them. A line's zero is exact; other places are
  // at most `width` wide, and one may hold no zero or several. None for the curve that is zero everywhere.
  [[nodiscard]] std::vector<Root> roots(const Rational& width) const;

  // this + factor × other.
  [[nodiscard]] ScoreCurve plus(const ScoreCurve& other, const Rational& factor) const;

 private:
  struct End {
    Rational t;
    Rational value;
  };
  void add_quotient(const Rational& factor, const Line& earned, const Line& possible);
  [[nodiscard]] bool is_away_from_zero(const Rational& low, const Rational& high) const;
  [[nodiscard]] bool is_monotone(const Rational& low, const Rational& high) const;
  void search(const End& low, const End& high, const Rational& width, std::vector<Root>& out) const;

  Line line_;
  std::map<Rational, Rational> residues_;  // by shift; none is zero
};

}  // namespace proofhouse::decide
