#include "formats/cyclonedx/metadata.h"

#include <utility>

#include "formats/cyclonedx/components.h"
#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonValue;

void add_author(std::string name, Sbom& sbom) {
  if (!name.empty()) sbom.authors.push_back(std::move(name));
}

// A contact counts by its name, else by its address.
void read_authors(const JsonValue& array, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    std::string name = text_in(entry, "name", remarks);
    add_author(name.empty() ? text_in(entry, "email", remarks) : std::move(name), sbom);
  }
}

// "Vendor tool 1.2". A legacy tool has its vendor as a text, a component has publisher or group.
void read_tool(const JsonValue& tool, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kObject, tool, remarks)) return;
  std::string words = text_in(tool, "vendor", remarks);
  if (words.empty()) words = text_in(tool, "publisher", remarks);
  for (const std::string_view key : {"name", "version"}) {
    const std::string word = text_in(tool, key, remarks);
    if (!word.empty()) words += (words.empty() ? "" : " ") + word;
  }
  if (!words.empty()) sbom.tools.push_back(words);
  add_author(std::move(words), sbom);
}

// A phase of the specification, or a name of one's own.
void read_lifecycles(const JsonValue& array, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    std::string phase = text_in(entry, "phase", remarks);
    if (phase.empty()) phase = text_in(entry, "name", remarks);
    if (!phase.empty()) sbom.lifecycles.push_back(std::move(phase));
  }
}

// An array of tools (to 1.4, later deprecated), or an object of components and services (from 1.5).
void read_tools(const JsonValue& tools, Sbom& sbom, Remarks& remarks) {
  if (tools.is_array()) {
    for (const JsonValue tool : tools.elements()) read_tool(tool, sbom, remarks);
    return;
  }
  if (!is(JsonKind::kObject, tools, remarks)) return;
  for (const std::string_view key : {"components", "services"}) {
    const auto list = tools.get(key);
    if (!list || !is(JsonKind::kArray, *list, remarks)) continue;
    for (const JsonValue tool : list->elements()) read_tool(tool, sbom, remarks);
  }
}

void read_subject(const JsonValue& component, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kObject, component, remarks)) return;
  sbom.has_subject = true;
  sbom.subject = read_component(component, remarks);
  if (const auto inside = component.get("components")) append_components(*inside, sbom.components, remarks);
}

}  // namespace

void read_metadata(const JsonValue& metadata, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kObject, metadata, remarks)) return;
  for (const JsonMember member : metadata.members()) {
    if (member.key == "timestamp") {
      sbom.timestamp = text_of(member, remarks);
    } else if (member.key == "authors") {
      read_authors(member.value, sbom, remarks);
    } else if (member.key == "manufacture" || member.key == "manufacturer" || member.key == "supplier") {
      add_author(entity_name(member.value, remarks), sbom);
    } else if (member.key == "tools") {
      read_tools(member.value, sbom, remarks);
    } else if (member.key == "lifecycles") {
      read_lifecycles(member.value, sbom, remarks);
    } else if (member.key == "component") {
      read_subject(member.value, sbom, remarks);
    }
  }
}

}  // namespace proofhouse::formats::cyclonedx
