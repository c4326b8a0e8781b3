#include "publish/award/notices.h"

#include <algorithm>
#include <utility>

#include "publish/award/outcome_words.h"
#include "publish/report_words.h"

namespace proofhouse::publish {

namespace {

using render::Document;
using render::Heading;
using render::List;
using render::ParagraphStyle;
using render::plain;

Document begin(std::string_view kind, const Decision& decision, std::string_view bidder, Date day) {
  Document document;
  document.kind = kind;
  document.title = decision.title;
  document.facts = {{"Buyer", decision.buyer}, {"To", std::string(bidder)}, {"Date", day.iso()}};
  return document;
}

void add_standstill(Document& document, const tender::Contract& contract, const Decision& decision) {
  const Standstill& standstill = decision.tender.dates.standstill;
  document.blocks.emplace_back(Heading{1, "Standstill"});
  if (standstill.days == 0) {
    document.blocks.emplace_back(
        plain("No standstill was published. The contract may be signed from " + contract.first_signature.iso() + " on."));
    return;
  }
  const std::string kind = standstill.kind == "working" ? "working " : "";
  document.blocks.emplace_back(
      plain("The contract is not signed before the standstill of " + std::to_string(standstill.days) + " " + kind +
            "days has passed. The day of this notice is not counted. The first day on which it may be signed is " +
            contract.first_signature.iso() + "."));
}

void add_reasons(Document& document, const Debrief& debrief) {
  document.blocks.emplace_back(Heading{1, "Why"});
  if (debrief.own.reasons.empty()) {
    document.blocks.emplace_back(plain("By the published formula the bid of " + debrief.winner.bidder + " is better."));
    return;
  }
  List list;
  for (const auto& reason : debrief.own.reasons) list.items.push_back({plain(sentence(reason))});
  document.blocks.emplace_back(std::move(list));
}

}  // namespace

Document award_notice(const tender::Contract& contract, const Decision& decision) {
  Document document = begin("Award notice", decision, contract.bidder, contract.awarded);
  const auto bid = std::ranges::find(decision.bids, contract.bid, &BidDecision::id);
  document.blocks.emplace_back(
      plain("Your bid is first by the published rules, and " + decision.buyer + " intends to award the contract to you.",
            ParagraphStyle::kLead));
  document.blocks.emplace_back(plain("This notice is not the contract and does not yet bind the buyer."));
  document.blocks.emplace_back(Heading{1, "What was awarded"});
  List items;
  for (const auto& item : contract.items) {
    const auto demanded = std::ranges::find(decision.tender.items, item.item, &TenderItem::id);
    items.items.push_back({plain(std::to_string(demanded->quantity) + " × " + item.maker + " " + item.model + ", version " +
                                 item.version + " (" + item.item.str() + ")")});
  }
  for (const auto& option : contract.options) items.items.push_back({plain("Option: " + option.line)});
  document.blocks.emplace_back(std::move(items));
  if (bid->price) {
    document.blocks.emplace_back(plain("Offered price " + money(bid->price->offered, decision.tender) + ", comparable price " +
                                       money(bid->price->comparable, decision.tender) + "."));
  }
  add_standstill(document, contract, decision);
  document.blocks.emplace_back(Heading{1, "Before payment"});
  std::vector<std::string> due;
  for (const auto& gate : contract.gates) due.push_back(gate.requirement.str());
  document.blocks.emplace_back(
      plain(due.empty() ? std::string("No gate is left open for acceptance.")
                        : "Due at acceptance: " + listed(due) + ". The contract schedule says how each is tested."));
  return document;
}

Document outcome_notice(const Debrief& debrief, const tender::Contract& contract, const Decision& decision) {
  Document document = begin("Notice of the outcome", decision, debrief.bidder, contract.awarded);
  document.blocks.emplace_back(plain(outcome_sentence(debrief.outcome), ParagraphStyle::kLead));
  document.blocks.emplace_back(plain("The contract is to be awarded to " + debrief.winner.bidder + "."));
  add_reasons(document, debrief);
  if (debrief.outcome == Outcome::kOutranked && debrief.own.total && debrief.winner.total) {
    document.blocks.emplace_back(plain("By the formula " + std::string(words_of(debrief.rules.formula.formula)) +
                                       " your bid reached " + figure_text(*debrief.own.total) + "; the winner reached " +
                                       figure_text(*debrief.winner.total) + "."));
  }
  document.blocks.emplace_back(
      plain("The debrief that comes with this notice gives your marks and the winner's for each criterion, what "
            "each shortfall cost, and a signed file with which you can work your part out again."));
  add_standstill(document, contract, decision);
  return document;
}

Document cancellation_notice(const BidDecision& bid, const Decision& decision, Date day, std::string_view reason) {
  Document document = begin("Notice of cancellation", decision, bid.bidder.empty() ? bid.id.str() : bid.bidder, day);
  document.blocks.emplace_back(plain("This tender has ended without a winner. No contract is awarded.", ParagraphStyle::kLead));
  document.blocks.emplace_back(Heading{1, "Why"});
  document.blocks.emplace_back(plain(sentence(reason)));
  return document;
}

}  // namespace proofhouse::publish
