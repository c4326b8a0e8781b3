// CheckProfile: the faults of one profile of a catalogue.
#pragma once

#include "catalogue/check_report.h"
#include "model/catalogue.h"

namespace proofhouse::catalogue {

void check_profile(CheckReport& report, const Catalogue& catalogue, const Profile& profile);

}  // namespace proofhouse::catalogue
