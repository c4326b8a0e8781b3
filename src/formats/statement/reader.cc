#include "formats/statement/reader.h"

#include <utility>

#include "formats/json_object.h"
#include "formats/remarks.h"
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"
#include "formats/statement/shipment.h"

namespace proofhouse::formats::statement {

namespace {

std::string read_version(const JsonObject& root) {
  const std::string wanted = "write \"_type\": \"" + std::string(kStatementType) + "\"";
  if (!root.optional_any("_type") && root.optional_any("type")) {
    root.refuse("type", "\"type\" stands where an in-toto Statement has \"_type\"", wanted);
    return {};
  }
  const std::string type = root.text("_type");
  if (type == kStatementType) return "1";
  if (type == kOldStatementType) return "0.1";
  root.refuse("_type", "\"_type\" is " + quote(type) + ", not an in-toto Statement v1 or v0.1", wanted);
  return {};
}

// Another maker's predicate does not decide whether the statement is one: what is wrong with it is a remark.
Predicate read_predicate(const syntax::JsonDocument& document, const std::string& type, Remarks& remarks) {
  const auto value = document.root().get("predicate");
  if (!value) return {};
  if (const auto format = carried_format(type)) {
    if (value->is_object()) return CarriedDocument{*format, std::string(carried_bytes(*value, document.source()))};
    remarks.add("the predicate is no document", value->node());
    return {};
  }
  const KnownPredicate* known = known_predicate(type);
  if (known == nullptr) return {};
  JsonFault fault;
  Predicate predicate = known->read(JsonObject(*value, fault), type);
  if (!fault.found()) return predicate;
  const Error error = fault.finish(document).error();
  remarks.add("the predicate cannot be read: at " + error.place + " " + error.cause, value->node());
  return {};
}

Result<Statement> read_statement(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  Statement statement;
  statement.version = read_version(root);
  statement.predicate_type = root.text("predicateType");
  if (const auto type = root.optional_any("predicateType")) statement.predicate_type_node = type->node();
  for (const JsonObject& subject : root.objects("subject")) {
    statement.subjects.push_back(read_resource(subject, "name", remarks));
  }
  if (statement.subjects.empty()) root.refuse("subject", "the statement has no subject", "name each file and its SHA-256");
  if (statement.predicate_type == kShipmentPredicate) statement.shipment = read_shipment(root.object("predicate"), remarks);
  TRY_VOID(fault.finish(document));
  statement.predicate = read_predicate(document, statement.predicate_type, remarks);
  return statement;
}

}  // namespace

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  remarks.note_byte_order_mark(document.source());
  Statement statement = TRY(read_statement(document, remarks));
  return ReadDocument{std::move(statement), std::move(remarks).take()};
}

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  return read(TRY(syntax::JsonDocument::parse(std::move(bytes), limits)));
}

}  // namespace proofhouse::formats::statement
