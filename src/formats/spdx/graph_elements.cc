#include "formats/spdx/graph_elements.h"

#include <string>

#include "formats/json_object.h"

namespace proofhouse::formats::spdx {

using syntax::JsonValue;

GraphElements::GraphElements(const syntax::JsonDocument& json, Remarks& remarks) : json_(json), remarks_(remarks) {
  for (std::uint32_t node = 0; node < json.node_count(); ++node) {
    const JsonValue value = json.at(node);
    if (!value.is_object() || value.key() == "@context") continue;
    GraphElement element{.node = node, .type = {}, .id = {}};
    for (const syntax::JsonMember member : value.members()) {
      if (member.key == "type" || member.key == "@type") {
        element.type = member.value.text().value_or(std::string_view{});
      } else if (member.key == "spdxId" || (member.key == "@id" && element.id.empty())) {
        element.id = member.value.text().value_or(std::string_view{});
      }
    }
    if (element.type.empty()) continue;
    const auto index = static_cast<std::uint32_t>(elements_.size());
    if (!element.id.empty() && !by_id_.emplace(element.id, index).second) {
      remarks.add("the id " + quote(element.id) + " stands twice; its first element counts", node);
    }
    by_node_.emplace(node, index);
    elements_.push_back(element);
  }
}

const GraphElement* GraphElements::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : &elements_[at->second];
}

const GraphElement* GraphElements::target(const JsonValue& value) const {
  if (const auto id = value.text()) return find(*id);
  const auto at = by_node_.find(value.node());
  return at == by_node_.end() ? nullptr : &elements_[at->second];
}

std::string_view GraphElements::text(const JsonValue& object, std::string_view key) const {
  const auto value = object.get(key);
  if (!value) return {};
  if (const auto text = value->text()) return *text;
  remarks_.add(quote(key) + " is " + std::string(kind_name(value->kind())) + " instead of a text", value->node());
  return {};
}

std::vector<JsonValue> GraphElements::values(const GraphElement& element, std::string_view key) const {
  std::vector<JsonValue> values;
  const auto member = value(element).get(key);
  if (!member) return values;
  if (!member->is_array()) return {*member};
  values.reserve(member->size());
  for (const JsonValue one : member->elements()) values.push_back(one);
  return values;
}

std::vector<std::string_view> GraphElements::ids(const GraphElement& element, std::string_view key) const {
  std::vector<std::string_view> ids;
  for (const JsonValue& value : values(element, key)) {
    if (const auto text = value.text()) {
      ids.push_back(*text);
    } else if (const GraphElement* inside = target(value)) {
      if (!inside->id.empty()) ids.push_back(inside->id);
    } else {
      remarks_.add(quote(key) + " refers to nothing", value.node());
    }
  }
  return ids;
}

}  // namespace proofhouse::formats::spdx
