// The syntaxes of SPDX 2 beside JSON: which one some bytes are in, and reading them into an SpdxDocument.
#pragma once

#include <optional>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "formats/spdx/document.h"
#include "syntax/json.h"
#include "syntax/tree.h"
#include "syntax/xml.h"

namespace proofhouse::formats::spdx {

// Whether a text that is neither JSON nor XML has a line that begins with the member "spdxVersion", as SPDX in YAML has.
bool looks_like_yaml(std::string_view bytes);
// Whether the root is rdf:RDF with something of SPDX in it, or the <Document> of SPDX's XML form.
bool is_rdf(const syntax::XmlDocument& xml);
bool is_spdx_xml(const syntax::XmlDocument& xml);

// What a document's views refer to must outlive it: keep both together.
void read_json(const syntax::JsonDocument& json, SpdxDocument& document);
// Fails as syntax::parse_yaml does, and with kInvalid for a document that is no map.
Result<void> read_yaml(std::string_view bytes, const Limits& limits, syntax::Tree& tree, SpdxDocument& document);
// SPDX's XML form: the JSON form's members as elements, those of a list repeated.
void read_xml(const syntax::XmlDocument& xml, syntax::Tree& tree, SpdxDocument& document);

// Fails with kInvalid, and the place of the version, where it is none that is read: SPDX 1, or 3 and later in a syntax of SPDX 2.
Result<void> check_version(const SpdxDocument& document);

}  // namespace proofhouse::formats::spdx
