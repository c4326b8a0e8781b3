// Ceiling: the most that a person's look at something proves, whatever level the reviewer wrote (docs/reviewing.md).
#pragma once

#include "model/tender.h"

namespace proofhouse::verify {

// C4 for a certificate that the reviewer found in the register of the body that issued it, looked up by `as_of` and valid then.
// C5 for a test that the buyer's laboratory signed for, with a key for that purpose. C2 for a signed paper whose signatory the
// reviewer verified, C1 for one that is merely signed. C3 for all else that a person can look at, and for everything that was
// seen and not kept. A requirement's own cap comes on top.
Confidence ceiling_of(const Review& review, EvidenceKind kind, Date as_of);

// "seen at …", "number 17 in the register of …": what the level rests on; empty where the file itself lies there.
std::string basis_of(const Review& review);

}  // namespace proofhouse::verify
