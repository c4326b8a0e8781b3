#include <algorithm>
#include <utility>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/report_bids.h"
#include "publish/report_caveats.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

void write_facts(render::Html& html, const Decision& decision) {
  const auto list = html.in("dl", {{"class", "facts"}});
  fact(html, "Profile", decision.profile.str());
  fact(html, "Criticality", name_of(decision.criticality));
  fact(html, "Law", name_of(decision.tender.law));
  fact(html, "Bids", grouped(decision.bids.size()));
  fact(html, "Requirements", grouped(decision.requirements.size()));
  if (decision.tender.dates.knowledge) fact(html, "Knowledge of", decision.tender.dates.knowledge->iso());
}

void write_banner(render::Html& html, const Decision& decision) {
  if (!decision.incomplete && !decision.unsafe) return;
  const auto banner = html.in("div", {{"class", "banner"}, {"role", "note"}, {"aria-label", "Warning"}});
  if (decision.incomplete) {
    const auto line = html.in("p");
    html.element("strong", "⚠\uFE0E This result is incomplete. ");
    html.text("A limit of time or memory was reached. Nothing may be awarded on it: evaluate again with higher limits.");
  }
  if (decision.unsafe) {
    const auto line = html.in("p");
    html.element("strong", "⚠\uFE0E Evaluated without the sandbox. ");
    html.text("Files of the bidders were read without protection. Evaluate again on a machine where the sandbox works.");
  }
}

const BidDecision* runner_up(const View& view) {
  const auto found = std::ranges::find(view.decision.bids, std::optional<std::uint32_t>(2), &BidDecision::rank);
  return found == view.decision.bids.end() ? nullptr : &*found;
}

// "security +7.0, price +4.7, function −2.0"
std::string margins(const BidDecision& winner, const BidDecision& other) {
  std::vector<std::string> parts;
  for (const auto& mine : winner.criteria) {
    const auto theirs = std::ranges::find(other.criteria, mine.criterion, &CriterionMark::criterion);
    if (theirs == other.criteria.end()) continue;
    parts.push_back(mine.criterion.str() + " " + with_sign((mine.marks - theirs->marks) * mine.weight / Rational(100), 1));
  }
  return listed(parts);
}

void write_reasons(render::Html& html, const View& view, const BidDecision& winner) {
  const Tender& tender = view.decision.tender;
  const GateCount gates = count_gates(winner, GateStage::kAward);
  const auto eligible =
      static_cast<std::uint64_t>(std::ranges::count(view.decision.bids, BidState::kEligible, &BidDecision::state));
  std::string text = gates.waived == 0
                         ? "It passes all " + counted(gates.all, "award gate", "award gates")
                         : "It passes " + grouped(gates.passed) + " of " + counted(gates.all, "award gate", "award gates") +
                               ", " + grouped(gates.waived) + " waived,";
  const std::string among = eligible == 1 ? " It is the only eligible bid." : "";
  switch (tender.award.formula) {
    case Formula::kQualityPrice: text += " and has the most marks"; break;
    case Formula::kPricePerPoint: text += " and costs least for each point of security"; break;
    case Formula::kLowestComparablePrice: text += " and has the lowest comparable price"; break;
  }
  text += eligible > 1 ? " of " + grouped(eligible) + " eligible bids" : "";
  if (tender.award.formula == Formula::kQualityPrice && winner.total) text += ": " + winner.total->text(1) + " of 100";
  paragraph(html, text + "." + among);
  const BidDecision* second = runner_up(view);
  if (second == nullptr || !second->total || !winner.total) return;
  const Rational margin = *winner.total - *second->total;
  switch (tender.award.formula) {
    case Formula::kQualityPrice:
      paragraph(html, "It is " + margin.text(1) + " marks ahead of " + second->id.str() + ": " + margins(winner, *second) + ".");
      break;
    case Formula::kPricePerPoint:
      paragraph(html, "A point costs " + money_text(-margin, tender.currency, 2) + " less than with " + second->id.str() + ".");
      break;
    case Formula::kLowestComparablePrice:
      paragraph(html, "It costs " + money(-margin, tender) + " less than " + second->id.str() + ".");
      break;
  }
}

void write_figures(render::Html& html, const View& view, const BidDecision& winner) {
  const auto list = html.in("dl", {{"class", "figures"}});
  figure(html, "Security score", winner.score.text(1), "of 100");
  if (winner.price) {
    figure(html, "Comparable price", money(winner.price->comparable, view.decision.tender),
           "offered for " + money(winner.price->offered, view.decision.tender));
  }
  if (winner.robustness.draws > 0) {
    figure(html, "First in", share(winner.robustness),
           "of " + grouped(winner.robustness.draws) + " variations, " + standard_error(winner.robustness));
  }
  const GateCount gates = count_gates(winner, GateStage::kAward);
  figure(html, "Award gates passed", grouped(gates.passed) + " of " + grouped(gates.all),
         gates.waived == 0 ? "none waived" : grouped(gates.waived) + " waived");
}

void write_overtakers(render::Html& html, const View& view) {
  for (const auto& bid : view.decision.bids) {
    if (bid.state != BidState::kPending || !bid.provisional_rank || *bid.provisional_rank != 1) continue;
    const auto line = html.in("p");
    html.element("strong", bid.id.str() + " would overtake. ");
    html.text("It is pending: were its open gates closed at the level needed, it would be first.");
  }
}

void write_winner(render::Html& html, const View& view, const BidDecision& winner) {
  const auto card = html.in("div", {{"class", "card"}});
  paragraph(html, "Recommended for award", "eyebrow");
  {
    const auto heading = html.in("h2");
    html.link(anchor_of(winner), winner.id.str());
  }
  paragraph(html, winner.bidder + offered_in_words(winner), "who");
  write_reasons(html, view, winner);
  write_figures(html, view, winner);
  write_overtakers(html, view);
  paragraph(
      html,
      "The award rests on the published weights alone. Variations only show how stable the order is; gates are never varied.",
      "rule");
}

void write_no_winner(render::Html& html, const View& view) {
  const auto card = html.in("div", {{"class", "card none"}});
  if (view.decision.without_prices) {
    html.element("h2", "Evaluated without prices");
    paragraph(
        html,
        "This report is for those who judge. It holds everything but money: no price, no marks of the price, no order of the "
        "bids and no variations. Bids stand in the order of their names. Nothing can be awarded on it.");
    return;
  }
  paragraph(html, "Recommended for award", "eyebrow");
  if (view.decision.bids.empty()) {
    html.element("h2", "No bid is there yet");
    paragraph(html, "The rules stand. Add bids to the tender and evaluate again.");
    return;
  }
  if (view.decision.recommended_tied) {
    std::vector<std::string> names;
    for (const auto& bid : view.decision.bids) {
      if (bid.rank && *bid.rank == 1) names.push_back(bid.id.str());
    }
    html.element("h2", "The first bids are tied");
    paragraph(html, listed(names) + " are level, and the published tie-breaks do not part them.");
  } else {
    html.element("h2", "No bid may win as things stand");
    paragraph(html, "No bid passes every award gate and reaches the published minimum. What stands against each is below.");
  }
  write_overtakers(html, view);
  paragraph(html, "The award rests on the published weights alone.", "rule");
}

}  // namespace

void write_front(render::Html& html, const View& view) {
  const auto front = html.in("section", render::Anchor("summary"), {{"aria-labelledby", "title"}});
  html.element("h1", view.decision.title, {{"id", "title"}});
  paragraph(html, view.decision.buyer, "lead");
  write_banner(html, view.decision);
  write_publication_banner(html, view);
  write_facts(html, view.decision);
  if (const BidDecision* winner = view.recommended(); winner != nullptr) {
    write_winner(html, view, *winner);
  } else {
    write_no_winner(html, view);
  }
  if (view.decision.bids.empty()) {
    write_publication(html, view);
    return;
  }
  write_bids(html, view);
  {
    const auto columns = html.in("div", {{"class", "two"}});
    write_gate_panel(html, view);
    const auto right = html.in("div");
    write_publication(html, view);
    write_not_proved(html, view);
    write_waivers(html, view);
  }
  details(html, "The same in the words of the decision record", "box", [&] {
    const auto list = html.in("ul", {{"class", "prose"}});
    for (const auto& sentence : view.decision.summary) html.element("li", sentence + ".");
  });
}

}  // namespace proofhouse::publish
