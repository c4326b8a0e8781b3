#include "tender/tender_file.h"

#include <algorithm>
#include <set>

#include "base/limits.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

const Decimal kHundred = Decimal::whole(100);

std::uint32_t small(StrictMap& map, std::string_view key, std::int64_t least, std::int64_t most) {
  return static_cast<std::uint32_t>(map.integer(key, least, most));
}

Decimal not_negative(StrictMap& map, std::string_view key) {
  const Decimal value = map.decimal(key);
  if (value.negative()) map.refuse(key, "it is negative", "write zero or more");
  return value;
}

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
    map.check(inner.finish());
  }
  if (dates.published && dates.deadline && start_of(*dates.published) > *dates.deadline) {
    map.refuse("deadline", "it is before the publication", "correct one of the two dates");
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
    if (reference->text != "lowest") {
      award.reference = not_negative(map, "reference");
      if (award.reference->millionths() == 0) map.refuse("reference", "it is zero", "write a sum above zero, or lowest");
    }
  }
  if (map.has("minimum_security")) award.minimum_security = not_negative(map, "minimum_security");
  if (award.minimum_security > kHundred) map.refuse("minimum_security", "it is above 100", "write 0 to 100");
  award.security_options = map.optional_enumeration<OptionRule>("security_options").value_or(OptionRule::kPriced);
  for (const auto& tie : map.optional_texts("ties")) award.ties.emplace_back(tie);
  if (map.has("abnormally_low")) {
    award.abnormally_low = not_negative(map, "abnormally_low");
    if (*award.abnormally_low > kHundred) map.refuse("abnormally_low", "it is above 100 percent", "write 0 to 100");
  }
  TRY_VOID(map.finish());
  return award;
}

Result<Life> read_life(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "life");
  Life life;
  life.years = small(map, "years", 1, 60);
  life.discount = not_negative(map, "discount");
  if (life.discount > Decimal::whole(1)) map.refuse("discount", "it is above 1 (100 % a year)", "write 0.03 for three percent");
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
void take_list(StrictMap& map, std::string_view key, std::span<const Tree> trees, std::vector<T>& into, const Read& read) {
  std::set<std::string> seen;
  Rational sum;
  for (const auto& tree : trees) {
    T value;
    take(map, read(tree), value);
    if (!seen.insert(value.id.str()).second) map.refuse(key, "\"" + value.id.str() + "\" stands twice", "give each its own id");
    sum += value.weight.rational();
    into.push_back(std::move(value));
  }
  if (sum != Rational(100)) map.refuse(key, "the weights sum to " + sum.text(2), "make them sum to 100");
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

Limits own_file_limits() {
  Limits limits;
  limits.bytes = 8ULL << 20U;
  limits.depth = 16;
  limits.nodes = 1ULL << 20U;
  return limits;
}

Review read_review(StrictMap& map, const Tree& tree, const std::string& file) {
  Review review;
  review.reviewer = map.text("reviewer");
  review.role = map.optional_text("role").value_or("");
  review.bid = map.id<BidId>("bid");
  review.item = map.optional_id<ItemId>("item").value_or(ItemId());
  review.requirement = map.id<RequirementId>("requirement");
  review.evidence = map.optional_text("evidence").value_or("");
  review.place = map.optional_text("place").value_or("");
  review.verdict = map.enumeration<Verdict>("verdict");
  review.confidence = map.enumeration<Confidence>("confidence");
  review.kind = map.optional_enumeration<EvidenceKind>("kind").value_or(EvidenceKind::kInspection);
  review.reason = map.text("reason");
  review.date = map.date("date");
  review.file = file;
  review.line = tree.place.line;
  if (review.reason.empty()) map.refuse("reason", "it is empty", "say what was seen");
  return review;
}

}  // namespace

Result<Tender> parse_tender(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, own_file_limits()));
  StrictMap map(tree, file, "the tender");
  Tender tender;
  tender.title = map.text("title");
  if (const Tree* buyer = map.map("buyer")) {
    StrictMap inner(*buyer, file, "buyer");
    tender.buyer = inner.text("name");
    tender.law = inner.enumeration<Law>("law");
    map.check(inner.finish());
  }
  tender.profile = map.id<ProfileId>("profile");
  tender.currency = map.text("currency");
  if (!tender.currency.empty() && !is_currency(tender.currency)) {
    map.refuse("currency", "\"" + tender.currency + "\" is no currency", "write its ISO 4217 code, such as EUR");
  }
  if (const Tree* part = map.map("criticality")) take(map, read_criticality(*part, file), tender.criticality);
  if (const Tree* part = map.map("dates")) take(map, read_dates(*part, file), tender.dates);
  take_list(map, "items", map.list("items"), tender.items, [&](const Tree& item) { return read_item(item, file); });
  take_list(map, "criteria", map.list("criteria"), tender.criteria,
            [&](const Tree& criterion) { return read_criterion(criterion, file); });
  if (const Tree* part = map.map("award")) take(map, read_award(*part, file), tender.award);
  if (const Tree* part = map.optional_map("life")) {
    Life life;
    take(map, read_life(*part, file), life);
    tender.life = life;
  }
  if (const Tree* part = map.optional_map("robustness")) take(map, read_robustness(*part, file), tender.robustness);
  check_formula(map, tender);
  TRY_VOID(map.finish());
  return tender;
}

Result<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, own_file_limits()));
  StrictMap map(tree, file, "the waivers");
  std::vector<Waiver> waivers;
  for (const auto& entry : map.list("waivers")) {
    StrictMap inner(entry, file, "a waiver");
    Waiver waiver;
    waiver.requirement = inner.id<RequirementId>("requirement");
    waiver.bid = inner.optional_id<BidId>("bid").value_or(BidId());
    waiver.measure = inner.text("measure");
    waiver.owner = inner.text("owner");
    waiver.reason = inner.text("reason");
    waiver.published = inner.date("published");
    waiver.expires = inner.date("expires");
    map.check(inner.finish());
    waivers.push_back(std::move(waiver));
  }
  TRY_VOID(map.finish());
  return waivers;
}

Result<ReviewFile> parse_reviews(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, own_file_limits()));
  StrictMap map(tree, file, "the reviews");
  ReviewFile out;
  for (const auto& entry : map.optional_list("reviews")) {
    StrictMap inner(entry, file, "a review");
    out.reviews.push_back(read_review(inner, entry, file));
    map.check(inner.finish());
  }
  for (const auto& entry : map.optional_list("marks")) {
    StrictMap inner(entry, file, "a mark");
    PanelMark mark;
    mark.bid = inner.id<BidId>("bid");
    mark.criterion = inner.id<CriterionId>("criterion");
    mark.mark = not_negative(inner, "mark");
    mark.by = inner.text("by");
    mark.reason = inner.text("reason");
    map.check(inner.finish());
    out.marks.push_back(std::move(mark));
  }
  TRY_VOID(map.finish());
  return out;
}

Result<TrustedKey> parse_trusted_key(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, own_file_limits()));
  StrictMap map(tree, file, "a trusted key");
  TrustedKey key;
  key.id = map.id<KeyId>("id");
  if (const Tree* holder = map.map("holder")) {
    StrictMap inner(*holder, file, "holder");
    key.name = inner.text("name");
    key.title = inner.optional_text("title").value_or("");
    key.organization = inner.optional_text("organization").value_or("");
    map.check(inner.finish());
  }
  key.pem = map.text("key");
  key.scheme = map.optional_text("scheme").value_or("");
  for (const auto& name : map.texts("purposes")) {
    if (const auto purpose = from_name<Purpose>(name)) {
      key.purposes.push_back(*purpose);
    } else {
      map.refuse("purposes", "\"" + name + "\" is no purpose", "see docs/trust.md for the list");
    }
  }
  key.makers = map.optional_texts("makers");
  key.from = map.optional_date("from");
  key.until = map.optional_date("until");
  TRY_VOID(map.finish());
  return key;
}

}  // namespace proofhouse::tender
