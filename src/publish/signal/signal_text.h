// Signal text: the sums as CSV and JSON.
#pragma once

#include <string>
#include <string_view>

#include "publish/signal/signal.h"

namespace proofhouse::publish::signal {

inline constexpr std::string_view kSchema = "proofhouse-signal-1";

// One row an element and currency. Names of bidders only where `names`.
std::string signal_csv(const MarketSignal& signal, bool names);
// The same and the tenders, as one JSON document.
std::string signal_json(const MarketSignal& signal, bool names);

}  // namespace proofhouse::publish::signal
