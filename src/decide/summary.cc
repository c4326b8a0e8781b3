#include "decide/summary.h"

#include <algorithm>

#include "base/text.h"
#include "decide/edition.h"

namespace proofhouse::decide {

namespace {

std::string title_of(const Scheme& scheme, const RequirementId& id) {
  const Requirement* requirement = scheme.find(id);
  return requirement == nullptr ? id.str() : id.str() + " (" + requirement->title + ")";
}

std::string money(const Rational& amount, const Tender& tender) {
  const std::int64_t whole = amount.scaled(0);
  return (whole < 0 ? "-" : "") + grouped(static_cast<std::uint64_t>(whole < 0 ? -whole : whole)) + "\u00A0" + tender.currency;
}

// A text of the buyer's as a part of a longer sentence.
std::string unstopped(std::string_view text) {
  text = trim(text);
  while (text.ends_with('.')) text.remove_suffix(1);
  return std::string(text);
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

// Details are sentences of their own; here they end another.
std::string without_stop(std::string detail) {
  while (detail.ends_with('.')) detail.pop_back();
  return detail;
}

std::vector<std::string> gates_that_are(const BidDecision& bid, GateStatus status, GateStage stage = GateStage::kAward) {
  std::vector<std::string> ids;
  for (const auto& gate : bid.gates) {
    if (gate.stage == stage && gate.status == status) ids.push_back(gate.requirement.str());
  }
  return ids;
}

Rational paid_options(const BidDecision& bid) {
  Rational sum;
  if (!bid.price) return sum;
  for (const auto& line : bid.price->lines) {
    if (line.kind == CostKind::kOption) sum += line.amount;
  }
  return sum;
}

const BidDecision* find(const Decision& decision, const BidId& id) {
  const auto found = std::ranges::find(decision.bids, id, &BidDecision::id);
  return found == decision.bids.end() ? nullptr : &*found;
}

std::string why_first(const Decision& decision, const BidDecision& winner) {
  std::string text = "It passes every award gate";
  switch (decision.tender.award.formula) {
    case Formula::kQualityPrice:
      text += " and has the most marks of all eligible bids: " + winner.total->text(1) + " of 100";
      break;
    case Formula::kPricePerPoint: text += " and has the lowest price for each point of security"; break;
    case Formula::kLowestComparablePrice:
      text += " and has the lowest comparable price: " + money(winner.price->comparable, decision.tender);
      break;
  }
  return text + " (security " + winner.score.text(1) + " of 100" +
         (winner.price ? ", comparable price " + money(winner.price->comparable, decision.tender) : "") + ")";
}

std::string pending(const BidDecision& bid, bool without_prices) {
  std::vector<std::string> why;
  if (const auto open = gates_that_are(bid, GateStatus::kOpen); !open.empty()) {
    why.push_back((open.size() == 1 ? "open is " : "open are ") + listed(open));
  }
  if (!bid.price && !without_prices) why.emplace_back("its price cannot be compared");
  std::string text = bid.id.str() + " is pending: " + join(why, "; ");
  if (!bid.provisional) return text;
  text += ". Closed at the level needed, ";
  if (!bid.provisional_rank) return text + "it would still be below the published minimum score";
  if (*bid.provisional_rank > 1) return text + "it would be number " + std::to_string(*bid.provisional_rank);
  return text + (bid.tied ? "it would be level with the first" : "it would be first");
}

void add_not_proved(const BidDecision& winner, std::vector<std::string>& out) {
  std::vector<std::string> capped;
  Confidence most = Confidence::kC0;
  for (const auto& gate : winner.gates) {
    if (gate.stage != GateStage::kAward || !gate.capped || gate.status != GateStatus::kPassed) continue;
    capped.push_back(gate.requirement.str());
    most = std::max(most, gate.needed);
  }
  if (!capped.empty()) {
    out.push_back("The profile asks no more than " + std::string(name_of(most)) +
                  " at award. Not proved on a device before award: " + listed(capped));
  }
  const auto due = gates_that_are(winner, GateStatus::kOpen, GateStage::kAcceptance);
  if (!due.empty()) out.push_back("Due at acceptance, before payment: " + listed(due));
  const Judged& judged = winner.judged;
  if (judged.components_judged < judged.components || judged.files_judged < judged.files) {
    out.push_back("Of " + winner.id.str() + "'s evidence, " + grouped(judged.components_judged) + " of " +
                  grouped(judged.components) + " components and " + grouped(judged.files_judged) + " of " +
                  grouped(judged.files) + " files could be judged");
  }
}

}  // namespace

std::vector<std::string> reasons(const Scheme& scheme, const Tender& tender, const BidDecision& bid, bool without_prices) {
  std::vector<std::string> out;
  if (!bid.readable) {
    out.emplace_back("bid.yaml cannot be read");
    return out;
  }
  if (bid.late) out.push_back("it came after the deadline, at " + bid.received.iso());
  for (const GateStatus status : {GateStatus::kFailed, GateStatus::kOpen}) {
    for (const auto& gate : bid.gates) {
      if (gate.stage != GateStage::kAward || gate.status != status) continue;
      out.push_back(title_of(scheme, gate.requirement) + (gate.item.empty() ? "" : ", " + gate.item.str()) + ": " + gate.reason);
    }
  }
  if (const Rational options = paid_options(bid); options.sign() > 0) {
    std::vector<std::string> lines;
    for (const auto& line : bid.price->lines) {
      if (line.kind == CostKind::kOption) lines.push_back(line.label);
    }
    out.push_back("demanded security functions are paid options: " + listed(lines) + " (+" + money(options, tender) + ")");
  }
  if (bid.state == BidState::kEligible && bid.score < tender.award.minimum_security.rational()) {
    out.push_back("its security score is below the published minimum of " + tender.award.minimum_security.text());
  }
  if (bid.abnormally_low) {
    out.emplace_back(bid.low_price_accepted ? "its price is abnormally low; the bidder's explanation was accepted"
                     : bid.low_price_explained
                         ? "its price is abnormally low, and the bidder gave an explanation: accept it or not"
                         : "its price is abnormally low: ask the bidder to explain it");
  }
  if (!bid.price && !without_prices) {
    const auto found = std::ranges::find(bid.findings, FindingCode::kPriceMissing, &Finding::code);
    out.push_back("its price cannot be compared" +
                  (found == bid.findings.end() ? std::string() : ": " + without_stop(found->detail)));
  }
  return out;
}

std::vector<std::string> summary(const Scheme& scheme, const Decision& decision) {
  std::vector<std::string> out;
  if (decision.bids.empty()) {
    out.emplace_back("No bid is there yet. The rules stand; add bids below bids/ and evaluate again");
    return out;
  }
  const BidDecision* winner = decision.recommended ? find(decision, *decision.recommended) : nullptr;
  if (decision.without_prices) {
    out.emplace_back("Evaluated without prices, for those who judge: nobody is ranked, and nothing can be awarded on it");
  } else if (winner != nullptr) {
    out.push_back("Recommended: " + winner->id.str() + " (" + winner->bidder + ")");
    out.push_back(why_first(decision, *winner));
  } else if (decision.recommended_tied) {
    out.emplace_back("The first bids are tied, and the published tie-breaks do not part them");
  } else {
    out.emplace_back("No bid may win as things stand");
  }
  for (const auto& bid : decision.bids) {
    const auto failed = gates_that_are(bid, GateStatus::kFailed);
    if (bid.state == BidState::kExcluded) {
      out.push_back(bid.id.str() + " may not win: " +
                    (!bid.readable ? "bid.yaml cannot be read"
                     : bid.late    ? "it came after the deadline"
                                   : "it fails " + listed(failed)));
    } else if (bid.state == BidState::kPending) {
      out.push_back(pending(bid, decision.without_prices));
    }
  }
  for (const auto& difference : decision.publication.differences) out.push_back("Not as published: " + unstopped(difference));
  for (const auto& bid : decision.bids) {
    if (bid.other_edition) out.push_back(bid.id.str() + ": " + edition_reason(decision.publication, bid));
  }
  for (const auto& waiver : decision.waivers) {
    out.push_back((waiver.refused.empty() ? "Waived: " : "A waiver does not hold: ") + title_of(scheme, waiver.requirement) +
                  ". " +
                  (waiver.refused.empty() ? unstopped(waiver.reason) + "; instead: " + unstopped(waiver.measure) + "; owner " +
                                                waiver.owner + ", until " + waiver.expires.iso()
                                          : waiver.refused));
  }
  if (winner != nullptr) add_not_proved(*winner, out);
  if (decision.incomplete)
    out.emplace_back("This result is incomplete: a process was stopped before it answered. It cannot be awarded on");
  if (decision.unsafe) out.emplace_back("Evidence was read without the sandbox");
  return out;
}

}  // namespace proofhouse::decide
