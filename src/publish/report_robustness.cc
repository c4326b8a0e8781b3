#include <algorithm>

#include "base/text.h"
#include "publish/charts/bars.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

constexpr std::size_t kMostBars = 12;

void write_draws(render::Html& html, const View& view) {
  std::vector<ShareBar> bars;
  for (const auto& bid : view.decision.bids) {
    if (bid.rank && bid.robustness.draws > 0 && bars.size() < kMostBars) bars.push_back({bid.id.str(), bid.robustness});
  }
  if (bars.empty()) {
    paragraph(html, "No bid is ranked, so nothing was varied.");
    return;
  }
  const BidDecision* winner = view.recommended();
  if (winner != nullptr) {
    paragraph(html, winner->id.str() + " is first in " + share(winner->robustness) + " of " + grouped(winner->robustness.draws) +
                        " variations of the weights, with a standard error of " + standard_error(winner->robustness) +
                        " percentage points.");
  }
  const auto figure = html.in("figure", {{"class", "wide"}});
  {
    const auto box = html.in(
        "div", {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "Chart: first in so many variations"}});
    draw_share_bars(html, bars);
  }
  html.element("figcaption", "First in so many of the variations, with the standard error.");
}

std::string change_of(const Flip& flip) {
  if (!flip.change) return "none";
  return (flip.exact ? "" : "about ") + with_sign(*flip.change, 2) + " points";
}

void write_flips(render::Html& html, const View& view) {
  if (view.decision.flips.empty()) return;
  html.element("h3", "What it would take to make another bid first");
  paragraph(html,
            "For each element weight alone, with the others scaled so that all sum to 100: the nearest change beyond which "
            "another bid is first. “None” means that no weight from 0 to 100 makes another bid first.");
  table(
      html, "Nearest change of each element weight that makes another bid first", "",
      {{"Element"}, {"Published weight, of 100", true}, {"Nearest change", true}, {"At a weight of", true}, {"First beyond it"}},
      [&] {
        for (const auto& flip : view.decision.flips) {
          const auto row = html.in("tr");
          row_head(html, view.element_title(flip.element));
          number(html, flip.weight.text(1));
          number(html, change_of(flip));
          number(html, flip.to ? (flip.exact ? "" : "about ") + flip.to->text(2) : "–");
          cell(html, flip.change ? flip.first.str() : "–");
        }
      });
}

}  // namespace

void write_robustness(render::Html& html, const View& view) {
  const Robustness& spread = view.decision.tender.robustness;
  section(html, Part::kRobustness, "part long", [&] {
    paragraph(html, "In each variation every element weight is multiplied by a number drawn evenly from 1 ± " +
                        std::to_string(spread.element_spread) + " %, and every criterion weight by one from 1 ± " +
                        std::to_string(spread.criterion_spread) +
                        " %. Gates, prices and findings are not varied. The award rests on the published weights alone.");
    write_draws(html, view);
    write_flips(html, view);
  });
}

}  // namespace proofhouse::publish
