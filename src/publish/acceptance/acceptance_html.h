// Acceptance HTML: the record for people, to read, print and sign.
#pragma once

#include <string>

#include "model/acceptance.h"
#include "publish/sources.h"

namespace proofhouse::publish::acceptance {

// The first page says whether the delivery is accepted, or what is due and how to clear it; then what each part stands on. Same
// record, same bytes.
std::string acceptance_html(const AcceptanceRecord& record, const Sources& sources);

}  // namespace proofhouse::publish::acceptance
