#include "formats/cyclonedx/xml_reader.h"

#include <utility>

#include "formats/cyclonedx/reader.h"
#include "formats/cyclonedx/xml_components.h"
#include "formats/cyclonedx/xml_declarations.h"
#include "formats/cyclonedx/xml_element.h"
#include "formats/cyclonedx/xml_rules.h"
#include "formats/cyclonedx/xml_vulnerabilities.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::XmlDocument;
using syntax::XmlNode;

void add_author(std::string name, Sbom& sbom) {
  if (!name.empty()) sbom.authors.push_back(std::move(name));
}

// "Vendor tool 1.2".
void read_tool(const XmlNode& tool, Sbom& sbom) {
  std::string words = text_below(tool, "vendor");
  if (words.empty()) words = text_below(tool, "publisher");
  for (const std::string_view name : {"name", "version"}) {
    const std::string word = text_below(tool, name);
    if (!word.empty()) words += (words.empty() ? "" : " ") + word;
  }
  if (!words.empty()) sbom.tools.push_back(words);
  add_author(std::move(words), sbom);
}

void read_tools(const XmlNode& tools, Sbom& sbom) {
  for (const XmlNode& tool : tools.children("tool")) read_tool(tool, sbom);
  for (const XmlNode& tool : items(tools, "components", "component")) read_tool(tool, sbom);
  for (const XmlNode& tool : items(tools, "services", "service")) read_tool(tool, sbom);
}

void read_subject(const XmlNode& component, Sbom& sbom, XmlRemarks& remarks) {
  sbom.has_subject = true;
  sbom.subject = read_component(component, remarks);
  if (const auto inside = component.child("components")) append_components(*inside, sbom.components, remarks);
}

void read_metadata(const XmlNode& metadata, Sbom& sbom, XmlRemarks& remarks) {
  sbom.timestamp = text_below(metadata, "timestamp");
  for (const XmlNode& part : metadata.children()) {
    const std::string_view name = part.name();
    if (name == "lifecycles") {
      for (const XmlNode& lifecycle : part.children("lifecycle")) {
        std::string phase = text_below(lifecycle, "phase");
        sbom.lifecycles.push_back(phase.empty() ? text_below(lifecycle, "name") : std::move(phase));
      }
    } else if (name == "tools") {
      read_tools(part, sbom);
    } else if (name == "authors") {
      for (const XmlNode& author : part.children("author")) {
        std::string text = text_below(author, "name");
        add_author(text.empty() ? text_below(author, "email") : std::move(text), sbom);
      }
    } else if (name == "component") {
      read_subject(part, sbom, remarks);
    } else if (name == "manufacture" || name == "manufacturer" || name == "supplier") {
      std::string text = text_below(part, "name");
      if (const auto contact = part.child("contact"); text.empty() && contact) text = text_below(*contact, "name");
      add_author(std::move(text), sbom);
    }
  }
}

void append_dependencies(const XmlNode& list, Sbom& sbom, XmlRemarks& remarks) {
  for (const XmlNode& node : list.children("dependency")) {
    Dependency dependency;
    dependency.ref = attribute_of(node, "ref");
    if (dependency.ref.empty()) {
      remarks.add("a dependency has no ref and was left out", node);
      continue;
    }
    dependency.depends_on = attributes_of(node.children("dependency"), "ref");
    dependency.provides = attributes_of(node.children("provides"), "ref");
    sbom.dependencies.push_back(std::move(dependency));
  }
}

void append_compositions(const XmlNode& list, Sbom& sbom) {
  for (const XmlNode& node : list.children("composition")) {
    sbom.compositions.push_back({attribute_of(node, "bom-ref"), text_below(node, "aggregate"),
                                 attributes_of(items(node, "assemblies", "assembly"), "ref"),
                                 attributes_of(items(node, "dependencies", "dependency"), "ref"),
                                 attributes_of(items(node, "vulnerabilities", "vulnerability"), "ref"), 0});
  }
}

void read_part(const XmlNode& part, Sbom& sbom, XmlRemarks& remarks) {
  const std::string_view name = part.name();
  if (name == "components") {
    append_components(part, sbom.components, remarks);
  } else if (name == "services") {
    append_services(part, sbom.services, remarks);
  } else if (name == "dependencies") {
    append_dependencies(part, sbom, remarks);
  } else if (name == "compositions") {
    append_compositions(part, sbom);
  } else if (name == "vulnerabilities") {
    append_vulnerabilities(part, sbom, remarks);
  } else if (name == "declarations") {
    read_declarations(part, sbom.declarations);
  } else if (name == "definitions") {
    read_definitions(part, sbom.declarations);
  } else if (name == "annotations") {
    sbom.annotations = static_cast<std::uint32_t>(part.children("annotation").size());
  }
}

}  // namespace

Result<ReadDocument> read_xml(const XmlDocument& document) {
  const auto version = xml_version(document);
  const XmlNode root = document.root();
  if (!version || root.name() != "bom") {
    return fail_at(ErrorCode::kInvalid, {}, "1:1", "the root is no <bom> in a namespace of CycloneDX",
                   "give a CycloneDX file, specification 1.2 to 1.7");
  }
  XmlRemarks remarks(document);
  Sbom sbom;
  sbom.format = "CycloneDX";
  sbom.spec_version = *version;
  if (!is_known_version(*version))
    remarks.add("the specification " + quote(*version) + " is not known; the file was read as 1.7");
  sbom.serial = attribute_of(root, "serialNumber");
  sbom.revision = attribute_of(root, "version");
  sbom.is_signed = has_signature(root);
  sbom.references = references_below(root);
  if (const auto metadata = root.child("metadata")) read_metadata(*metadata, sbom, remarks);
  for (const XmlNode& part : root.children()) read_part(part, sbom, remarks);
  return ReadDocument{std::move(sbom), std::move(remarks).take()};
}

Result<ReadDocument> read_xml(std::string bytes, const Limits& limits) {
  const auto document = TRY(XmlDocument::parse(std::move(bytes), limits));
  return read_xml(document);
}

}  // namespace proofhouse::formats::cyclonedx
