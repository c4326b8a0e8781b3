// The predicate "no-known-exploitable-vulnerabilities/v1" (docs/formats/shipment-attestation.md).
#pragma once

#include "formats/json_object.h"
#include "formats/remarks.h"
#include "model/attestation.h"

namespace proofhouse::formats::statement {

// The attestation of one predicate. A missing member or a wrong value is a breach in the object's fault; unknown members are
// ignored. Whether what it says holds, or hangs together, is not judged here.
ShipmentAttestation read_shipment(const JsonObject& predicate, Remarks& remarks);

}  // namespace proofhouse::formats::statement
