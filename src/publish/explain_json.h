// Explain as JSON: the part of decision.json that explain_text tells in words.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "model/words.h"

namespace proofhouse::publish {

inline constexpr std::string_view kExplanationSchema = "proofhouse-explanation-1";

// One document {schema, title, as_of, incomplete, unsafe, recommended, summary, requirement, bids}. Members keep the names and
// the form that they have in decision.json. Without a requirement `requirement` is null and each bid (or the one that is named)
// has all but its findings, and its assessments where it is named. With a requirement each bid has id, bidder, state, rank and
// the gates, assessments and findings that are about it. `decision` is the text of decision.json; `file` goes into errors. Fails
// as read_decision where it is none; a bid or a requirement that it does not hold is for explain_text to refuse: here nothing is
// found for it.
Result<std::string> explain_json(std::string decision, const std::string& file, const std::optional<BidId>& bid,
                                 const std::optional<RequirementId>& requirement);

}  // namespace proofhouse::publish
