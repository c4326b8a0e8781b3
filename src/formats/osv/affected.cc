#include "formats/osv/affected.h"

#include <utility>

#include "formats/lenient.h"

namespace proofhouse::formats::osv {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

// An event is an object with one member that says what happens; a second one is another event in the same place.
void read_event(const JsonValue& element, std::vector<OsvEvent>& events, Remarks& remarks) {
  const std::size_t before = events.size();
  for (const auto [key, member] : element.members()) {
    const auto kind = from_name<OsvEventKind>(key);
    if (!kind) {
      remarks.add(quote(key) + " is no event", member.node());
    } else if (lenient::is(JsonKind::kText, member, remarks)) {
      events.push_back({*kind, std::string(*member.text()), element.node()});
    }
  }
  if (events.size() == before) remarks.add("the event says nothing and was left out", element.node());
  if (events.size() > before + 1) remarks.add("the event says several things at once", element.node());
}

OsvRange read_range(const JsonValue& element, Remarks& remarks) {
  OsvRange range;
  range.node = element.node();
  for (const auto [key, member] : element.members()) {
    if (key == "type") {
      const std::string word = lenient::text(member, remarks);
      range.type = from_name<OsvRangeType>(word).value_or(OsvRangeType::kUnknown);
    } else if (key == "repo") {
      range.repo = lenient::text(member, remarks);
    } else if (key == "events") {
      range.events.reserve(member.size());
      lenient::each_object(member, remarks, [&](const JsonValue& event) { read_event(event, range.events, remarks); });
    } else if (key == "database_specific") {
      range.database_specific = lenient::named(member, remarks);
    }
  }
  if (range.type == OsvRangeType::kUnknown)
    remarks.add("the range has no type that says how its versions are ordered", range.node);
  return range;
}

void read_package(const JsonValue& value, OsvAffected& affected, Remarks& remarks) {
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  for (const auto [key, member] : value.members()) {
    if (key == "ecosystem") affected.ecosystem = lenient::text(member, remarks);
    if (key == "name") affected.name = lenient::text(member, remarks);
    if (key == "purl") affected.purl = lenient::text(member, remarks);
  }
}

OsvAffected read_one(const JsonValue& element, Remarks& remarks) {
  OsvAffected affected;
  affected.node = element.node();
  for (const auto [key, member] : element.members()) {
    if (key == "package") read_package(member, affected, remarks);
    if (key == "severity") affected.severity = read_severities(member, remarks);
    if (key == "versions") affected.versions = lenient::texts(member, remarks);
    if (key == "ecosystem_specific") affected.ecosystem_specific = lenient::named(member, remarks);
    if (key == "database_specific") affected.database_specific = lenient::named(member, remarks);
    if (key == "ranges") {
      affected.ranges.reserve(member.size());
      lenient::each_object(member, remarks,
                           [&](const JsonValue& range) { affected.ranges.push_back(read_range(range, remarks)); });
    }
  }
  return affected;
}

}  // namespace

std::vector<OsvAffected> read_affected(const JsonValue& value, Remarks& remarks) {
  std::vector<OsvAffected> affected;
  affected.reserve(value.size());
  lenient::each_object(value, remarks, [&](const JsonValue& element) { affected.push_back(read_one(element, remarks)); });
  return affected;
}

std::vector<OsvSeverity> read_severities(const JsonValue& value, Remarks& remarks) {
  std::vector<OsvSeverity> severities;
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    OsvSeverity severity;
    severity.node = element.node();
    for (const auto [key, member] : element.members()) {
      if (key == "type") severity.type = lenient::text(member, remarks);
      if (key == "score") severity.score = lenient::text(member, remarks);
    }
    severities.push_back(std::move(severity));
  });
  return severities;
}

}  // namespace proofhouse::formats::osv
