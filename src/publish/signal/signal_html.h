// Signal HTML: the market signal for people.
#pragma once

#include <string>

#include "publish/signal/signal.h"

namespace proofhouse::publish::signal {

// Elements with bars and figures, one block of money a currency, the tenders that were summed. Names of bidders only where
// `names`. Same sums, same bytes.
std::string signal_html(const MarketSignal& signal, bool names, std::string_view program_version);

}  // namespace proofhouse::publish::signal
