// The sheets of the scorecard, each written whole.
#pragma once

#include "model/decision.h"
#include "publish/sources.h"
#include "render/xlsx.h"

namespace proofhouse::publish {

void write_summary(render::XlsxSheet sheet, const Decision& decision);
void write_ranking(render::XlsxSheet sheet, const Decision& decision);
void write_gates(render::XlsxSheet sheet, const Decision& decision, const Sources& sources);
void write_scores(render::XlsxSheet sheet, const Decision& decision, const Sources& sources);
void write_requirements(render::XlsxSheet sheet, const Decision& decision, const Sources& sources);
void write_prices(render::XlsxSheet sheet, const Decision& decision);
void write_findings(render::XlsxSheet sheet, const Decision& decision);
void write_method(render::XlsxSheet sheet, const Decision& decision, const Sources& sources);

}  // namespace proofhouse::publish
