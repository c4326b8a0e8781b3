// Offer: whether the bid came in time, offers all items and prices them.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits BID-LATE, BID-INCOMPLETE, PRICE-MISSING and MAINTENANCE-CEILING, all undecided and about the bid as such.
Verified verify_offer(const Case& subject);

}  // namespace proofhouse::verify
