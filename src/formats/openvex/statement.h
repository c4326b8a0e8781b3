// One statement of an OpenVEX document.
#pragma once

#include <optional>
#include <string>

#include "formats/remarks.h"
#include "model/vex.h"
#include "syntax/json.h"

namespace proofhouse::formats::openvex {

// Of an object. A timestamp that it does not have is `inherited`. Nothing, and a Remark, where it has no vulnerability or no
// status; a Remark where it has no products.
std::optional<VexStatement> read_statement(const syntax::JsonValue& element, const std::string& inherited, Remarks& remarks);

}  // namespace proofhouse::formats::openvex
