// Reviews: what named people saw in a bid, as findings.
#pragma once

#include <span>
#include <vector>

#include "model/case.h"
#include "model/finding.h"
#include "model/tender.h"

namespace proofhouse::verify {

// Runs in the parent: reviews are the buyer's own records and never share a process with a vendor's bytes. The Case is the one
// that the verifiers got.
//
// Each review of this bid becomes one REVIEW-… finding for each demand that it is about, at the lower of its own level and the
// requirement's cap for the kind of the file it names (else of Review.kind); support is weighed like all evidence
// (verify/standing.h), a refutation keeps the reviewer's level. A review of another bid is passed over: an unknown bid is for the
// caller to report. An unknown requirement or item, a file that the bid does not list, and support by a file that is not the one
// listed are REVIEW-VOID. Where two people come to different verdicts about one demand, REVIEW-DIFFER is added, and what supports
// counts as support in part if somebody found a part only. Sorted as verify/verifiers.h sorts.
std::vector<Finding> review_findings(std::span<const Review> reviews, const Case& subject);

}  // namespace proofhouse::verify
