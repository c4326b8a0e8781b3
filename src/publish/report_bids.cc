#include "publish/report_bids.h"

#include <algorithm>

#include "base/text.h"
#include "publish/money_text.h"
#include "publish/report_parts.h"
#include "render/svg.h"

namespace proofhouse::publish {

namespace {

// A cell that names its column where the table is restacked for a narrow page.
render::Html::Scope labelled(render::Html& html, std::string_view label, std::string_view style) {
  return html.in("td", {{"role", "cell"}, {"class", style}, {"data-label", label}});
}

void write_rank(render::Html& html, const BidDecision& bid) {
  const auto scope = labelled(html, "Rank", "");
  html.element("span", bid.rank ? std::to_string(*bid.rank) : "–", {{"class", "rank"}});
  if (bid.tied) html.element("span", "tied", {{"class", "sub"}});
  if (bid.provisional_rank) html.element("span", "would be " + std::to_string(*bid.provisional_rank), {{"class", "sub"}});
}

void write_name(render::Html& html, const BidDecision& bid) {
  const auto scope = html.in("th", {{"role", "rowheader"}, {"scope", "row"}});
  {
    const auto name = html.in("span", {{"class", "name"}});
    html.link(anchor_of(bid), bid.id.str());
  }
  html.element("span", bid.bidder, {{"class", "sub"}});
  const auto state = html.in("span", {{"class", "sub"}});
  chip(html, mark_of(bid.state));
}

void write_score(render::Html& html, const BidDecision& bid) {
  const auto scope = labelled(html, "Security score, of 100", "num");
  if (bid.state == BidState::kExcluded) {
    html.text("–");
    return;
  }
  const auto value = html.in("span");
  html.text(bid.score.text(1));
  if (bid.score_strict != bid.score) {
    html.element("span", bid.score_strict.text(1) + " with “not applicable” as not met", {{"class", "sub"}});
  }
  const auto meter =
      html.in("svg", {{"class", "meter"}, {"viewBox", "0 0 100 6"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}});
  html.leaf("rect", {{"width", "100"}, {"height", "6"}, {"class", "track"}});
  html.leaf("rect", {{"width", bid.score.text(1)}, {"height", "6"}, {"class", "b1"}});
}

void write_amount(render::Html& html, std::string_view label, std::string_view value) {
  const auto scope = labelled(html, label, "num");
  html.text(value);
}

void write_first_in(render::Html& html, const BidDecision& bid) {
  const auto scope = labelled(html, "First in", "num");
  if (bid.robustness.draws == 0) {
    html.text("–");
    return;
  }
  const auto value = html.in("span");
  html.text(share(bid.robustness));
  html.element("span", standard_error(bid.robustness), {{"class", "sub"}});
}

void write_gate_count(render::Html& html, const BidDecision& bid) {
  const auto scope = labelled(html, "Award gates passed", "num");
  const GateCount gates = count_gates(bid, GateStage::kAward);
  const auto value = html.in("span");
  html.text(gates.all == 0 ? "–" : grouped(gates.passed) + " of " + grouped(gates.all));
  if (gates.waived > 0) html.element("span", grouped(gates.waived) + " waived", {{"class", "sub"}});
}

void gate_line(render::Html& html, const View& view, const BidDecision& bid, std::string_view before, GateStatus status) {
  const auto gates = gates_that_are(bid, GateStage::kAward, status);
  if (gates.empty()) return;
  const auto line = html.in("p");
  html.text(before);
  bool first = true;
  for (const GateResult* gate : gates) {
    html.text(first ? " " : ", ");
    first = false;
    requirement_link(html, view, &bid, gate->requirement);
    const Cell& found = view.cell(bid, gate->requirement);
    if (found.worst != nullptr && found.worst->status == Status::kContradicted) html.text(" (contradicted)");
  }
}

Rational paid_options(const BidDecision& bid) {
  Rational sum;
  if (!bid.price) return sum;
  for (const auto& line : bid.price->lines) {
    if (line.kind == CostKind::kOption) sum += line.amount;
  }
  return sum;
}

// How a ranked bid stands against the recommended one; empty where there is nothing to compare.
std::string standing_of(const View& view, const BidDecision& bid) {
  const Tender& tender = view.decision.tender;
  const BidDecision* winner = view.recommended();
  if (winner == nullptr || !bid.rank || !bid.total || !winner->total) return {};
  const Rational behind = *bid.total - *winner->total;
  switch (tender.award.formula) {
    case Formula::kQualityPrice:
      return &bid == winner ? "Most marks of all eligible bids" : (-behind).text(1) + " marks behind " + winner->id.str();
    case Formula::kPricePerPoint:
      return &bid == winner ? "Least price for each point"
                            : money_text(behind, tender.currency, 2) + " more a point than " + winner->id.str();
    case Formula::kLowestComparablePrice:
      return &bid == winner ? "Lowest comparable price" : money(behind, tender) + " more than " + winner->id.str();
  }
  return {};
}

void write_why(render::Html& html, const View& view, const BidDecision& bid) {
  const Tender& tender = view.decision.tender;
  const auto scope = labelled(html, "Why", "why");
  const auto lines = html.in("div");
  if (!bid.readable) paragraph(html, "bid.yaml cannot be read");
  if (bid.late) paragraph(html, "Late: received " + bid.received.iso());
  gate_line(html, view, bid, "Fails", GateStatus::kFailed);
  gate_line(html, view, bid, "Open:", GateStatus::kOpen);
  if (bid.state == BidState::kEligible && bid.score < tender.award.minimum_security.rational()) {
    paragraph(html, "Below the published minimum score of " + tender.award.minimum_security.text());
  }
  if (const Rational options = paid_options(bid); options.sign() > 0) {
    paragraph(html, "Demanded security is a paid option: +" + money(options, tender));
  }
  if (bid.abnormally_low) {
    paragraph(html, bid.low_price_accepted    ? "Abnormally low: explained, and the explanation was accepted"
                    : bid.low_price_explained ? "Abnormally low: explained, to be accepted or not"
                                              : "Abnormally low: to be explained");
  }
  if (bid.withdrawal) {
    paragraph(html, (bid.withdrawal->kind == WithdrawalKind::kWithdrawn ? "Withdrawn on " : "Refused on ") +
                        bid.withdrawal->date.iso() + ", recorded by " + bid.withdrawal->by + ": " + bid.withdrawal->reason);
  }
  if (!bid.price && bid.readable && !view.decision.without_prices) paragraph(html, "Its price cannot be compared");
  if (const std::string standing = standing_of(view, bid); !standing.empty()) paragraph(html, standing);
}

std::string_view figure_title(Formula formula) {
  return formula == Formula::kQualityPrice ? "Marks, of 100" : "Price for each point";
}

void write_row(render::Html& html, const View& view, const BidDecision& bid) {
  const Tender& tender = view.decision.tender;
  const auto row = html.in("tr", {{"role", "row"}, {"class", view.recommended() == &bid ? "first" : ""}});
  const bool counts = bid.state != BidState::kExcluded;
  if (view.decision.without_prices) {
    write_name(html, bid);
    write_score(html, bid);
    write_gate_count(html, bid);
    write_why(html, view, bid);
    return;
  }
  write_rank(html, bid);
  write_name(html, bid);
  write_score(html, bid);
  write_amount(html, "Offered price", bid.price ? money(bid.price->offered, tender) : "–");
  write_amount(html, "Comparable price", bid.price && counts ? money(bid.price->comparable, tender) : "–");
  if (tender.award.formula == Formula::kQualityPrice) {
    write_amount(html, figure_title(tender.award.formula), bid.total && counts ? bid.total->text(1) : "–");
  } else if (tender.award.formula == Formula::kPricePerPoint) {
    write_amount(html, figure_title(tender.award.formula),
                 bid.total && counts ? money_text(*bid.total, tender.currency, 2) : "–");
  }
  write_first_in(html, bid);
  write_gate_count(html, bid);
  write_why(html, view, bid);
}

void write_column(render::Html& html, std::string_view title, bool is_number) {
  html.element("th", title, {{"role", "columnheader"}, {"scope", "col"}, {"class", is_number ? "num" : ""}});
}

void write_table(render::Html& html, const View& view, std::span<const BidDecision> bids, const std::string& range) {
  const Tender& tender = view.decision.tender;
  const auto box =
      html.in("div", {{"class", "scroll"}, {"role", "group"}, {"tabindex", "0"}, {"aria-label", "The bids" + range}});
  const auto scope = html.in("table", {{"class", "bids stack"}, {"role", "table"}});
  const bool priced = !view.decision.without_prices;
  html.element("caption", (priced ? "Best first" + range + ". Excluded bids have no rank; what excludes them stands beside them."
                                  : "By name" + range + ", without prices and order."));
  {
    const auto head = html.in("thead", {{"role", "rowgroup"}});
    const auto row = html.in("tr", {{"role", "row"}});
    if (priced) write_column(html, "Rank", false);
    write_column(html, "Bid", false);
    write_column(html, "Security score, of 100", true);
    if (priced) {
      write_column(html, "Offered price", true);
      write_column(html, "Comparable price", true);
      if (tender.award.formula != Formula::kLowestComparablePrice) write_column(html, figure_title(tender.award.formula), true);
      write_column(html, "First in, of " + grouped(tender.robustness.draws) + " variations", true);
    }
    write_column(html, "Award gates passed", true);
    write_column(html, "Why", false);
  }
  const auto body = html.in("tbody", {{"role", "rowgroup"}});
  for (const auto& bid : bids) write_row(html, view, bid);
}

}  // namespace

void write_bids(render::Html& html, const View& view) {
  html.element("h2", "The bids");
  in_pieces(html, view.decision.bids, 10,
            [&](std::span<const BidDecision> bids, const std::string& range) { write_table(html, view, bids, range); });
}

std::string offered_in_words(const BidDecision& bid) {
  std::string out;
  for (const auto& item : bid.offered) {
    out += " · " + item.item.str() + ": " + item.maker + " " + item.model + (item.hardware.empty() ? "" : " " + item.hardware) +
           (item.version.empty() ? "" : ", version " + item.version);
  }
  return out;
}

}  // namespace proofhouse::publish
