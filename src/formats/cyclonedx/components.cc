#include "formats/cyclonedx/components.h"

#include <utility>

#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonRange;
using syntax::JsonValue;

void append_texts(const JsonValue& array, std::vector<std::string>& texts, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (is(JsonKind::kText, entry, remarks)) texts.emplace_back(*entry.text());
  }
}

// What stands before it: package URLs, else names.
void append_ancestors(const JsonValue& pedigree, Component& component, Remarks& remarks) {
  if (!is(JsonKind::kObject, pedigree, remarks)) return;
  const auto ancestors = pedigree.get("ancestors");
  if (!ancestors || !is(JsonKind::kArray, *ancestors, remarks)) return;
  for (const JsonValue ancestor : ancestors->elements()) {
    if (!is(JsonKind::kObject, ancestor, remarks)) continue;
    std::string name = text_in(ancestor, "purl", remarks);
    if (name.empty()) name = text_in(ancestor, "name", remarks);
    if (!name.empty()) component.ancestors.push_back(std::move(name));
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

// The members that are a text and nothing else.
std::string* text_member(Component& component, std::string_view key) {
  if (key == "bom-ref") return &component.ref;
  if (key == "type") return &component.type;
  if (key == "group") return &component.group;
  if (key == "name") return &component.name;
  if (key == "version") return &component.version;
  if (key == "purl") return &component.purl;
  if (key == "cpe") return &component.cpe;
  if (key == "scope") return &component.scope;
  if (key == "mime-type") return &component.mime_type;
  return nullptr;
}

void read_identifiers(const JsonMember& member, Component& component, Remarks& remarks) {
  if (member.key == "omniborId" || member.key == "swhid") {
    append_texts(member.value, component.more_identifiers, remarks);
  } else if (member.key == "swid" && is(JsonKind::kObject, member.value, remarks)) {
    if (std::string id = text_in(member.value, "tagId", remarks); !id.empty())
      component.more_identifiers.push_back(std::move(id));
  }
}

void read_member(const JsonMember& member, Component& component, Makers& makers, Remarks& remarks) {
  const std::string_view key = member.key;
  if (std::string* text = text_member(component, key)) {
    if (is(JsonKind::kText, member.value, remarks)) text->assign(*member.value.text());
  } else if (key == "hashes") {
    append_hashes(member.value, component.hashes, remarks);
  } else if (key == "licenses") {
    append_licences(member.value, component, remarks);
  } else if (key == "supplier") {
    makers.supplier = entity_name(member.value, remarks);
  } else if (key == "manufacturer") {
    makers.manufacturer = entity_name(member.value, remarks);
  } else if (key == "publisher") {
    makers.publisher = text_of(member, remarks);
  } else if (key == "externalReferences") {
    append_references(member.value, component.references, remarks);
  } else if (key == "pedigree") {
    append_ancestors(member.value, component, remarks);
  } else if (key == "cryptoProperties" && is(JsonKind::kObject, member.value, remarks)) {
    component.crypto_asset = text_in(member.value, "assetType", remarks);
  } else {
    read_identifiers(member, component, remarks);
  }
}

}  // namespace

void append_hashes(const JsonValue& array, std::vector<ComponentHash>& hashes, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  hashes.reserve(array.size());
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    hashes.push_back({text_in(entry, "alg", remarks), text_in(entry, "content", remarks)});
  }
}

void append_references(const JsonValue& array, std::vector<ExternalReference>& references, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  references.reserve(array.size());
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    ExternalReference reference{text_in(entry, "type", remarks), text_in(entry, "url", remarks), {}};
    if (const auto hashes = entry.get("hashes")) append_hashes(*hashes, reference.hashes, remarks);
    references.push_back(std::move(reference));
  }
}

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

namespace {

// Into a component that is empty: it is large, and never moved while it is read.
void read_into(Component& component, const JsonValue& value, Remarks& remarks) {
  component.node = value.node();
  if (!is(JsonKind::kObject, value, remarks)) return;
  Makers makers;
  for (const JsonMember member : value.members()) read_member(member, component, makers, remarks);
  component.originator = makers.manufacturer;
  component.supplier = std::move(makers).best();
  if (component.name.empty()) remarks.add("a component has no name", component.node);
  if (component.type.empty()) remarks.add("a component has no type", component.node);
}

}  // namespace

Component read_component(const JsonValue& value, Remarks& remarks) {
  Component component;
  read_into(component, value, remarks);
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
    Component& component = components.emplace_back();
    component.parent = level.parent;
    read_into(component, value, remarks);
    const auto inside = value.get("components");
    if (inside && is(JsonKind::kArray, *inside, remarks)) {
      open.push_back({inside->elements().begin(), inside->elements().end(), static_cast<std::uint32_t>(components.size())});
    }
  }
}

}  // namespace proofhouse::formats::cyclonedx
