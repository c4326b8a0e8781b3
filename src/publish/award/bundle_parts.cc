#include "publish/award/bundle_parts.h"

#include <algorithm>
#include <set>
#include <utility>

#include "publish/award/bundle_reader.h"

namespace proofhouse::publish::bundle {

namespace {

using syntax::StrictMap;
using syntax::Tree;

constexpr const char* kAsSent = "use the file as it was sent";

bool is_fraction(std::string_view text) {
  if (text.size() > kMostFractionBytes) return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t slash = text.find('/');
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(text.substr(0, slash))) return false;
  if (slash == std::string_view::npos) return true;
  const std::string_view below = text.substr(slash + 1);
  return digits(below) && below.find_first_not_of('0') != std::string_view::npos;
}

// An id that may be empty.
template <class T>
T any_id(StrictMap& map, std::string_view key) {
  return T(map.text(key));
}

std::uint32_t count(StrictMap& map, std::string_view key, std::int64_t least) {
  return static_cast<std::uint32_t>(map.integer(key, least, UINT32_MAX));
}

// A list, if it is no longer than that.
Result<std::span<const Tree>> list(StrictMap& map, std::string_view key, std::size_t most, const std::string& file) {
  const auto entries = map.list(key);
  if (entries.size() <= most) return entries;
  return fail_at(ErrorCode::kLimit, file, place_text(entries[most].place),
                 "\"" + std::string(key) + "\" has more than " + std::to_string(most) + " entries", kAsSent);
}

template <class T>
T word(StrictMap& map, std::string_view key, std::string_view text) {
  const auto value = from_name<T>(text);
  if (!value) map.refuse(key, "\"" + std::string(text) + "\" is no word that is known here", kAsSent);
  return value.value_or(T{});
}

Result<Award> read_formula(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the formula");
  Award award;
  award.formula = map.enumeration<Formula>("formula");
  award.reference = map.optional_decimal("reference");
  award.minimum_security = map.decimal("minimum_security");
  award.security_options = map.enumeration<OptionRule>("security_options");
  for (auto& tie : map.texts("ties")) award.ties.emplace_back(std::move(tie));
  award.abnormally_low = map.optional_decimal("abnormally_low");
  award.knowledge_days = count(map, "knowledge_days", 0);
  TRY_VOID(map.finish());
  return award;
}

Result<Criterion> read_criterion(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a criterion");
  Criterion criterion{map.id<CriterionId>("id"), map.enumeration<CriterionSource>("from"), map.decimal("weight"),
                      count(map, "scale", 0)};
  TRY_VOID(map.finish());
  return criterion;
}

Result<TenderItem> read_item(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "an item");
  TenderItem item{map.id<ItemId>("id"), map.enumeration<ProductKind>("kind"), count(map, "quantity", 0), map.decimal("weight")};
  TRY_VOID(map.finish());
  return item;
}

Result<ElementWeight> read_element(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "an element");
  ElementWeight element{map.id<ElementId>("element"), map.decimal("weight")};
  TRY_VOID(map.finish());
  return element;
}

Result<DebriefRequirement> read_requirement(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a requirement");
  DebriefRequirement requirement;
  requirement.id = map.id<RequirementId>("id");
  requirement.title = map.text("title");
  requirement.element = any_id<ElementId>(map, "element");
  requirement.applies_to = map.enumeration<Subject>("applies_to");
  for (const auto& kind : map.texts("kinds")) requirement.kinds.push_back(word<ProductKind>(map, "kinds", kind));
  requirement.stage = map.enumeration<Stage>("stage");
  requirement.share = count(map, "share", 1);
  TRY_VOID(map.finish());
  return requirement;
}

Result<Waiver> read_waiver(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a waiver");
  Waiver waiver;
  waiver.requirement = map.id<RequirementId>("requirement");
  waiver.bid = any_id<BidId>(map, "bid");
  waiver.measure = map.text("measure");
  waiver.owner = map.text("owner");
  waiver.reason = map.text("reason");
  waiver.published = map.date("published");
  waiver.expires = map.date("expires");
  waiver.refused = map.text("refused");
  TRY_VOID(map.finish());
  return waiver;
}

Result<DebriefFinding> read_finding(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a finding");
  DebriefFinding finding;
  finding.code = map.enumeration<FindingCode>("code");
  finding.requirement = any_id<RequirementId>(map, "requirement");
  finding.item = any_id<ItemId>(map, "item");
  finding.verdict = map.enumeration<Verdict>("verdict");
  finding.confidence = map.enumeration<Confidence>("confidence");
  finding.detail = map.text("detail");
  finding.file = map.text("file");
  finding.pointer = map.text("pointer");
  TRY_VOID(map.finish());
  return finding;
}

Result<DebriefAssessment> read_assessment(const Tree& tree, const std::string& file, std::size_t findings) {
  StrictMap map(tree, file, "an assessment");
  DebriefAssessment out;
  out.requirement = map.id<RequirementId>("requirement");
  out.item = any_id<ItemId>(map, "item");
  out.claim = map.enumeration<ClaimAnswer>("claim");
  out.status = map.enumeration<Status>("status");
  out.confidence = map.enumeration<Confidence>("confidence");
  out.lowered = map.boolean("lowered");
  out.rule = map.text("rule");
  for (const Tree& index : map.list("findings")) {
    const auto found = index.kind == Tree::Kind::kNumber ? Decimal::parse(index.text) : Decimal();
    const std::int64_t millionths = found && index.kind == Tree::Kind::kNumber ? found->millionths() : -1;
    const bool known = millionths >= 0 && millionths % 1'000'000 == 0 && std::cmp_less(millionths / 1'000'000, findings);
    if (!known) map.refuse("findings", "there is no finding \"" + index.text + "\"", kAsSent);
    out.findings.push_back(known ? static_cast<std::uint32_t>(millionths / 1'000'000) : 0);
  }
  TRY_VOID(map.finish());
  return out;
}

Result<DebriefGate> read_gate(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a gate");
  DebriefGate gate;
  gate.requirement = map.id<RequirementId>("requirement");
  gate.stage = map.enumeration<GateStage>("stage");
  gate.status = map.enumeration<GateStatus>("status");
  gate.needed = map.enumeration<Confidence>("needed");
  gate.reached = map.enumeration<Confidence>("reached");
  gate.capped = map.boolean("capped");
  gate.item = any_id<ItemId>(map, "item");
  gate.reason = map.text("reason");
  TRY_VOID(map.finish());
  return gate;
}

Result<DebriefCost> read_cost(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a price line");
  DebriefCost cost{map.enumeration<CostKind>("kind"), map.text("label"), fraction(map, "amount"), map.text("basis")};
  TRY_VOID(map.finish());
  return cost;
}

Result<DebriefMark> read_mark(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a mark");
  DebriefMark mark;
  mark.criterion = map.id<CriterionId>("criterion");
  mark.marks = fraction(map, "marks");
  for (const auto& text : map.texts("panel")) {
    const auto value = Decimal::parse(text);
    if (!value) map.refuse("panel", "\"" + text + "\" is no mark", kAsSent);
    mark.panel.push_back(value.value_or(Decimal()));
  }
  mark.reasons = map.texts("reasons");
  TRY_VOID(map.finish());
  return mark;
}

}  // namespace

std::string fraction(StrictMap& map, std::string_view key) {
  std::string text = map.text(key);
  if (!is_fraction(text)) map.refuse(key, "\"" + std::string(key) + "\" is no exact fraction", "write \"407/5\" or \"7\"");
  return text;
}

Result<DebriefRules> read_rules(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the rules");
  DebriefRules rules;
  if (const Tree* formula = map.map("formula")) rules.formula = TRY(read_formula(*formula, file));
  for (const Tree& entry : map.list("criteria")) rules.criteria.push_back(TRY(read_criterion(entry, file)));
  for (const Tree& entry : TRY(list(map, "items", kMostItems, file))) rules.items.push_back(TRY(read_item(entry, file)));
  for (const Tree& entry : TRY(list(map, "elements", kMostElements, file)))
    rules.elements.push_back(TRY(read_element(entry, file)));
  for (const Tree& entry : TRY(list(map, "requirements", kMostRequirements, file)))
    rules.requirements.push_back(TRY(read_requirement(entry, file)));
  for (const Tree& entry : map.list("waivers")) rules.waivers.push_back(TRY(read_waiver(entry, file)));
  TRY_VOID(map.finish());
  return rules;
}

Result<std::vector<DebriefFinding>> read_findings(StrictMap& map, const std::string& file) {
  std::vector<DebriefFinding> out;
  for (const Tree& entry : map.list("findings")) out.push_back(TRY(read_finding(entry, file)));
  return out;
}

Result<std::vector<DebriefAssessment>> read_assessments(StrictMap& map, const std::string& file, std::size_t findings) {
  std::vector<DebriefAssessment> out;
  std::set<std::pair<RequirementId, ItemId>> seen;
  for (const Tree& entry : TRY(list(map, "assessments", kMostAssessments, file))) {
    out.push_back(TRY(read_assessment(entry, file, findings)));
    if (!seen.emplace(out.back().requirement, out.back().item).second) {
      map.refuse("assessments", "the requirement \"" + out.back().requirement.str() + "\" is assessed twice", kAsSent);
    }
  }
  return out;
}

Result<std::vector<DebriefGate>> read_gates(StrictMap& map, const std::string& file) {
  std::vector<DebriefGate> out;
  for (const Tree& entry : map.list("gates")) out.push_back(TRY(read_gate(entry, file)));
  return out;
}

Result<std::vector<DebriefCost>> read_costs(StrictMap& map, const std::string& file) {
  std::vector<DebriefCost> out;
  for (const Tree& entry : TRY(list(map, "costs", kMostCosts, file))) out.push_back(TRY(read_cost(entry, file)));
  return out;
}

Result<std::vector<DebriefMark>> read_marks(StrictMap& map, const std::string& file) {
  std::vector<DebriefMark> out;
  for (const Tree& entry : map.list("marks")) out.push_back(TRY(read_mark(entry, file)));
  return out;
}

}  // namespace proofhouse::publish::bundle
