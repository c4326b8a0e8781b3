// Tender file: tender.yaml, read strictly (docs/tender-folder.md).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/tender.h"

namespace proofhouse::tender {

// Reads the text of a tender.yaml. Fails with file, line, cause and cure for an unknown key, a wrong type, an id used twice,
// weights of items or criteria that do not sum to 100, a negative sum, dates out of order, or a formula whose criteria are
// missing. As syntax::parse_yaml for what is no YAML.
Result<Tender> parse_tender(std::string_view bytes, const std::string& file);

}  // namespace proofhouse::tender
