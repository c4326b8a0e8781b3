// Options: whether a demanded security function is sold as a paid option.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits OPTION-PAID for each demand that a paid option is needed for, and OPTION-NONE for demands with the check
// "included-in-price".
Verified verify_options(const Case& subject);

}  // namespace proofhouse::verify
