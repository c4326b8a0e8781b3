// Score: what a bid's security is worth, 0 to 100, as a function of the element weights.
#pragma once

#include <optional>
#include <vector>

#include "base/rational.h"
#include "decide/scheme.h"
#include "model/decision.h"

namespace proofhouse::decide {

// For one item and one element: earned and possible are shares of the element's weight, so that
//   item score = 100 × Σ weight·earned ÷ Σ weight·possible.
// possible is 1, less where a requirement does not apply to this bid, 0 where the element holds nothing for the item.
struct ElementSum {
  Rational earned;
  Rational possible;
  Rational excused;  // what a bid is excused from; possible + excused is the same for all bids
  friend bool operator==(const ElementSum&, const ElementSum&) = default;
};

// The sums of one bid: [item][element], elements in the order of the scheme's weights.
struct BidSums {
  std::vector<std::vector<ElementSum>> items;
};

BidSums sum_up(const Scheme& scheme, const std::vector<TenderItem>& items, const std::vector<Assessment>& assessments);

// The score of one item at these element weights (any positive scale); nothing where nothing is possible.
std::optional<Rational> item_score(const std::vector<ElementSum>& sums, const std::vector<Rational>& weights,
                                   bool strict = false);

// The mean of the items' scores by the tender's item weights; an item for which nothing is possible is left out, and a bid
// without any other scores 0. `strict` counts what a bid is excused from as not met.
Rational bid_score(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Rational>& weights,
                   bool strict = false);

// The published weights, in the order of the scheme.
std::vector<Rational> published_weights(const Scheme& scheme);

// The same for people: by item and by element.
std::vector<ItemScore> item_scores(const Scheme& scheme, const std::vector<TenderItem>& items, const BidSums& sums);
std::vector<ElementScore> element_scores(const Scheme& scheme, const std::vector<TenderItem>& items, const BidSums& sums);

}  // namespace proofhouse::decide
