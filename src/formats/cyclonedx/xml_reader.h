// CycloneDX bills of materials, XML, specification 1.2 to 1.7 (ECMA-424).
#pragma once

#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// The Sbom of one XML document, as the JSON reader (reader.h) makes it of the same content, but for the nodes, which are 0. Reads
// what is readable, in any order. Remarks name line and column. Errors have no file:
//   kMalformed  what is not XML or not UTF-8, with "line:column";
//   kInvalid    a document type declaration, with "line:column"; a root in another namespace than CycloneDX's;
//   kLimit      above `limits`.
Result<ReadDocument> read_xml(std::string bytes, const Limits& limits);
Result<ReadDocument> read_xml(const syntax::XmlDocument& document);

}  // namespace proofhouse::formats::cyclonedx
