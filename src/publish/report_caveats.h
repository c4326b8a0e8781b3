// Caveats: what the first page must say beside the recommendation.
#pragma once

#include "publish/report_view.h"
#include "render/html.h"

namespace proofhouse::publish {

// A warning where the folder differs from what was published; nothing else.
void write_publication_banner(render::Html& html, const View& view);
// What was published, and every difference, late bid and bid that answers another edition.
void write_publication(render::Html& html, const View& view);
// Award gates failed or open, by bid.
void write_gate_panel(render::Html& html, const View& view);
// What the recommended bid did not prove; nothing where no bid is recommended.
void write_not_proved(render::Html& html, const View& view);
// Waivers, those that do not hold among them.
void write_waivers(render::Html& html, const View& view);

}  // namespace proofhouse::publish
