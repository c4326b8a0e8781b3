// Carrying over: the answers of an older response, and what certificates prove, as a start for a new one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/bid.h"
#include "model/questionnaire.h"
#include "model/records.h"

namespace proofhouse::tender {

struct OfferedCertificate {
  std::string file;  // its name below the evidence of the new bid
  ItemId item;       // that it is about; empty: the only item that is asked about
  Certificate certificate;
};

struct CarriedOver {
  Response response;                    // to the new questionnaire; every answer in it is marked
  std::uint32_t carried = 0;            // answers, one for each requirement and item
  std::uint32_t proved = 0;             // of them with a certificate behind them
  std::vector<std::string> left;        // whole sentences: what could not be carried over, and why
  std::vector<std::string> read_again;  // requirements whose demand is another one since, as the older response tells
};

// Pure. An answer goes to the same requirement and item; where the older response answered one item and one is asked, to that
// one. An answer to a question goes where the question still exists and takes it: its type and its options. Each carried answer
// is marked with where it comes from, so that it counts for nothing until the bidder has confirmed it. A certificate that is in
// date at the deadline answers yes to what it proves, with itself as evidence, unless the older answer was another one.
CarriedOver carry_over(const Questionnaire& asked, const Response& old, const std::vector<OfferedCertificate>& certificates);

}  // namespace proofhouse::tender
