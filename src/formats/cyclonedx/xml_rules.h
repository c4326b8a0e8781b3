// What a CycloneDX file in XML must keep: its XML Schema, and the rules of README.md.
#pragma once

#include <optional>
#include <string>

#include "formats/violations.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// The version that the namespace of the root ends in, or nothing where it is not CycloneDX's.
std::optional<std::string> xml_version(const syntax::XmlDocument& document);

// "schema" and "bom-ref-unique" (errors: the schema has both), and the warnings that JSON files get as well. Places are
// "line:column".
void check_xml(const syntax::XmlDocument& document, const std::string& version, Violations& violations);

}  // namespace proofhouse::formats::cyclonedx
