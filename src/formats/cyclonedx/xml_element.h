// Short ways into an XML element of a bill of materials.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/sbom.h"
#include "syntax/xml.h"

namespace proofhouse::formats::cyclonedx {

// The text of an element without the white space around it.
std::string trimmed(const syntax::XmlNode& node);
// Of the first element below of that name; empty where there is none.
std::string text_below(const syntax::XmlNode& node, std::string_view name);
// Of an attribute; empty where there is none.
std::string attribute_of(const syntax::XmlNode& node, std::string_view name);
// The elements `item` below the first element `list`: <hashes><hash/><hash/></hashes>.
std::vector<syntax::XmlNode> items(const syntax::XmlNode& node, std::string_view list, std::string_view item);
std::vector<std::string> texts_of(const std::vector<syntax::XmlNode>& nodes);
// An attribute of each.
std::vector<std::string> attributes_of(const std::vector<syntax::XmlNode>& nodes, std::string_view name);
// The name of an organizational entity below, or of its first contact, or empty.
std::string entity_below(const syntax::XmlNode& node, std::string_view name);
// A W3C signature (XMLDSig) right below.
bool has_signature(const syntax::XmlNode& node);

std::vector<ComponentHash> hashes_below(const syntax::XmlNode& node);
std::vector<ExternalReference> references_below(const syntax::XmlNode& node);

}  // namespace proofhouse::formats::cyclonedx
