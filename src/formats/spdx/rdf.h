// SPDX 2 in RDF/XML (specification 2.3: the "RDF" of each field; the ontology http://spdx.org/rdf/terms).
#pragma once

#include "base/result.h"
#include "formats/spdx/document.h"
#include "syntax/xml.h"

namespace proofhouse::formats::spdx {

// Fills a document from the triples of RDF/XML. Texts are kept by the document. Fails as syntax::read_rdf_xml does, and with
// kInvalid where no SpdxDocument of SPDX 2 is described.
Result<void> read_rdf(const syntax::XmlDocument& xml, SpdxDocument& document);

}  // namespace proofhouse::formats::spdx
