#include "formats/cyclonedx/xml_element.h"

#include "base/text.h"

namespace proofhouse::formats::cyclonedx {

using syntax::XmlNode;

std::string trimmed(const XmlNode& node) {
  const std::string text = node.text();
  return std::string(trim(text));
}

std::string text_below(const XmlNode& node, std::string_view name) {
  const auto below = node.child(name);
  return below ? trimmed(*below) : std::string();
}

std::string attribute_of(const XmlNode& node, std::string_view name) { return std::string(node.attribute(name).value_or("")); }

std::vector<XmlNode> items(const XmlNode& node, std::string_view list, std::string_view item) {
  const auto below = node.child(list);
  return below ? below->children(item) : std::vector<XmlNode>{};
}

std::vector<std::string> texts_of(const std::vector<XmlNode>& nodes) {
  std::vector<std::string> out;
  out.reserve(nodes.size());
  for (const XmlNode& node : nodes) out.push_back(trimmed(node));
  return out;
}

std::vector<std::string> attributes_of(const std::vector<XmlNode>& nodes, std::string_view name) {
  std::vector<std::string> out;
  out.reserve(nodes.size());
  for (const XmlNode& node : nodes) out.push_back(attribute_of(node, name));
  return out;
}

std::string entity_below(const XmlNode& node, std::string_view name) {
  const auto entity = node.child(name);
  if (!entity) return {};
  std::string text = text_below(*entity, "name");
  const auto contact = entity->child("contact");
  return text.empty() && contact ? text_below(*contact, "name") : text;
}

bool has_signature(const XmlNode& node) { return node.child("Signature").has_value(); }

std::vector<ComponentHash> hashes_below(const XmlNode& node) {
  std::vector<ComponentHash> out;
  for (const XmlNode& hash : items(node, "hashes", "hash")) out.push_back({attribute_of(hash, "alg"), trimmed(hash)});
  return out;
}

std::vector<ExternalReference> references_below(const XmlNode& node) {
  std::vector<ExternalReference> out;
  for (const XmlNode& reference : items(node, "externalReferences", "reference")) {
    out.push_back({attribute_of(reference, "type"), text_below(reference, "url"), hashes_below(reference)});
  }
  return out;
}

}  // namespace proofhouse::formats::cyclonedx
