// Price: what a bid costs its owner for life, on one footing for all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "decide/scheme.h"
#include "model/bid.h"
#include "model/decision.h"

namespace proofhouse::decide {

// The comparable price: the price lines for the demanded quantities and years, every option that a demanded security function
// needs (where the tender prices options), and the cost of patching over the life. A bid's own figures of hours, outage and
// visits count where the requirement with the check maintenance-burden is assessed at C3 or above for the item; below it the
// higher of them and the published ceiling counts. Net of tax, in the tender's currency. Publishing more advisories never raises
// it: it takes no advisory in. Nothing, with the reason as a sentence in `problem`, where a line is in another currency or
// negative, or an item has no price. Lines by the year count each year of the tender's life, discounted from the end of the
// first; once where the tender states no life.
std::optional<Price> comparable_price(const Scheme& scheme, const Tender& tender, const Bid& bid,
                                      const std::vector<Assessment>& assessments, std::string& problem);

}  // namespace proofhouse::decide
