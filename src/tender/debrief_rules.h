// The rules of a debrief as decide/ takes them.
#pragma once

#include <vector>

#include "decide/scheme.h"
#include "model/debrief.h"
#include "model/tender.h"

namespace proofhouse::tender {

decide::Scheme scheme_of(const Debrief& debrief);
Tender tender_of(const Debrief& debrief);
std::vector<Assessment> assessments_of(const Debrief& debrief);

}  // namespace proofhouse::tender
