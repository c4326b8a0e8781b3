// Explain: why, down to the bytes, for a terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "publish/decision_view.h"

namespace proofhouse::publish {

// Without a bid: the ranking, why the first is first, which gate holds whom. With a bid: its gates, its score by element, how its
// price builds up, its reasons. With a requirement as well: claim, status, level, the rule that combined them, each finding with
// its place down to digest, file, pointer, line and offset, and what to type to go one step deeper. With a requirement alone: how
// each bid stands on it.
//
// `folder` is the tender folder as the user named it, for the commands shown. UTF-8, at most 100 cells wide (longer names and
// commands are broken or run on), no colours; the bidders' texts cannot move the cursor, and what stands in a command is quoted
// for the shell. Fails with kNotFound for a bid or a requirement that the decision does not hold, with the one that was meant or
// all there are.
Result<std::string> explain_text(const DecisionView& view, const std::optional<BidId>& bid,
                                 const std::optional<RequirementId>& requirement, std::string_view folder = "TENDER");

}  // namespace proofhouse::publish
