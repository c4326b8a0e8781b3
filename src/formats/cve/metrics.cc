#include "formats/cve/metrics.h"

#include <utility>

#include "base/text.h"
#include "formats/cvss_json.h"
#include "formats/lenient.h"

namespace proofhouse::formats::cve {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

// The decision points stand as one object each: [{"Exploitation": "none"}, {"Automatable": "no"}].
void read_options(const JsonValue& value, Ssvc& ssvc, Remarks& remarks) {
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    for (const auto [key, member] : element.members()) {
      std::string choice = lower(lenient::text(member, remarks));
      if (key == "Exploitation")
        ssvc.exploitation = std::move(choice);
      else if (key == "Automatable")
        ssvc.automatable = std::move(choice);
      else if (key == "Technical Impact")
        ssvc.technical_impact = std::move(choice);
      else
        remarks.add(quote(key) + " is no decision point that is known", member.node());
    }
  });
}

Ssvc read_ssvc(const JsonValue& content, Remarks& remarks) {
  Ssvc ssvc;
  ssvc.node = content.node();
  for (const auto [key, member] : content.members()) {
    if (key == "options") read_options(member, ssvc, remarks);
    if (key == "role") ssvc.role = lenient::text(member, remarks);
    if (key == "timestamp") ssvc.timestamp = lenient::text(member, remarks);
    if (key == "version") ssvc.version = lenient::text(member, remarks);
  }
  return ssvc;
}

void read_other(const JsonValue& value, CveContainer& container, Remarks& remarks) {
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  const auto type = value.get("type");
  const auto content = value.get("content");
  std::string name = type ? lenient::text(*type, remarks) : std::string();
  if (!content || !content->is_object()) {
    remarks.add("the metric has no content", value.node());
    return;
  }
  if (name == "ssvc") {
    container.ssvc.push_back(read_ssvc(*content, remarks));
  } else if (name == "kev") {
    const auto added = content->get("dateAdded");
    if (added) container.exploited_since = lenient::text(*added, remarks);
    if (container.exploited_since.empty()) remarks.add("the entry of KEV does not say since when", content->node());
  } else {
    // Red Hat and others: one text says it all.
    const auto text = content->get("value") ? content->get("value") : content->get("text");
    container.other_metrics.push_back({std::move(name), text ? lenient::scalar(*text) : std::string(), content->node()});
  }
}

}  // namespace

void read_metrics(const JsonValue& value, CveContainer& container, Remarks& remarks) {
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    for (const auto [key, member] : element.members()) {
      if (key.starts_with("cvssV")) {
        container.ratings.push_back(read_cvss(member, remarks));
      } else if (key == "other") {
        read_other(member, container, remarks);
      }
    }
  });
}

}  // namespace proofhouse::formats::cve
