// 6.2.7 involvements without date; 6.2.17 CVE ids among other ids; 6.2.53 ids that their registered system does not have.
#include <algorithm>

#include "formats/csaf/registered_ids.h"
#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// "CVE-", four digits, "-" and at least four more.
bool is_cve(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.starts_with("CVE-") && text.size() >= 13 && text[8] == '-' && std::ranges::all_of(text.substr(4, 4), is_digit) &&
         std::ranges::all_of(text.substr(9), is_digit);
}

}  // namespace

void test_6_2_7(const DocumentView& view, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind == StatementKind::kInvolvement && !statement.date) {
      breaches.add(statement.node, "the involvement has no date");
    }
  }
}

void test_6_2_17(const DocumentView& view, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kId || !is_cve(statement.title.text)) continue;
    breaches.add(statement.title.node, quote(statement.title.text) + " is a CVE id: it belongs into the member cve");
  }
}

void test_6_2_53(const DocumentView& view, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kId || fits_id_system(statement.category.text, statement.title.text)) continue;
    breaches.add(statement.title.node, quote(statement.title.text) + " is no id of " + quote(statement.category.text));
  }
}

}  // namespace proofhouse::formats::csaf
