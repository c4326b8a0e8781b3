// Places: where in the bytes each finding is, worked out only when findings are to be shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/case.h"
#include "model/finding.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// Fills pointer, line and offset of every place that has a node. A place inside a signed payload gets the pointer "payload:/…":
// the line and the offset are those of the decoded payload. A file that cannot be walked again leaves its places with the node
// alone. `shown` is the bid's folder below the tender, or empty as in open_evidence(); `payloads` are those of signed envelopes
// by the digest of the envelope. False where a backstop fired: the places might be other ones the next time.
bool fill_places(const std::string& tender, const std::string& shown, const Case& subject,
                 const std::map<Digest, std::string>& payloads, const Workers& workers, std::vector<Finding>& findings);

}  // namespace proofhouse::tender
