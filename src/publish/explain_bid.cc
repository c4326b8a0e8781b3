#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "publish/columns.h"
#include "publish/explain_parts.h"
#include "publish/money_text.h"
#include "publish/report_words.h"

namespace proofhouse::publish {

namespace {

constexpr std::size_t kMostNotJudged = 20;
constexpr std::size_t kLongestLabel = 40;

std::string standing(const DecisionView& view, const BidView& bid) {
  std::string text = printable(bid.id.str()) + " (" + printable(bid.bidder) + "): " + std::string(name_of(bid.state));
  if (bid.rank) text += ", rank " + std::to_string(*bid.rank) + (bid.tied ? ", tied" : "");
  if (bid.provisional_rank) text += ", would be rank " + std::to_string(*bid.provisional_rank) + " were its open gates closed";
  text += "; security " + bid.score + " of 100";
  if (bid.score_strict != bid.score) text += " (" + bid.score_strict + " with what it is excused from counted as not met)";
  if (bid.price) text += "; comparable price " + money_text(bid.price->comparable, view.currency);
  if (bid.rank) text += "; first in " + percent(bid.first_rank_probability) + " of all variations of the weights";
  return paragraph("", text, kExplainWidth);
}

std::string reasons(const BidView& bid) {
  if (bid.reasons.empty()) return {};
  std::string out = explain_heading("Reasons");
  for (const auto& reason : bid.reasons) out += paragraph(" - ", printable(reason), kExplainWidth);
  return out;
}

std::string gates(const BidView& bid) {
  using enum Align;
  if (bid.gates.empty()) return {};
  Columns columns({kLeft, kLeft, kLeft, kLeft, kLeft, kLeft, kLeft});
  columns.row({"gate", "stage", "status", "needed", "reached", "item", "reason"});
  for (const auto& gate : bid.gates) {
    columns.row({printable(gate.id.str()), std::string(name_of(gate.stage)), std::string(name_of(gate.status)),
                 std::string(name_of(gate.needed)), std::string(name_of(gate.reached)),
                 gate.item.empty() ? "–" : printable(gate.item.str()),
                 printable(gate.reason) + (gate.capped ? " (the profile asks no more at award)" : "")});
  }
  return explain_heading("Gates") + columns.text(1, 2, kExplainWidth);
}

std::string element_name(const DecisionView& view, const ElementId& id) {
  const auto found = std::ranges::find(view.elements, id, &ElementName::id);
  return printable(found == view.elements.end() ? id.str() : found->title);
}

std::string scores(const DecisionView& view, const BidView& bid) {
  using enum Align;
  if (bid.elements.empty()) return {};
  Columns columns({kRight, kRight, kLeft});
  columns.row({"score", "weight", "element"});
  for (const auto& element : bid.elements) columns.row({element.score, element.weight, element_name(view, element.element)});
  return explain_heading("Security by element: score of 100, weight of 100") + columns.text(1, 3, kExplainWidth);
}

std::string not_met(const DecisionView& view, const BidView& bid) {
  using enum Align;
  Columns columns({kLeft, kLeft, kLeft, kLeft});
  std::size_t met = 0;
  for (const auto& assessment : bid.assessments) {
    if (assessment.status == Status::kMet) {
      ++met;
      continue;
    }
    columns.row({std::string(mark_of(assessment.status).word), std::string(name_of(assessment.confidence)),
                 assessment.item.empty() ? "–" : printable(assessment.item.str()), titled(view, assessment.requirement)});
  }
  std::string out =
      explain_heading("Requirements: " + std::to_string(met) + " of " + std::to_string(bid.assessments.size()) + " met");
  return columns.empty() ? out : out + columns.text(1, 3, kExplainWidth);
}

std::string marks(const BidView& bid) {
  using enum Align;
  if (bid.marks.empty()) return {};
  Columns columns({kRight, kRight, kLeft});
  columns.row({"marks", "weight", "criterion"});
  for (const auto& mark : bid.marks) columns.row({mark.marks, mark.weight, printable(mark.criterion.str())});
  std::string out = explain_heading("Marks by criterion: of 100, weight of 100") + columns.text(1, 3, kExplainWidth);
  return bid.total ? out + " Figure that the formula orders by: " + *bid.total + "\n" : out;
}

std::string price(const DecisionView& view, const BidView& bid) {
  using enum Align;
  if (!bid.price) return explain_heading("Price") + (view.without_prices ? " It is hidden here.\n" : " It cannot be compared.\n");
  Columns columns({kRight, kLeft, kLeft, kLeft});
  const auto row = [&](const std::string& amount, std::string_view kind, const std::string& label, const std::string& basis) {
    columns.row({money_text(amount, view.currency), std::string(kind), label, basis});
  };
  for (const auto& line : bid.price->lines) {
    row(line.amount, words_of(line.kind), shorten(printable(line.label), kLongestLabel), printable(line.basis));
  }
  row(bid.price->offered, "offered", "", "without options and patching");
  row(bid.price->comparable, "comparable", "", "what the formula compares");
  return explain_heading("Price") + columns.text(1, 3, kExplainWidth);
}

std::string judged(const BidView& bid) {
  std::string out = explain_heading("Judged") + " " + grouped(bid.judged.components_judged) + " of " +
                    grouped(bid.judged.components) + " components, " + grouped(bid.judged.files_judged) + " of " +
                    grouped(bid.judged.files) + " evidence files\n";
  const auto& missing = bid.judged.not_judged;
  for (std::size_t i = 0; i < std::min(missing.size(), kMostNotJudged); ++i)
    out += paragraph(" - ", printable(missing[i]), kExplainWidth);
  if (missing.size() > kMostNotJudged)
    out += " and " + grouped(missing.size() - kMostNotJudged) + " more; decision.json lists them\n";
  return out;
}

// The requirements worth looking at first: gates that are failed or open, else what is not met.
std::vector<RequirementId> worth_a_look(const BidView& bid) {
  std::vector<RequirementId> ids;
  const auto add = [&](const RequirementId& id) {
    if (ids.size() < 3 && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (const auto& gate : bid.gates) {
    if (gate.status == GateStatus::kFailed || gate.status == GateStatus::kOpen) add(gate.id);
  }
  for (const auto& assessment : bid.assessments) {
    if (assessment.status != Status::kMet) add(assessment.requirement);
  }
  if (ids.empty() && !bid.assessments.empty()) add(bid.assessments.front().requirement);
  return ids;
}

}  // namespace

std::string explain_bid(const DecisionView& view, const BidView& bid, std::string_view folder) {
  std::string out = standing(view, bid) + reasons(bid) + gates(bid) + scores(view, bid) + not_met(view, bid) + marks(bid) +
                    price(view, bid) + judged(bid);
  const auto next = worth_a_look(bid);
  if (next.empty()) return out;
  out += explain_heading("Next: one requirement");
  for (const auto& id : next) out += next_command(folder, bid.id.str(), id.str());
  return out;
}

}  // namespace proofhouse::publish
