// The three forms in which vulnerabilities of NVD come, and the typed feed of each.
#pragma once

#include <cstdint>
#include <optional>

#include "base/result.h"
#include "formats/remarks.h"
#include "model/nvd.h"
#include "syntax/json.h"

namespace proofhouse::formats::nvd {

enum class Form : std::uint8_t {
  kFeed,  // an answer of the API or a feed file: "format", "vulnerabilities"
  kItem,  // an element of it: {"cve": {…}}
  kBare,  // what stands in that
};

// Nothing where the document is none of them.
std::optional<Form> form_of(const syntax::JsonValue& root);
// Its name in nvd.shape.
std::string_view shape_of(Form form);

// Lenient. Fails with kInvalid where the document has no form, or its list is none.
Result<NvdFeed> read_feed(const syntax::JsonDocument& document, Remarks& remarks);

}  // namespace proofhouse::formats::nvd
