// Report: the decision for people, as one HTML file.
//
// Result: a self-contained document that needs no network and runs no code (its content security policy allows its own style
// sheet and nothing else); works in light, dark, on A4 paper and on a phone. A function of its arguments alone: same decision,
// same bytes. What a decision names and the sources do not hold is shown by its id. Of more than 20 bids, the findings of the
// first 20 are given in full and of the others those about gates; decision.json holds the rest, and the report says so. Errors:
// none. Threads: any.
#pragma once

#include <string>

#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish {

std::string report_html(const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
