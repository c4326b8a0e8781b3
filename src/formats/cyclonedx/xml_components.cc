#include "formats/cyclonedx/xml_components.h"

#include <utility>

#include "formats/cyclonedx/xml_element.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::XmlNode;

std::vector<std::string> licences_below(const XmlNode& node, XmlRemarks& remarks) {
  std::vector<std::string> out;
  const auto list = node.child("licenses");
  if (!list) return out;
  for (const XmlNode& entry : list->children()) {
    std::string licence;
    if (entry.name() == "expression") licence = trimmed(entry);
    if (entry.name() == "expression-detailed") licence = attribute_of(entry, "expression");
    if (entry.name() == "license") {
      licence = text_below(entry, "id");
      if (licence.empty()) licence = text_below(entry, "name");
    }
    if (licence.empty()) {
      remarks.add("a licence has neither id, name nor expression", entry);
    } else {
      out.push_back(std::move(licence));
    }
  }
  return out;
}

void read_identifiers(const XmlNode& node, Component& component) {
  for (const std::string_view name : {"omniborId", "swhid"}) {
    for (std::string& id : texts_of(node.children(name))) component.more_identifiers.push_back(std::move(id));
  }
  const auto swid = node.child("swid");
  if (!swid) return;
  if (std::string id = attribute_of(*swid, "tagId"); !id.empty()) component.more_identifiers.push_back(std::move(id));
}

void read_ancestors(const XmlNode& node, Component& component) {
  const auto pedigree = node.child("pedigree");
  if (!pedigree) return;
  for (const XmlNode& ancestor : items(*pedigree, "ancestors", "component")) {
    std::string name = text_below(ancestor, "purl");
    if (name.empty()) name = text_below(ancestor, "name");
    if (!name.empty()) component.ancestors.push_back(std::move(name));
  }
}

std::string said(const XmlNode& node, std::string_view name) {
  const std::string text = text_below(node, name);
  if (text == "true" || text == "1") return "yes";
  return text == "false" || text == "0" ? "no" : "";
}

Service read_service(const XmlNode& node, XmlRemarks& remarks) {
  Service service;
  service.ref = attribute_of(node, "bom-ref");
  service.provider = entity_below(node, "provider");
  service.group = text_below(node, "group");
  service.name = text_below(node, "name");
  service.version = text_below(node, "version");
  service.endpoints = texts_of(items(node, "endpoints", "endpoint"));
  service.authenticated = said(node, "authenticated");
  service.crosses_trust_boundary = said(node, "x-trust-boundary");
  for (const XmlNode& data : items(node, "data", "classification"))
    service.data.push_back(attribute_of(data, "flow") + " " + trimmed(data));
  for (const XmlNode& data : items(node, "data", "dataflow")) {
    const auto classification = data.child("classification");
    if (classification) service.data.push_back(attribute_of(*classification, "flow") + " " + trimmed(*classification));
  }
  if (service.name.empty()) remarks.add("a service has no name", node);
  return service;
}

// Each element `item` below `list` and below the lists of the same name inside, with the number of the one that holds it.
template <class Value, class Read>
void append_all(const XmlNode& list, std::string_view item, std::vector<Value>& values, Read read) {
  struct Level {
    std::vector<XmlNode> nodes;
    std::size_t next;
    std::uint32_t parent;
  };
  std::vector<Level> open;
  open.push_back({list.children(item), 0, 0});
  while (!open.empty()) {
    Level& level = open.back();
    if (level.next == level.nodes.size()) {
      open.pop_back();
      continue;
    }
    const XmlNode node = level.nodes[level.next++];
    Value value = read(node);
    value.parent = level.parent;
    values.push_back(std::move(value));
    if (const auto inside = node.child(list.name())) {
      open.push_back({inside->children(item), 0, static_cast<std::uint32_t>(values.size())});
    }
  }
}

}  // namespace

Component read_component(const XmlNode& node, XmlRemarks& remarks) {
  Component component;
  component.ref = attribute_of(node, "bom-ref");
  component.type = attribute_of(node, "type");
  component.mime_type = attribute_of(node, "mime-type");
  component.supplier = entity_below(node, "supplier");
  component.originator = entity_below(node, "manufacturer");
  if (component.supplier.empty()) component.supplier = component.originator;
  if (component.supplier.empty()) component.supplier = text_below(node, "publisher");
  component.group = text_below(node, "group");
  component.name = text_below(node, "name");
  component.version = text_below(node, "version");
  component.purl = text_below(node, "purl");
  component.cpe = text_below(node, "cpe");
  component.scope = text_below(node, "scope");
  component.hashes = hashes_below(node);
  component.licences = licences_below(node, remarks);
  component.references = references_below(node);
  read_identifiers(node, component);
  read_ancestors(node, component);
  if (const auto crypto = node.child("cryptoProperties")) component.crypto_asset = text_below(*crypto, "assetType");
  if (component.name.empty()) remarks.add("a component has no name", node);
  if (component.type.empty()) remarks.add("a component has no type", node);
  return component;
}

void append_components(const XmlNode& list, std::vector<Component>& components, XmlRemarks& remarks) {
  append_all(list, "component", components, [&](const XmlNode& node) { return read_component(node, remarks); });
}

void append_services(const XmlNode& list, std::vector<Service>& services, XmlRemarks& remarks) {
  append_all(list, "service", services, [&](const XmlNode& node) { return read_service(node, remarks); });
}

}  // namespace proofhouse::formats::cyclonedx
