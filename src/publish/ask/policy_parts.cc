#include "publish/ask/policy_parts.h"

#include <algorithm>
#include <array>

#include "decide/criticality.h"

namespace proofhouse::publish::ask {

namespace {

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

// "C1/C2/C3/C5" for the four criticalities, the cap of the profile applied.
std::string levels(const Requirement& requirement, const Profile& profile) {
  const auto change = std::ranges::find(profile.gate_overrides, requirement.id, &GateOverride::requirement);
  const GateRule& rule = change == profile.gate_overrides.end() ? requirement.gate : change->gate;
  std::string out;
  for (std::size_t i = 0; i < enum_count<Criticality>(); ++i) {
    const auto level = std::ranges::find(rule.award, static_cast<Criticality>(i), &GateLevel::criticality);
    out += i == 0 ? "" : "/";
    if (level == rule.award.end()) {
      out += "–";
    } else {
      out += name_of(profile.award_cap ? std::min(*profile.award_cap, level->least) : level->least);
    }
  }
  return out;
}

}  // namespace

void write_policy_gates(Text& text, const Asked& asked, const Profiles& profiles) {
  text.heading(1, "Which gates hold");
  text.paragraph(
      "A gate excludes a bid that does not meet it, whatever its score and price. The table gives the level of proof at "
      "award for the criticalities low/medium/high/critical; P marks a prerequisite of the vendor's acceptance.");
  render::Table table;
  table.columns = {{"Demand", 3}, {"What must be met", 8}};
  for (const Profile* profile : profiles) table.columns.push_back({profile->id.str(), 5});
  std::vector<const Requirement*> known;
  for (const auto& requirement : asked.catalogue.requirements) known.push_back(&requirement);
  for (const auto& requirement : asked.scheme.requirements) {  // the buyer's own
    if (asked.catalogue.find(requirement.id) == nullptr) known.push_back(&requirement);
  }
  for (const Requirement* requirement : known) {
    auto cells = row({requirement->id.str(), requirement->title});
    bool any = false;
    for (const Profile* profile : profiles) {
      const bool prerequisite = contains(profile->prerequisites, requirement->id);
      const bool gate = prerequisite || contains(profile->gates, requirement->id);
      any = any || gate;
      cells.push_back(render::plain(gate ? levels(*requirement, *profile) + (prerequisite ? " P" : "") : "–"));
    }
    if (any) table.rows.push_back(std::move(cells));
  }
  text.table(std::move(table));
}

void write_approvals(Text& text) {
  text.heading(1, "Who prepares, checks and approves");
  render::Table table;
  table.columns = {{"Step", 5}, {"Prepared by", 4}, {"Checked by", 4}, {"Approved by", 4}};
  const auto step = [&](std::initializer_list<std::string> cells) { table.rows.push_back(row(cells)); };
  step({"Criticality and profile", "Owner of the process", "OT security", "Operation"});
  step({"Request: demands, weights, formula", "Procurement", "OT security", "Owner of the process"});
  step({"Change of a gate, weight or clause of this policy", "OT security", "Procurement", "Management"});
  step({"Waiver, criticality low or medium", "Owner of the process", "OT security", "Operation"});
  step({"Waiver, criticality high or critical", "Owner of the process", "OT security", "Management"});
  step({"Acceptance of a vendor", "Procurement", "OT security", "Operation"});
  step({"Reviews of evidence", "A named reviewer", "A second reviewer, where the profile says", "–"});
  step({"Award", "Procurement", "OT security", "By the sum: as the signing rules say"});
  step({"Acceptance before payment", "Owner of the process", "OT security", "Operation"});
  text.table(std::move(table));
  text.list({
      "Nobody approves what the same person prepared. In a small organisation one person may check and approve, never all three.",
      "Everybody who judges a bid declares interests in a bidder before the bids are opened.",
  });
}

std::vector<std::vector<render::Paragraph>> criticality_rows() {
  constexpr std::array<std::string_view, 5> kWorst = {"0  none", "1  slight", "2  moderate", "3  serious", "4  disastrous"};
  std::vector<std::vector<render::Paragraph>> rows;
  for (std::uint32_t worst = 0; worst < kWorst.size(); ++worst) {
    auto cells = row({std::string(kWorst.at(worst))});
    for (std::size_t e = 0; e < enum_count<Exposure>(); ++e) {
      const CriticalityForm form{worst, 0, 0, static_cast<Exposure>(e)};
      cells.push_back(render::plain(name_of(decide::criticality(form))));
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

}  // namespace proofhouse::publish::ask
