// Sections of the acceptance record: each writes its part of the document from the record alone.
#pragma once

#include "model/acceptance.h"
#include "publish/sources.h"
#include "render/html.h"

namespace proofhouse::publish::acceptance {

// Accepted or not, in figures and words.
void write_front(render::Html& html, const AcceptanceRecord& record);
// Everything due, with how to clear it.
void write_due(render::Html& html, const AcceptanceRecord& record, const Sources& sources);
// Versions, hardware revisions, serial numbers.
void write_items(render::Html& html, const AcceptanceRecord& record);
void write_files(render::Html& html, const AcceptanceRecord& record);
void write_attestations(render::Html& html, const AcceptanceRecord& record);
void write_boms(render::Html& html, const AcceptanceRecord& record);
void write_exploited(render::Html& html, const AcceptanceRecord& record);
void write_tests(render::Html& html, const AcceptanceRecord& record, const Sources& sources);
void write_gates(render::Html& html, const AcceptanceRecord& record, const Sources& sources);
// Notes and findings.
void write_said(render::Html& html, const AcceptanceRecord& record);
// Where people sign, and what the record stands on.
void write_signatures(render::Html& html, const AcceptanceRecord& record);

}  // namespace proofhouse::publish::acceptance
