#include <algorithm>
#include <string>
#include <vector>

#include "publish/report_words.h"
#include "publish/scorecard_sheets.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

using render::XlsxCell;
using render::XlsxColumn;
using render::XlsxSheet;
using render::XlsxStyle;

Rational count(std::uint64_t value) { return {static_cast<std::int64_t>(value)}; }

XlsxCell rank_of(const BidDecision& bid) { return bid.rank ? XlsxCell(count(*bid.rank)) : XlsxCell(); }

XlsxCell first_in(const BidDecision& bid) {
  if (!bid.rank || bid.robustness.draws == 0) return {};
  return Rational(100) * count(bid.robustness.first) / count(bid.robustness.draws);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string remarks(const BidDecision& bid) {
  std::vector<std::string> all = bid.reasons;
  if (bid.tied) all.emplace_back("tied");
  if (bid.provisional_rank) all.push_back("provisional rank " + std::to_string(*bid.provisional_rank));
  return joined(all);
}

void add_price_row(XlsxSheet& sheet, const BidDecision& bid, std::string_view kind, const std::string& label,
                   const Rational& amount, const std::string& basis, const std::string& currency) {
  sheet.row({bid.id.str(), std::string(kind), label, amount, currency, basis});
}

}  // namespace

void write_ranking(XlsxSheet sheet, const Decision& decision) {
  const bool priced = !decision.without_prices;
  std::vector<XlsxColumn> columns = {{"Bid", 18, XlsxStyle::kText}, {"Bidder", 26, XlsxStyle::kWrapped}};
  if (priced) columns.push_back({"Rank", 8, XlsxStyle::kWhole});
  columns.push_back({"State", 12, XlsxStyle::kText});
  columns.push_back({"Security score (of 100)", 12, XlsxStyle::kOneDecimal});
  columns.push_back({"Score, excused counted as not met", 14, XlsxStyle::kOneDecimal});
  if (priced) {
    columns.push_back({"Offered price (" + decision.tender.currency + ")", 16, XlsxStyle::kTwoDecimals});
    columns.push_back({"Comparable price (" + decision.tender.currency + ")", 16, XlsxStyle::kTwoDecimals});
    columns.push_back({"Figure of the formula", 14, XlsxStyle::kTwoDecimals});
    columns.push_back({"First in (% of variations)", 12, XlsxStyle::kOneDecimal});
  }
  for (const auto& criterion : decision.tender.criteria) {
    if (!priced && criterion.from == CriterionSource::kPrice) continue;
    columns.push_back(
        {"Marks: " + criterion.id.str() + " (weight " + criterion.weight.text() + ")", 14, XlsxStyle::kTwoDecimals});
  }
  columns.push_back({"Reasons", 70, XlsxStyle::kWrapped});
  sheet.table(columns);
  for (const auto& bid : decision.bids) {
    std::vector<XlsxCell> cells = {bid.id.str(), bid.bidder};
    if (priced) cells.push_back(rank_of(bid));
    cells.emplace_back(std::string(name_of(bid.state)));
    cells.emplace_back(bid.score);
    cells.emplace_back(bid.score_strict);
    if (priced) {
      cells.push_back(bid.price ? XlsxCell(bid.price->offered) : XlsxCell());
      cells.push_back(bid.price ? XlsxCell(bid.price->comparable) : XlsxCell());
      cells.push_back(bid.total ? XlsxCell(*bid.total) : XlsxCell());
      cells.push_back(first_in(bid));
    }
    for (const auto& criterion : decision.tender.criteria) {
      if (!priced && criterion.from == CriterionSource::kPrice) continue;
      const auto mark = std::ranges::find(bid.criteria, criterion.id, &CriterionMark::criterion);
      cells.push_back(mark == bid.criteria.end() ? XlsxCell() : XlsxCell(mark->marks));
    }
    cells.emplace_back(remarks(bid));
    sheet.row(cells);
  }
}

void write_gates(XlsxSheet sheet, const Decision& decision, const Sources& sources) {
  sheet.table({{"Bid", 18, XlsxStyle::kText},
               {"Gate", 14, XlsxStyle::kText},
               {"Title", 50, XlsxStyle::kWrapped},
               {"Stage", 12, XlsxStyle::kText},
               {"Status", 12, XlsxStyle::kText},
               {"Needed", 9, XlsxStyle::kText},
               {"Reached", 9, XlsxStyle::kText},
               {"Capped by the profile", 12, XlsxStyle::kText},
               {"Item", 14, XlsxStyle::kText},
               {"Reason", 60, XlsxStyle::kWrapped}});
  for (const auto& bid : decision.bids) {
    for (const auto& gate : bid.gates) {
      sheet.row({bid.id.str(), gate.requirement.str(), requirement_title(sources, gate.requirement),
                 std::string(name_of(gate.stage)), std::string(name_of(gate.status)), std::string(name_of(gate.needed)),
                 std::string(name_of(gate.reached)), std::string(gate.capped ? "yes" : "no"), gate.item.str(), gate.reason});
    }
  }
}

void write_scores(XlsxSheet sheet, const Decision& decision, const Sources& sources) {
  std::vector<XlsxColumn> columns = {
      {"Bid", 18, XlsxStyle::kText}, {"Item", 14, XlsxStyle::kText}, {"Score (of 100)", 10, XlsxStyle::kOneDecimal}};
  for (const auto& element : decision.element_weights) {
    columns.push_back(
        {element_title(sources, element.element) + " (weight " + element.weight.text() + ")", 16, XlsxStyle::kOneDecimal});
  }
  sheet.table(columns);
  const auto add = [&](const BidDecision& bid, const std::string& item, const Rational& score,
                       const std::vector<ElementScore>& elements) {
    std::vector<XlsxCell> cells = {bid.id.str(), item, score};
    for (const auto& weight : decision.element_weights) {
      const auto found = std::ranges::find(elements, weight.element, &ElementScore::element);
      cells.push_back(found == elements.end() ? XlsxCell() : XlsxCell(found->score));
    }
    sheet.row(cells);
  };
  for (const auto& bid : decision.bids) {
    add(bid, "all items", bid.score, bid.elements);
    if (bid.items.size() < 2) continue;
    for (const auto& item : bid.items) add(bid, item.item.str(), item.score, item.elements);
  }
}

void write_prices(XlsxSheet sheet, const Decision& decision) {
  sheet.table({{"Bid", 18, XlsxStyle::kText},
               {"Kind", 14, XlsxStyle::kText},
               {"Line", 30, XlsxStyle::kWrapped},
               {"Amount", 16, XlsxStyle::kTwoDecimals},
               {"Currency", 10, XlsxStyle::kText},
               {"Basis", 70, XlsxStyle::kWrapped}});
  const std::string& currency = decision.tender.currency;
  for (const auto& bid : decision.bids) {
    if (!bid.price) {
      sheet.row(
          {bid.id.str(), std::string("none"), XlsxCell(), XlsxCell(), XlsxCell(), std::string("its price cannot be compared")});
      continue;
    }
    for (const auto& line : bid.price->lines)
      add_price_row(sheet, bid, words_of(line.kind), line.label, line.amount, line.basis, currency);
    add_price_row(sheet, bid, "offered", "", bid.price->offered, "without options and patching", currency);
    add_price_row(sheet, bid, "comparable", "", bid.price->comparable, "what the formula compares", currency);
  }
}

}  // namespace proofhouse::publish
