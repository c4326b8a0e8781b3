// Chapters of the procurement policy that stand in a file of their own.
#pragma once

#include <vector>

#include "publish/ask/asked.h"
#include "publish/ask/parts.h"

namespace proofhouse::publish::ask {

using Profiles = std::vector<const Profile*>;  // never null, never empty; the tender's own first

// Each requirement that is a gate or a prerequisite somewhere, against the profiles.
void write_policy_gates(Text& text, const Asked& asked, const Profiles& profiles);
// Who prepares, checks and approves what.
void write_approvals(Text& text);
// The table of docs/criticality.md, by decide::criticality().
std::vector<std::vector<render::Paragraph>> criticality_rows();

}  // namespace proofhouse::publish::ask
