#include <algorithm>

#include "base/text.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

const GateResult* find(const BidDecision& bid, const RequirementId& id, GateStage stage) {
  for (const auto& gate : bid.gates) {
    if (gate.stage == stage && gate.requirement == id) return &gate;
  }
  return nullptr;
}

std::vector<RequirementId> gates_of(const View& view, GateStage stage) {
  std::vector<RequirementId> out;
  for (const auto& id : view.decision.requirements) {
    const bool gated =
        std::ranges::any_of(view.decision.bids, [&](const BidDecision& bid) { return find(bid, id, stage) != nullptr; });
    if (gated) out.push_back(id);
  }
  return out;
}

void write_cell(render::Html& html, const View& view, const BidDecision& bid, const RequirementId& id, GateStage stage) {
  const auto scope = html.in("td");
  const GateResult* gate = find(bid, id, stage);
  if (gate == nullptr) {
    html.text("–");
    return;
  }
  {
    const auto link = html.link(anchor_of(bid, id), {{"class", "plain"}});
    chip(html, mark_of(gate->status), name_of(gate->reached));
  }
  if (gate->status != GateStatus::kPassed) {
    html.element("span", gate->reason + view.in_brackets(gate->item), {{"class", "small"}});
  }
}

void write_needed(render::Html& html, const View& view, const RequirementId& id, GateStage stage) {
  const auto scope = html.in("td");
  for (const auto& bid : view.decision.bids) {
    const GateResult* gate = find(bid, id, stage);
    if (gate == nullptr) continue;
    html.text(name_of(gate->needed));
    if (gate->capped) html.element("span", "capped by the profile", {{"class", "small"}});
    return;
  }
}

void write_matrix(render::Html& html, const View& view, GateStage stage, const std::vector<RequirementId>& ids,
                  std::span<const BidDecision> bids, const std::string& range) {
  wide_table(
      html, "Gates at " + std::string(name_of(stage)) + range + ": status, level reached and, where not passed, why", "gates",
      [&] {
        html.element("th", "Gate", {{"scope", "col"}});
        html.element("th", "Needs", {{"scope", "col"}});
        for (const auto& bid : bids) html.element("th", bid.id.str(), {{"scope", "col"}});
      },
      [&] {
        const auto body = html.in("tbody");
        for (const auto& id : ids) {
          const auto row = html.in("tr");
          {
            const auto head = html.in("th", {{"scope", "row"}});
            requirement_link(html, view, nullptr, id);
            html.text(" " + std::string(view.title(id)));
          }
          write_needed(html, view, id, stage);
          for (const auto& bid : bids) write_cell(html, view, bid, id, stage);
        }
      });
}

void write_stage(render::Html& html, const View& view, GateStage stage, std::string_view heading, std::string_view meaning) {
  html.element("h3", heading);
  const auto ids = gates_of(view, stage);
  if (ids.empty()) {
    paragraph(html, "This tender has none.");
    return;
  }
  paragraph(html, meaning);
  in_pieces(html, view.decision.bids, 5,
            [&](auto bids, const std::string& range) { write_matrix(html, view, stage, ids, bids, range); });
}

}  // namespace

void write_gates(render::Html& html, const View& view) {
  section(html, Part::kGates, "part long", [&] {
    paragraph(html,
              "A gate is a requirement whose failure excludes a bid whatever its score and price. It is passed where the "
              "requirement is met at "
              "the level needed, failed where it is met in part, not met or contradicted, and open where it is unknown or proved "
              "less well.");
    write_stage(html, view, GateStage::kAward, "At award", "The award is refused while one of these is failed or open.");
    write_stage(html, view, GateStage::kAcceptance, "At acceptance",
                "These are due after the award, at factory or site test, before payment. Open here stops no award.");
  });
}

}  // namespace proofhouse::publish
