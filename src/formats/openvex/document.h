// The typed document of OpenVEX, of 0.2.0 and the drafts before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "formats/remarks.h"
#include "model/openvex.h"
#include "syntax/json.h"

namespace proofhouse::formats::openvex {

// "https://openvex.dev/ns/v0.2.0" is "0.2.0"; without a version it is "0.0.1", as the specification has it. Nothing for any other
// context.
std::optional<std::string> version_of_context(std::string_view context);

// Lenient; see reader.h.
Result<OpenVexDocument> read_document(const syntax::JsonDocument& document, Remarks& remarks);

}  // namespace proofhouse::formats::openvex
