#include "decide/draws.h"

#include <algorithm>
#include <optional>

namespace proofhouse::decide {

namespace {

__extension__ using Wide = unsigned __int128;

// Weights are whole numbers below 2^51 that sum to less than 2^51, sums have 38 binary places and scores 34: 51 + 38 + 34 bits
// fit 128.
constexpr unsigned kSumBits = 38;
constexpr unsigned kScoreBits = 34;
constexpr std::uint64_t kSteps = 1U << 16U;
constexpr std::uint64_t kCriteria = 1000;  // the first dimension of the criteria
constexpr std::uint64_t kUnsure = 1ULL << kScoreBits;

std::uint64_t mix(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

std::uint64_t fixed(const Rational& value, unsigned bits) { return static_cast<std::uint64_t>(value.fixed_point(bits)); }

std::uint64_t square_root(Wide value) {
  std::uint64_t root = 0;
  for (std::uint64_t bit = 1ULL << 62U; bit != 0; bit >>= 1U) {
    const Wide candidate = root | bit;
    if (candidate * candidate <= value) root |= bit;
  }
  return root;
}

// A whole number that stands for something within `error` of it.
struct Bounded {
  Wide value = 0;
  Wide error = 0;
  [[nodiscard]] Wide low() const { return value > error ? value - error : 0; }
  [[nodiscard]] Wide high() const { return value + error; }
};

// One item of one bid; each sum is rounded down by less than one unit.
struct FixedItem {
  std::uint64_t weight = 0;
  std::vector<std::uint64_t> earned;
  std::vector<std::uint64_t> possible;
};

// What a bid's score depends on; bids that agree in it share one.
struct FixedSums {
  const BidSums* exact = nullptr;
  std::vector<FixedItem> items;  // those for which something is possible
  std::uint64_t item_weights = 0;
};

struct FixedBid {
  std::size_t bid = 0;               // among the ranked
  std::size_t sums = 0;              // among the sums
  std::vector<std::uint64_t> marks;  // of each criterion, of 2^34
  std::uint64_t points = 0;          // of a point of score, against the best such bid, of 2^34
};

// With weights of sum W, the true quotient lies within W ÷ Σ weight·possible of the one of the rounded sums.
Bounded item_quotient(const FixedItem& item, const std::vector<std::uint64_t>& weights, std::uint64_t weight_sum) {
  Wide earned = 0;
  Wide possible = 0;
  for (std::size_t e = 0; e < weights.size(); ++e) {
    earned += static_cast<Wide>(weights[e]) * item.earned[e];
    possible += static_cast<Wide>(weights[e]) * item.possible[e];
  }
  const auto coarse = static_cast<std::uint64_t>(possible >> (kScoreBits + 20));
  if (coarse == 0) return {0, kUnsure};
  return {(earned << kScoreBits) / possible, 2 + ((weight_sum >> 20U) + 1) / coarse};
}

Bounded score_of(const FixedSums& sums, const std::vector<std::uint64_t>& weights, std::uint64_t weight_sum) {
  if (sums.item_weights == 0) return {};
  std::uint64_t score = 0;
  Wide error = 0;
  for (const auto& item : sums.items) {
    const Bounded quotient = item_quotient(item, weights, weight_sum);
    score += item.weight * static_cast<std::uint64_t>(quotient.value);
    error = std::max(error, quotient.error);
  }
  return {score / sums.item_weights, error + 1};
}

class Field {
 public:
  Field(const Scheme& scheme, const Tender& tender, std::span<const Contender> ranked, std::span<const BidSums* const> sums,
        const Rational& reference)
      : scheme_(scheme), tender_(tender) {
    Rational most;
    for (const auto& contender : ranked) {
      marks_.push_back(marks(tender, contender, reference));
      points_.push_back(points_for(contender.price));
      most = std::max(most, points_.back());
    }
    for (std::size_t b = 0; b < ranked.size(); ++b) {
      FixedBid bid = fix(b, *sums[b], most);
      if (!repeats_another(bid)) bids_.push_back(std::move(bid));
    }
    scores_.resize(sums_.size());
    exact_scores_.resize(sums_.size());
    elements_.resize(scheme.weights.size());
    criteria_.resize(tender.criteria.size());
  }

  // The bid that is first in one draw.
  std::size_t first_in(const Digest& key, std::uint64_t number) {
    const Robustness& spread = tender_.robustness;
    element_sum_ = 0;
    for (std::size_t e = 0; e < elements_.size(); ++e) {
      elements_[e] = varied(scheme_.weights[e].weight, spread.element_spread, draw(key, number, e));
      element_sum_ += elements_[e];
    }
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      criteria_[c] = varied(tender_.criteria[c].weight, spread.criterion_spread, draw(key, number, kCriteria + c));
    }
    for (std::size_t k = 0; k < sums_.size(); ++k) {
      scores_[k] = score_of(sums_[k], elements_, element_sum_);
      exact_scores_[k].reset();
    }
    bounds_.clear();
    Wide most = 0;
    for (const auto& bid : bids_) {
      bounds_.push_back(bounded_figure(bid));
      most = std::max(most, bounds_.back().low());
    }
    return parted(most);
  }

 private:
  // Two bids that agree in all that counts are equal in every draw: the one ranked higher stands for both.
  bool repeats_another(const FixedBid& bid) const {
    const bool by_points = tender_.award.formula == Formula::kPricePerPoint;
    return std::ranges::any_of(bids_, [&](const FixedBid& other) {
      return other.sums == bid.sums && (by_points ? points_[other.bid] == points_[bid.bid] : same_marks(other.bid, bid.bid));
    });
  }

  bool same_marks(std::size_t a, std::size_t b) const {
    for (std::size_t c = 0; c < tender_.criteria.size(); ++c) {
      if (tender_.criteria[c].from != CriterionSource::kSecurity && marks_[a][c] != marks_[b][c]) return false;
    }
    return true;
  }

  FixedBid fix(std::size_t b, const BidSums& sums, const Rational& most_points) {
    FixedBid bid;
    bid.bid = b;
    const auto same = std::ranges::find_if(sums_, [&](const FixedSums& other) { return other.exact->items == sums.items; });
    bid.sums = static_cast<std::size_t>(same - sums_.begin());
    if (same == sums_.end()) sums_.push_back(fix(sums));
    for (const auto& mark : marks_[b]) bid.marks.push_back(fixed(mark / Rational(100), kScoreBits));
    if (most_points.sign() > 0) bid.points = fixed(points_[b] / most_points, kScoreBits);
    return bid;
  }

  FixedSums fix(const BidSums& sums) const {
    FixedSums out;
    out.exact = &sums;
    for (std::size_t i = 0; i < tender_.items.size(); ++i) {
      FixedItem item;
      bool counts = false;
      for (std::size_t e = 0; e < scheme_.weights.size(); ++e) {
        const ElementSum& sum = sums.items[i][e];
        counts = counts || (scheme_.weights[e].weight.millionths() > 0 && !sum.possible.is_zero());
        item.earned.push_back(fixed(sum.earned, kSumBits));
        item.possible.push_back(fixed(sum.possible, kSumBits));
      }
      if (!counts) continue;
      item.weight = static_cast<std::uint64_t>(tender_.items[i].weight.millionths());
      out.item_weights += item.weight;
      out.items.push_back(std::move(item));
    }
    return out;
  }

  Bounded bounded_figure(const FixedBid& bid) const {
    const Bounded& score = scores_[bid.sums];
    if (tender_.award.formula == Formula::kPricePerPoint) {
      return {score.value * bid.points, (score.error + 2) << kScoreBits};
    }
    Bounded figure;
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      const bool security = tender_.criteria[c].from == CriterionSource::kSecurity;
      figure.value += criteria_[c] * (security ? score.value : bid.marks[c]);
      figure.error += criteria_[c] * (security ? score.error : 1);
    }
    return figure;
  }

  // The first of those whose bounds reach the greatest lower bound; where there are several, by exact comparison.
  std::size_t parted(Wide most) {
    std::optional<std::size_t> best;
    std::optional<Rational> best_figure;
    for (std::size_t k = 0; k < bids_.size(); ++k) {
      if (bounds_[k].high() < most) continue;
      if (!best) {
        best = k;
        continue;
      }
      if (!best_figure) best_figure = exact_figure(bids_[*best]);
      Rational figure = exact_figure(bids_[k]);
      if (figure <= *best_figure) continue;
      best = k;
      best_figure = std::move(figure);
    }
    return bids_[*best].bid;
  }

  Rational exact_figure(const FixedBid& bid) {
    const Rational& score = exact_score(bid.sums);
    if (tender_.award.formula == Formula::kPricePerPoint) return score * points_[bid.bid];
    Rational figure;
    for (std::size_t c = 0; c < criteria_.size(); ++c) {
      const bool security = tender_.criteria[c].from == CriterionSource::kSecurity;
      figure += Rational(static_cast<std::int64_t>(criteria_[c])) * (security ? score : marks_[bid.bid][c]);
    }
    return figure;
  }

  const Rational& exact_score(std::size_t k) {
    if (!exact_scores_[k]) {
      std::vector<Rational> weights;
      for (const std::uint64_t weight : elements_) weights.emplace_back(static_cast<std::int64_t>(weight));
      exact_scores_[k] = bid_score(*sums_[k].exact, tender_.items, weights);
    }
    return *exact_scores_[k];
  }

  const Scheme& scheme_;
  const Tender& tender_;
  std::vector<std::vector<Rational>> marks_;
  std::vector<Rational> points_;
  std::vector<FixedSums> sums_;
  std::vector<FixedBid> bids_;
  // Of the draw at hand.
  std::vector<std::uint64_t> elements_;
  std::vector<std::uint64_t> criteria_;
  std::uint64_t element_sum_ = 0;
  std::vector<Bounded> scores_;
  std::vector<std::optional<Rational>> exact_scores_;
  std::vector<Bounded> bounds_;
};

}  // namespace

std::uint64_t draw(const Digest& key, std::uint64_t number, std::uint64_t dimension) {
  std::uint64_t seed = 0;
  for (std::size_t i = 0; i < 8; ++i) seed = (seed << 8U) | key.bytes[i];
  return mix(mix(mix(seed) ^ number) ^ (dimension * 0xD1B54A32D192ED03ULL));
}

std::uint64_t varied(const Decimal& weight, std::uint32_t spread, std::uint64_t random) {
  const std::uint64_t step = random % kSteps;  // the modulus divides 2^64: no bias
  const std::uint64_t percent = std::min<std::uint64_t>(spread, 100);
  return static_cast<std::uint64_t>(weight.millionths()) * ((100 - percent) * kSteps + percent * (2 * step + 1));
}

std::uint64_t standard_error_millionths(std::uint64_t first, std::uint64_t draws) {
  if (draws == 0) return 0;
  const Wide n = draws;
  const Wide variance = static_cast<Wide>(4'000'000'000'000ULL) * (first * (n - first)) / (n * n * n);
  return (square_root(variance) + 1) / 2;
}

std::vector<Draws> robustness(const Scheme& scheme, const Tender& tender, std::span<const Contender> ranked,
                              std::span<const BidSums* const> sums, const Rational& reference, const Digest& key) {
  std::vector<Draws> result(ranked.size());
  const std::uint64_t count = tender.robustness.draws;
  for (auto& entry : result) entry.draws = count;
  if (ranked.empty() || count == 0) return result;
  if (tender.award.formula == Formula::kLowestComparablePrice) {
    result.front().first = count;  // no weight moves a price
  } else {
    Field field(scheme, tender, ranked, sums, reference);
    for (std::uint64_t n = 0; n < count; ++n) ++result[field.first_in(key, n)].first;
  }
  for (auto& entry : result) entry.standard_error_millionths = standard_error_millionths(entry.first, count);
  return result;
}

}  // namespace proofhouse::decide
