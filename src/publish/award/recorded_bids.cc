#include "publish/award/recorded_bids.h"

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

}  // namespace proofhouse::publish
