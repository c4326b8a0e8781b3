// Records: what test reports, lab records and certificates in the bid say.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits RECORD-… and CERTIFICATE-… for the requirements that the record names. Unsigned, or signed by a key for another purpose:
// C1. A laboratory report signed for "test-report": C3. A record signed for "lab": C5. A certificate signed for "certification":
// C4.
Verified verify_records(const Case& subject);

}  // namespace proofhouse::verify
