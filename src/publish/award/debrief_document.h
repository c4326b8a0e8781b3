// Debrief document: what one bidder is told of the decision, for people.
#pragma once

#include "model/debrief.h"
#include "publish/sources.h"
#include "render/document.h"

namespace proofhouse::publish {

// The outcome and why, the criteria with the bid's own and the winner's marks, the gates that were failed or open, what each
// shortfall cost and how to clear it, and what the signed bundle is for. A value of the debrief alone: what is not in it cannot
// be told.
render::Document debrief_document(const Debrief& debrief, const Sources& sources);

}  // namespace proofhouse::publish
