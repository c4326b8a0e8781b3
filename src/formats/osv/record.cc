#include "formats/osv/record.h"

#include <algorithm>
#include <utility>

#include "formats/json_object.h"
#include "formats/lenient.h"
#include "formats/osv/affected.h"
#include "syntax/tree.h"
#include "syntax/tree_json.h"

namespace proofhouse::formats::osv {

namespace {

using syntax::JsonValue;

bool has_line(std::string_view bytes, std::string_view begin) {
  for (std::size_t at = bytes.find(begin); at != std::string_view::npos; at = bytes.find(begin, at + 1)) {
    if (at == 0 || bytes[at - 1] == '\n') return true;
  }
  return false;
}

std::vector<Link> read_references(const JsonValue& value, Remarks& remarks) {
  std::vector<Link> links;
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    Link link;
    link.node = element.node();
    for (const auto [key, member] : element.members()) {
      if (key == "url") link.url = lenient::text(member, remarks);
      if (key == "type") link.tags.push_back(lenient::text(member, remarks));
    }
    links.push_back(std::move(link));
  });
  return links;
}

std::vector<OsvCredit> read_credits(const JsonValue& value, Remarks& remarks) {
  std::vector<OsvCredit> credits;
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    OsvCredit credit;
    for (const auto [key, member] : element.members()) {
      if (key == "name") credit.name = lenient::text(member, remarks);
      if (key == "contact") credit.contact = lenient::texts(member, remarks);
      if (key == "type") credit.type = lenient::text(member, remarks);
    }
    credits.push_back(std::move(credit));
  });
  return credits;
}

void read_member(std::string_view key, const JsonValue& value, OsvRecord& record, Remarks& remarks) {
  if (key == "schema_version")
    record.schema_version = lenient::text(value, remarks);
  else if (key == "modified")
    record.modified = lenient::text(value, remarks);
  else if (key == "published")
    record.published = lenient::text(value, remarks);
  else if (key == "withdrawn")
    record.withdrawn = lenient::text(value, remarks);
  else if (key == "aliases")
    record.aliases = lenient::texts(value, remarks);
  else if (key == "related")
    record.related = lenient::texts(value, remarks);
  else if (key == "upstream")
    record.upstream = lenient::texts(value, remarks);
  else if (key == "summary")
    record.summary = lenient::text(value, remarks);
  else if (key == "details")
    record.details = lenient::text(value, remarks);
  else if (key == "severity")
    record.severity = read_severities(value, remarks);
  else if (key == "affected")
    record.affected = read_affected(value, remarks);
  else if (key == "references")
    record.references = read_references(value, remarks);
  else if (key == "credits")
    record.credits = read_credits(value, remarks);
  else if (key == "database_specific")
    record.database_specific = lenient::named(value, remarks);
  else if (key != "id")
    remarks.add(quote(key) + " is no member of an OSV record", value.node());
}

}  // namespace

bool looks_like_yaml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[') return false;
  return has_line(bytes, "id:") && has_line(bytes, "modified:");
}

Result<syntax::JsonDocument> parse(std::string bytes, const Limits& limits) {
  if (!looks_like_yaml(bytes)) return syntax::JsonDocument::parse(std::move(bytes), limits);
  const auto tree = TRY(syntax::parse_yaml(bytes, {}, limits));
  return syntax::JsonDocument::parse(syntax::json_of(tree), limits);
}

Result<OsvRecord> read_record(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  OsvRecord record;
  record.id = root.text("id");
  TRY_VOID(fault.finish(document));
  for (const auto [key, value] : document.root().members()) read_member(key, value, record, remarks);
  if (record.modified.empty()) remarks.add("the record does not say when it was modified");
  return record;
}

}  // namespace proofhouse::formats::osv
