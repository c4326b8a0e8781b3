#include "verify/reviews/ceiling.h"

#include <algorithm>

#include "base/text.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

bool is_registered(const RegisterEntry& entry, Date as_of) {
  return entry.looked_up <= as_of && (!entry.valid_until || *entry.valid_until >= as_of);
}

}  // namespace

Confidence ceiling_of(const Review& review, EvidenceKind kind, Date as_of) {
  Confidence most = Confidence::kC3;
  if (kind == EvidenceKind::kSignedPaper) most = review.signatory.empty() ? Confidence::kC1 : Confidence::kC2;
  const bool by_laboratory = review.signature.state == SignatureState::kGood &&
                             std::ranges::find(review.signature.purposes, Purpose::kLab) != review.signature.purposes.end();
  if (kind == EvidenceKind::kLabRecord && by_laboratory) most = Confidence::kC5;
  const bool registered = review.looked_up && is_registered(*review.looked_up, as_of);
  if (kind == EvidenceKind::kCertificate && registered) most = Confidence::kC4;
  return review.inspected ? std::min(most, Confidence::kC3) : most;
}

std::string basis_of(const Review& review) {
  std::string out;
  if (review.inspected) {
    out += ", seen at " + quoted(review.inspected->where) + " on " + review.inspected->date.iso() + " by " +
           shorten(printable(join(review.inspected->by, ", ")), 120);
  }
  if (review.looked_up) {
    const RegisterEntry& entry = *review.looked_up;
    out += ", number " + quoted(entry.number) + " in the register of " + quoted(entry.body) + " on " + entry.looked_up.iso() +
           (entry.valid_until ? ", valid until " + entry.valid_until->iso() : "");
  }
  if (!review.signatory.empty()) out += ", signed by " + quoted(review.signatory);
  return out;
}

}  // namespace proofhouse::verify
