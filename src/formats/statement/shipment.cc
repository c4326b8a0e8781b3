#include "formats/statement/shipment.h"

#include <array>
#include <string_view>

#include "base/fields.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

namespace {

constexpr std::uint32_t kMostDays = 3650;
constexpr std::array<std::string_view, 2> kStatements{"none_known", "none_exploitable_given_vex"};
constexpr std::array<std::string_view, 3> kResidualStatuses{"not_affected", "mitigated", "accepted"};

void read_product(const JsonObject& product, ShipmentAttestation& shipment) {
  shipment.product = product.text("name");
  shipment.purl = product.optional_text("purl");
  shipment.cpe = product.optional_text("cpe");
  shipment.version = product.text("version");
  shipment.hardware_revisions = product.optional_texts("hardware_revisions");
}

void read_authority(const JsonObject& authority, ShipmentAttestation& shipment) {
  shipment.authority_name = authority.text("name");
  shipment.authority_title = authority.text("title");
  shipment.authority_organization = authority.text("organization");
}

void read_catalogues(const JsonObject& catalogues, ShipmentAttestation& shipment) {
  const JsonObject kev = catalogues.optional_object("kev");
  if (!kev.present()) return;
  shipment.kev_released = kev.timestamp("dateReleased");
  shipment.kev_version = kev.text("catalogVersion");
}

Scan read_scan(const JsonObject& entry) {
  Scan scan;
  const JsonObject tool = entry.object("tool");
  scan.tool = tool.text("uri");
  scan.tool_version = tool.optional_text("version");
  const JsonObject database = entry.object("db");
  scan.database = database.optional_text("uri");
  scan.database_updated = database.timestamp("lastUpdate");
  scan.started = entry.timestamp("startedOn");
  scan.finished = entry.timestamp("finishedOn");
  scan.scope = entry.optional_text("scope");
  scan.node = entry.node();
  return scan;
}

Residual read_residual(const JsonObject& entry) {
  Residual residual;
  residual.id = entry.text("id");
  residual.status = entry.word("status", kResidualStatuses);
  residual.justification = entry.optional_text("justification");
  residual.compensating = entry.optional_text("compensating");
  residual.owner = entry.optional_text("owner");
  residual.node = entry.node();
  return residual;
}

Testing read_testing(const JsonObject& entry, Remarks& remarks) {
  Testing testing;
  const auto kinds = enum_names(TestKind{});
  testing.kind = from_name<TestKind>(entry.word("kind", kinds)).value_or(TestKind::kSvv1);
  testing.by = entry.text("by");
  testing.date = entry.date("date");
  testing.version = entry.text("version");
  if (const JsonObject report = entry.optional_object("report"); report.present()) testing.report = read_digest(report, remarks);
  testing.node = entry.node();
  return testing;
}

std::uint32_t node_of(const JsonObject& object, std::string_view key) {
  const auto found = object.optional_any(key);
  return found ? found->node() : 0;
}

}  // namespace

ShipmentAttestation read_shipment(const JsonObject& predicate, Remarks& remarks) {
  ShipmentAttestation shipment;
  shipment.predicate_node = predicate.node();
  read_product(predicate.object("product"), shipment);
  shipment.vendor = predicate.object("vendor").text("legal_name");
  shipment.as_of = predicate.timestamp("as_of");
  shipment.as_of_node = node_of(predicate, "as_of");
  shipment.shipment_date = predicate.optional_timestamp("shipment_date");
  if (!shipment.shipment_date) shipment.shipment_date = predicate.optional_timestamp("release_date");
  if (!shipment.shipment_date) {
    predicate.refuse("shipment_date", "neither \"shipment_date\" nor \"release_date\" is there", "add one of the two");
  }
  for (const JsonObject& entry : predicate.objects("sbom")) shipment.sbom.push_back(read_resource(entry, "uri", remarks));
  for (const JsonObject& entry : predicate.objects("scans")) shipment.scans.push_back(read_scan(entry));
  read_catalogues(predicate.optional_object("catalogues"), shipment);
  shipment.statement = predicate.word("statement", kStatements);
  shipment.statement_node = node_of(predicate, "statement");
  for (const JsonObject& entry : predicate.optional_objects("vex")) shipment.vex.push_back(read_resource(entry, "uri", remarks));
  for (const JsonObject& entry : predicate.optional_objects("residual")) shipment.residual.push_back(read_residual(entry));
  shipment.exclusions = predicate.optional_texts("exclusions");
  read_authority(predicate.object("authority"), shipment);
  const JsonObject validity = predicate.optional_object("validity");
  shipment.not_after = validity.optional_timestamp("not_after");
  shipment.duty_to_notify_days = validity.optional_count("duty_to_notify_days", kMostDays);
  for (const JsonObject& entry : predicate.optional_objects("testing")) shipment.testing.push_back(read_testing(entry, remarks));
  return shipment;
}

}  // namespace proofhouse::formats::statement
