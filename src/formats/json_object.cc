#include "formats/json_object.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "syntax/locate.h"

namespace proofhouse::formats {

using syntax::JsonKind;
using syntax::JsonValue;

std::string_view kind_name(JsonKind kind) {
  switch (kind) {
    case JsonKind::kNull: return "null";
    case JsonKind::kBoolean: return "true or false";
    case JsonKind::kNumber: return "a number";
    case JsonKind::kText: return "a text";
    case JsonKind::kArray: return "an array";
    case JsonKind::kObject: return "an object";
  }
  std::unreachable();
}

void JsonFault::keep(const JsonValue& value, std::string cause, std::string cure, std::string_view missing) {
  if (error_) return;
  error_ = Error{ErrorCode::kInvalid, {}, {}, std::move(cause), std::move(cure)};
  node_ = value.node();
  missing_ = missing;
}

Result<void> JsonFault::finish(const syntax::JsonDocument& document) const {
  if (!error_) return {};
  Error error = *error_;
  const std::uint32_t nodes[] = {node_};
  error.place = syntax::locate(document.source(), nodes).front().pointer;
  if (!missing_.empty()) error.place += "/" + replace_all(replace_all(missing_, "~", "~0"), "/", "~1");
  return std::unexpected(std::move(error));
}

JsonObject::JsonObject(std::optional<JsonValue> value, JsonFault& fault) : value_(value), fault_(&fault) {
  if (value_ && !value_->is_object()) {
    fault.keep(*value_, "found " + std::string(kind_name(value_->kind())) + " instead of an object", "write an object");
    value_.reset();
  }
}

std::optional<JsonValue> JsonObject::optional_any(std::string_view key) const {
  if (!value_ || fault_->found()) return std::nullopt;
  const auto found = value_->get(key);
  return found && !found->is_null() ? found : std::nullopt;
}

std::optional<JsonValue> JsonObject::any(std::string_view key) const {
  const auto found = optional_any(key);
  if (!found) refuse(key, "the member \"" + std::string(key) + "\" is missing", "add \"" + std::string(key) + "\"");
  return found;
}

std::string JsonObject::text(std::string_view key) const {
  if (!any(key)) return {};
  std::string found = optional_text(key);
  if (found.empty()) refuse(key, "\"" + std::string(key) + "\" is empty", "write a text");
  return found;
}

std::string JsonObject::optional_text(std::string_view key) const {
  const auto found = optional_any(key);
  if (!found) return {};
  if (const auto text = found->text()) return std::string(*text);
  wrong(key, *found, "a text");
  return {};
}

std::string JsonObject::word(std::string_view key, std::span<const std::string_view> words) const {
  std::string found = text(key);
  if (fault_->found() || std::ranges::find(words, found) != words.end()) return found;
  const std::vector<std::string> allowed(words.begin(), words.end());
  refuse(key, "\"" + std::string(key) + "\" is " + quote(found) + ", not one of " + join(allowed, ", "), "write one of these");
  return {};
}

Timestamp JsonObject::timestamp(std::string_view key) const {
  if (!any(key)) return {};
  return optional_timestamp(key).value_or(Timestamp());
}

std::optional<Timestamp> JsonObject::optional_timestamp(std::string_view key) const {
  const auto found = optional_any(key);
  if (!found) return std::nullopt;
  const auto text = found->text();
  if (!text) {
    wrong(key, *found, "a point in time such as 2026-10-15T12:00:00Z");
    return std::nullopt;
  }
  auto parsed = Timestamp::parse(*text);
  if (parsed) return *parsed;
  refuse(key, "\"" + std::string(key) + "\": " + parsed.error().cause, parsed.error().cure);
  return std::nullopt;
}

Date JsonObject::date(std::string_view key) const {
  const std::string found = text(key);
  if (fault_->found()) return {};
  auto parsed = Date::parse(found);
  if (parsed) return *parsed;
  refuse(key, "\"" + std::string(key) + "\": " + parsed.error().cause, parsed.error().cure);
  return {};
}

std::uint32_t JsonObject::optional_count(std::string_view key, std::uint32_t most) const {
  const auto found = optional_any(key);
  if (!found) return 0;
  const auto number = found->integer();
  if (number && *number >= 0 && *number <= most) return static_cast<std::uint32_t>(*number);
  wrong(key, *found, "a whole number from 0 to " + std::to_string(most));
  return 0;
}

std::vector<std::string> JsonObject::optional_texts(std::string_view key) const {
  const auto found = optional_any(key);
  if (!found) return {};
  if (!found->is_array()) {
    wrong(key, *found, "an array of texts");
    return {};
  }
  std::vector<std::string> texts;
  for (const JsonValue element : found->elements()) {
    const auto text = element.text();
    if (!text) {
      fault_->keep(element, "found " + std::string(kind_name(element.kind())) + " instead of a text", "write a text");
      return {};
    }
    texts.emplace_back(*text);
  }
  return texts;
}

JsonObject JsonObject::object(std::string_view key) const { return {any(key), *fault_}; }
JsonObject JsonObject::optional_object(std::string_view key) const { return {optional_any(key), *fault_}; }

std::vector<JsonObject> JsonObject::objects(std::string_view key) const {
  const auto found = any(key);
  return found ? elements(key, *found) : std::vector<JsonObject>();
}
std::vector<JsonObject> JsonObject::optional_objects(std::string_view key) const {
  const auto found = optional_any(key);
  return found ? elements(key, *found) : std::vector<JsonObject>();
}

std::vector<JsonObject> JsonObject::elements(std::string_view key, const JsonValue& value) const {
  if (!value.is_array()) {
    wrong(key, value, "an array");
    return {};
  }
  std::vector<JsonObject> objects;
  objects.reserve(value.size());
  for (const JsonValue element : value.elements()) objects.emplace_back(element, *fault_);
  return objects;
}

void JsonObject::refuse(std::string_view key, std::string cause, std::string cure) const {
  if (!value_) return;
  const auto found = value_->get(key);
  if (found) {
    fault_->keep(*found, std::move(cause), std::move(cure));
  } else {
    fault_->keep(*value_, std::move(cause), std::move(cure), key);
  }
}

void JsonObject::wrong(std::string_view key, const JsonValue& value, std::string_view wanted) const {
  fault_->keep(value,
               "\"" + std::string(key) + "\" is " + std::string(kind_name(value.kind())) + " instead of " + std::string(wanted),
               "write " + std::string(wanted));
}

}  // namespace proofhouse::formats
