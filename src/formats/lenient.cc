#include "formats/lenient.h"

#include "formats/json_object.h"

namespace proofhouse::formats::lenient {

using syntax::JsonKind;
using syntax::JsonValue;

namespace {

std::string what(const JsonValue& value) { return value.key().empty() ? std::string("an element") : quote(value.key()); }

}  // namespace

bool is(JsonKind kind, const JsonValue& value, Remarks& remarks) {
  if (value.kind() == kind) return true;
  if (!value.is_null()) {
    remarks.add(what(value) + " is " + std::string(kind_name(value.kind())) + " instead of " + std::string(kind_name(kind)),
                value.node());
  }
  return false;
}

std::string text(const JsonValue& value, Remarks& remarks) {
  return is(JsonKind::kText, value, remarks) ? std::string(*value.text()) : std::string();
}

std::vector<std::string> texts(const JsonValue& value, Remarks& remarks) {
  std::vector<std::string> found;
  if (!is(JsonKind::kArray, value, remarks)) return found;
  found.reserve(value.size());
  for (const JsonValue element : value.elements()) {
    if (is(JsonKind::kText, element, remarks)) found.emplace_back(*element.text());
  }
  return found;
}

bool boolean(const JsonValue& value, Remarks& remarks) {
  return is(JsonKind::kBoolean, value, remarks) && value.boolean().value_or(false);
}

std::uint64_t count(const JsonValue& value, Remarks& remarks) {
  const auto number = value.integer();
  if (number && *number >= 0) return static_cast<std::uint64_t>(*number);
  if (!value.is_null()) remarks.add(what(value) + " is no whole number of 0 or more", value.node());
  return 0;
}

std::string scalar(const JsonValue& value) {
  if (const auto text = value.text()) return std::string(*text);
  if (const auto number = value.number_text()) return std::string(*number);
  if (const auto boolean = value.boolean()) return *boolean ? "true" : "false";
  return {};
}

std::vector<NamedValue> named(const JsonValue& value, Remarks& remarks) {
  std::vector<NamedValue> found;
  if (!is(JsonKind::kObject, value, remarks)) return found;
  found.reserve(value.size());
  for (const auto [key, member] : value.members()) found.push_back({std::string(key), scalar(member), member.node()});
  return found;
}

}  // namespace proofhouse::formats::lenient
