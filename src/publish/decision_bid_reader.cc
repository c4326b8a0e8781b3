#include "publish/decision_bid_reader.h"

#include <algorithm>
#include <map>
#include <utility>

namespace proofhouse::publish {

namespace {

using syntax::StrictMap;
using syntax::Tree;

// "431300.00": digits with two behind the point.
bool is_amount(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.size() < 4 || text[text.size() - 3] != '.') return false;
  const auto digits = [](std::string_view part) {
    return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(text.substr(0, text.size() - 3)) && digits(text.substr(text.size() - 2));
}

// {amount, currency}; the amount.
std::string amount(StrictMap& map, std::string_view key, const std::string& file) {
  const Tree* tree = map.map(key);
  if (tree == nullptr) return {};
  StrictMap money(*tree, file, "an amount");
  std::string text = money.text("amount");
  money.text("currency");
  if (!is_amount(text)) money.refuse("amount", "\"amount\" is not an amount with two decimals", "write \"1250.00\"");
  map.check(money.finish());
  return text;
}

Result<GateView> read_gate(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a gate");
  GateView gate;
  gate.id = map.id<RequirementId>("id");
  gate.stage = map.enumeration<GateStage>("stage");
  gate.status = map.enumeration<GateStatus>("status");
  gate.reason = map.text("reason");
  gate.needed = map.enumeration<Confidence>("needed");
  gate.reached = map.enumeration<Confidence>("reached");
  gate.item = map.optional_id<ItemId>("item").value_or(ItemId());
  gate.capped = map.boolean("capped");
  TRY_VOID(map.finish());
  return gate;
}

Result<ElementView> read_element(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "an element");
  ElementView element;
  element.element = map.id<ElementId>("element");
  element.score = figure(map, "score");
  element.weight = figure(map, "weight");
  map.text("score_exact");
  map.text("weight_exact");
  TRY_VOID(map.finish());
  return element;
}

Result<CostView> read_cost(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a price line");
  CostView cost;
  cost.kind = map.enumeration<CostKind>("kind");
  cost.label = map.text("label");
  cost.amount = amount(map, "amount", file);
  map.text("amount_exact");
  cost.basis = map.text("basis");
  TRY_VOID(map.finish());
  return cost;
}

Result<PriceView> read_price(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the price");
  PriceView price;
  price.offered = amount(map, "offered", file);
  price.comparable = amount(map, "comparable", file);
  map.text("offered_exact");
  map.text("comparable_exact");
  for (const Tree& line : map.list("lines")) price.lines.push_back(TRY(read_cost(line, file)));
  TRY_VOID(map.finish());
  return price;
}

Result<MarkView> read_mark(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a criterion");
  MarkView mark;
  mark.criterion = map.id<CriterionId>("criterion");
  mark.marks = figure(map, "marks");
  mark.weight = figure(map, "weight");
  map.text("marks_exact");
  map.text("weight_exact");
  TRY_VOID(map.finish());
  return mark;
}

Result<Judged> read_judged(const Tree& tree, const std::string& file) {
  constexpr std::int64_t kMost = INT64_MAX;
  StrictMap map(tree, file, "what was judged");
  Judged judged;
  judged.components = static_cast<std::uint64_t>(map.integer("components", 0, kMost));
  judged.components_judged = static_cast<std::uint64_t>(map.integer("components_judged", 0, kMost));
  judged.files = static_cast<std::uint64_t>(map.integer("files", 0, kMost));
  judged.files_judged = static_cast<std::uint64_t>(map.integer("files_judged", 0, kMost));
  judged.not_judged = map.texts("not_judged");
  TRY_VOID(map.finish());
  return judged;
}

Result<Place> read_place(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a place");
  Place place;
  place.evidence = map.optional_digest("evidence").value_or(Digest());
  place.file = map.text("file");
  place.pointer = map.text("pointer");
  if (const auto line = map.optional_integer("line", 0, UINT32_MAX)) place.line = static_cast<std::uint32_t>(*line);
  if (const auto offset = map.optional_integer("offset", 0, INT64_MAX)) place.offset = static_cast<std::uint64_t>(*offset);
  TRY_VOID(map.finish());
  return place;
}

Result<FindingView> read_finding(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a finding");
  FindingView finding;
  finding.id = map.text("id");
  finding.code = map.enumeration<FindingCode>("code");
  map.text("title");
  finding.requirement = map.optional_id<RequirementId>("requirement").value_or(RequirementId());
  finding.item = map.optional_id<ItemId>("item").value_or(ItemId());
  finding.verdict = map.enumeration<Verdict>("verdict");
  finding.confidence = map.enumeration<Confidence>("confidence");
  finding.kind = map.enumeration<EvidenceKind>("kind");
  finding.detail = map.text("detail");
  finding.by = map.optional_text("by").value_or("");
  if (const Tree* place = map.optional_map("place")) finding.place = TRY(read_place(*place, file));
  TRY_VOID(map.finish());
  return finding;
}

using FindingIndex = std::map<std::string, std::size_t, std::less<>>;

Result<AssessmentView> read_assessment(const Tree& tree, const std::string& file, const FindingIndex& index) {
  StrictMap map(tree, file, "an assessment");
  AssessmentView assessment;
  assessment.requirement = map.id<RequirementId>("requirement");
  assessment.item = map.optional_id<ItemId>("item").value_or(ItemId());
  assessment.claim = map.enumeration<ClaimAnswer>("claim");
  assessment.status = map.enumeration<Status>("status");
  assessment.confidence = map.enumeration<Confidence>("confidence");
  assessment.lowered = map.boolean("lowered");
  assessment.rule = map.text("rule");
  for (const auto& id : map.texts("findings")) {
    const auto found = index.find(id);
    if (found == index.end()) {
      map.refuse("findings", "the bid holds no finding \"" + id + "\"", "evaluate again; do not edit this file");
    } else {
      assessment.findings.push_back(found->second);
    }
  }
  TRY_VOID(map.finish());
  return assessment;
}

void read_standing(StrictMap& map, BidView& bid, const std::string& file) {
  bid.id = map.id<BidId>("id");
  bid.bidder = map.text("bidder");
  bid.state = map.enumeration<BidState>("state");
  if (map.boolean("eligible") != (bid.state == BidState::kEligible)) {
    map.refuse("eligible", "\"eligible\" and \"state\" differ", "evaluate again; do not edit this file");
  }
  if (const auto rank = map.optional_integer("rank", 1, UINT32_MAX)) bid.rank = static_cast<std::uint32_t>(*rank);
  if (const auto rank = map.optional_integer("provisional_rank", 1, UINT32_MAX))
    bid.provisional_rank = static_cast<std::uint32_t>(*rank);
  map.boolean("provisional");
  bid.tied = map.boolean("tied");
  bid.score = figure(map, "score");
  bid.score_strict = figure(map, "score_strict");
  map.text("score_exact");
  map.text("score_strict_exact");
  if (map.has("comparable_price")) amount(map, "comparable_price", file);
  bid.first_rank_probability = figure(map, "first_rank_probability");
  map.boolean("readable");
  bid.late = map.boolean("late");
  bid.abnormally_low = map.boolean("abnormally_low");
  bid.edition = map.optional_text("edition").value_or("");
  bid.other_edition = map.boolean("other_edition");
  map.boolean("low_price_explained");
  map.boolean("low_price_accepted");
  map.optional_map("withdrawal");
  map.optional_timestamp("received");
  bid.reasons = map.texts("reasons");
  map.list("offered");
  bid.total = optional_figure(map, "total");
  map.optional_text("total_exact");
  map.list("items");
  map.map("robustness");
}

}  // namespace

std::optional<std::string> optional_figure(StrictMap& map, std::string_view key) {
  const Tree* tree = map.optional_any(key);
  if (tree == nullptr) return std::nullopt;
  if (tree->kind != Tree::Kind::kNumber) {
    map.refuse(key, "\"" + std::string(key) + "\" is not a number", "write a number");
    return std::nullopt;
  }
  return tree->text;
}

std::string figure(StrictMap& map, std::string_view key) {
  if (map.any(key) == nullptr) return {};
  return optional_figure(map, key).value_or("");
}

Result<BidView> read_bid_view(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a bid");
  BidView bid;
  read_standing(map, bid, file);
  for (const Tree& gate : map.list("gates")) bid.gates.push_back(TRY(read_gate(gate, file)));
  for (const Tree& element : map.list("elements")) bid.elements.push_back(TRY(read_element(element, file)));
  for (const Tree& mark : map.list("criteria")) bid.marks.push_back(TRY(read_mark(mark, file)));
  if (const Tree* price = map.optional_map("price")) bid.price = TRY(read_price(*price, file));
  if (const Tree* judged = map.map("judged")) bid.judged = TRY(read_judged(*judged, file));
  FindingIndex index;
  for (const Tree& finding : map.list("findings")) {
    bid.findings.push_back(TRY(read_finding(finding, file)));
    if (!index.emplace(bid.findings.back().id, index.size()).second) {
      map.refuse("findings", "two findings have the id \"" + bid.findings.back().id + "\"",
                 "evaluate again; do not edit this file");
    }
  }
  for (const Tree& assessment : map.list("assessments")) bid.assessments.push_back(TRY(read_assessment(assessment, file, index)));
  TRY_VOID(map.finish());
  return bid;
}

}  // namespace proofhouse::publish
