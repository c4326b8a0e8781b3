#include "verify/standing.h"

#include <algorithm>

namespace proofhouse::verify {

namespace {

std::string age_problem(const Evidence& evidence, std::optional<Date> own_date, Date as_of) {
  if (evidence.valid_until && *evidence.valid_until < as_of) return "it was valid until " + evidence.valid_until->iso();
  const std::optional<Date> made = own_date ? own_date : evidence.date;
  const auto most = maximum_age(evidence.kind);
  if (!made || !most || made->plus_days(*most) >= as_of) return {};
  return "it is of " + made->iso() + ", and counts in full for " + std::to_string(*most) + " days";
}

// What one entry of `covers` says of the offered item, best first.
enum class Cover : std::uint8_t { kThis, kOtherVersion, kFamily, kNothing };

Cover cover_of(const Coverage& coverage, const OfferedItem& offered) {
  if (!coverage.item.empty() && coverage.item != offered.item) return Cover::kNothing;
  if (!coverage.model.empty()) {
    const Fit fit = fit_of_model(coverage.model, offered);
    if (fit == Fit::kOther) return Cover::kNothing;
    if (fit == Fit::kFamily) return Cover::kFamily;
  }
  if (coverage.version.empty() || same_version(coverage.version, offered.version)) return Cover::kThis;
  return Cover::kOtherVersion;
}

void apply_covers(const std::vector<Coverage>& covers, const OfferedItem& offered, Standing& standing) {
  if (covers.empty()) return;
  Cover best = Cover::kNothing;
  const Coverage* entry = nullptr;
  for (const auto& coverage : covers) {
    const Cover cover = cover_of(coverage, offered);
    if (cover >= best) continue;
    best = cover;
    entry = &coverage;
    if (best == Cover::kThis) return;
  }
  if (entry == nullptr) {
    standing.counts = false;
    standing.other_product = "the bid does not list it for " + quoted(offered.model);
    return;
  }
  if (best == Cover::kFamily) standing.family = entry->model;
  if (!entry->version.empty() && !same_version(entry->version, offered.version)) {
    standing.other_version = true;
    standing.version = entry->version;
  }
}

void apply_named(const NamedProduct& named, const OfferedItem& offered, Standing& standing) {
  const Fit fit = fit_of(named, offered);
  if (fit == Fit::kOther) {
    standing.counts = false;
    standing.other_product = "it is about " + quoted(named.model) + (named.maker.empty() ? "" : " of " + quoted(named.maker)) +
                             ", and " + quoted(offered.model) + " of " + quoted(offered.maker) + " is offered";
    return;
  }
  if (fit == Fit::kFamily) standing.family = named.model;
  if (!named.version.empty()) {
    standing.other_version = !same_version(named.version, offered.version);
    standing.version = standing.other_version ? named.version : std::string();
  }
  if (!named.hardware.empty() && !offered.hardware.empty() && !same_version(named.hardware, offered.hardware)) {
    standing.other_hardware = named.hardware;
  }
}

std::string note_key(const ItemId& item, const std::string& version, const RequirementId& requirement) {
  return item.str() + '\0' + plain_version(version) + '\0' + requirement.str();
}

}  // namespace

std::optional<std::int32_t> maximum_age(EvidenceKind kind) {
  for (const auto& entry : kMaximumAges) {
    if (entry.kind == kind) return entry.days;
  }
  return kOtherMaximumAge;
}

Standing standing_of(const Evidence& evidence, const std::optional<NamedProduct>& named, std::optional<Date> own_date,
                     const OfferedItem* offered, Date as_of) {
  Standing standing;
  standing.outdated = age_problem(evidence, own_date, as_of);
  if (offered == nullptr) return standing;
  standing.item = offered->item;
  standing.offered_version = offered->version;
  apply_covers(evidence.covers, *offered, standing);
  if (standing.counts && named) apply_named(*named, *offered, standing);
  return standing;
}

int rank_of(const Standing& standing) {
  return (standing.counts ? 0 : 16) + (standing.family.empty() ? 0 : 8) +
         (standing.other_version || !standing.other_hardware.empty() ? 4 : 0) + (standing.outdated.empty() ? 0 : 2);
}

bool signed_for(const Exhibit& exhibit, Purpose purpose) {
  return exhibit.signature.state == SignatureState::kGood &&
         std::ranges::find(exhibit.signature.purposes, purpose) != exhibit.signature.purposes.end();
}

ChangeNotes::ChangeNotes(const Case& subject) {
  const auto offered = offered_items(subject);
  for (const auto& exhibit : subject.exhibits) {
    const auto* note = std::get_if<ChangeNote>(&exhibit.read.document);
    if (note == nullptr || exhibit.state != ReadState::kRead || !signed_for(exhibit, Purpose::kChangeNote)) continue;
    for (const OfferedItem* item : offered) {
      if (item != nullptr) add(exhibit, *note, *item);
    }
  }
}

void ChangeNotes::add(const Exhibit& exhibit, const ChangeNote& note, const OfferedItem& offered) {
  const NamedProduct named = NamedProduct::of(note.product);
  if (fit_of(named, offered) != Fit::kSame || !same_version(named.version, offered.version)) return;
  for (const auto& requirement : note.untouched) by_key_.emplace(note_key(offered.item, note.from, requirement), &exhibit);
}

const Exhibit* ChangeNotes::find(const ItemId& item, const std::string& version, const RequirementId& requirement) const {
  const auto found = by_key_.find(note_key(item, version, requirement));
  return found == by_key_.end() ? nullptr : found->second;
}

Confidence one_lower(Confidence level) {
  return level == Confidence::kC0 ? level : static_cast<Confidence>(static_cast<std::uint8_t>(level) - 1);
}

Weighed weigh(const Standing& standing, const ChangeNotes& notes, const Requirement& requirement, const ItemId& item,
              Confidence natural, EvidenceKind kind, const Place& place) {
  Weighed out;
  const auto remark = [&](FindingCode code, std::string why) {
    out.remarks.push_back(told(code, {requirement.id, item}, kind, quoted(place.file) + ": " + why + ".", place));
  };
  if (!standing.counts) {
    remark(FindingCode::kEvidenceOtherProduct, standing.other_product);
    return out;
  }
  out.level = std::min(natural, requirement.cap(kind));
  if (!standing.outdated.empty()) {
    remark(FindingCode::kEvidenceOutdated, standing.outdated);
    out.level = one_lower(out.level);
  }
  const Exhibit* note = standing.other_version ? notes.find(standing.item, standing.version, requirement.id) : nullptr;
  if (note != nullptr) {
    remark(FindingCode::kEvidenceChangeNote, "it is about version " + quoted(standing.version) + "; " +
                                                 quoted(note->evidence.file) + ", signed by " + quoted(note->signature.holder) +
                                                 ", says that version " + quoted(standing.offered_version) +
                                                 " leaves this untouched");
  }
  const bool uncarried = standing.other_version && note == nullptr;
  if (uncarried || !standing.other_hardware.empty()) {
    remark(FindingCode::kEvidenceOtherVersion,
           uncarried
               ? "it is about version " + quoted(standing.version) + ", and " + quoted(standing.offered_version) + " is offered"
               : "it is about hardware " + quoted(standing.other_hardware) + ", which is not the offered one");
    out.level = one_lower(out.level);
  }
  if (!standing.family.empty()) {
    remark(FindingCode::kEvidenceFamily, "it is about " + quoted(standing.family) + ", another model of the family");
    out.level = std::min(out.level, Confidence::kC2);
  }
  return out;
}

}  // namespace proofhouse::verify
