// 6.3.17 licences that no list has; 6.3.20 ids of systems that are not registered.
#include <string>

#include "formats/csaf/licence_expression.h"
#include "formats/csaf/registered_ids.h"
#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

void test_6_3_17(const DocumentView& view, Breaches& breaches) {
  const Text& licence = view.head().licence;
  const auto parsed = parse_licence_expression(licence.text);
  if (licence && parsed && parsed->has_unlisted) {
    breaches.add(licence.node, quote(licence.text) + " has a licence that neither SPDX nor ScanCode lists");
  }
}

void test_6_3_20(const DocumentView& view, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kId || is_registered_id_system(statement.category.text)) continue;
    breaches.add(statement.category.node, quote(statement.category.text) + " is not registered as a system of ids");
  }
}

}  // namespace proofhouse::formats::csaf
