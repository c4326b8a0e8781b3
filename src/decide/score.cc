#include "decide/score.h"

#include "decide/combine.h"

namespace proofhouse::decide {

namespace {

const Assessment* find(const std::vector<Assessment>& assessments, const Requirement& requirement, const ItemId& item) {
  for (const auto& assessment : assessments) {
    if (assessment.requirement == requirement.id && (assessment.item == item || assessment.item.empty())) return &assessment;
  }
  return nullptr;
}

ElementSum sum_element(const Scheme& scheme, const ElementId& element, const TenderItem& item,
                       const std::vector<Assessment>& assessments) {
  std::int64_t shares = 0;
  ElementSum sum;
  for (const auto& requirement : scheme.requirements) {
    if (requirement.element != element || !scheme.scores(requirement) || !Scheme::holds(requirement, item)) continue;
    shares += requirement.share;
    const Assessment* assessment = find(assessments, requirement, item.id);
    if (assessment != nullptr && assessment->status == Status::kNotApplicable) {
      sum.excused += Rational(requirement.share);
      continue;
    }
    sum.possible += Rational(requirement.share);
    if (assessment != nullptr) sum.earned += Rational(requirement.share) * worth(assessment->status, assessment->confidence);
  }
  if (shares == 0) return {};
  const Rational whole(shares);
  return {sum.earned / whole, sum.possible / whole, sum.excused / whole};
}

}  // namespace

BidSums sum_up(const Scheme& scheme, const std::vector<TenderItem>& items, const std::vector<Assessment>& assessments) {
  BidSums sums;
  for (const auto& item : items) {
    auto& row = sums.items.emplace_back();
    for (const auto& weight : scheme.weights) row.push_back(sum_element(scheme, weight.element, item, assessments));
  }
  return sums;
}

std::optional<Rational> item_score(const std::vector<ElementSum>& sums, const std::vector<Rational>& weights, bool strict) {
  Rational earned;
  Rational possible;
  for (std::size_t e = 0; e < sums.size(); ++e) {
    earned += weights[e] * sums[e].earned;
    possible += weights[e] * sums[e].possible;
    if (strict) possible += weights[e] * sums[e].excused;
  }
  if (possible.is_zero()) return std::nullopt;
  return Rational(100) * earned / possible;
}

Rational bid_score(const BidSums& sums, const std::vector<TenderItem>& items, const std::vector<Rational>& weights, bool strict) {
  Rational whole;
  Rational score;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto item = item_score(sums.items[i], weights, strict);
    if (!item) continue;
    whole += items[i].weight.rational();
    score += items[i].weight.rational() * *item;
  }
  return whole.is_zero() ? Rational() : score / whole;
}

std::vector<Rational> published_weights(const Scheme& scheme) {
  std::vector<Rational> weights;
  for (const auto& weight : scheme.weights) weights.push_back(weight.weight.rational());
  return weights;
}

std::vector<ItemScore> item_scores(const Scheme& scheme, const std::vector<TenderItem>& items, const BidSums& sums) {
  const auto weights = published_weights(scheme);
  std::vector<ItemScore> scores;
  for (std::size_t i = 0; i < items.size(); ++i) {
    ItemScore score{items[i].id, item_score(sums.items[i], weights).value_or(Rational()), {}};
    for (std::size_t e = 0; e < weights.size(); ++e) {
      const ElementSum& sum = sums.items[i][e];
      if (sum.possible.is_zero()) continue;
      score.elements.push_back({scheme.weights[e].element, Rational(100) * sum.earned / sum.possible, weights[e] * sum.possible});
    }
    scores.push_back(std::move(score));
  }
  return scores;
}

std::vector<ElementScore> element_scores(const Scheme& scheme, const std::vector<TenderItem>& items, const BidSums& sums) {
  std::vector<ElementScore> scores;
  for (std::size_t e = 0; e < scheme.weights.size(); ++e) {
    Rational weighted;
    Rational whole;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const ElementSum& sum = sums.items[i][e];
      if (sum.possible.is_zero()) continue;
      weighted += items[i].weight.rational() * Rational(100) * sum.earned / sum.possible;
      whole += items[i].weight.rational();
    }
    if (whole.is_zero()) continue;
    scores.push_back({scheme.weights[e].element, weighted / whole, scheme.weights[e].weight.rational()});
  }
  return scores;
}

}  // namespace proofhouse::decide
