#include "formats/cyclonedx/services.h"

#include <utility>

#include "formats/cyclonedx/components.h"
#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonRange;
using syntax::JsonValue;

std::string said(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto value = object.get(key);
  if (!value || !is(JsonKind::kBoolean, *value, remarks)) return {};
  return *value->boolean() ? "yes" : "no";
}

Service read_service(const JsonValue& value, Remarks& remarks) {
  Service service;
  service.node = value.node();
  if (!is(JsonKind::kObject, value, remarks)) return service;
  service.ref = text_in(value, "bom-ref", remarks);
  service.group = text_in(value, "group", remarks);
  service.name = text_in(value, "name", remarks);
  service.version = text_in(value, "version", remarks);
  if (const auto provider = value.get("provider")) service.provider = entity_name(*provider, remarks);
  service.endpoints = texts_in(value, "endpoints", remarks);
  service.authenticated = said(value, "authenticated", remarks);
  service.crosses_trust_boundary = said(value, "x-trust-boundary", remarks);
  for (const JsonValue& data : objects_in(value, "data", remarks)) {
    service.data.push_back(text_in(data, "flow", remarks) + " " + text_in(data, "classification", remarks));
  }
  if (service.name.empty()) remarks.add("a service has no name", service.node);
  return service;
}

}  // namespace

void append_services(const JsonValue& array, std::vector<Service>& services, Remarks& remarks) {
  struct Level {
    JsonRange<JsonValue>::Iterator next;
    JsonRange<JsonValue>::Iterator end;
    std::uint32_t parent;
  };
  if (!is(JsonKind::kArray, array, remarks)) return;
  std::vector<Level> open{{array.elements().begin(), array.elements().end(), 0}};
  while (!open.empty()) {
    Level& level = open.back();
    if (level.next == level.end) {
      open.pop_back();
      continue;
    }
    const JsonValue value = *level.next;
    ++level.next;
    Service service = read_service(value, remarks);
    service.parent = level.parent;
    services.push_back(std::move(service));
    const auto inside = value.get("services");
    if (inside && is(JsonKind::kArray, *inside, remarks)) {
      open.push_back({inside->elements().begin(), inside->elements().end(), static_cast<std::uint32_t>(services.size())});
    }
  }
}

}  // namespace proofhouse::formats::cyclonedx
