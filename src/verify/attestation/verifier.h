// Attestation: whether the shipment attestation of an item is signed, authorised, about the delivery, and true as far as we can
// see.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits ATTESTATION-… for demands with the check "shipment-attestation". Signatures were checked before, on the bytes; this
// judges what the signed statement says (docs/formats/shipment-attestation.md).
Verified verify_attestation(const Case& subject);

}  // namespace proofhouse::verify
