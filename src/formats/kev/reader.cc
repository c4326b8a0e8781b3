#include "formats/kev/reader.h"

#include <algorithm>
#include <utility>

#include "formats/cve_id.h"
#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::kev {

namespace {

using syntax::JsonValue;

std::string text_or_remark(const JsonValue& entry, std::string_view key, Remarks& remarks) {
  const auto value = entry.get(key);
  const auto text = value ? value->text() : std::nullopt;
  if (text) return std::string(*text);
  remarks.add("the entry has no text \"" + std::string(key) + "\"", entry.node());
  return {};
}

// Nothing for an entry that names no vulnerability.
std::optional<KnownExploited> read_entry(const JsonValue& entry, Date released, Remarks& remarks) {
  const auto id = entry.get("cveID");
  const auto cve = id ? id->text() : std::nullopt;
  if (!cve || !is_cve_id(*cve)) {
    remarks.add("the entry has no CVE id and was left out", entry.node());
    return std::nullopt;
  }
  KnownExploited known;
  known.cve = *cve;
  const auto added = entry.get("dateAdded");
  const auto date = Date::parse(added ? added->text().value_or("") : "");
  if (!date) remarks.add("the date of " + known.cve + " cannot be read; it counts from the catalogue's release", entry.node());
  known.added = date.value_or(released);
  known.vendor = text_or_remark(entry, "vendorProject", remarks);
  known.product = text_or_remark(entry, "product", remarks);
  known.name = text_or_remark(entry, "vulnerabilityName", remarks);
  known.node = entry.node();
  return known;
}

void sort_and_drop_repeated(std::vector<KnownExploited>& known, Remarks& remarks) {
  std::ranges::sort(known, {}, [](const KnownExploited& entry) { return std::pair(std::string_view(entry.cve), entry.node); });
  for (std::size_t i = 1; i < known.size(); ++i) {
    if (known[i].cve == known[i - 1].cve) remarks.add(known[i].cve + " stands twice; its first entry counts", known[i].node);
  }
  const auto repeated = std::ranges::unique(known, {}, &KnownExploited::cve);
  known.erase(repeated.begin(), repeated.end());
}

Result<KevCatalogue> read_catalogue(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  KevCatalogue catalogue;
  catalogue.version = root.text("catalogVersion");
  catalogue.released = root.text("dateReleased");
  static_cast<void>(root.timestamp("dateReleased"));
  // The day as CISA wrote it, whatever the offset behind it.
  const Date released = Date::parse(std::string_view(catalogue.released).substr(0, 10)).value_or(Date());
  const auto entries = root.any("vulnerabilities");
  if (entries && !entries->is_array()) root.refuse("vulnerabilities", "\"vulnerabilities\" is not an array", "give CISA's file");
  TRY_VOID(fault.finish(document));
  for (const JsonValue entry : entries->elements()) {
    if (auto known = read_entry(entry, released, remarks)) catalogue.vulnerabilities.push_back(std::move(*known));
  }
  sort_and_drop_repeated(catalogue.vulnerabilities, remarks);
  return catalogue;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  KevCatalogue catalogue = TRY(read_catalogue(document, remarks));
  return ReadDocument{std::move(catalogue), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::kev
