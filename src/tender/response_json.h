// response.json: a Response written out (docs/formats/response.schema.json).
#pragma once

#include <string>

#include "model/bid.h"

namespace proofhouse::tender {

// The document, keys in the order of the schema, lists in the order of the response. What nobody here knows stands behind the
// known keys of its map, as it was. The reader of formats/response yields the same Response again, nodes apart, and
// SeenDemand::text, which has no place in the file.
std::string response_json(const Response& response);

}  // namespace proofhouse::tender
