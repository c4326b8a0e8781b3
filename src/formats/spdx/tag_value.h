// SPDX 2 as tags and values (specification 2.3, clauses 6 to 13: the "tag" of each field).
#pragma once

#include <string_view>

#include "formats/spdx/document.h"

namespace proofhouse::formats::spdx {

// Whether the first line that is neither empty nor a comment begins "SPDXVersion:", or another tag with which documents begin.
bool looks_like_tag_value(std::string_view bytes);

// Fills a document from UTF-8 bytes without a byte order mark. Never fails: a line without a tag, a tag that SPDX does not have
// or that stands outside its section, a text that is never closed and control characters are breaches with their line. A text of
// many lines is one value. Files behind a package are held by it (clause 8.1), which becomes a CONTAINS relationship. Views into
// `bytes`.
// False, with the document unfinished, above kMostRecords of reader.h.
bool read_tag_value(std::string_view bytes, SpdxDocument& document);

}  // namespace proofhouse::formats::spdx
