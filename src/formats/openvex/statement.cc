#include "formats/openvex/statement.h"

#include <utility>

#include "formats/lenient.h"
#include "formats/openvex/product.h"

namespace proofhouse::formats::openvex {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

void read_vulnerability(const JsonValue& value, VexStatement& statement, Remarks& remarks) {
  if (value.is_text()) {  // before 0.2.0
    statement.vulnerability = *value.text();
    return;
  }
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  std::string iri;
  for (const auto [key, member] : value.members()) {
    if (key == "name") statement.vulnerability = lenient::text(member, remarks);
    if (key == "@id") iri = lenient::text(member, remarks);
    if (key == "aliases") statement.aliases = lenient::texts(member, remarks);
  }
  if (statement.vulnerability.empty()) {
    statement.vulnerability = std::move(iri);
  } else if (!iri.empty()) {
    statement.aliases.push_back(std::move(iri));
  }
}

// Members that are not read one by one elsewhere.
void read_member(std::string_view key, const JsonValue& value, VexStatement& out, Remarks& remarks) {
  if (key == "vulnerability")
    read_vulnerability(value, out, remarks);
  else if (key == "justification")
    out.justification = lenient::text(value, remarks);
  else if (key == "impact_statement")
    out.impact = lenient::text(value, remarks);
  else if (key == "action_statement")
    out.action = lenient::text(value, remarks);
  else if (key == "status_notes")
    out.notes = lenient::text(value, remarks);
  else if (key == "timestamp")
    out.timestamp = lenient::text(value, remarks);
  else if (key == "supplier")
    out.supplier = lenient::text(value, remarks);
  else if (key == "products")
    out.products = read_products(value, remarks);
}

}  // namespace

std::optional<VexStatement> read_statement(const JsonValue& element, const std::string& inherited, Remarks& remarks) {
  VexStatement statement;
  statement.node = element.node();
  std::string status;
  std::vector<VexIdentity> subcomponents;  // before 0.2.0 they stand beside the products
  for (const auto [key, value] : element.members()) {
    if (key == "status") {
      status = lenient::text(value, remarks);
    } else if (key == "subcomponents") {
      subcomponents = read_identities(value, remarks);
    } else {
      read_member(key, value, statement, remarks);
    }
  }
  const auto known = from_name<VexStatus>(status);
  if (!known || statement.vulnerability.empty()) {
    remarks.add(known ? "the statement names no vulnerability and was left out"
                      : "the statement's status " + quote(status) + " is none; it was left out",
                statement.node);
    return std::nullopt;
  }
  statement.status = *known;
  if (statement.timestamp.empty()) statement.timestamp = inherited;
  for (VexProduct& product : statement.products) {
    if (product.subcomponents.empty()) product.subcomponents = subcomponents;
  }
  if (statement.products.empty()) remarks.add("the statement names no product: alone it applies to nothing", statement.node);
  return statement;
}

}  // namespace proofhouse::formats::openvex
