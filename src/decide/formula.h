// Formula: how gates, score, price and the buyer's own criteria become an order of bids.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <vector>

#include "base/rational.h"
#include "decide/scheme.h"
#include "model/decision.h"

namespace proofhouse::decide {

// What the formula needs of one bid that takes part.
struct Contender {
  std::size_t bid = 0;          // index into the caller's list
  Rational score;               // 0 to 100
  Rational price;               // comparable
  std::vector<Rational> panel;  // marks 0 to 100 for each criterion of the tender; only those of panels are read
};

// Marks of each criterion, 0 to 100, in the tender's order. Price marks are reference ÷ comparable price, at most 100.
std::vector<Rational> marks(const Tender& tender, const Contender& contender, const Rational& reference);

// What one point of score is worth in the formula price-per-point: 1 ÷ price; a price of nothing counts as less than any other.
Rational points_for(const Rational& price);

// The figure by which bids are ordered; higher is better: Σ weight·marks ÷ 100, score ÷ price, or minus the price.
Rational figure(const Tender& tender, const Contender& contender, const Rational& reference);

// The published sum, or the lowest comparable price among `eligible`, or nothing where there is none.
std::optional<Rational> reference_price(const Tender& tender, std::span<const Contender> eligible);

// The figure and, after it, what parts ties in the tender's order; greater is better, and equal lists are tied.
std::vector<Rational> keys(const Tender& tender, const Contender& contender, const Rational& reference);

// Orders by figure, then by the tender's published ties. Equal means tied.
std::strong_ordering compare(const Tender& tender, const Contender& a, const Contender& b, const Rational& reference);

// Contenders at or above the published minimum score, best first. Equal ones stand in the order of `bid`.
std::vector<Contender> in_order(const Tender& tender, std::span<const Contender> contenders, const Rational& reference);

// Which bids are abnormally low: below the tender's share (70 % where unsaid) of the mean of the higher-priced eligible bids that
// are not abnormally low themselves. Adding or removing an excluded or an abnormally low bid changes no other bid's result.
std::vector<bool> abnormally_low(const Tender& tender, std::span<const std::optional<Rational>> offered,
                                 const std::vector<bool>& eligible);

}  // namespace proofhouse::decide
