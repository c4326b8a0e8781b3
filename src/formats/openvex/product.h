// What an OpenVEX statement is about: products and their subcomponents, by IRI, identifiers and hashes.
#pragma once

#include <vector>

#include "formats/remarks.h"
#include "model/vex.h"
#include "syntax/json.h"

namespace proofhouse::formats::openvex {

// Of an array, whose elements are objects or, before 0.2.0, texts. One that names nothing is a Remark and left out.
std::vector<VexProduct> read_products(const syntax::JsonValue& value, Remarks& remarks);
std::vector<VexIdentity> read_identities(const syntax::JsonValue& value, Remarks& remarks);

}  // namespace proofhouse::formats::openvex
