#include "formats/nvd/feed.h"

#include <string>

#include "formats/json_object.h"
#include "formats/lenient.h"
#include "formats/nvd/vulnerability.h"

namespace proofhouse::formats::nvd {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

void read_head(const JsonValue& root, NvdFeed& feed, Remarks& remarks) {
  for (const auto [key, value] : root.members()) {
    if (key == "version") feed.version = lenient::text(value, remarks);
    if (key == "timestamp") feed.timestamp = lenient::text(value, remarks);
    if (key == "totalResults") feed.total = lenient::count(value, remarks);
    if (key == "startIndex") feed.first = lenient::count(value, remarks);
  }
}

void read_list(const JsonValue& list, NvdFeed& feed, Remarks& remarks) {
  feed.vulnerabilities.reserve(list.size());
  lenient::each_object(list, remarks, [&](const JsonValue& element) {
    const auto cve = element.get("cve");
    if (cve && cve->is_object()) {
      feed.vulnerabilities.push_back(read_vulnerability(*cve, remarks));
    } else {
      remarks.add("the element has no object \"cve\" and was left out", element.node());
    }
  });
}

}  // namespace

std::optional<Form> form_of(const JsonValue& root) {
  if (!root.is_object()) return std::nullopt;
  const auto format = root.get("format");
  if (format && format->text() && format->text()->starts_with("NVD_CVE")) return Form::kFeed;
  const auto cve = root.get("cve");
  if (cve && cve->is_object() && cve->get("id") && (cve->get("published") || cve->get("vulnStatus"))) return Form::kItem;
  const auto id = root.get("id");
  const bool named = id && id->text() && id->text()->starts_with("CVE-");
  if (named && root.get("descriptions") && root.get("lastModified")) return Form::kBare;
  return std::nullopt;
}

std::string_view shape_of(Form form) {
  switch (form) {
    case Form::kFeed: return "feed";
    case Form::kItem: return "item";
    case Form::kBare: return "bare";
  }
  return "feed";
}

Result<NvdFeed> read_feed(const syntax::JsonDocument& document, Remarks& remarks) {
  NvdFeed feed;
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  const auto form = form_of(document.root());
  if (!form) {
    root.refuse("format", "this is no vulnerability of NVD's API 2.0", "give an answer of the API, or one vulnerability of it");
  } else if (*form == Form::kFeed) {
    const auto list = root.any("vulnerabilities");
    if (list && !list->is_array()) root.refuse("vulnerabilities", "\"vulnerabilities\" is not an array", "give NVD's file");
  }
  TRY_VOID(fault.finish(document));
  switch (*form) {
    case Form::kFeed:
      read_head(document.root(), feed, remarks);
      read_list(*document.root().get("vulnerabilities"), feed, remarks);
      break;
    case Form::kItem: feed.vulnerabilities.push_back(read_vulnerability(*document.root().get("cve"), remarks)); break;
    case Form::kBare: feed.vulnerabilities.push_back(read_vulnerability(document.root(), remarks)); break;
  }
  return feed;
}

}  // namespace proofhouse::formats::nvd
