#include "formats/osv/rules.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/date.h"
#include "formats/osv/ecosystem.h"
#include "formats/remarks.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats::osv {

namespace {

std::uint32_t node_of(const syntax::JsonDocument& document, std::string_view key) {
  const auto value = document.root().get(key);
  return value ? value->node() : 0;
}

std::optional<Timestamp> time_of(const std::string& text) {
  const auto time = Timestamp::parse(text);
  return time ? std::optional(*time) : std::nullopt;
}

void check_times(const OsvRecord& record, const syntax::JsonDocument& document, Violations& violations) {
  const auto modified = time_of(record.modified);
  const auto published = time_of(record.published);
  const auto withdrawn = time_of(record.withdrawn);
  if (modified && published && *published > *modified) {
    violations.add("time-order", Severity::kWarning, node_of(document, "published"),
                   "it was published after its last modification");
  }
  if (modified && withdrawn && *withdrawn > *modified) {
    violations.add("time-order", Severity::kWarning, node_of(document, "withdrawn"),
                   "it was withdrawn after its last modification");
  }
}

void check_aliases(const OsvRecord& record, const syntax::JsonDocument& document, Violations& violations) {
  if (std::ranges::find(record.aliases, record.id) != record.aliases.end()) {
    violations.add("alias-self", Severity::kWarning, node_of(document, "aliases"), "the record lists its own id as an alias");
  }
}

// CVSS vectors beyond what a pattern can say: metrics that are missing or stand twice.
void check_severities(const std::vector<OsvSeverity>& severities, Violations& violations) {
  for (const OsvSeverity& severity : severities) {
    if (!severity.type.starts_with("CVSS_V")) continue;
    const auto vector = identifiers::CvssVector::parse(severity.score);
    if (!vector) {
      violations.add("cvss", Severity::kWarning, severity.node,
                     "the vector " + quote(severity.score) + " is wrong: " + vector.error().cause);
    } else if (severity.type.back() != identifiers::text_of(vector->version()).front()) {
      violations.add(
          "cvss", Severity::kWarning, severity.node,
          "the vector is of CVSS " + std::string(identifiers::text_of(vector->version())) + ", its type says " + severity.type);
    }
  }
}

void check_events(const OsvRange& range, Violations& violations) {
  std::array<std::size_t, enum_count<OsvEventKind>()> counts{};
  for (const OsvEvent& event : range.events) ++counts.at(static_cast<std::size_t>(event.kind));
  const auto [introduced, fixed, last, limit] = counts;
  if (introduced == 0) {
    violations.add("events-introduced", Severity::kError, range.node, "the range has no event \"introduced\": it never begins");
  }
  if (last > 0 && fixed > 0) {
    violations.add("last-affected-and-fixed", Severity::kError, range.node,
                   "the range has both \"fixed\" and \"last_affected\", which exclude each other");
  }
  // In a graph of commits one beginning may end on many branches.
  if (range.type != OsvRangeType::kGit && introduced > 0 && fixed + last > introduced) {
    violations.add(
        "events-pairing", Severity::kWarning, range.node,
        "the range ends " + std::to_string(fixed + last) + " times and begins only " + std::to_string(introduced) + " times");
  }
  std::vector<std::pair<OsvEventKind, std::string_view>> seen;
  seen.reserve(range.events.size());
  for (const OsvEvent& event : range.events) seen.emplace_back(event.kind, event.version);
  std::ranges::sort(seen);
  if (std::ranges::adjacent_find(seen) != seen.end()) {
    violations.add("event-twice", Severity::kWarning, range.node, "an event stands twice in the range");
  }
}

}  // namespace

void check_rules(const OsvRecord& record, const syntax::JsonDocument& document, Violations& violations) {
  check_times(record, document, violations);
  check_aliases(record, document, violations);
  check_severities(record.severity, violations);
  const auto own = document.root().get("severity");
  for (const OsvAffected& affected : record.affected) {
    const auto severity = document.at(affected.node).get("severity");
    if (own && severity && !severity->is_null()) {
      violations.add("severity-twice", Severity::kError, severity->node(),
                     "the record has a severity of its own, so its affected packages may have none");
    }
    check_severities(affected.severity, violations);
    check_package(affected, violations);
    for (const OsvRange& range : affected.ranges) check_events(range, violations);
  }
}

}  // namespace proofhouse::formats::osv
