#include "formats/cve/record.h"

#include <utility>

#include "formats/cve/container.h"
#include "formats/cve_id.h"
#include "formats/json_object.h"
#include "formats/lenient.h"

namespace proofhouse::formats::cve {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

void read_metadata(const JsonValue& metadata, CveRecord& record, Remarks& remarks) {
  std::string state;
  for (const auto [key, value] : metadata.members()) {
    if (key == "state")
      state = lenient::text(value, remarks);
    else if (key == "assignerShortName")
      record.assigner = lenient::text(value, remarks);
    else if (key == "dateReserved")
      record.reserved = lenient::text(value, remarks);
    else if (key == "datePublished")
      record.published = lenient::text(value, remarks);
    else if (key == "dateUpdated")
      record.updated = lenient::text(value, remarks);
    else if (key == "dateRejected")
      record.rejected_on = lenient::text(value, remarks);
  }
  record.rejected = state == "REJECTED";
  if (state != "PUBLISHED" && state != "REJECTED") {
    remarks.add("the state " + quote(state) + " is neither PUBLISHED nor REJECTED", metadata.node());
  }
}

void read_containers(const JsonValue& containers, CveRecord& record, Remarks& remarks) {
  for (const auto [key, value] : containers.members()) {
    if (key == "cna" && lenient::is(JsonKind::kObject, value, remarks)) {
      record.cna = read_container(value, remarks);
    } else if (key == "adp") {
      lenient::each_object(value, remarks, [&](const JsonValue& adp) { record.adp.push_back(read_container(adp, remarks)); });
    }
  }
  if (record.cna.node == 0) remarks.add("the record has no container of its numbering authority", containers.node());
}

}  // namespace

Result<CveRecord> read_record(const syntax::JsonDocument& document, Remarks& remarks) {
  CveRecord record;
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  if (root.text("dataType") != "CVE_RECORD") root.refuse("dataType", "this is no CVE record", "give a record of format 5");
  record.data_version = root.optional_text("dataVersion");
  const JsonObject metadata = root.object("cveMetadata");
  record.id = metadata.text("cveId");
  if (!fault.found() && !is_cve_id(record.id)) {
    metadata.refuse("cveId", quote(record.id) + " is no CVE id", "write CVE-, a year, and at least four digits");
  }
  const JsonObject containers = root.object("containers");
  TRY_VOID(fault.finish(document));
  if (record.data_version.empty()) remarks.add("the record does not say of which format it is");
  read_metadata(document.at(metadata.node()), record, remarks);
  read_containers(document.at(containers.node()), record, remarks);
  return record;
}

}  // namespace proofhouse::formats::cve
