#include "publish/report_caveats.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "publish/report_parts.h"

namespace proofhouse::publish {

namespace {

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
        html.text(" " + std::string(view.title(gate->requirement)) + ": " + gate->reason + view.in_brackets(gate->item));
      }
    }
  }
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
  return grouped(met) + " of " + counted(view.decision.requirements.size(), "requirement is", "requirements are") +
         " met: " + grouped(examined) + " on examined artefacts, certificates or tests (C3 to C5), " + grouped(met - examined) +
         " on the bidder's word or signature (C1, C2).";
}

void list_gates(render::Html& html, const View& view, const BidDecision& bid, std::string_view before,
                const std::vector<const GateResult*>& gates) {
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

}  // namespace

void write_not_proved(render::Html& html, const View& view) {
  const BidDecision* winner = view.recommended();
  if (winner == nullptr) return;
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "What was not proved, for " + winner->id.str());
  const auto list = html.in("ul");
  html.element("li", what_stands_behind(view, *winner));
  auto capped = gates_that_are(*winner, GateStage::kAward, GateStatus::kPassed);
  std::erase_if(capped, [](const GateResult* gate) { return !gate->capped; });
  list_gates(html, view, *winner,
             "The profile asks less at award than the requirement does. Not proved to the full level:", capped);
  auto due = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kOpen);
  const auto failed = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kFailed);
  due.insert(due.end(), failed.begin(), failed.end());
  list_gates(html, view, *winner, "To be shown at acceptance, before payment:", due);
  const Judged& judged = winner->judged;
  html.element("li", grouped(judged.components_judged) + " of " + counted(judged.components, "component", "components") +
                         " and " + grouped(judged.files_judged) + " of " +
                         counted(judged.files, "evidence file", "evidence files") + " could be judged.");
}

void write_gate_panel(render::Html& html, const View& view) {
  const auto panel = html.in("div", {{"class", "panel"}});
  html.element("h3", "Award gates failed or open");
  const bool none = std::ranges::all_of(view.decision.bids, [](const BidDecision& bid) {
    return gates_that_are(bid, GateStage::kAward, GateStatus::kFailed).empty() &&
           gates_that_are(bid, GateStage::kAward, GateStatus::kOpen).empty();
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
    html.text(" " + std::string(view.title(waiver.requirement)) +
              (waiver.bid.empty() ? ", for all bids" : ", for " + waiver.bid.str()) + ". ");
    if (!waiver.refused.empty()) {
      html.element("strong", "Does not hold: ");
      html.text(waiver.refused + ".");
      continue;
    }
    html.text("Reason: " + waiver.reason + ". Instead: " + waiver.measure + ". Owner: " + waiver.owner + ". Published " +
              waiver.published.iso() + ", expires " + waiver.expires.iso() + ".");
  }
}

}  // namespace proofhouse::publish
