#include "formats/openvex/rules.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

#include "base/date.h"
#include "formats/remarks.h"
#include "identifiers/cpe.h"
#include "identifiers/purl.h"

namespace proofhouse::formats::openvex {

namespace {

using syntax::JsonValue;

// A member's point in time; nothing where it is absent or none.
std::optional<Timestamp> time_in(const JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->text() : std::nullopt;
  const auto time = text ? Timestamp::parse(*text) : fail(ErrorCode::kMalformed, {});
  return time ? std::optional(*time) : std::nullopt;
}

void check_order(const JsonValue& object, std::string_view what, Violations& violations) {
  const auto issued = time_in(object, "timestamp");
  const auto updated = time_in(object, "last_updated");
  if (issued && updated && *updated < *issued) {
    violations.add("time-order", Severity::kWarning, object.get("last_updated")->node(),
                   std::string(what) + " was updated before it was issued");
  }
}

// Specification, "Statement Fields" and "Status Labels".
void check_reasons(const VexStatement& statement, Violations& violations) {
  const bool reason = !statement.justification.empty() || !statement.impact.empty();
  if (statement.status == VexStatus::kNotAffected && !reason) {
    violations.add("not-affected-reason", Severity::kError, statement.node,
                   "a statement of not_affected needs a justification or an impact_statement");
  }
  if (statement.status == VexStatus::kAffected && statement.action.empty()) {
    violations.add("affected-action", Severity::kError, statement.node, "a statement of affected needs an action_statement");
  }
  if (statement.status != VexStatus::kNotAffected && reason) {
    violations.add(
        "field-misplaced", Severity::kWarning, statement.node,
        "justification and impact_statement belong to not_affected, the status is " + std::string(name_of(statement.status)));
  }
  if (statement.status != VexStatus::kAffected && !statement.action.empty()) {
    violations.add("field-misplaced", Severity::kWarning, statement.node,
                   "action_statement belongs to affected, the status is " + std::string(name_of(statement.status)));
  }
}

bool identified(const VexIdentity& identity) {
  return !identity.purls.empty() || !identity.cpes.empty() || !identity.hashes.empty();
}

void check_names(const VexIdentity& identity, Violations& violations) {
  for (const std::string& text : identity.purls) {
    const auto purl = identifiers::Purl::parse(text, identifiers::PurlReading::kTolerant);
    if (!purl) violations.add("purl", Severity::kWarning, identity.node, quote(text) + " is no purl: " + purl.error().cause);
  }
  for (const std::string& text : identity.cpes) {
    const auto cpe = identifiers::Cpe::parse(text);
    if (!cpe) violations.add("cpe", Severity::kWarning, identity.node, quote(text) + " is no CPE: " + cpe.error().cause);
  }
}

void check_products(const VexStatement& statement, Violations& violations) {
  if (statement.products.empty()) {
    violations.add("vex-applies-to-nothing", Severity::kWarning, statement.node,
                   "the statement names no product, so it applies to nothing unless what carries the document names its subject");
  }
  for (const VexProduct& product : statement.products) {
    check_names(product.product, violations);
    for (const VexIdentity& part : product.subcomponents) check_names(part, violations);
    if (identified(product.product)) continue;
    violations.add("product-unidentified", Severity::kInformation, product.product.node,
                   "the product has no purl, CPE or hash, so nothing but its IRI can match it");
  }
}

// Two statements of one vulnerability, product and moment that say different things: nobody can tell which holds.
void check_contradictions(const OpenVexDocument& vex, Violations& violations) {
  using Claim = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, VexStatus, std::uint32_t>;
  std::vector<Claim> claims;
  for (const VexStatement& statement : vex.statements) {
    for (const VexProduct& product : statement.products) {
      const std::string_view id =
          product.product.id.empty() && !product.product.purls.empty() ? product.product.purls.front() : product.product.id;
      if (id.empty()) continue;
      const auto add = [&](std::string_view part) {
        claims.emplace_back(statement.vulnerability, id, part, statement.timestamp, statement.status, statement.node);
      };
      if (product.subcomponents.empty()) add({});
      for (const VexIdentity& part : product.subcomponents) add(part.id);
    }
  }
  std::ranges::sort(claims);
  for (std::size_t i = 1; i < claims.size(); ++i) {
    const auto& [vulnerability, product, part, time, status, node] = claims[i];
    const auto& [v, p, s, t, before, other] = claims[i - 1];
    if (std::tie(vulnerability, product, part, time) == std::tie(v, p, s, t) && status != before) {
      violations.add("contradiction", Severity::kWarning, std::max(node, other),
                     quote(product) + " is " + std::string(name_of(before)) + " and " + std::string(name_of(status)) +
                         " at one time for " + quote(vulnerability));
    }
  }
}

void check_ids(const JsonValue& statements, Violations& violations) {
  std::unordered_set<std::string_view> seen;
  for (const JsonValue statement : statements.elements()) {
    const auto id = statement.get("@id");
    const auto text = id ? id->text() : std::nullopt;
    if (text && !seen.insert(*text).second) {
      violations.add("statement-id-unique", Severity::kWarning, id->node(),
                     quote(*text) + " is the id of another statement already");
    }
  }
}

}  // namespace

void check_rules(const OpenVexDocument& vex, const syntax::JsonDocument& document, Violations& violations) {
  check_order(document.root(), "the document", violations);
  for (const VexStatement& statement : vex.statements) {
    if (statement.timestamp.empty()) {
      violations.add("timestamp-missing", Severity::kError, statement.node,
                     "neither the statement nor its document has a timestamp");
    }
    check_order(document.at(statement.node), "the statement", violations);
    check_reasons(statement, violations);
    check_products(statement, violations);
  }
  check_contradictions(vex, violations);
  if (const auto statements = document.root().get("statements")) check_ids(*statements, violations);
}

}  // namespace proofhouse::formats::openvex
