#include "tender/reviewers.h"

#include <map>

#include "model/attestation.h"
#include "tender/signing.h"

namespace proofhouse::tender {

verify::ReviewRules review_rules(const TenderFolder& folder) {
  return {folder.profile.signed_reviews, folder.profile.two_reviewers, folder.conflicts, folder.awarded};
}

Result<void> check_reviewers(TenderFolder& folder, Date as_of, const Workers& workers) {
  std::map<std::string, SignatureCheck> signatures;
  const WantedSigner wanted{folder.trust, as_of, Purpose::kReview};
  for (const auto& one : folder.signed_reviews) {
    SignatureCheck check = TRY(check_statement(one.envelope, one.sha256, kFilePredicate, wanted, workers)).signature;
    if (check.state == SignatureState::kGood) check.holder = folder.trust.name_of(check.key);
    signatures.emplace(one.file, std::move(check));
  }
  for (auto& review : folder.reviews) review.signature = signatures[review.file];
  const verify::ReviewRules rules = review_rules(folder);
  for (auto& mark : folder.marks) mark.refused = verify::why_refused(mark, signatures[mark.file], rules);
  return {};
}

}  // namespace proofhouse::tender
