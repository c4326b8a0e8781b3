// The part of decision.json that is about one bid.
#pragma once

#include <string_view>

#include "base/json_writer.h"
#include "model/decision.h"

namespace proofhouse::publish {

// One element of "bids". `currency` is the tender's.
void write_bid(JsonWriter& out, const BidDecision& bid, std::string_view currency);

// name: the figure with so many decimals; name_exact: its fraction.
void write_exact(JsonWriter& out, std::string_view name, const Rational& value, unsigned decimals = 2);

// The id, or null where it is empty.
template <class T>
void write_id_or_null(JsonWriter& out, std::string_view name, const T& id) {
  out.key(name);
  if (id.empty()) {
    out.null();
  } else {
    out.value_of(id);
  }
}

}  // namespace proofhouse::publish
