#include "tender/people_files.h"

#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

template <NamedEnum E>
std::string names_of() {
  std::string out;
  for (const std::string_view name : enum_names(E{})) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

Review read_review(StrictMap& map, const Tree& tree, const std::string& file) {
  Review review;
  review.reviewer = said(map, "reviewer");
  review.role = map.optional_text("role").value_or("");
  review.bid = map.id<BidId>("bid");
  review.item = map.optional_id<ItemId>("item").value_or(ItemId());
  review.requirement = map.id<RequirementId>("requirement");
  review.evidence = map.optional_text("evidence").value_or("");
  review.place = map.optional_text("place").value_or("");
  review.verdict = map.enumeration<Verdict>("verdict");
  review.confidence = map.enumeration<Confidence>("confidence");
  review.kind = map.optional_enumeration<EvidenceKind>("kind").value_or(EvidenceKind::kInspection);
  review.reason = said(map, "reason");
  review.date = map.date("date");
  review.file = file;
  review.line = tree.place.line;
  return review;
}

}  // namespace

Result<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the waivers");
  std::vector<Waiver> waivers;
  for (const auto& entry : map.list("waivers")) {
    StrictMap inner(entry, file, "a waiver");
    Waiver waiver;
    waiver.requirement = inner.id<RequirementId>("requirement");
    waiver.bid = inner.optional_id<BidId>("bid").value_or(BidId());
    waiver.measure = said(inner, "measure");
    waiver.owner = said(inner, "owner");
    waiver.reason = said(inner, "reason");
    waiver.published = inner.date("published");
    waiver.expires = inner.date("expires");
    if (waiver.expires < waiver.published) refuse(inner, "expires", "is before the publication", "correct one of the two dates");
    map.check(inner.finish());
    waivers.push_back(std::move(waiver));
  }
  TRY_VOID(map.finish());
  return waivers;
}

Result<ReviewFile> parse_reviews(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
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
    mark.by = said(inner, "by");
    mark.reason = said(inner, "reason");
    map.check(inner.finish());
    out.marks.push_back(std::move(mark));
  }
  TRY_VOID(map.finish());
  return out;
}

Result<TrustedKey> parse_trusted_key(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "a trusted key");
  TrustedKey key;
  key.id = map.id<KeyId>("id");
  if (const Tree* holder = map.map("holder")) {
    StrictMap inner(*holder, file, "holder");
    key.name = said(inner, "name");
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
      map.refuse("purposes", "\"" + name + "\" is no purpose", "write " + names_of<Purpose>());
    }
  }
  if (key.purposes.empty()) refuse(map, "purposes", "names no purpose", "name one, such as shipment-attestation");
  key.makers = map.optional_texts("makers");
  key.from = map.optional_date("from");
  key.until = map.optional_date("until");
  if (key.from && key.until && *key.until < *key.from) refuse(map, "until", "is before from", "correct one of the two dates");
  TRY_VOID(map.finish());
  return key;
}

}  // namespace proofhouse::tender
