#include "formats/rolie/reader.h"

#include <unordered_set>
#include <utility>

#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::rolie {

namespace {

using syntax::JsonValue;

std::string text_of(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  return std::string(value ? value->text().value_or(std::string_view()) : std::string_view());
}

std::string link_of(const JsonValue& object, std::string_view relation) {
  const auto links = object.get("link");
  if (!links) return {};
  for (const JsonValue link : links->elements()) {
    if (text_of(link, "rel") == relation) return text_of(link, "href");
  }
  return {};
}

RolieEntry read_entry(const JsonValue& value) {
  RolieEntry entry;
  entry.id = text_of(value, "id");
  entry.title = text_of(value, "title");
  entry.published = text_of(value, "published");
  entry.updated = text_of(value, "updated");
  if (const auto content = value.get("content")) entry.document = text_of(*content, "src");
  if (entry.document.empty()) entry.document = link_of(value, "self");
  entry.hash = link_of(value, "hash");
  entry.signature = link_of(value, "signature");
  if (const auto format = value.get("format")) entry.schema = text_of(*format, "schema");
  entry.node = value.node();
  return entry;
}

Result<RolieFeed> read_feed(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  const JsonObject object = root.object("feed");
  const auto entries = object.any("entry");
  if (entries && !entries->is_array()) object.refuse("entry", "\"entry\" is not an array", "give the feed itself");
  TRY_VOID(fault.finish(document));
  const JsonValue value = document.at(object.node());
  RolieFeed feed{text_of(value, "id"), text_of(value, "title"), text_of(value, "updated"), link_of(value, "self"), {}};
  std::unordered_set<std::string> ids;
  for (const JsonValue element : entries->elements()) {
    RolieEntry entry = read_entry(element);
    if (entry.id.empty() || entry.document.empty()) {
      remarks.add("the entry has no id or names no document and was left out", entry.node);
    } else if (!ids.insert(entry.id).second) {
      remarks.add(quote(entry.id) + " stands twice; its first entry counts", entry.node);
    } else {
      feed.entries.push_back(std::move(entry));
    }
  }
  return feed;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  RolieFeed feed = TRY(read_feed(document, remarks));
  return ReadDocument{std::move(feed), std::move(remarks).take()};
}

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  RolieFeed feed = TRY(read_feed(document, remarks));
  return ReadDocument{std::move(feed), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::rolie
