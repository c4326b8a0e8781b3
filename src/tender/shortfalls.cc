#include "tender/shortfalls.h"

#include <algorithm>

#include "decide/combine.h"
#include "decide/score.h"
#include "tender/debrief_rules.h"

namespace proofhouse::tender {

namespace {

// What 1 lost share of the requirement costs the whole bid, by the weights and what is possible for the bid.
Rational cost_of(const decide::Scheme& scheme, const Tender& tender, const decide::BidSums& sums, const Requirement& requirement,
                 const DebriefAssessment& assessment) {
  Rational whole;
  Rational cost;
  for (std::size_t i = 0; i < tender.items.size(); ++i) {
    Rational possible;
    for (std::size_t e = 0; e < scheme.weights.size(); ++e) {
      possible += scheme.weights[e].weight.rational() * sums.items[i][e].possible;
    }
    if (possible.is_zero()) continue;
    const Rational item_weight = tender.items[i].weight.rational();
    whole += item_weight;
    const bool here = assessment.item.empty() || assessment.item == tender.items[i].id;
    if (!here || !decide::Scheme::holds(requirement, tender.items[i])) continue;
    cost += item_weight * Rational(100) * scheme.weight(requirement, tender.items[i]) / possible;
  }
  return whole.is_zero() ? Rational() : cost / whole;
}

}  // namespace

std::vector<Shortfall> shortfalls(const Debrief& debrief) {
  const auto scheme = scheme_of(debrief);
  const auto tender = tender_of(debrief);
  const auto sums = decide::sum_up(scheme, tender.items, assessments_of(debrief));
  Rational weight_of_score;
  if (tender.award.formula == Formula::kQualityPrice) {
    for (const auto& criterion : tender.criteria) {
      if (criterion.from == CriterionSource::kSecurity) weight_of_score += criterion.weight.rational();
    }
  }
  std::vector<Shortfall> out;
  for (std::size_t a = 0; a < debrief.own.assessments.size(); ++a) {
    const auto& assessment = debrief.own.assessments[a];
    const Requirement* requirement = scheme.find(assessment.requirement);
    if (requirement == nullptr || !scheme.scores(*requirement) || assessment.status == Status::kNotApplicable) continue;
    const Rational lost = Rational(1) - decide::worth(assessment.status, assessment.confidence);
    if (lost.is_zero()) continue;
    const Rational points = lost * cost_of(scheme, tender, sums, *requirement, assessment);
    if (points.is_zero()) continue;
    out.push_back({a, points, points * weight_of_score / Rational(100)});
  }
  std::stable_sort(out.begin(), out.end(), [](const Shortfall& x, const Shortfall& y) { return x.points > y.points; });
  return out;
}

}  // namespace proofhouse::tender
