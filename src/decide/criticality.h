// Criticality from the short form: consequence and exposure.
#pragma once

#include "model/tender.h"

namespace proofhouse::decide {

// The worst consequence (0 to 4) against who can reach the product (docs/criticality.md prints the table). Never fails: the
// reader of the tender holds consequences to 0..4, and a larger number counts as 4.
Criticality criticality(const CriticalityForm& form);

}  // namespace proofhouse::decide
