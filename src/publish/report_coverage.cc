#include <algorithm>

#include "base/text.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

std::string of_all(std::uint64_t part, std::uint64_t all) { return grouped(part) + " of " + grouped(all); }

void write_judged(render::Html& html, std::span<const BidDecision> bids, const std::string& range) {
  table(html, "How much of each bid could be judged" + range, "",
        {{"Bid"}, {"Components judged", true}, {"Evidence files judged", true}, {"Not judged, listed below", true}}, [&] {
          for (const auto& bid : bids) {
            const auto row = html.in("tr");
            row_head(html, bid.id.str());
            number(html, of_all(bid.judged.components_judged, bid.judged.components));
            number(html, of_all(bid.judged.files_judged, bid.judged.files));
            number(html, grouped(bid.judged.not_judged.size()));
          }
        });
}

void write_not_judged(render::Html& html, const View& view) {
  for (const auto& bid : view.decision.bids) {
    if (bid.judged.not_judged.empty() || !view.in_full(bid)) continue;
    details(html, bid.id.str() + ": what could not be judged", "box settled", [&] {
      const auto list = html.in("ul", {{"class", "prose small"}});
      for (const auto& entry : bid.judged.not_judged) html.element("li", entry);
    });
  }
}

std::string name_of_framework(const View& view, const std::string& id) {
  for (const auto& framework : view.sources.catalogue->frameworks) {
    if (framework.id != id) continue;
    const bool named = framework.version.empty() || framework.title.find(framework.version) != std::string::npos;
    return framework.title + (named ? "" : " " + framework.version);
  }
  return id;
}

void write_frameworks(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  wide_table(
      html, "Coverage by framework" + range + ": ids of which every mapped requirement is met, of those that this tender reaches",
      "",
      [&] {
        html.element("th", "Framework", {{"scope", "col"}});
        html.element("th", "Requirements mapped", {{"scope", "col"}, {"class", "num"}});
        html.element("th", "Ids reached", {{"scope", "col"}, {"class", "num"}});
        for (const auto& bid : bids) html.element("th", "Met by " + bid.id.str(), {{"scope", "col"}, {"class", "num"}});
      },
      [&] {
        const auto body = html.in("tbody");
        for (const auto& coverage : view.decision.frameworks) {
          const auto row = html.in("tr");
          row_head(html, name_of_framework(view, coverage.framework));
          number(html, grouped(coverage.mapped));
          number(html, grouped(coverage.ids));
          for (const auto& bid : bids) {
            const auto met = std::ranges::find(coverage.met, bid.id, &std::pair<BidId, std::uint64_t>::first);
            number(html, met == coverage.met.end() ? "–" : grouped(met->second));
          }
        }
      });
}

}  // namespace

void write_coverage(render::Html& html, const View& view) {
  section(html, Part::kCoverage, "part long", [&] {
    paragraph(html,
              "What was not matched, not opened or not decided is counted here. No finding of a kind means little where little "
              "could be judged.");
    in_pieces(html, view.decision.bids, 20, [&](auto bids, const std::string& range) { write_judged(html, bids, range); });
    write_not_judged(html, view);
    if (view.decision.frameworks.empty()) return;
    html.element("h3", "Coverage by framework");
    paragraph(html,
              "How far the requirements of this tender reach into standards and laws, by the mappings of the catalogue. A "
              "mapping says that a "
              "demand and an id meet; it does not say that a product fulfils a standard or a law.");
    in_pieces(html, view.decision.bids, 6,
              [&](auto bids, const std::string& range) { write_frameworks(html, view, bids, range); });
  });
}

}  // namespace proofhouse::publish
