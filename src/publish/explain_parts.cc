#include "publish/explain_parts.h"

#include <algorithm>
#include <vector>

#include "base/decimal.h"
#include "base/text.h"
#include "publish/columns.h"
#include "publish/money_text.h"
#include "publish/report_words.h"

namespace proofhouse::publish {

namespace {

std::string state_of(const BidView& bid) {
  std::string text(name_of(bid.state));
  if (bid.late) text += ", late";
  if (bid.tied) text += ", tied";
  if (bid.provisional_rank) text += ", provisional rank " + std::to_string(*bid.provisional_rank);
  return text;
}

std::string ranking(const DecisionView& view) {
  using enum Align;
  Columns columns({kRight, kLeft, kRight, kRight, kRight, kLeft});
  columns.row({"rank", "bid", "score", "comparable price", "first in", "state"});
  for (const auto& bid : view.bids) {
    columns.row({bid.rank ? std::to_string(*bid.rank) : "–", shorten(printable(bid.id.str()), 40), bid.score,
                 bid.price ? money_text(bid.price->comparable, view.currency) : "–",
                 bid.rank ? percent(bid.first_rank_probability) : "–", state_of(bid)});
  }
  return columns.text(1, 3, kExplainWidth);
}

std::string held_by_gates(const DecisionView& view) {
  using enum Align;
  Columns columns({kLeft, kLeft, kLeft, kLeft});
  for (const auto& bid : view.bids) {
    for (const auto& gate : bid.gates) {
      if (gate.stage != GateStage::kAward || gate.status == GateStatus::kPassed) continue;
      const std::string where = gate.item.empty() ? gate.reason : gate.item.str() + ": " + gate.reason;
      columns.row({shorten(printable(bid.id.str()), 40), gate.id.str(), std::string(name_of(gate.status)), printable(where)});
    }
  }
  return columns.empty() ? " Every bid passes every award gate.\n" : columns.text(1, 3, kExplainWidth);
}

}  // namespace

std::string explain_heading(std::string_view text) { return "\n" + std::string(text) + "\n"; }

std::string explain_title(const DecisionView& view) {
  std::string out = paragraph("",
                              printable(view.title) + " · profile " + printable(view.profile.str()) + " · criticality " +
                                  std::string(name_of(view.criticality)) + " · as of " + view.as_of.iso(),
                              kExplainWidth);
  if (view.incomplete) out += "INCOMPLETE: a limit of time or memory was reached. Nothing can be awarded on this result.\n";
  if (view.unsafe) out += "UNSAFE: evidence was read without the sandbox.\n";
  if (view.without_prices) out += "WITHOUT PRICES: nobody is ranked, and nothing can be awarded on this result.\n";
  return out;
}

std::string explain_overview(const DecisionView& view, std::string_view folder) {
  std::string out = paragraph("",
                              "Award by " + std::string(words_of(view.formula)) + ", above a security score of " +
                                  view.minimum_security + ", under " + std::string(name_of(view.law)) + " law",
                              kExplainWidth);
  if (!view.bids.empty()) out += explain_heading("Ranking") + ranking(view);
  out += explain_heading("Why");
  for (const auto& sentence : view.summary) out += paragraph(" - ", printable(sentence), kExplainWidth);
  if (view.bids.empty()) return out;
  out += explain_heading("Held back by award gates") + held_by_gates(view);
  out += explain_heading("Next: one bid");
  for (const auto& bid : view.bids) out += next_command(folder, bid.id.str(), {});
  return out;
}

std::string titled(const DecisionView& view, const RequirementId& requirement) {
  const auto found = std::ranges::find(view.requirements, requirement, &RequirementName::id);
  if (found == view.requirements.end() || found->title == requirement.str()) return printable(requirement.str());
  return printable(requirement.str()) + " " + printable(found->title);
}

std::string percent(const std::string& share) {
  const auto value = Decimal::parse(share);
  return value ? (value->rational() * Rational(100)).text(1) + "\u00A0%" : share;
}

std::string shell_word(std::string_view text) {
  const bool plain = !text.empty() && text.front() != '-' && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == '/' || c == '+' || c == ':' || c == ',';
  });
  if (plain) return std::string(text);
  return "'" + replace_all(printable(text), "'", "'\\''") + "'";
}

std::string next_command(std::string_view folder, std::string_view bid, std::string_view requirement) {
  std::string out = "  proofhouse explain " + shell_word(folder);
  if (!bid.empty()) out += " " + shell_word(bid);
  if (!requirement.empty()) out += " " + shell_word(requirement);
  return out + "\n";
}

}  // namespace proofhouse::publish
