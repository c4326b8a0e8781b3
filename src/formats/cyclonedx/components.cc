#include "formats/cyclonedx/components.h"

#include <utility>

#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonRange;
using syntax::JsonValue;

void append_hashes(const JsonValue& array, Component& component, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  component.hashes.reserve(array.size());
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    component.hashes.push_back({text_in(entry, "alg", remarks), text_in(entry, "content", remarks)});
  }
}

// {license: {id | name}} or {expression}.
void append_licences(const JsonValue& array, Component& component, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    std::string licence = text_in(entry, "expression", remarks);
    if (const auto inner = entry.get("license"); inner && is(JsonKind::kObject, *inner, remarks)) {
      licence = text_in(*inner, "id", remarks);
      if (licence.empty()) licence = text_in(*inner, "name", remarks);
    }
    if (licence.empty()) {
      remarks.add("a licence has neither id, name nor expression", entry.node());
    } else {
      component.licences.push_back(std::move(licence));
    }
  }
}

// Who stands behind a component, best first: supplier, manufacturer, publisher.
struct Makers {
  std::string supplier;
  std::string manufacturer;
  std::string publisher;

  std::string best() && {
    if (!supplier.empty()) return std::move(supplier);
    return std::move(manufacturer.empty() ? publisher : manufacturer);
  }
};

void read_member(const JsonMember& member, Component& component, Makers& makers, Remarks& remarks) {
  const std::string_view key = member.key;
  if (key == "bom-ref") {
    component.ref = text_of(member, remarks);
  } else if (key == "type") {
    component.type = text_of(member, remarks);
  } else if (key == "group") {
    component.group = text_of(member, remarks);
  } else if (key == "name") {
    component.name = text_of(member, remarks);
  } else if (key == "version") {
    component.version = text_of(member, remarks);
  } else if (key == "purl") {
    component.purl = text_of(member, remarks);
  } else if (key == "cpe") {
    component.cpe = text_of(member, remarks);
  } else if (key == "hashes") {
    append_hashes(member.value, component, remarks);
  } else if (key == "licenses") {
    append_licences(member.value, component, remarks);
  } else if (key == "supplier") {
    makers.supplier = entity_name(member.value, remarks);
  } else if (key == "manufacturer") {
    makers.manufacturer = entity_name(member.value, remarks);
  } else if (key == "publisher") {
    makers.publisher = text_of(member, remarks);
  }
}

}  // namespace

std::string entity_name(const JsonValue& value, Remarks& remarks) {
  if (!is(JsonKind::kObject, value, remarks)) return {};
  std::string name = text_in(value, "name", remarks);
  const auto contacts = value.get("contact");
  if (!name.empty() || !contacts || !is(JsonKind::kArray, *contacts, remarks)) return name;
  for (const JsonValue contact : contacts->elements()) {
    if (!is(JsonKind::kObject, contact, remarks)) continue;
    return text_in(contact, "name", remarks);
  }
  return name;
}

Component read_component(const JsonValue& value, Remarks& remarks) {
  Component component;
  component.node = value.node();
  if (!is(JsonKind::kObject, value, remarks)) return component;
  Makers makers;
  for (const JsonMember member : value.members()) read_member(member, component, makers, remarks);
  component.supplier = std::move(makers).best();
  if (component.name.empty()) remarks.add("a component has no name", component.node);
  if (component.type.empty()) remarks.add("a component has no type", component.node);
  return component;
}

void append_components(const JsonValue& array, std::vector<Component>& components, Remarks& remarks) {
  struct Level {
    JsonRange<JsonValue>::Iterator next;
    JsonRange<JsonValue>::Iterator end;
    std::uint32_t parent;
  };
  if (!is(JsonKind::kArray, array, remarks)) return;
  components.reserve(components.size() + array.size());
  std::vector<Level> open{{array.elements().begin(), array.elements().end(), 0}};
  while (!open.empty()) {
    Level& level = open.back();
    if (level.next == level.end) {
      open.pop_back();
      continue;
    }
    const JsonValue value = *level.next;
    ++level.next;
    Component component = read_component(value, remarks);
    component.parent = level.parent;
    components.push_back(std::move(component));
    const auto inside = value.get("components");
    if (inside && is(JsonKind::kArray, *inside, remarks)) {
      open.push_back({inside->elements().begin(), inside->elements().end(), static_cast<std::uint32_t>(components.size())});
    }
  }
}

}  // namespace proofhouse::formats::cyclonedx
