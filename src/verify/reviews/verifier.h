// Reviews: what named people saw in a bid, as findings.
#pragma once

#include <span>
#include <vector>

#include "model/case.h"
#include "model/finding.h"
#include "model/tender.h"
#include "verify/reviews/admission.h"

namespace proofhouse::verify {

// Runs in the parent: reviews are the buyer's own records and never share a process with a vendor's bytes. The Case is the one
// that the verifiers got.
//
// Each review of this bid becomes one REVIEW-… finding for each demand that it is about, at the lowest of its own level, the
// ceiling of what a person can see of that kind (verify/reviews/ceiling.h) and the requirement's cap for the kind of the file
// that it names (else of Review.kind); support is weighed like all evidence (verify/standing.h), a refutation keeps the
// reviewer's level. A review of another bid is passed over: an unknown bid is for the caller to report. REVIEW-VOID is a review
// about an unknown requirement, item or file, one that admission.h does not let in, and support by a file that is not the one
// listed. REVIEW-CONFLICT is a review by somebody who declared an interest without a measure. Several opinions about one demand
// are settled as verify/reviews/opinions.h says. Sorted as verify/verifiers.h sorts.
std::vector<Finding> review_findings(std::span<const Review> reviews, const ReviewRules& rules, const Case& subject);

}  // namespace proofhouse::verify
