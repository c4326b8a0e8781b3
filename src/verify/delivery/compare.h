// Compare: what the documents of a delivery say about what was awarded. Runs in the verifier process.
#pragma once

#include <string_view>

#include "model/delivery.h"

namespace proofhouse::verify {

// What the verifier process is asked with.
inline constexpr std::string_view kDeliveryArgument = "delivery";

// Runs all verifiers over the bid with the delivery's evidence, and beside them looks at what only a delivery has: its own
// attestations against the day of the award and the files that arrived, the bills of materials as bid and as delivered, what is
// known to be exploited, change notes from the awarded version, and test records. Never fails: what is not there is not listed.
DeliverySight compare(const DeliveryCase& delivery);

}  // namespace proofhouse::verify
