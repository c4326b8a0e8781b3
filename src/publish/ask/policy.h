// The organisation's procurement policy for operational technology, made of the profiles.
#pragma once

#include "publish/ask/asked.h"
#include "render/document.h"

namespace proofhouse::publish::ask {

// The tender's own profile, with the buyer's changes, stands first; the others of the catalogue follow.
render::Document procurement_policy(const Asked& asked);

}  // namespace proofhouse::publish::ask
