// Checks of Proofhouse's own records (response, questionnaire, test report, certificate, change note): known by their "schema"
// member.
#pragma once

#include "formats/checker.h"

namespace proofhouse::formats {

// formats/checker.h. One kind, "proofhouse", for all records that have a reader; the version is the schema's name.
std::optional<std::string> claims_own_record(const Opened& file);
// Rules: "schema", the first thing that the strict reader refuses; "remark" (warning), what it reads past.
void check_own_record(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats
