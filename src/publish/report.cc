#include "publish/report.h"

#include <vector>

#include "publish/page.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"
#include "publish/report_view.h"

namespace proofhouse::publish {

namespace {

std::vector<PartName> parts_of(const Decision& decision) {
  std::vector<PartName> parts;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    if (has_part(decision, static_cast<Part>(i))) parts.push_back(kParts.at(i));
  }
  return parts;
}

PageFrame frame_of(const Decision& decision) {
  return {"Proofhouse evaluation report", decision.title + " – evaluation report", "As of " + decision.as_of.iso(),
          "Made by Proofhouse " + decision.program_version +
              " from the inputs listed above. The same inputs give this file again, byte for byte. decision.json holds every "
              "number as an exact fraction."};
}

}  // namespace

std::string report_html(const Decision& decision, const Sources& sources) {
  const View view(decision, sources);
  return frame_html(frame_of(decision), [&](render::Html& html) {
    write_front(html, view);
    write_contents(html, "In this report", parts_of(decision));
    write_judging(html, view);
    write_people(html, view);
    write_asked(html, view);
    write_gates(html, view);
    write_heat(html, view);
    if (has_part(decision, Part::kPrice)) write_price(html, view);
    write_elements(html, view);
    if (has_part(decision, Part::kRobustness)) write_robustness(html, view);
    write_findings(html, view);
    write_coverage(html, view);
    write_acceptance(html, view);
    write_method(html, view);
    write_inputs(html, view);
  });
}

}  // namespace proofhouse::publish
