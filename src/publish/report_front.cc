#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/report_bids.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

void fact(render::Html& html, std::string_view term, std::string_view value) {
  const auto group = html.in("div");
  html.element("dt", term);
  html.element("dd", value);
}

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
  const auto eligible = static_cast<std::uint64_t>(std::ranges::count(view.decision.bids, BidState::kEligible, &BidDecision::state));
  std::string text = gates.waived == 0 ? "It passes all " + counted(gates.all, "award gate", "award gates")
                                       : "It passes " + grouped(gates.passed) + " of " + counted(gates.all, "award gate", "award gates") + ", " +
                                             grouped(gates.waived) + " waived";
  const std::string among = eligible == 1 ? " It is the only eligible bid." : "";
  switch (tender.award.formula) {
    case Formula::kQualityPrice: text += ", and has the most marks"; break;
    case Formula::kPricePerPoint: text += ", and costs least for each point of security"; break;
    case Formula::kLowestComparablePrice: text += ", and has the lowest comparable price"; break;
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

void figure(render::Html& html, std::string_view term, std::string_view big, std::string_view of) {
  const auto group = html.in("div");
  html.element("dt", term);
  const auto value = html.in("dd");
  html.element("span", big, {{"class", "big"}});
  html.element("span", of, {{"class", "of"}});
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
  paragraph(html,
            "The award rests on the published weights alone. Variations only show how stable the order is; gates are never varied.", "rule");
}

void write_no_winner(render::Html& html, const View& view) {
  const auto card = html.in("div", {{"class", "card none"}});
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

void write_waivers(render::Html& html, const View& view) {
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "Waivers");
  if (view.decision.waivers.empty()) {
    paragraph(html, "None. Every gate counts as published.");
    return;
  }
  const auto list = html.in("ul");
  for (const auto& waiver : view.decision.waivers) {
    const auto entry = html.in("li");
    requirement_link(html, view, nullptr, waiver.requirement);
    html.text(" " + std::string(view.title(waiver.requirement)) + (waiver.bid.empty() ? ", for all bids" : ", for " + waiver.bid.str()) + ". ");
    if (!waiver.refused.empty()) {
      html.element("strong", "Does not hold: ");
      html.text(waiver.refused + ".");
      continue;
    }
    html.text("Reason: " + waiver.reason + ". Instead: " + waiver.measure + ". Owner: " + waiver.owner + ". Published " +
              waiver.published.iso() + ", expires " + waiver.expires.iso() + ".");
  }
}

void write_blocking(render::Html& html, const View& view, std::span<const BidDecision> bids) {
  for (const auto& bid : bids) {
    const auto failed = gates_that_are(bid, GateStage::kAward, GateStatus::kFailed);
    const auto open = gates_that_are(bid, GateStage::kAward, GateStatus::kOpen);
    if (failed.empty() && open.empty()) continue;
    html.element("h4", bid.id.str());
    const auto list = html.in("ul", {{"class", "plain"}});
    for (const auto& gates : {failed, open}) {
      for (const GateResult* gate : gates) {
        const auto entry = html.in("li");
        chip(html, mark_of(gate->status));
        html.text(" ");
        requirement_link(html, view, &bid, gate->requirement);
        html.text(" " + std::string(view.title(gate->requirement)) + ": " + gate->reason + (gate->item.empty() ? "" : " (" + gate->item.str() + ")"));
      }
    }
  }
}

void write_gate_panel(render::Html& html, const View& view) {
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "Award gates failed or open");
  const bool none = std::ranges::all_of(view.decision.bids, [](const BidDecision& bid) {
    return gates_that_are(bid, GateStage::kAward, GateStatus::kFailed).empty() && gates_that_are(bid, GateStage::kAward, GateStatus::kOpen).empty();
  });
  if (none) {
    paragraph(html, "None in any bid.");
    return;
  }
  constexpr std::size_t kShown = 8;
  const std::span<const BidDecision> bids = view.decision.bids;
  std::vector<std::size_t> blocked;
  for (std::size_t i = 0; i < bids.size(); ++i) {
    if (bids[i].state != BidState::kEligible) blocked.push_back(i);
  }
  const std::size_t cut = blocked.size() > kShown ? blocked[kShown] : bids.size();
  write_blocking(html, view, bids.first(cut));
  if (cut == bids.size()) return;
  details(html, "The same for " + counted(blocked.size() - kShown, "further bid", "further bids"), "box",
          [&] { write_blocking(html, view, bids.subspan(cut)); });
}

// "Of 96 requirements, 62 are met: C5 3, C4 5, …": what stands behind the yes of the recommended bid.
std::string what_stands_behind(const View& view, const BidDecision& bid) {
  std::array<std::uint64_t, enum_count<Confidence>()> at_level{};
  std::uint64_t met = 0;
  for (const auto& id : view.decision.requirements) {
    const Cell& found = view.cell(bid, id);
    if (found.worst == nullptr || found.worst->status != Status::kMet) continue;
    ++met;
    ++at_level.at(static_cast<std::size_t>(found.worst->confidence));
  }
  const auto examined = at_level[3] + at_level[4] + at_level[5];
  return grouped(met) + " of " + counted(view.decision.requirements.size(), "requirement is", "requirements are") + " met: " + grouped(examined) +
         " on examined artefacts, certificates or tests (C3 to C5), " + grouped(met - examined) + " on the bidder's word or signature (C1, C2).";
}

void list_gates(render::Html& html, const View& view, const BidDecision& bid, std::string_view before, const std::vector<const GateResult*>& gates) {
  if (gates.empty()) return;
  const auto entry = html.in("li");
  html.text(before);
  bool first = true;
  for (const GateResult* gate : gates) {
    html.text(first ? " " : ", ");
    first = false;
    requirement_link(html, view, &bid, gate->requirement);
  }
  html.text(".");
}

void write_not_proved(render::Html& html, const View& view) {
  const BidDecision* winner = view.recommended();
  if (winner == nullptr) return;
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "What was not proved, for " + winner->id.str());
  const auto list = html.in("ul");
  html.element("li", what_stands_behind(view, *winner));
  auto capped = gates_that_are(*winner, GateStage::kAward, GateStatus::kPassed);
  std::erase_if(capped, [](const GateResult* gate) { return !gate->capped; });
  list_gates(html, view, *winner, "The profile asks less at award than the requirement does. Not proved to the full level:", capped);
  auto due = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kOpen);
  const auto failed = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kFailed);
  due.insert(due.end(), failed.begin(), failed.end());
  list_gates(html, view, *winner, "To be shown at acceptance, before payment:", due);
  const Judged& judged = winner->judged;
  html.element("li", grouped(judged.components_judged) + " of " + counted(judged.components, "component", "components") + " and " +
                         grouped(judged.files_judged) + " of " + counted(judged.files, "evidence file", "evidence files") + " could be judged.");
}

}  // namespace

void write_front(render::Html& html, const View& view) {
  const auto front = html.in("section", render::Anchor("summary"), {{"aria-labelledby", "title"}});
  html.element("h1", view.decision.title, {{"id", "title"}});
  paragraph(html, view.decision.buyer, "lead");
  write_banner(html, view.decision);
  write_facts(html, view.decision);
  if (const BidDecision* winner = view.recommended(); winner != nullptr) {
    write_winner(html, view, *winner);
  } else {
    write_no_winner(html, view);
  }
  if (view.decision.bids.empty()) return;
  write_bids(html, view);
  {
    const auto columns = html.in("div", {{"class", "two"}});
    write_gate_panel(html, view);
    const auto right = html.in("div");
    write_not_proved(html, view);
    write_waivers(html, view);
  }
  details(html, "The same in the words of the decision record", "box", [&] {
    const auto list = html.in("ul", {{"class", "prose"}});
    for (const auto& sentence : view.decision.summary) html.element("li", sentence + ".");
  });
}

}  // namespace proofhouse::publish
