// Reviewers: whose reviews and marks may count: the signatures beside their files, what they declared, what the profile asks.
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "tender/folder.h"
#include "tender/workers.h"
#include "verify/reviews/admission.h"

namespace proofhouse::tender {

// Points into the folder, which must outlive it.
verify::ReviewRules review_rules(const TenderFolder& folder);

// Checks each envelope beside a review file, signed with a key for reviews that is valid at `as_of`, and fills Review::signature,
// with the name of the holder alone, and PanelMark::refused. Fails with kIncomplete alone, as Workers.
Result<void> check_reviewers(TenderFolder& folder, Date as_of, const Workers& workers);

}  // namespace proofhouse::tender
