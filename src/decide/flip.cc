#include "decide/flip.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "decide/score_curve.h"

namespace proofhouse::decide {

namespace {

// So narrow that a hundred neighbours together stay within a thousandth.
const Rational& root_width() {
  static const Rational kWidth(1, 100'000);
  return kWidth;
}

// The search along one element weight.
class Search {
 public:
  Search(const Tender& tender, std::span<const Contender> contenders, std::span<const BidSums* const> sums,
         const Rational& reference, const std::vector<Rational>& weights, std::size_t moved)
      : tender_(tender), contenders_(contenders), reference_(reference), here_(weights[moved]) {
    const auto moving = moving_weights(weights, moved);
    for (const auto* bid : sums) scores_.emplace_back(*bid, tender.items, moving);
    for (std::size_t b = 0; b < contenders.size(); ++b) figures_.push_back(figure_curve(b));
  }

  std::optional<Flip> nearest(std::size_t now, std::span<const BidId> ids) const {
    const auto breaks = breakpoints(now);
    const auto down = towards(now, Rational(0), breaks, ids);
    const auto up = towards(now, Rational(100), breaks, ids);
    if (!down || !up) return down ? down : up;
    return -*down->change <= *up->change ? down : up;
  }

 private:
  // What the formula orders by, as a function of the weight.
  ScoreCurve figure_curve(std::size_t b) const {
    const Contender& contender = contenders_[b];
    switch (tender_.award.formula) {
      case Formula::kLowestComparablePrice: return ScoreCurve(-contender.price);
      case Formula::kPricePerPoint: return ScoreCurve().plus(scores_[b], points_for(contender.price));
      case Formula::kQualityPrice: {
        Rational security;
        Rational rest;
        const auto all = marks(tender_, contender, reference_);
        for (std::size_t c = 0; c < all.size(); ++c) {
          const Rational weight = tender_.criteria[c].weight.rational() / Rational(100);
          if (tender_.criteria[c].from == CriterionSource::kSecurity) {
            security += weight;
          } else {
            rest += weight * all[c];
          }
        }
        return ScoreCurve(rest).plus(scores_[b], security);
      }
    }
    return {};
  }

  // The bid that is first at 0 < t < 100, ties parted as published and then by the order of the contenders.
  std::optional<std::size_t> first_at(const Rational& t) const {
    const Rational least = tender_.award.minimum_security.rational();
    std::optional<Rational> best;
    std::vector<Contender> level;
    for (std::size_t b = 0; b < contenders_.size(); ++b) {
      Rational score = scores_[b].at(t);
      if (score < least) continue;
      Rational figure = figures_[b].at(t);
      if (best && figure < *best) continue;
      if (!best || figure > *best) level.clear();
      best = std::move(figure);
      Contender contender = contenders_[b];
      contender.bid = b;
      contender.score = std::move(score);
      level.push_back(std::move(contender));
    }
    if (level.empty()) return std::nullopt;
    return level.size() == 1 ? level.front().bid : in_order(tender_, level, reference_).front().bid;
  }

  // Where the first bid may change: it is overtaken, or a bid crosses the minimum score. Disjoint, ascending; the published
  // weight is one of them, because two bids may be level there.
  std::vector<Root> breakpoints(std::size_t first) const {
    std::vector<Root> found = {{here_, here_}};
    const auto add = [&](const ScoreCurve& curve) {
      for (auto& root : curve.roots(root_width())) found.push_back(std::move(root));
    };
    const Rational least = tender_.award.minimum_security.rational();
    for (std::size_t b = 0; b < contenders_.size(); ++b) {
      if (least.sign() > 0) add(scores_[b].plus(ScoreCurve(least), Rational(-1)));
      if (b == first) continue;
      const ScoreCurve difference = figures_[first].plus(figures_[b], Rational(-1));
      // Bids of one figure throughout are parted by the ties alone, and of these security alone moves.
      add(difference.is_zero() ? scores_[first].plus(scores_[b], Rational(-1)) : difference);
    }
    std::ranges::sort(found, [](const Root& a, const Root& b) { return a.low != b.low ? a.low < b.low : a.high < b.high; });
    std::vector<Root> apart;
    for (auto& root : found) {
      if (!apart.empty() && root.low <= apart.back().high) {
        apart.back().high = std::max(apart.back().high, root.high);
      } else {
        apart.push_back(std::move(root));
      }
    }
    return apart;
  }

  // Walks from the published weight to `end` and tries the middle of each stretch between two breakpoints.
  std::optional<Flip> towards(std::size_t now, const Rational& end, const std::vector<Root>& breaks,
                              std::span<const BidId> ids) const {
    const bool up = end > here_;
    std::vector<Root> ahead;
    for (const auto& root : breaks) {
      if (up ? root.high >= here_ : root.low <= here_) ahead.push_back(root);
    }
    if (!up) std::ranges::reverse(ahead);
    for (std::size_t k = 0; k < ahead.size(); ++k) {
      const Rational far = up ? std::min(end, ahead[k].high) : std::max(end, ahead[k].low);
      if (far == end) break;
      const Rational next = k + 1 == ahead.size() ? end : up ? ahead[k + 1].low : ahead[k + 1].high;
      const auto first = first_at((far + next) / Rational(2));
      if (!first || *first == now) continue;
      Flip flip;
      flip.to = far;
      flip.change = far - here_;
      flip.first = ids[*first];
      flip.exact = ahead[k].low == ahead[k].high;
      return flip;
    }
    return std::nullopt;
  }

  const Tender& tender_;
  std::span<const Contender> contenders_;
  const Rational& reference_;
  Rational here_;
  std::vector<ScoreCurve> scores_;
  std::vector<ScoreCurve> figures_;
};

}  // namespace

std::vector<Flip> flips(const Scheme& scheme, const Tender& tender, std::span<const Contender> contenders,
                        std::span<const BidSums* const> sums, const Rational& reference, std::span<const BidId> ids) {
  std::vector<Contender> numbered(contenders.begin(), contenders.end());
  for (std::size_t b = 0; b < numbered.size(); ++b) numbered[b].bid = b;
  const auto ordered = in_order(tender, numbered, reference);
  const auto weights = published_weights(scheme);
  std::vector<Flip> out;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    Flip flip;
    if (!ordered.empty()) {
      flip = Search(tender, numbered, sums, reference, weights, e).nearest(ordered.front().bid, ids).value_or(Flip());
    }
    flip.element = scheme.weights[e].element;
    flip.weight = weights[e];
    out.push_back(std::move(flip));
  }
  return out;
}

}  // namespace proofhouse::decide
