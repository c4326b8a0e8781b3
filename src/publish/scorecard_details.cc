#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "publish/finding_id.h"
#include "publish/place_path.h"
#include "publish/report_words.h"
#include "publish/scorecard_sheets.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

using render::XlsxCell;
using render::XlsxColumn;
using render::XlsxSheet;
using render::XlsxStyle;

constexpr std::size_t kMostBids = 200;
constexpr std::size_t kMostFindings = 200'000;

// Worst first: what a gate would fail on, then what is open.
int badness(Status status) {
  switch (status) {
    case Status::kContradicted: return 5;
    case Status::kNotMet: return 4;
    case Status::kPartly: return 3;
    case Status::kUnknown: return 2;
    case Status::kMet: return 1;
    case Status::kNotApplicable: return 0;
  }
  return 0;
}

// The worst item of each requirement.
std::map<RequirementId, const Assessment*> worst_of(const BidDecision& bid) {
  std::map<RequirementId, const Assessment*> worst;
  for (const auto& assessment : bid.assessments) {
    const Assessment*& now = worst[assessment.requirement];
    const bool worse = now == nullptr || badness(assessment.status) > badness(now->status) ||
                       (assessment.status == now->status && assessment.confidence < now->confidence);
    if (worse) now = &assessment;
  }
  return worst;
}

std::string status_text(const Assessment& assessment) {
  std::string text = std::string(mark_of(assessment.status).word) + " " + std::string(name_of(assessment.confidence));
  if (!assessment.item.empty()) text += " (" + assessment.item.str() + ")";
  return text;
}

XlsxCell number_or_none(const std::optional<std::uint64_t>& value) {
  return value ? XlsxCell(Rational(static_cast<std::int64_t>(*value))) : XlsxCell();
}

void add_finding(XlsxSheet& sheet, const Decision& decision, const BidDecision& bid, const Finding& finding,
                 const std::string& id) {
  std::vector<XlsxCell> cells = {bid.id.str(),
                                 std::string(name_of(finding.code)),
                                 std::string(title_of(finding.code)),
                                 finding.requirement.str(),
                                 finding.item.str(),
                                 std::string(name_of(finding.verdict)),
                                 std::string(name_of(finding.confidence)),
                                 std::string(name_of(finding.kind)),
                                 finding.detail,
                                 finding.by};
  if (finding.place) {
    const Place& place = *finding.place;
    cells.emplace_back(place_path(bid.id, place, decision.inputs));
    cells.emplace_back(place.pointer);
    cells.push_back(number_or_none(place.line));
    cells.push_back(number_or_none(place.offset));
    cells.emplace_back(place.evidence.is_zero() ? std::string() : place.evidence.hex());
  } else {
    cells.resize(cells.size() + 5);
  }
  cells.emplace_back(id);
  sheet.row(cells);
}

}  // namespace

void write_requirements(XlsxSheet sheet, const Decision& decision, const Sources& sources) {
  const std::size_t shown = std::min(decision.bids.size(), kMostBids);
  if (shown < decision.bids.size())
    sheet.line("The first " + std::to_string(shown) + " of " + std::to_string(decision.bids.size()) +
               " bids; decision.json holds all");
  std::vector<XlsxColumn> columns = {{"Requirement", 14, XlsxStyle::kText},
                                     {"Title", 50, XlsxStyle::kWrapped},
                                     {"Element", 26, XlsxStyle::kWrapped},
                                     {"Weight (of 100)", 10, XlsxStyle::kTwoDecimals}};
  std::vector<std::map<RequirementId, const Assessment*>> worst;
  for (std::size_t i = 0; i < shown; ++i) {
    columns.push_back({decision.bids[i].id.str(), 22, XlsxStyle::kText});
    worst.push_back(worst_of(decision.bids[i]));
  }
  sheet.table(columns);
  const std::map<RequirementId, Rational> weights(decision.weights.begin(), decision.weights.end());
  for (const auto& id : decision.requirements) {
    const ElementId element = element_of(sources, id);
    const auto weight = weights.find(id);
    std::vector<XlsxCell> cells = {id.str(), requirement_title(sources, id),
                                   element.empty() ? std::string() : element_title(sources, element),
                                   weight == weights.end() ? XlsxCell() : XlsxCell(weight->second)};
    for (const auto& bid : worst) {
      const auto found = bid.find(id);
      cells.emplace_back(found == bid.end() ? std::string("–") : status_text(*found->second));
    }
    sheet.row(cells);
  }
}

void write_findings(XlsxSheet sheet, const Decision& decision) {
  std::size_t all = 0;
  for (const auto& bid : decision.bids) all += bid.findings.size();
  if (all > kMostFindings)
    sheet.line("The first " + std::to_string(kMostFindings) + " of " + std::to_string(all) +
               " findings; decision.json holds all");
  sheet.table({{"Bid", 18, XlsxStyle::kText},
               {"Code", 30, XlsxStyle::kText},
               {"Title", 40, XlsxStyle::kWrapped},
               {"Requirement", 14, XlsxStyle::kText},
               {"Item", 12, XlsxStyle::kText},
               {"Verdict", 14, XlsxStyle::kText},
               {"Level", 8, XlsxStyle::kText},
               {"Seen by", 20, XlsxStyle::kText},
               {"Detail", 70, XlsxStyle::kWrapped},
               {"Person", 18, XlsxStyle::kText},
               {"File", 40, XlsxStyle::kWrapped},
               {"Pointer", 30, XlsxStyle::kWrapped},
               {"Line", 8, XlsxStyle::kWhole},
               {"Byte", 10, XlsxStyle::kWhole},
               {"SHA-256", 20, XlsxStyle::kText},
               {"Finding", 20, XlsxStyle::kText}});
  std::size_t written = 0;
  for (const auto& bid : decision.bids) {
    const auto ids = finding_ids(bid);
    for (std::size_t i = 0; i < bid.findings.size() && written < kMostFindings; ++i, ++written) {
      add_finding(sheet, decision, bid, bid.findings[i], ids[i]);
    }
  }
}

}  // namespace proofhouse::publish
