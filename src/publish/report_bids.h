// Bids: the table of the first page, one row a bid.
#pragma once

#include <string>

#include "publish/report_view.h"
#include "render/html.h"

namespace proofhouse::publish {

// Rank, score, prices, draws, gates and why, best first.
void write_bids(render::Html& html, const View& view);

// " · Nordlys N4 R02, version 4.2.1", one for each item; empty where nothing is offered.
std::string offered_in_words(const BidDecision& bid);

}  // namespace proofhouse::publish
