// Caveats: what the first page must say beside the recommendation.
#pragma once

#include "publish/report_view.h"
#include "render/html.h"

namespace proofhouse::publish {

// Award gates failed or open, by bid.
void write_gate_panel(render::Html& html, const View& view);
// What the recommended bid did not prove; nothing where no bid is recommended.
void write_not_proved(render::Html& html, const View& view);
// Waivers, those that do not hold among them.
void write_waivers(render::Html& html, const View& view);

}  // namespace proofhouse::publish
