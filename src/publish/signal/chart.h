// Chart: how many bids each element cost: excluded, missed, not proved.
#pragma once

#include <span>

#include "publish/signal/signal.h"
#include "render/html.h"

namespace proofhouse::publish::signal {

// One bar an element, with its numbers beside it and the whole as a text alternative. Writes nothing for no elements.
void draw_elements(render::Html& html, std::span<const ElementSignal> elements);

}  // namespace proofhouse::publish::signal
