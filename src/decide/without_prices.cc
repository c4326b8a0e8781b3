#include "decide/without_prices.h"

#include <algorithm>

namespace proofhouse::decide {

namespace {

bool is_about_money(const Finding& finding) {
  return finding.code == FindingCode::kPriceMissing || finding.code == FindingCode::kPriceAbnormallyLow ||
         finding.code == FindingCode::kMaintenanceCeiling;
}

void hide_prices(BidInput& bid) {
  bid.bid.prices.clear();
  bid.bid.maintenance.clear();
  bid.bid.low_price_explanation.clear();
  bid.low_price_accepted = false;
  std::erase_if(bid.findings, is_about_money);
  for (auto& finding : bid.findings) {
    if (finding.code == FindingCode::kOptionPaid) {
      finding.detail = "A price line sells a demanded security function as an option; line and price are hidden here.";
    }
  }
}

}  // namespace

void hide_prices(DecisionInput& input) {
  for (auto& bid : input.bids) hide_prices(bid);
  input.tender.award.reference.reset();
  input.tender.life.reset();
  std::erase_if(input.clarifications, [](const Clarification& asked) { return asked.about == ClarificationTopic::kPrice; });
}

}  // namespace proofhouse::decide
