// GraphElements: all elements of an SPDX 3 document by their ids, and their members by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "formats/remarks.h"
#include "syntax/json.h"

namespace proofhouse::formats::spdx {

struct GraphElement {
  std::uint32_t node = 0;
  std::string_view type;  // "software_Package"
  std::string_view id;    // its spdxId or @id; empty where it has none
};

// Refers to the document and the remarks.
class GraphElements {
 public:
  // Takes every object that has a type or an id, wherever it stands.
  GraphElements(const syntax::JsonDocument& json, Remarks& remarks);

  // In document order.
  [[nodiscard]] const std::vector<GraphElement>& all() const { return elements_; }
  // Null where the document has none of that id.
  [[nodiscard]] const GraphElement* find(std::string_view id) const;
  // The element that a member's value is or refers to.
  [[nodiscard]] const GraphElement* target(const syntax::JsonValue& value) const;
  [[nodiscard]] syntax::JsonValue value(const GraphElement& element) const { return json_.at(element.node); }

  // The text of a member; a Remark and an empty text where it is of another kind.
  std::string_view text(const GraphElement& element, std::string_view key) const { return text(value(element), key); }
  std::string_view text(const syntax::JsonValue& object, std::string_view key) const;
  // The values of a member: those of its array, or itself where it is none.
  [[nodiscard]] std::vector<syntax::JsonValue> values(const GraphElement& element, std::string_view key) const;
  // The ids that the values are or have.
  [[nodiscard]] std::vector<std::string_view> ids(const GraphElement& element, std::string_view key) const;

 private:
  const syntax::JsonDocument& json_;
  Remarks& remarks_;
  std::vector<GraphElement> elements_;
  std::unordered_map<std::string_view, std::uint32_t> by_id_;
  std::unordered_map<std::uint32_t, std::uint32_t> by_node_;
};

}  // namespace proofhouse::formats::spdx
