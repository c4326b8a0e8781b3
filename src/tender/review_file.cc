#include "tender/review_file.h"

#include <algorithm>

#include "base/text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

// {sha256?, where, by: [..], date}
Inspected read_inspected(StrictMap& above, const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "inspected");
  Inspected inspected;
  inspected.sha256 = map.optional_digest("sha256");
  inspected.where = said(map, "where");
  inspected.by = map.texts("by");
  const bool unnamed = std::ranges::any_of(inspected.by, [](const std::string& name) { return trim(name).empty(); });
  if (inspected.by.empty() || unnamed) refuse(map, "by", "names nobody", "name who was there: [\"Reviewer A\"]");
  inspected.date = map.date("date");
  above.check(map.finish());
  return inspected;
}

// {body, number, looked_up, valid_until?}
RegisterEntry read_register(StrictMap& above, const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "register");
  RegisterEntry entry;
  entry.body = said(map, "body");
  entry.number = said(map, "number");
  entry.looked_up = map.date("looked_up");
  entry.valid_until = map.optional_date("valid_until");
  above.check(map.finish());
  return entry;
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
  review.moderates = map.optional_boolean("moderates").value_or(false);
  if (const Tree* inspected = map.optional_map("inspected")) review.inspected = read_inspected(map, *inspected, file);
  if (const Tree* entry = map.optional_map("register")) review.looked_up = read_register(map, *entry, file);
  if (map.has("signatory")) review.signatory = said(map, "signatory");
  if (review.inspected && review.inspected->date > review.date) {
    refuse(map, "inspected", "is later than the review", "correct one of the two dates");
  }
  if (review.looked_up && review.looked_up->looked_up > review.date) {
    refuse(map, "register", "was looked up later than the review", "correct one of the two dates");
  }
  if (review.moderates && review.verdict == Verdict::kUndecided) {
    refuse(map, "moderates", "settles nothing where the verdict is undecided", "give a verdict, or leave it out");
  }
  review.file = file;
  review.line = tree.place.line;
  return review;
}

PanelMark read_mark(StrictMap& map, const std::string& file) {
  PanelMark mark;
  mark.bid = map.id<BidId>("bid");
  mark.criterion = map.id<CriterionId>("criterion");
  mark.mark = not_negative(map, "mark");
  mark.by = said(map, "by");
  mark.reason = said(map, "reason");
  mark.file = file;
  return mark;
}

// No interest is declared by leaving it out.
ConflictDeclaration read_conflict(StrictMap& map, const std::string& file) {
  ConflictDeclaration declared;
  declared.person = said(map, "person");
  declared.bid = map.optional_id<BidId>("bid").value_or(BidId());
  if (map.has("interest")) declared.interest = said(map, "interest");
  if (map.has("measure")) declared.measure = said(map, "measure");
  declared.date = map.date("date");
  declared.file = file;
  if (declared.interest.empty() && !declared.measure.empty()) {
    refuse(map, "measure", "stands against no interest", "name the interest, or leave the measure out");
  }
  return declared;
}

}  // namespace

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
    out.marks.push_back(read_mark(inner, file));
    map.check(inner.finish());
  }
  for (const auto& entry : map.optional_list("conflicts")) {
    StrictMap inner(entry, file, "a declaration");
    out.conflicts.push_back(read_conflict(inner, file));
    map.check(inner.finish());
  }
  TRY_VOID(map.finish());
  return out;
}

}  // namespace proofhouse::tender
