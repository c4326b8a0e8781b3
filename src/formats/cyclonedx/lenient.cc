#include "formats/cyclonedx/lenient.h"

#include "formats/json_object.h"

namespace proofhouse::formats::cyclonedx {

using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonValue;

bool is(JsonKind kind, const JsonValue& value, Remarks& remarks) {
  if (value.kind() == kind) return true;
  const std::string what = value.key().empty() ? std::string("an element") : quote(value.key());
  remarks.add(what + " is " + std::string(kind_name(value.kind())) + " instead of " + std::string(kind_name(kind)), value.node());
  return false;
}

std::string text_of(const JsonMember& member, Remarks& remarks) {
  return is(JsonKind::kText, member.value, remarks) ? std::string(*member.value.text()) : std::string();
}

std::string text_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto value = object.get(key);
  return value ? text_of({key, *value}, remarks) : std::string();
}

std::vector<std::string> texts_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  std::vector<std::string> texts;
  const auto array = object.get(key);
  if (!array || !is(JsonKind::kArray, *array, remarks)) return texts;
  texts.reserve(array->size());
  for (const JsonValue element : array->elements()) {
    if (is(JsonKind::kText, element, remarks)) texts.emplace_back(*element.text());
  }
  return texts;
}

std::vector<JsonValue> objects_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  std::vector<JsonValue> objects;
  const auto array = object.get(key);
  if (!array || !is(JsonKind::kArray, *array, remarks)) return objects;
  for (const JsonValue element : array->elements()) {
    if (is(JsonKind::kObject, element, remarks)) objects.push_back(element);
  }
  return objects;
}

}  // namespace proofhouse::formats::cyclonedx
