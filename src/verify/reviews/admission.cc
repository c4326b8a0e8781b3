#include "verify/reviews/admission.h"

#include "base/text.h"
#include "verify/reviews/people.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

// The bytes that the reviewer names are not the bytes that the bid lists.
bool is_another_file(const Exhibit& exhibit) {
  return exhibit.state == ReadState::kMissing || exhibit.state == ReadState::kDigest || exhibit.state == ReadState::kUnsafe;
}

bool supports_something(Verdict verdict) { return verdict != Verdict::kRefutes && verdict != Verdict::kUndecided; }

}  // namespace

std::string why_unsigned(const SignatureCheck& signature, const std::string& person, bool signed_only) {
  if (signature.state == SignatureState::kNone) {
    return signed_only ? "its file is not signed, and the profile counts signed reviews only" : "";
  }
  if (signature.state != SignatureState::kGood) {
    return "the signature of its file is not good (" + std::string(name_of(signature.state)) +
           (signature.detail.empty() ? "" : ": " + shorten(printable(signature.detail), 160)) + ")";
  }
  if (signed_only && !same_person(signature.holder, person)) {
    return "its file is signed by " + quoted(signature.holder) + ", who is somebody else";
  }
  return {};
}

std::string why_untimely(const Review& review, std::optional<Date> awarded, Date as_of) {
  if (review.date > as_of) {
    return "it is of " + review.date.iso() + ", after " + as_of.iso() + ", the day as of which everything is judged";
  }
  if (awarded && review.date > *awarded) return "it is of " + review.date.iso() + ", after the award of " + awarded->iso();
  return {};
}

std::string why_refused(const PanelMark& mark, const SignatureCheck& signature, const ReviewRules& rules) {
  if (std::string why = why_unsigned(signature, mark.by, rules.signed_only); !why.empty()) return why;
  const ConflictDeclaration* declared = open_interest(rules.conflicts, mark.by, mark.bid);
  if (declared == nullptr) return {};
  return quoted(mark.by) + " declared an interest in this bid (" + shorten(printable(declared->interest), 120) +
         ") and no measure against it";
}

std::string why_baseless(const Review& review, const Exhibit* exhibit) {
  if (exhibit == nullptr) return {};
  const Evidence& evidence = exhibit->evidence;
  const bool shown = review.inspected && review.inspected->sha256 && !evidence.sha256.is_zero();
  if (shown && *review.inspected->sha256 != evidence.sha256) {
    return "what was shown has another SHA-256 than the bid lists for " + quoted(evidence.file);
  }
  if (!supports_something(review.verdict)) return {};
  if (is_another_file(*exhibit)) {
    return quoted(evidence.file) + " is not there as the bid lists it (" + std::string(name_of(exhibit->state)) + ")";
  }
  if (exhibit->state == ReadState::kInspected && !review.inspected) {
    return quoted(evidence.file) + " was seen and not kept, and the review does not say where, when and by whom";
  }
  return {};
}

}  // namespace proofhouse::verify
