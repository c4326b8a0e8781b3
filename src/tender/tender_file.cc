#include "tender/tender_file.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

const Decimal kHundred = Decimal::whole(100);

Result<CriticalityForm> read_criticality(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "criticality");
  CriticalityForm form;
  form.safety = small(map, "safety", 0, 4);
  form.service = small(map, "service", 0, 4);
  form.environment = small(map, "environment", 0, 4);
  form.exposure = map.enumeration<Exposure>("exposure");
  TRY_VOID(map.finish());
  return form;
}

Result<TenderDates> read_dates(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "dates");
  TenderDates dates;
  dates.published = map.optional_date("published");
  dates.deadline = map.optional_timestamp("deadline");
  dates.knowledge = map.optional_date("knowledge");
  dates.support_until = map.optional_date("support_until");
  if (const Tree* standstill = map.optional_map("standstill")) {
    StrictMap inner(*standstill, file, "standstill");
    dates.standstill.days = small(inner, "days", 0, 365);
    dates.standstill.kind = inner.text("kind");
    if (dates.standstill.kind != "calendar" && dates.standstill.kind != "working") {
      inner.refuse("kind", "\"" + dates.standstill.kind + "\" is no kind of day", "write calendar or working");
    }
    for (const auto& holiday : inner.optional_texts("holidays")) {
      if (const auto day = Date::parse(holiday)) {
        dates.standstill.holidays.push_back(*day);
      } else {
        refuse(inner, "holidays", "holds \"" + shorten(holiday, 40) + "\", which is no day", "write days as 2026-12-25");
      }
    }
    map.check(inner.finish());
  }
  if (dates.published && dates.deadline && start_of(*dates.published) > *dates.deadline) {
    refuse(map, "deadline", "is before the publication", "correct one of the two dates");
  }
  for (const auto& [key, date] : {std::pair("knowledge", dates.knowledge), std::pair("support_until", dates.support_until)}) {
    if (dates.published && date && *date < *dates.published) {
      refuse(map, key, "is before the publication", "correct one of the two dates");
    }
  }
  TRY_VOID(map.finish());
  return dates;
}

Result<TenderItem> read_item(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "an item");
  TenderItem item;
  item.id = map.id<ItemId>("id");
  item.kind = map.enumeration<ProductKind>("kind");
  item.quantity = small(map, "quantity", 1, 1'000'000);
  item.weight = not_negative(map, "weight");
  TRY_VOID(map.finish());
  return item;
}

Result<Criterion> read_criterion(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a criterion");
  Criterion criterion;
  criterion.id = map.id<CriterionId>("id");
  criterion.weight = not_negative(map, "weight");
  // "security" and "price" name their own source.
  if (const auto from = map.optional_enumeration<CriterionSource>("from")) {
    criterion.from = *from;
  } else if (const auto named = from_name<CriterionSource>(criterion.id.str())) {
    criterion.from = *named;
  } else {
    map.refuse("id", "\"" + criterion.id.str() + "\" does not say where its marks come from", "add from: panel and its scale");
  }
  if (criterion.from == CriterionSource::kPanel) criterion.scale = small(map, "scale", 1, 1000);
  TRY_VOID(map.finish());
  return criterion;
}

Result<Award> read_award(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "award");
  Award award;
  award.formula = map.enumeration<Formula>("formula");
  if (const Tree* reference = map.optional_any("reference")) {
    if (reference->kind != Tree::Kind::kNumber && !(reference->kind == Tree::Kind::kText && Decimal::parse(reference->text)) &&
        reference->text != "lowest") {
      refuse(map, "reference", "is neither a sum nor lowest", "write a sum such as 250000.00, or lowest");
    } else if (reference->text != "lowest") {
      award.reference = not_negative(map, "reference");
      if (award.reference->millionths() == 0) refuse(map, "reference", "is zero", "write a sum above zero, or lowest");
    }
  }
  if (map.has("minimum_security")) award.minimum_security = not_negative(map, "minimum_security");
  if (award.minimum_security > kHundred) refuse(map, "minimum_security", "is above 100", "write 0 to 100");
  award.security_options = map.optional_enumeration<OptionRule>("security_options").value_or(OptionRule::kPriced);
  for (const auto& tie : map.optional_texts("ties")) award.ties.emplace_back(tie);
  if (map.has("abnormally_low")) {
    award.abnormally_low = not_negative(map, "abnormally_low");
    if (*award.abnormally_low > kHundred) refuse(map, "abnormally_low", "is above 100 percent", "write 0 to 100");
  }
  if (map.has("knowledge_days")) award.knowledge_days = small(map, "knowledge_days", 0, 366);
  TRY_VOID(map.finish());
  return award;
}

Result<Life> read_life(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "life");
  Life life;
  life.years = small(map, "years", 1, 60);
  life.discount = not_negative(map, "discount");
  if (life.discount > Decimal::whole(1)) refuse(map, "discount", "is above 1 (100 % a year)", "write 0.03 for three percent");
  life.patches_a_year = not_negative(map, "patches_a_year");
  life.hour = not_negative(map, "hour");
  life.outage_hour = not_negative(map, "outage_hour");
  if (map.has("visit")) life.visit = not_negative(map, "visit");
  if (const Tree* ceiling = map.map("ceiling")) {
    StrictMap inner(*ceiling, file, "ceiling");
    life.ceiling.hours = not_negative(inner, "hours");
    life.ceiling.outage_hours = not_negative(inner, "outage_hours");
    life.ceiling.visits = not_negative(inner, "visits");
    map.check(inner.finish());
  }
  TRY_VOID(map.finish());
  return life;
}

Result<ClarificationRule> read_clarification_rule(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "clarifications");
  ClarificationRule rule;
  rule.new_files = map.boolean("new_files");
  TRY_VOID(map.finish());
  return rule;
}

Result<Robustness> read_robustness(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "robustness");
  Robustness robustness;
  robustness.draws = small(map, "draws", 0, 1'000'000);
  robustness.element_spread = small(map, "element_spread", 0, 100);
  robustness.criterion_spread = small(map, "criterion_spread", 0, 100);
  TRY_VOID(map.finish());
  return robustness;
}

// A part of the tender that is there: read it, and keep its error with the outer map's.
template <class T>
void take(StrictMap& map, Result<T> part, T& into) {
  if (part) {
    into = std::move(*part);
  } else {
    map.check(std::unexpected(part.error()));
  }
}

template <class T, class Read>
void take_list(StrictMap& map, std::string_view key, const std::string& file, std::vector<T>& into, const Read& read) {
  std::set<std::string> seen;
  Rational sum;
  for (const auto& tree : map.list(key)) {
    T value;
    take(map, read(tree), value);
    if (!seen.insert(value.id.str()).second) {
      map.check(fail_at(ErrorCode::kInvalid, file, syntax::place_text(tree.place),
                        "the id \"" + value.id.str() + "\" stands twice", "give each its own id"));
    }
    sum += value.weight.rational();
    into.push_back(std::move(value));
  }
  if (sum != Rational(100)) {
    map.refuse(key, "the weights of \"" + std::string(key) + "\" sum to " + Decimal::of_millionths(sum.scaled(6)).text(),
               "make them sum to 100");
  }
}

void check_formula(StrictMap& map, const Tender& tender) {
  const auto count = [&](CriterionSource source) { return std::ranges::count(tender.criteria, source, &Criterion::from); };
  if (tender.award.formula == Formula::kQualityPrice && count(CriterionSource::kSecurity) != 1) {
    map.refuse("criteria", "the formula quality-price needs one criterion security", "add {id: security, weight: …}");
  }
  if (count(CriterionSource::kSecurity) > 1 || count(CriterionSource::kPrice) > 1) {
    map.refuse("criteria", "security or price stands twice", "keep one of each");
  }
  for (const auto& tie : tender.award.ties) {
    if (std::ranges::find(tender.criteria, tie, &Criterion::id) == tender.criteria.end()) {
      map.refuse("award", "the tie-break \"" + tie.str() + "\" is no criterion", "name criteria of this tender");
    }
  }
}

bool is_currency(const std::string& text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Result<Tender> parse_tender(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the tender");
  Tender tender;
  tender.title = said(map, "title");
  if (const Tree* buyer = map.map("buyer")) {
    StrictMap inner(*buyer, file, "buyer");
    tender.buyer = said(inner, "name");
    tender.law = inner.enumeration<Law>("law");
    map.check(inner.finish());
  }
  tender.profile = map.id<ProfileId>("profile");
  tender.currency = map.text("currency");
  if (!is_currency(tender.currency)) {
    map.refuse("currency", "\"" + tender.currency + "\" is no currency", "write its ISO 4217 code, such as EUR");
  }
  if (const Tree* part = map.map("criticality")) take(map, read_criticality(*part, file), tender.criticality);
  if (const Tree* part = map.map("dates")) take(map, read_dates(*part, file), tender.dates);
  take_list(map, "items", file, tender.items, [&](const Tree& item) { return read_item(item, file); });
  take_list(map, "criteria", file, tender.criteria, [&](const Tree& criterion) { return read_criterion(criterion, file); });
  if (const Tree* part = map.map("award")) take(map, read_award(*part, file), tender.award);
  if (const Tree* part = map.optional_map("life")) {
    Life life;
    take(map, read_life(*part, file), life);
    tender.life = life;
  }
  if (const Tree* part = map.optional_map("robustness")) take(map, read_robustness(*part, file), tender.robustness);
  if (const Tree* part = map.optional_map("clarifications")) {
    take(map, read_clarification_rule(*part, file), tender.clarifications);
  }
  check_formula(map, tender);
  TRY_VOID(map.finish());
  return tender;
}

}  // namespace proofhouse::tender
