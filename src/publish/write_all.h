// Write all: every file of a decision, into one folder.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/decision.h"
#include "publish/sources.h"

namespace proofhouse::publish {

// Writes report.html, decision.json, scorecard.xlsx, findings.sarif and assessment-results.json below `folder`, which is made
// where it is missing. All are made before the first is written, and each replaces its predecessor whole; nothing else is
// touched. Returns the paths in this order. Fails with kDenied where one of them is a link, kUnreadable where the system refuses,
// kIncomplete without memory or space.
Result<std::vector<std::string>> write_all(const Decision& decision, const Sources& sources, const std::string& folder);

}  // namespace proofhouse::publish
