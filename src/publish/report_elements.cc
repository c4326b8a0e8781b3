#include <algorithm>

#include "publish/charts/dots.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

const ElementScore* find(const BidDecision& bid, const ElementId& id) {
  const auto found = std::ranges::find(bid.elements, id, &ElementScore::element);
  return found == bid.elements.end() ? nullptr : &*found;
}

void write_chart(render::Html& html, const View& view) {
  std::vector<std::string> series;
  for (const auto& bid : view.decision.bids) {
    if (series.size() < kMostSeries) series.push_back(bid.id.str());
  }
  std::vector<DotRow> rows;
  for (const auto& weight : view.decision.element_weights) {
    DotRow row{std::string(view.element_title(weight.element)), {}};
    for (std::size_t b = 0; b < series.size(); ++b) {
      const ElementScore* score = find(view.decision.bids[b], weight.element);
      row.values.push_back(score == nullptr ? Rational() : score->score);
    }
    rows.push_back(std::move(row));
  }
  if (rows.empty() || series.empty()) return;
  const auto figure = html.in("figure", {{"class", "wide"}});
  {
    const auto box = html.in(
        "div",
        {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "Chart: security score of each element"}});
    draw_dots(html, series, rows);
  }
  if (view.decision.bids.size() > series.size()) {
    html.element("figcaption", "The first " + counted(series.size(), "bid", "bids") + "; the tables hold all.");
  }
}

void write_table(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  wide_table(
      html, "Security score of each element" + range + ", of 100, as the mean over the items", "",
      [&] {
        html.element("th", "Element", {{"scope", "col"}});
        html.element("th", "Weight, of 100", {{"scope", "col"}, {"class", "num"}});
        for (const auto& bid : bids) html.element("th", bid.id.str(), {{"scope", "col"}, {"class", "num"}});
      },
      [&] {
        const auto body = html.in("tbody");
        for (const auto& weight : view.decision.element_weights) {
          const auto row = html.in("tr");
          row_head(html, view.element_title(weight.element));
          number(html, weight.weight.text());
          for (const auto& bid : bids) {
            const ElementScore* score = find(bid, weight.element);
            number(html, score == nullptr ? "–" : score->score.text(1));
          }
        }
        const auto row = html.in("tr", {{"class", "sum"}});
        row_head(html, "Security score");
        number(html, "100");
        for (const auto& bid : bids) number(html, bid.score.text(1));
      });
}

}  // namespace

void write_elements(render::Html& html, const View& view) {
  section(html, Part::kElements, "part long", [&] {
    paragraph(html,
              "How far each bid fulfils each element of the guidance, and how well that is proved, before weights. 100 is "
              "everything met and "
              "tested by the buyer.");
    write_chart(html, view);
    in_pieces(html, view.decision.bids, 8, [&](auto bids, const std::string& range) { write_table(html, view, bids, range); });
  });
}

}  // namespace proofhouse::publish
