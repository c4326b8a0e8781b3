// From an SPDX document to the one typed Sbom.
#pragma once

#include "formats/remarks.h"
#include "formats/spdx/document.h"
#include "model/sbom.h"

namespace proofhouse::formats::spdx {

// Packages become components; the one described package is the subject and no component. Dependencies are those relationships
// that say that one element needs or holds another, in whichever direction they are written, each pair once. NOASSERTION and NONE
// are absent values. Adds a Remark for each breach of the syntax, for ids that stand twice and for what the Sbom cannot say.
Sbom to_sbom(const SpdxDocument& document, Remarks& remarks);

// "Example Ltd" of "Organization: Example Ltd (psirt@example.com)"; empty for NOASSERTION and NONE.
std::string_view party_name(std::string_view text);
inline bool is_absent(std::string_view text) { return text.empty() || text == "NOASSERTION" || text == "NONE"; }

// As CycloneDX names it: "SHA-256" of "SHA256".
std::string hash_name(std::string_view algorithm);

// Which way a relationship makes one element depend on another.
enum class Needs : std::uint8_t { kNothing, kForward, kBackward };
Needs needs_of(std::string_view relationship_type);
// Whether SPDX 2.3 has it (2.2 lacks two of them).
bool is_relationship_type(std::string_view type);

}  // namespace proofhouse::formats::spdx
