#include "publish/acceptance/acceptance_html.h"

#include <array>

#include "publish/acceptance/sections.h"
#include "publish/page.h"

namespace proofhouse::publish::acceptance {

std::string acceptance_html(const AcceptanceRecord& record, const Sources& sources) {
  const PageFrame frame{"Proofhouse acceptance record", record.tender + " – acceptance of " + record.bid.str(),
                        "As of " + record.as_of.iso(),
                        "Made by Proofhouse " + record.program_version +
                            " from the inputs listed above. The same inputs give this file again, byte for byte. acceptance.json "
                            "holds all of it for machines."};
  const std::array<PageSection, 10> sections = {{
      {"due", "What is due", [&](render::Html& html) { write_due(html, record, sources); }},
      {"items", "Items and serial numbers", [&](render::Html& html) { write_items(html, record); }},
      {"files", "Files", [&](render::Html& html) { write_files(html, record); }},
      {"attestations", "Shipment attestations", [&](render::Html& html) { write_attestations(html, record); }},
      {"boms", "Bills of materials", [&](render::Html& html) { write_boms(html, record); }},
      {"exploited", "Known exploited vulnerabilities", [&](render::Html& html) { write_exploited(html, record); }},
      {"tests", "Factory and site tests", [&](render::Html& html) { write_tests(html, record, sources); }},
      {"gates", "Gates at acceptance", [&](render::Html& html) { write_gates(html, record, sources); }},
      {"said", "What else was seen", [&](render::Html& html) { write_said(html, record); }},
      {"signatures", "Signatures and inputs", [&](render::Html& html) { write_signatures(html, record); }},
  }};
  return page_html(frame, [&](render::Html& html) { write_front(html, record); }, sections);
}

}  // namespace proofhouse::publish::acceptance
