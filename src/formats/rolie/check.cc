#include "formats/rolie/check.h"

#include <algorithm>
#include <unordered_set>

#include "formats/csaf/moment.h"
#include "formats/shape_check.h"

namespace proofhouse::formats::rolie {

namespace {

using syntax::JsonValue;

std::string_view text_of(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return value ? value->text().value_or(std::string_view()) : std::string_view();
}

// The target of the first link of this relation; empty: none.
std::string_view link_of(const JsonValue& object, std::string_view relation) {
  const auto links = object.get("link");
  if (!links) return {};
  for (const JsonValue link : links->elements()) {
    if (text_of(link, "rel") == relation) return text_of(link, "href");
  }
  return {};
}

bool is_of_csaf(const JsonValue& feed) {
  const auto categories = feed.get("category");
  if (!categories) return false;
  for (const JsonValue category : categories->elements()) {
    if (text_of(category, "scheme") == "urn:ietf:params:rolie:category:information-type" && text_of(category, "term") == "csaf") {
      return true;
    }
  }
  return false;
}

void check_entry(const JsonValue& entry, Violations& violations) {
  const std::string_view self = link_of(entry, "self");
  const auto content = entry.get("content");
  if (self.empty()) {
    violations.add("self", Severity::kError, entry.node(), "the entry has no link to its document");
  } else if (content && text_of(*content, "src") != self) {
    violations.add("content", Severity::kError, content->node(), "its src is not what the entry's self link points to");
  }
}

void check_version(const Opened& file, std::string_view shape, std::string_view member, Violations& violations) {
  const auto version = file.member_text(member);
  check_shape(*file.json(), shape, version.value_or(std::string_view()), violations);
}

}  // namespace

std::optional<std::string> claims_feed(const Opened& file) {
  const auto feed = file.member("feed");
  if (!feed || !feed->get("entry")) return std::nullopt;
  return std::string();
}

void check_feed(const Opened& file, Violations& violations) {
  check_shape(*file.json(), "rolie", "", violations);
  const JsonValue feed = *file.member("feed");
  if (!is_of_csaf(feed)) {
    violations.add("category", Severity::kError, feed.node(), "no category says that the feed is of CSAF documents");
  }
  if (link_of(feed, "self").empty()) violations.add("self", Severity::kError, feed.node(), "the feed has no link to itself");
  const auto updated = csaf::Moment::parse(text_of(feed, "updated"));
  std::unordered_set<std::string_view> ids;
  bool older = false;
  const auto entries = feed.get("entry");
  for (const JsonValue entry : entries->elements()) {
    check_entry(entry, violations);
    const std::string_view id = text_of(entry, "id");
    if (!id.empty() && !ids.insert(id).second) {
      violations.add("entry-unique", Severity::kError, entry.node(), quote(id) + " is the id of another entry");
    }
    const auto moment = csaf::Moment::parse(text_of(entry, "updated"));
    older = older || (updated && moment && *updated < *moment);
  }
  if (older) violations.add("updated", Severity::kWarning, feed.node(), "the feed is older than one of its entries");
}

std::optional<std::string> claims_provider(const Opened& file) {
  const auto version = file.member_text("metadata_version");
  if (!version || !file.member("canonical_url") || !file.member("publisher")) return std::nullopt;
  return std::string(*version);
}

void check_provider(const Opened& file, Violations& violations) {
  check_version(file, "csaf-provider", "metadata_version", violations);
}

std::optional<std::string> claims_aggregator(const Opened& file) {
  const auto version = file.member_text("aggregator_version");
  if (!version || !file.member("aggregator")) return std::nullopt;
  return std::string(*version);
}

void check_aggregator(const Opened& file, Violations& violations) {
  check_version(file, "csaf-aggregator", "aggregator_version", violations);
  if (text_of(*file.member("aggregator"), "category") != "aggregator") return;
  std::size_t mirrored = 0;
  for (const std::string_view list : {"csaf_providers", "csaf_publishers"}) {
    const auto entries = file.member(list);
    if (!entries) continue;
    for (const JsonValue entry : entries->elements()) {
      if (const auto mirrors = entry.get("mirrors"); mirrors && mirrors->size() > 0) ++mirrored;
    }
  }
  if (mirrored < 2) {
    violations.add("mirrors", Severity::kError, 0,
                   "an aggregator mirrors two publishers or providers at least; else it is a lister");
  }
}

}  // namespace proofhouse::formats::rolie
