#include "decide/decide.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "decide/assess.h"
#include "decide/coverage.h"
#include "decide/draws.h"
#include "decide/edition.h"
#include "decide/flip.h"
#include "decide/formula.h"
#include "decide/gates.h"
#include "decide/price.h"
#include "decide/score.h"
#include "decide/summary.h"
#include "decide/without_prices.h"

namespace proofhouse::decide {

namespace {

struct Working {
  BidDecision decision;
  BidSums sums;
  Contender contender;
  std::size_t index = 0;  // among the inputs
};

Finding bid_finding(FindingCode code, std::string detail) {
  Finding finding;
  finding.code = code;
  finding.detail = std::move(detail);
  return finding;
}

// The mean of a panel's marks for one criterion, 0 to 100; 0 where there is none.
std::vector<Rational> panel_marks(const Tender& tender, const std::vector<PanelMark>& marks, const BidId& bid) {
  std::vector<Rational> out;
  for (const auto& criterion : tender.criteria) {
    Rational sum;
    std::int64_t count = 0;
    for (const auto& mark : marks) {
      if (mark.bid != bid || mark.criterion != criterion.id || !mark.refused.empty()) continue;
      sum += mark.mark.rational();
      ++count;
    }
    const bool counts = criterion.from == CriterionSource::kPanel && count > 0 && criterion.scale > 0;
    out.push_back(counts ? Rational(100) * sum / Rational(count) / Rational(criterion.scale) : Rational());
  }
  return out;
}

Working work_out(const DecisionInput& input, const BidInput& bid) {
  Working working;
  BidDecision& out = working.decision;
  const Tender& tender = input.tender;
  out.id = bid.bid.id;
  out.readable = bid.readable;
  out.findings = bid.findings;
  out.judged = bid.judged;
  out.bidder = bid.bid.bidder.name;
  out.offered = bid.bid.items;
  out.received = bid.bid.received;
  out.low_price_explained = !bid.bid.low_price_explanation.empty();
  out.low_price_accepted = bid.low_price_accepted;
  const auto withdrawn = std::ranges::find(input.withdrawals, out.id, &Withdrawal::bid);
  if (withdrawn != input.withdrawals.end()) out.withdrawal = *withdrawn;
  out.assessments = assess(input.scheme, tender.items, bid.response, bid.findings);
  out.gates = judge_gates(input.scheme, out.id, out.assessments, input.waivers, input.as_of);
  out.state = state_of(out.gates);
  out.late = bid.readable && tender.dates.deadline && bid.bid.received > *tender.dates.deadline;
  out.edition = bid.response.edition;
  out.other_edition = bid.readable && !answers_newest(input.publication, out);
  if (out.late || !bid.readable) out.state = BidState::kExcluded;
  working.sums = sum_up(input.scheme, tender.items, out.assessments);
  const auto weights = published_weights(input.scheme);
  out.score = bid_score(working.sums, tender.items, weights);
  out.score_strict = bid_score(working.sums, tender.items, weights, true);
  out.items = item_scores(input.scheme, tender.items, working.sums);
  out.elements = element_scores(input.scheme, tender.items, working.sums);
  std::string problem;  // a whole sentence
  if (bid.readable && !input.without_prices) {
    out.price = comparable_price(input.scheme, tender, bid.bid, out.assessments, problem);
    if (!out.price && out.state == BidState::kEligible) out.state = BidState::kPending;
    const bool said = std::ranges::find(out.findings, FindingCode::kPriceMissing, &Finding::code) != out.findings.end();
    if (!out.price && !said) out.findings.push_back(bid_finding(FindingCode::kPriceMissing, problem));
  }
  working.contender.score = out.score;
  if (out.price) working.contender.price = out.price->comparable;
  working.contender.panel = panel_marks(tender, input.marks, out.id);
  return working;
}

// Marks, figure, rank and draws of all eligible bids, and what pending ones would reach.
class Ranking {
 public:
  Ranking(const DecisionInput& input, std::vector<Working>& bids) : input_(input), bids_(bids) {}

  void run(Decision& decision) {
    std::vector<bool> eligible;
    for (std::size_t b = 0; b < bids_.size(); ++b) {
      bids_[b].contender.bid = b;
      eligible.push_back(bids_[b].decision.state == BidState::kEligible);
    }
    const auto low = low_bids(eligible);
    for (std::size_t b = 0; b < bids_.size(); ++b) {
      if (low[b]) mark_abnormally_low(bids_[b].decision);
    }
    const auto field = field_of(eligible);
    const auto reference = reference_of(eligible, low);
    rank(decision, field, reference);
    for (std::size_t b = 0; b < bids_.size(); ++b) {
      if (bids_[b].decision.state == BidState::kPending && bids_[b].decision.price) rank_provisionally(b, eligible);
    }
    if (!reference) return;
    for (auto& bid : bids_) {
      if (bid.decision.price) fill_marks(bid, *reference);
    }
  }

 private:
  std::vector<bool> low_bids(const std::vector<bool>& eligible) const {
    std::vector<std::optional<Rational>> offered;
    for (const auto& bid : bids_)
      offered.push_back(bid.decision.price ? std::optional(bid.decision.price->offered) : std::nullopt);
    return abnormally_low(input_.tender, offered, eligible);
  }

  static void mark_abnormally_low(BidDecision& bid) {
    bid.abnormally_low = true;
    bid.findings.push_back(
        bid_finding(FindingCode::kPriceAbnormallyLow,
                    "The offered price of " + bid.price->offered.text(2) +
                        " is far below that of the other eligible bids; the bidder must be asked to explain it."));
  }

  std::vector<Contender> field_of(const std::vector<bool>& eligible) const {
    std::vector<Contender> field;
    for (std::size_t b = 0; b < bids_.size(); ++b) {
      if (eligible[b] && bids_[b].decision.price) field.push_back(bids_[b].contender);
    }
    return field;
  }

  // Excluded and unexplained abnormally low bids never set it.
  std::optional<Rational> reference_of(const std::vector<bool>& eligible, const std::vector<bool>& low) const {
    std::vector<Contender> setters;
    for (const auto& contender : field_of(eligible)) {
      const bool explained = !input_.bids[bids_[contender.bid].index].bid.low_price_explanation.empty();
      if (!low[contender.bid] || explained) setters.push_back(contender);
    }
    return reference_price(input_.tender, setters);
  }

  void rank(Decision& decision, const std::vector<Contender>& eligible, const std::optional<Rational>& reference) {
    if (!reference) return;
    const auto ordered = in_order(input_.tender, eligible, *reference);
    for (std::size_t k = 0; k < ordered.size(); ++k) {
      BidDecision& bid = bids_[ordered[k].bid].decision;
      const bool level = k > 0 && compare(input_.tender, ordered[k - 1], ordered[k], *reference) == 0;
      bid.rank = level ? bids_[ordered[k - 1].bid].decision.rank : std::optional(static_cast<std::uint32_t>(k + 1));
      if (level) {
        bid.tied = true;
        bids_[ordered[k - 1].bid].decision.tied = true;
      }
    }
    if (ordered.empty()) return;
    BidDecision& first = bids_[ordered.front().bid].decision;
    decision.recommended_tied = first.tied;
    if (!first.tied) decision.recommended = first.id;

    std::vector<const BidSums*> sums;
    for (const auto& contender : ordered) sums.push_back(&bids_[contender.bid].sums);
    const auto draws = robustness(input_.scheme, input_.tender, ordered, sums, *reference, input_.key);
    for (std::size_t k = 0; k < ordered.size(); ++k) bids_[ordered[k].bid].decision.robustness = draws[k];

    std::vector<BidId> ids;
    sums.clear();
    for (const auto& contender : eligible) {
      sums.push_back(&bids_[contender.bid].sums);
      ids.push_back(bids_[contender.bid].decision.id);
    }
    decision.flips = flips(input_.scheme, input_.tender, eligible, sums, *reference, ids);
  }

  // Where would a pending bid stand if what is open were closed at the level needed? It keeps its price; its score rises
  // accordingly; all else is as if it were eligible.
  void rank_provisionally(std::size_t b, std::vector<bool> eligible) {
    BidDecision& bid = bids_[b].decision;
    eligible[b] = true;
    auto field = field_of(eligible);
    const auto closed = std::ranges::find(field, b, &Contender::bid);
    closed->score = closed_score(bids_[b]);
    const auto reference = reference_of(eligible, low_bids(eligible));
    if (!reference) return;
    bid.provisional = true;
    std::uint32_t rank = 1;
    bool level = false;
    for (const auto& other : in_order(input_.tender, field, *reference)) {
      if (other.bid == b) {
        bid.provisional_rank = rank;
        continue;
      }
      const auto order = compare(input_.tender, other, *closed, *reference);
      if (order < 0) ++rank;
      level = level || order == 0;
    }
    bid.tied = bid.provisional_rank && level;
  }

  // An open gate is closed by proof at the level that it needs.
  Rational closed_score(const Working& bid) const {
    auto assessments = bid.decision.assessments;
    for (const auto& gate : bid.decision.gates) {
      if (gate.stage != GateStage::kAward || gate.status != GateStatus::kOpen) continue;
      for (auto& assessment : assessments) {
        if (assessment.requirement != gate.requirement || assessment.status == Status::kNotApplicable) continue;
        assessment.status = Status::kMet;
        assessment.confidence = std::max(assessment.confidence, gate.needed);
      }
    }
    return bid_score(sum_up(input_.scheme, input_.tender.items, assessments), input_.tender.items,
                     published_weights(input_.scheme));
  }

  void fill_marks(Working& bid, const Rational& reference) const {
    const auto all = marks(input_.tender, bid.contender, reference);
    for (std::size_t c = 0; c < all.size(); ++c) {
      bid.decision.criteria.push_back({input_.tender.criteria[c].id, all[c], input_.tender.criteria[c].weight.rational()});
    }
    switch (input_.tender.award.formula) {
      case Formula::kQualityPrice: bid.decision.total = figure(input_.tender, bid.contender, reference); break;
      case Formula::kPricePerPoint:
        if (bid.contender.score.sign() > 0) bid.decision.total = bid.contender.price / bid.contender.score;
        break;
      case Formula::kLowestComparablePrice: bid.decision.total = bid.contender.price; break;
    }
  }

  const DecisionInput& input_;
  std::vector<Working>& bids_;
};

// What was judged of a bid beside its price: the marks of the other criteria.
void fill_other_marks(const Tender& tender, Working& bid) {
  if (!bid.decision.readable) return;
  for (std::size_t c = 0; c < tender.criteria.size(); ++c) {
    const Criterion& criterion = tender.criteria[c];
    if (criterion.from == CriterionSource::kPrice) continue;
    const bool panel = criterion.from == CriterionSource::kPanel;
    bid.decision.criteria.push_back(
        {criterion.id, panel ? bid.contender.panel[c] : bid.decision.score, criterion.weight.rational()});
  }
}

// Eligible by rank, then pending by provisional rank, then excluded; each then by id.
std::tuple<int, std::uint32_t, BidId> place_of(const BidDecision& bid) {
  constexpr std::uint32_t kLast = 0xFFFFFFFF;
  return {static_cast<int>(bid.state), bid.rank.value_or(bid.provisional_rank.value_or(kLast)), bid.id};
}

std::vector<std::pair<RequirementId, Rational>> weights_of(const Scheme& scheme, const Tender& tender) {
  std::vector<std::pair<RequirementId, Rational>> out;
  for (const auto& requirement : scheme.requirements) {
    Rational heaviest;
    for (const auto& item : tender.items) heaviest = std::max(heaviest, scheme.weight(requirement, item));
    out.emplace_back(requirement.id, heaviest);
  }
  return out;
}

}  // namespace

Decision decide(DecisionInput input) {
  check_waivers(input.waivers, input.scheme, input.tender, input.as_of);
  if (input.without_prices) hide_prices(input);
  std::vector<Working> bids;
  for (std::size_t i = 0; i < input.bids.size(); ++i) {
    bids.push_back(work_out(input, input.bids[i]));
    bids.back().index = i;
  }
  Decision decision;
  decision.title = input.tender.title;
  decision.buyer = input.tender.buyer;
  decision.profile = input.tender.profile;
  decision.criticality = input.scheme.criticality;
  decision.as_of = input.as_of;
  decision.element_weights = input.scheme.weights;
  for (const auto& requirement : input.scheme.requirements) decision.requirements.push_back(requirement.id);
  decision.weights = weights_of(input.scheme, input.tender);
  decision.without_prices = input.without_prices;
  if (input.without_prices) {
    for (auto& bid : bids) fill_other_marks(input.tender, bid);
  } else {
    Ranking(input, bids).run(decision);
  }
  for (auto& bid : bids) {
    bid.decision.reasons = reasons(input.scheme, input.tender, bid.decision, input.without_prices);
    if (bid.decision.other_edition) bid.decision.reasons.push_back(edition_reason(input.publication, bid.decision));
    decision.bids.push_back(std::move(bid.decision));
  }
  decision.frameworks = framework_coverage(input.scheme, decision.bids);
  if (input.without_prices) {
    std::ranges::sort(decision.bids, {}, &BidDecision::id);
  } else {
    std::ranges::sort(decision.bids, [](const BidDecision& a, const BidDecision& b) { return place_of(a) < place_of(b); });
  }
  decision.waivers = std::move(input.waivers);
  decision.marks = std::move(input.marks);
  decision.clarifications = std::move(input.clarifications);
  decision.conflicts = std::move(input.conflicts);
  decision.tender = std::move(input.tender);
  decision.publication = std::move(input.publication);
  decision.incomplete = input.incomplete;
  decision.unsafe = input.unsafe;
  decision.summary = summary(input.scheme, decision);
  return decision;
}

}  // namespace proofhouse::decide
