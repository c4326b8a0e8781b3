#include "base/text.h"
#include "publish/acceptance/sections.h"
#include "publish/acceptance/words.h"
#include "publish/report_parts.h"

namespace proofhouse::publish::acceptance {

namespace {

// What came, beside what was awarded where that is another thing.
void beside(render::Html& html, std::string_view came, std::string_view awarded, bool same) {
  const auto scope = html.in("td");
  if (same) {
    html.text(came.empty() ? "–" : came);
    return;
  }
  chip(html, {"✕", "differs", "not"});
  html.text(" " + (came.empty() ? std::string("none") : std::string(came)) + " for " + std::string(awarded));
}

std::string brief(const std::optional<Digest>& digest) { return digest ? digest->hex() : "–"; }

}  // namespace

void write_items(render::Html& html, const AcceptanceRecord& record) {
  table(html, "Each awarded item and what it came as", "",
        {{"Item"}, {"Product"}, {"Version"}, {"Hardware"}, {"Serial numbers", true}, {"Awarded", true}}, [&] {
          for (const auto& item : record.items) {
            const auto row = html.in("tr");
            row_head(html, item.item.str());
            cell(html, item.awarded.maker + " " + item.awarded.model);
            if (!item.arrived) {
              {
                const auto scope = html.in("td");
                chip(html, {"✕", "did not come", "not"});
              }
              cell(html, "–");
            } else {
              if (!item.same_version && !item.change_note.empty()) {
                const auto scope = html.in("td");
                chip(html, {"◐", "by change note", "partly"});
                html.text(" " + item.version + " for " + item.awarded.version);
              } else {
                beside(html, item.version, item.awarded.version, item.same_version);
              }
              beside(html, item.hardware, item.awarded.hardware, item.same_hardware);
            }
            number(html, grouped(item.serials));
            number(html, grouped(item.awarded.quantity));
          }
        });
}

void write_files(render::Html& html, const AcceptanceRecord& record) {
  if (record.files.empty()) {
    paragraph(html, "No file was awarded, and none arrived.");
    return;
  }
  table(html, "Each file of the product: its SHA-256 as it arrived, and what proves it", "",
        {{"File"}, {"Item"}, {"State"}, {"SHA-256 as arrived"}, {"Named by the attestation"}}, [&] {
          for (const auto& file : record.files) {
            const auto row = html.in("tr");
            row_head(html, file.file);
            cell(html, file.item.empty() ? "–" : file.item.str());
            {
              const auto state = html.in("td");
              chip(html, mark_of(file.state));
              if (!file.why.empty()) html.element("div", file.why, {{"class", "small muted"}});
            }
            cell(html, brief(file.arrived), "mono small");
            cell(html, file.attestation.empty() ? "–" : file.attestation);
          }
        });
}

void write_attestations(render::Html& html, const AcceptanceRecord& record) {
  if (record.attestations.empty()) {
    paragraph(html, "No shipment attestation came with the delivery.");
    return;
  }
  table(html, "The attestations that came with this shipment", "",
        {{"Item"}, {"File"}, {"State"}, {"Signed by"}, {"Knowledge of"}, {"What stands against it"}}, [&] {
          for (const auto& attestation : record.attestations) {
            const auto row = html.in("tr");
            row_head(html, attestation.item.str());
            cell(html, attestation.file);
            {
              const auto state = html.in("td");
              chip(html, attestation.good() ? Mark{"✓", "good", "met"} : Mark{"✕", "not good", "not"});
            }
            cell(html, attestation.holder.empty() ? "–" : attestation.holder);
            cell(html, attestation.as_of.empty() ? "–" : attestation.as_of.substr(0, 10), "nowrap");
            const auto remarks = html.in("td");
            if (attestation.remarks.empty()) html.text("nothing");
            for (const auto& remark : attestation.remarks) html.element("div", remark.detail);
          }
        });
}

void write_boms(render::Html& html, const AcceptanceRecord& record) {
  table(html, "The bill of materials as delivered against the one as bid, by component", "",
        {{"Item"},
         {"Components as bid", true},
         {"As delivered", true},
         {"Added", true},
         {"Removed", true},
         {"Other version", true}},
        [&] {
          for (const auto& sbom : record.sboms) {
            const auto row = html.in("tr");
            row_head(html, sbom.item.str());
            number(html, sbom.bid ? grouped(sbom.components_bid) : "none");
            number(html, sbom.delivered ? grouped(sbom.components_delivered) : "none");
            const bool both = sbom.bid && sbom.delivered;
            for (const std::uint64_t count : {sbom.added, sbom.removed, sbom.changed}) number(html, both ? grouped(count) : "–");
          }
        });
  for (const auto& sbom : record.sboms) {
    if (sbom.changes.empty()) continue;
    const std::uint64_t all = sbom.added + sbom.removed + sbom.changed;
    details(html, "The " + counted(all, "difference", "differences") + " of " + sbom.item.str(), "box", [&] {
      table(html, "Components of " + sbom.item.str() + " that differ", "", {{"Component"}, {"Version as bid"}, {"As delivered"}},
            [&] {
              for (const auto& change : sbom.changes) {
                const auto row = html.in("tr");
                row_head(html, change.name);
                cell(html, change.known_before ? change.before : "not there");
                cell(html, change.known_after ? change.after : "not there");
              }
            });
      if (all > sbom.changes.size()) {
        paragraph(html, grouped(all - sbom.changes.size()) + " more are counted and not listed.");
      }
    });
  }
}

void write_exploited(render::Html& html, const AcceptanceRecord& record) {
  paragraph(html, record.knowledge_released ? "Judged by the list of known exploited vulnerabilities of " +
                                                  record.knowledge_released->iso() + ", as of " + record.as_of.iso() + "."
                                            : "There is no dated list of known exploited vulnerabilities to judge by.");
  table(html, "Known exploited vulnerabilities in what was delivered", "",
        {{"Item"}, {"Components judged"}, {"Still open", true}, {"Said to be closed", true}, {"Which"}}, [&] {
          for (const auto& exploited : record.exploited) {
            const auto row = html.in("tr");
            row_head(html, exploited.item.str());
            cell(html, grouped(exploited.judged) + " of " + grouped(exploited.components));
            number(html, exploited.judged == 0 && exploited.open.empty() ? "not judged" : grouped(exploited.open.size()));
            number(html, grouped(exploited.excused));
            const auto which = html.in("td");
            if (exploited.open.empty()) html.text("–");
            for (const auto& hit : exploited.open) html.element("div", hit);
          }
        });
}

}  // namespace proofhouse::publish::acceptance
