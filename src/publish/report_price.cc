#include <algorithm>

#include "publish/charts/bars.h"
#include "publish/charts/scatter.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

constexpr std::size_t kMostBars = 12;

PointKind kind_of(BidState state) {
  switch (state) {
    case BidState::kEligible: return PointKind::kRanked;
    case BidState::kPending: return PointKind::kPending;
    case BidState::kExcluded: return PointKind::kExcluded;
  }
  return PointKind::kExcluded;
}

std::array<Rational, 3> by_kind(const Price& price) {
  std::array<Rational, 3> parts;
  for (const auto& line : price.lines) parts.at(static_cast<std::size_t>(line.kind)) += line.amount;
  return parts;
}

void write_scatter(render::Html& html, const View& view) {
  std::vector<Point> points;
  for (const auto& bid : view.decision.bids) {
    if (bid.price) points.push_back({bid.id.str(), bid.price->comparable, bid.score, kind_of(bid.state)});
  }
  if (points.empty()) return;
  html.element("h3", "Price against security");
  const auto figure = html.in("figure", {{"class", "wide"}});
  {
    const auto box = html.in(
        "div", {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "Chart: price against security"}});
    draw_scatter(html, points, view.decision.tender.currency, view.decision.tender.award.minimum_security.rational());
  }
  html.element("figcaption",
               "Up is safer, left is cheaper. Excluded bids are hollow: they have no rank, whatever their place here.");
}

void write_bars(render::Html& html, const View& view) {
  std::vector<StackedBar> bars;
  for (const auto& bid : view.decision.bids) {
    if (bid.price && bars.size() < kMostBars) bars.push_back({bid.id.str(), by_kind(*bid.price)});
  }
  if (bars.empty()) return;
  const auto figure = html.in("figure", {{"class", "wide"}});
  {
    const auto box = html.in("div", {{"class", "scroll"},
                                     {"role", "group"},
                                     {"tabindex", "0"},
                                     {"aria-label", "Chart: what the comparable price is made of"}});
    draw_stacked_bars(html, bars, view.decision.tender.currency);
  }
  html.element("figcaption", "All sums net of tax, in " + view.decision.tender.currency + "." +
                                 (bars.size() == kMostBars ? " The first twelve bids with a price; the tables hold all." : ""));
}

void write_sums(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  table(
      html, "The comparable price" + range + ", in " + view.decision.tender.currency + ", net of tax", "",
      {{"Bid"}, {"Price lines", true}, {"Demanded options", true}, {"Patching over the life", true}, {"Comparable price", true}},
      [&] {
        for (const auto& bid : bids) {
          const auto row = html.in("tr");
          row_head(html, bid.id.str());
          if (!bid.price) {
            html.element("td", "cannot be compared", {{"colspan", "4"}});
            continue;
          }
          for (const auto& part : by_kind(*bid.price)) number(html, cents(part));
          number(html, cents(bid.price->comparable));
        }
      });
}

void write_lines(render::Html& html, const View& view, const BidDecision& bid) {
  if (!bid.price) return;
  details(html, "Every line of " + bid.id.str(), "box", [&] {
    table(html, "Price lines, options and patching of " + bid.id.str() + ", in " + view.decision.tender.currency, "",
          {{"Line"}, {"Kind"}, {"Basis"}, {"Amount", true}}, [&] {
            for (const auto& line : bid.price->lines) {
              const auto row = html.in("tr");
              row_head(html, line.label);
              cell(html, words_of(line.kind), "nowrap");
              cell(html, line.basis);
              number(html, cents(line.amount));
            }
            const auto row = html.in("tr", {{"class", "sum"}});
            html.element("th", "Comparable price", {{"scope", "row"}, {"colspan", "3"}});
            number(html, cents(bid.price->comparable));
          });
  });
}

void write_life(render::Html& html, const Tender& tender) {
  if (!tender.life) {
    paragraph(html, "The tender names no life of the product, so the cost of patching does not count.");
    return;
  }
  const Life& life = *tender.life;
  paragraph(html, "Equal for all bids, as published: " + std::to_string(life.years) + " years, " + life.patches_a_year.text() +
                      " patches a year, " + money(life.hour.rational(), tender) + " an hour of work, " +
                      money(life.outage_hour.rational(), tender) + " an hour of outage, discount " +
                      (life.discount.rational() * Rational(100)).text(1) +
                      " % a year. Hours and visits that a bid does not prove at C3 or above count as the published ceiling: " +
                      life.ceiling.hours.text() + " h of work, " + life.ceiling.outage_hours.text() + " h of outage, " +
                      life.ceiling.visits.text() + (life.ceiling.visits == Decimal::whole(1) ? " visit" : " visits") +
                      " a patch.");
}

}  // namespace

void write_price(render::Html& html, const View& view) {
  section(html, Part::kPrice, "part long", [&] {
    paragraph(html,
              "The comparable price is the price lines for the demanded quantities and years, plus every option that a demanded "
              "security function "
              "needs, plus the cost of keeping the product patched.");
    write_scatter(html, view);
    html.element("h3", "What the comparable price is made of");
    write_bars(html, view);
    in_pieces(html, view.decision.bids, 20, [&](auto bids, const std::string& range) { write_sums(html, view, bids, range); });
    write_life(html, view.decision.tender);
    for (const auto& bid : view.decision.bids) {
      if (view.in_full(bid)) write_lines(html, view, bid);
    }
  });
}

}  // namespace proofhouse::publish
