#include "publish/award/recorded_bids.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "publish/finding_id.h"

namespace proofhouse::publish {

std::vector<tender::RecordedBid> recorded_bids(const DecisionView& record, const std::set<BidId>& bids) {
  std::vector<tender::RecordedBid> out;
  for (const auto& bid : record.bids) {
    if (!bids.contains(bid.id)) continue;
    tender::RecordedBid taken{bid.id, {}, bid.judged};
    for (const auto& view : bid.findings) {
      taken.findings.push_back(
          {view.code, view.requirement, view.item, view.verdict, view.confidence, view.kind, view.detail, view.place, view.by});
    }
    out.push_back(std::move(taken));
  }
  return out;
}

std::string with_recorded_names(std::string replayed, const Decision& decision, const DecisionView& record,
                                const std::set<BidId>& bids) {
  for (const auto& bid : decision.bids) {
    const auto told = std::ranges::find(record.bids, bid.id, &BidView::id);
    if (!bids.contains(bid.id) || told == record.bids.end()) continue;
    const auto names = finding_ids(bid);
    for (std::size_t i = 0; i < std::min(names.size(), told->findings.size()); ++i) {
      replayed = replace_all(replayed, names[i], told->findings[i].id);
    }
  }
  return replayed;
}

}  // namespace proofhouse::publish
