// The typed record of an OSV document that was parsed, from JSON or YAML.
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "formats/remarks.h"
#include "model/osv.h"
#include "syntax/json.h"

namespace proofhouse::formats::osv {

// Whether the bytes are a record in YAML: no JSON from outside, with "id" and "modified" at the start of lines. Looks at nothing
// else.
bool looks_like_yaml(std::string_view bytes);

// The document of JSON or YAML bytes; nodes of YAML are those of the JSON that says the same. The errors of JsonDocument::parse()
// and parse_yaml().
Result<syntax::JsonDocument> parse(std::string bytes, const Limits& limits);

// Lenient: what is of another kind than it should be is a Remark. Fails with kInvalid where the root is no object or has no id.
Result<OsvRecord> read_record(const syntax::JsonDocument& document, Remarks& remarks);

}  // namespace proofhouse::formats::osv
