// Today: the only reader of the calendar in the whole product. Everything below cli/ is given its dates.
#pragma once

#include "base/date.h"

namespace proofhouse::cli {

// The day in UTC, for what is dated by when it is done (a new tender, an edition, an award) unless a day was given.
Date today();

}  // namespace proofhouse::cli
