// The part of the decision reader that is about one bid.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "publish/decision_view.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::publish {

// One element of "bids". Errors as read_decision().
Result<BidView> read_bid_view(const syntax::Tree& tree, const std::string& file);

// A JSON number as it is written; the optional one is nothing where it is null or absent. Errors stick in the map.
std::string figure(syntax::StrictMap& map, std::string_view key);
std::optional<std::string> optional_figure(syntax::StrictMap& map, std::string_view key);

}  // namespace proofhouse::publish
