// Sections of the report: each writes its part of the document from the view alone.
#pragma once

#include "publish/report_view.h"
#include "render/html.h"

namespace proofhouse::publish {

// Who may win and why, what was waived, failed, left open and not proved.
void write_front(render::Html& html, const View& view);
// Criteria, weights, and the formula worked for each bid.
void write_judging(render::Html& html, const View& view);
// Who judged, what they declared, and what of it does not count.
void write_people(render::Html& html, const View& view);
// What bidders were asked after the deadline and answered, by bid.
void write_asked(render::Html& html, const View& view);
// Bid × gate at award and at acceptance.
void write_gates(render::Html& html, const View& view);
// Requirement × bid.
void write_heat(render::Html& html, const View& view);
// Price against score, and what the comparable price is made of.
void write_price(render::Html& html, const View& view);
// The score of each element.
void write_elements(render::Html& html, const View& view);
// Draws and flips.
void write_robustness(render::Html& html, const View& view);
// All findings by bid and requirement, and the glossary of their codes.
void write_findings(render::Html& html, const View& view);
// What could be judged, and how far the answers reach into each framework.
void write_coverage(render::Html& html, const View& view);
// The tests that the recommended bid still owes.
void write_acceptance(render::Html& html, const View& view);
// Levels, combining table, gates, formula, robustness.
void write_method(render::Html& html, const View& view);
// Digests, version and build.
void write_inputs(render::Html& html, const View& view);

}  // namespace proofhouse::publish
