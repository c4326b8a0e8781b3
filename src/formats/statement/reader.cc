#include "formats/statement/reader.h"

#include <utility>

#include "formats/json_object.h"
#include "formats/remarks.h"
#include "formats/statement/resource.h"
#include "formats/statement/shipment.h"

namespace proofhouse::formats::statement {

namespace {

void check_type(const JsonObject& root) {
  const std::string wanted = "write \"_type\": \"" + std::string(kStatementType) + "\"";
  if (!root.optional_any("_type") && root.optional_any("type")) {
    root.refuse("type", "\"type\" stands where an in-toto Statement has \"_type\"", wanted);
    return;
  }
  const std::string type = root.text("_type");
  if (type != kStatementType) root.refuse("_type", "\"_type\" is " + quote(type) + ", not an in-toto Statement v1", wanted);
}

Result<Statement> read_statement(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  check_type(root);
  Statement statement;
  statement.predicate_type = root.text("predicateType");
  if (const auto type = root.optional_any("predicateType")) statement.predicate_type_node = type->node();
  for (const JsonObject& subject : root.objects("subject")) {
    statement.subjects.push_back(read_resource(subject, "name", remarks));
  }
  if (statement.subjects.empty()) root.refuse("subject", "the statement has no subject", "name each file and its SHA-256");
  if (statement.predicate_type == kShipmentPredicate) statement.shipment = read_shipment(root.object("predicate"), remarks);
  TRY_VOID(fault.finish(document));
  return statement;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  Statement statement = TRY(read_statement(document, remarks));
  return ReadDocument{std::move(statement), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::statement
