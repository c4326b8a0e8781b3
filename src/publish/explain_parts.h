// The parts of explain: each a text of whole lines.
#pragma once

#include <string>
#include <string_view>

#include "publish/decision_view.h"

namespace proofhouse::publish {

inline constexpr std::size_t kExplainWidth = 100;

// A line of its own after an empty one.
std::string explain_heading(std::string_view text);
// "feeder · profile medium · criticality high · as of 2026-11-01", and warnings where the decision is incomplete or unsafe.
std::string explain_title(const DecisionView& view);

std::string explain_overview(const DecisionView& view, std::string_view folder);
std::string explain_bid(const DecisionView& view, const BidView& bid, std::string_view folder);
std::string explain_requirement(const DecisionView& view, const BidView& bid, const RequirementId& requirement,
                                std::string_view folder);
std::string explain_across(const DecisionView& view, const RequirementId& requirement, std::string_view folder);

// "DEF-1 No default, shared or hard-coded credentials"; the id alone where the decision has no title.
std::string titled(const DecisionView& view, const RequirementId& requirement);
// "94.0 %" for "0.9400".
std::string percent(const std::string& share);
// For the shell: in single quotes unless it is plain.
std::string shell_word(std::string_view text);
// "  proofhouse explain FOLDER nordlys DEF-1", each argument as the shell takes it; empty ones are left out.
std::string next_command(std::string_view folder, std::string_view bid, std::string_view requirement);

}  // namespace proofhouse::publish
