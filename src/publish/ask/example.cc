#include "publish/ask/example.h"

#include <algorithm>
#include <array>

#include "crypto/sha.h"
#include "decide/decide.h"

namespace proofhouse::publish::ask {

namespace {

enum class Invented : std::uint8_t { kThorough, kFrugal, kUnfit };

Confidence highest(const Requirement& requirement) {
  Confidence most = Confidence::kC1;
  for (const auto& evidence : requirement.evidence) most = std::max(most, evidence.cap);
  return most;
}

struct Offer {
  ClaimAnswer claim = ClaimAnswer::kYes;
  Confidence level = Confidence::kC2;
};

// What the invented bidder answers to the requirement that stands at `number` among those that are no gates. More `effort` is
// more proof.
Offer offer_of(Invented who, const Asked& asked, const Requirement& requirement, std::size_t number, std::size_t effort) {
  const decide::Gate* gate = asked.scheme.gate(requirement.id, GateStage::kAward);
  const std::size_t level = std::min<std::size_t>(effort + (who == Invented::kThorough ? 3 : 2), 5);
  const Confidence usual = std::min(static_cast<Confidence>(level), highest(requirement));
  if (gate != nullptr) return {ClaimAnswer::kYes, std::max(usual, gate->needed)};
  if (who == Invented::kThorough) return {ClaimAnswer::kYes, usual};
  switch (number % 4) {
    case 2: return {ClaimAnswer::kPartly, usual};
    case 3: return {ClaimAnswer::kNo, Confidence::kC1};
    default: return {ClaimAnswer::kYes, usual};
  }
}

void answer(decide::BidInput& out, const RequirementId& requirement, const ItemId& item, const Offer& offer) {
  Claim claim;
  claim.requirement = requirement;
  claim.item = item;
  claim.claim = offer.claim;
  out.response.claims.push_back(std::move(claim));
  if (offer.claim == ClaimAnswer::kNo) return;
  Finding finding;
  finding.code = offer.claim == ClaimAnswer::kPartly ? FindingCode::kReviewPartly : FindingCode::kReviewSupports;
  finding.requirement = requirement;
  finding.item = item;
  finding.verdict = offer.claim == ClaimAnswer::kPartly ? Verdict::kPartly : Verdict::kSupports;
  finding.confidence = offer.level;
  out.findings.push_back(std::move(finding));
}

void answer_all(decide::BidInput& out, Invented who, const Asked& asked, std::size_t effort) {
  std::size_t number = 0;
  bool missed = who != Invented::kUnfit;
  for (const auto& each : asked.questionnaire.requirements) {
    const bool gate = asked.scheme.gate(each.requirement.id, GateStage::kAward) != nullptr;
    Offer offer = offer_of(who, asked, each.requirement, number, effort);
    if (!gate) ++number;
    if (gate && !missed) {
      offer = {ClaimAnswer::kNo, Confidence::kC1};
      missed = true;
    }
    if (each.items.empty()) answer(out, each.requirement.id, {}, offer);
    for (const auto& item : each.items) answer(out, each.requirement.id, item, offer);
  }
}

// Round sums: the first item is the dearest.
Decimal unit_price(Invented who, std::size_t item) {
  constexpr std::array<std::array<std::int32_t, 3>, 2> kUnits = {{{5000, 4600, 3900}, {2000, 1900, 1600}}};
  return Decimal::whole(kUnits.at(std::min<std::size_t>(item, 1)).at(static_cast<std::size_t>(who)));
}

Decimal half(Decimal value) { return Decimal::of_millionths(value.millionths() / 2); }

void price(Bid& bid, Invented who, const Asked& asked) {
  const Tender& tender = asked.tender;
  for (std::size_t i = 0; i < tender.items.size(); ++i) {
    PriceLine line;
    line.line = tender.items[i].id.str();
    line.quantity = Decimal::of_millionths(tender.items[i].quantity * 1'000'000LL);
    line.unit = unit_price(who, i);
    bid.prices.push_back(std::move(line));
  }
  if (who == Invented::kFrugal && tender.award.security_options == OptionRule::kPriced) {
    const auto& asked_for = asked.questionnaire.requirements;
    const auto gate = std::ranges::find_if(asked_for, [](const AskedRequirement& each) { return each.gate; });
    if (gate != asked_for.end()) {
      PriceLine line;
      line.line = "licence";
      line.option = true;
      line.needed_for = {gate->requirement.id};
      line.quantity = Decimal::of_millionths(tender.items.front().quantity * 1'000'000LL);
      line.unit = Decimal::whole(150);
      bid.prices.push_back(std::move(line));
    }
  }
  if (who != Invented::kThorough || !tender.life) return;
  const Ceiling& ceiling = tender.life->ceiling;
  for (const auto& item : tender.items) {
    bid.maintenance.push_back(
        {item.id, half(ceiling.hours), half(ceiling.outage_hours), half(ceiling.visits), tender.life->visit});
  }
}

decide::BidInput bid_of(Invented who, const Asked& asked, std::size_t effort) {
  constexpr std::array<std::string_view, 3> kNames = {"Bidder A", "Bidder B", "Bidder C"};
  const std::string name(kNames.at(static_cast<std::size_t>(who)));
  decide::BidInput out;
  out.bid.id = BidId(name);
  out.bid.bidder.name = name;
  out.bid.received = asked.tender.dates.deadline.value_or(start_of(asked.date));
  out.response.tender = asked.tender.title;
  out.response.bidder = name;
  answer_all(out, who, asked, effort);
  price(out.bid, who, asked);
  return out;
}

decide::DecisionInput input_of(const Asked& asked, std::size_t effort) {
  decide::DecisionInput input;
  input.tender = asked.tender;
  input.scheme = asked.scheme;
  input.as_of = asked.date;
  input.key = crypto::sha256(asked.tender.title);
  const bool any_gate = std::ranges::any_of(asked.questionnaire.requirements, &AskedRequirement::gate);
  for (const Invented who : {Invented::kThorough, Invented::kFrugal, Invented::kUnfit}) {
    if (who == Invented::kUnfit && !any_gate) continue;
    input.bids.push_back(bid_of(who, asked, effort));
    for (const auto& criterion : asked.tender.criteria) {
      if (criterion.from != CriterionSource::kPanel) continue;
      const std::uint32_t mark = who == Invented::kThorough && criterion.scale > 1 ? criterion.scale - 1 : criterion.scale;
      input.marks.push_back({input.bids.back().bid.id, criterion.id, Decimal::whole(static_cast<std::int32_t>(mark)), "the panel",
                             "invented", "", ""});
    }
  }
  return input;
}

bool all_ranked(const Decision& decision) {
  return std::ranges::all_of(decision.bids, [](const BidDecision& bid) { return bid.rank || bid.state != BidState::kEligible; });
}

}  // namespace

Decision worked_example(const Asked& asked) {
  constexpr std::size_t kMostEffort = 2;
  // Both bids that take part reach the published minimum, where proof alone can do it.
  std::size_t effort = 0;
  for (; effort < kMostEffort; ++effort) {
    auto tried = input_of(asked, effort);
    tried.tender.robustness.draws = 0;
    if (all_ranked(decide::decide(std::move(tried)))) break;
  }
  Decision decision = decide::decide(input_of(asked, effort));
  std::ranges::sort(decision.bids, {}, &BidDecision::id);
  return decision;
}

}  // namespace proofhouse::publish::ask
