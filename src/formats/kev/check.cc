#include "formats/kev/check.h"

#include <optional>
#include <unordered_set>

#include "base/date.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::kev {

namespace {

using syntax::JsonValue;

std::optional<Date> day_in(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->text() : std::nullopt;
  if (!text) return std::nullopt;
  const auto day = Date::parse(text->substr(0, 10));
  return day ? std::optional(*day) : std::nullopt;
}

void check_days(const JsonValue& entry, std::optional<Date> released, Violations& violations) {
  const auto added = day_in(entry, "dateAdded");
  const auto due = day_in(entry, "dueDate");
  if (added && due && *due < *added) {
    violations.add("due-order", Severity::kWarning, entry.get("dueDate")->node(), "its due date is before the day it was added");
  }
  if (added && released && *added > *released) {
    violations.add("added-order", Severity::kWarning, entry.get("dateAdded")->node(),
                   "it was added after the catalogue was released");
  }
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  const auto version = file.member_text("catalogVersion");
  if (!version || !file.member("vulnerabilities")) return std::nullopt;
  return std::string(*version);
}

void check(const Opened& file, Violations& violations) {
  check_shape(*file.json(), "kev", "", violations);
  const auto entries = file.member("vulnerabilities");
  const auto count = file.member("count");
  if (count && count->integer() && *count->integer() != static_cast<std::int64_t>(entries->size())) {
    violations.add("count", Severity::kWarning, count->node(),
                   "the catalogue says that it has " + std::to_string(*count->integer()) + " entries, it has " +
                       std::to_string(entries->size()));
  }
  const auto released = day_in(file.json()->root(), "dateReleased");
  std::unordered_set<std::string_view> seen;
  for (const JsonValue entry : entries->elements()) {
    if (!entry.is_object()) continue;
    const auto id = entry.get("cveID");
    const auto cve = id ? id->text() : std::nullopt;
    if (cve && !seen.insert(*cve).second) {
      violations.add("cve-unique", Severity::kError, id->node(), quote(*cve) + " stands in the catalogue already");
    }
    check_days(entry, released, violations);
  }
}

}  // namespace proofhouse::formats::kev
