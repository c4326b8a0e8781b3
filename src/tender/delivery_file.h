// Delivery file: delivery.yaml, what the buyer's person wrote down who received the goods (docs/accepting.md).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/delivery.h"

namespace proofhouse::tender {

// Reads the text of a delivery.yaml. Fails with kInvalid, file, line, cause and cure for an unknown or missing key, a wrong type,
// an empty name, an item that stands twice, a file listed twice, and a record that
// is not among the evidence; as syntax::parse_yaml for what is no YAML. What the names lead to is for the one who opens them.
Result<Delivery> parse_delivery(std::string_view bytes, const std::string& file);

}  // namespace proofhouse::tender
