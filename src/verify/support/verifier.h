// Support: whether the support period covers the need of the tender.
#pragma once

#include "model/case.h"

namespace proofhouse::verify {

// Emits SUPPORT-… for demands with the check "support-period". SUPPORT-COVERS is undecided: the date is one answer of several,
// and the answers family already counts it with the others.
Verified verify_support(const Case& subject);

}  // namespace proofhouse::verify
