// Place paths: where a finding's file lies below the tender folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/decision.h"

namespace proofhouse::publish {

// "bids/nordlys/evidence/sbom.cdx.json" for a file of the evidence, "bids/nordlys/response.json" and "bids/nordlys/bid.yaml" for
// those two. What people wrote ("reviews/…", "clarifications/…") and files that came with an answer are named from the tender
// folder already. A name that begins with "evidence/" counts from the bid's folder. Where the evidence itself holds a file of
// such a name, the digest among the inputs tells.
std::string place_path(const BidId& bid, const Place& place, const std::vector<InputDigest>& inputs);

// The path as a relative URI reference (RFC 3986 §4.2): all but unreserved characters and "/" percent-encoded, a colon in the
// first part included.
std::string uri_of(std::string_view path);

}  // namespace proofhouse::publish
