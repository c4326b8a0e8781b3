// 6.1.27.1 to 6.1.27.8 and 6.1.27.11 to 6.1.27.12: what the profiles require to be there.
#include <algorithm>
#include <initializer_list>

#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool informs(const DocumentView& view) {
  return is_one_of(view.head().category.text, {"csaf_security_incident_response", "csaf_informational_advisory"});
}

// In 2.0 there is no deprecated profile.
bool advises(const DocumentView& view) {
  const std::string_view category = view.head().category.text;
  return category == "csaf_security_advisory" ||
         (category == "csaf_deprecated_security_advisory" && view.version() != CsafVersion::k20);
}

bool is_vex(const DocumentView& view) { return view.head().category.text == "csaf_vex"; }

bool has_status(const DocumentView& view, const Vulnerability& vulnerability, std::initializer_list<Status> wanted) {
  return std::ranges::any_of(view.statuses(vulnerability),
                             [&](const StatusList& list) { return std::ranges::find(wanted, list.status) != wanted.end(); });
}

bool has(const DocumentView& view, const Vulnerability& vulnerability, StatementKind kind) {
  return std::ranges::any_of(view.statements(vulnerability), [&](const Statement& s) { return s.kind == kind; });
}

bool has_vulnerabilities(const DocumentView& view) { return view.json().root().get("vulnerabilities").has_value(); }

}  // namespace

void test_6_1_27_1(const DocumentView& view, Breaches& breaches) {
  if (!informs(view)) return;
  if (std::ranges::none_of(view.document_notes(), [](const Statement& note) {
        return is_one_of(note.category.text, {"description", "details", "general", "summary"});
      })) {
    breaches.add(view.head().node, "the profile requires a note with the category description, details, general or summary");
  }
}

void test_6_1_27_2(const DocumentView& view, Breaches& breaches) {
  if (!informs(view)) return;
  if (std::ranges::none_of(view.document_references(), [](const Reference& r) { return r.category.text == "external"; })) {
    breaches.add(view.head().node, "the profile requires a reference with the category external");
  }
}

void test_6_1_27_3(const DocumentView& view, Breaches& breaches) {
  const std::string_view category = view.head().category.text;
  const bool ended = view.version() != CsafVersion::k20 && is_one_of(category, {"csaf_withdrawn", "csaf_superseded"});
  if (category != "csaf_informational_advisory" && !ended) return;
  if (const auto list = view.json().root().get("vulnerabilities")) {
    breaches.add(list->node(), "the profile allows no vulnerabilities");
  }
}

void test_6_1_27_4(const DocumentView& view, Breaches& breaches) {
  if ((advises(view) || is_vex(view)) && view.product_tree() == 0) breaches.add(0, "the profile requires a product tree");
}

void test_6_1_27_5(const DocumentView& view, Breaches& breaches) {
  if (!advises(view) && !is_vex(view)) return;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (!has(view, vulnerability, StatementKind::kNote)) breaches.add(vulnerability.node, "the profile requires a note");
  }
}

void test_6_1_27_6(const DocumentView& view, Breaches& breaches) {
  if (!advises(view)) return;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (!view.at(vulnerability.node).get("product_status")) {
      breaches.add(vulnerability.node, "the profile requires a product status");
    }
  }
}

void test_6_1_27_7(const DocumentView& view, Breaches& breaches) {
  if (!is_vex(view)) return;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (!has_status(view, vulnerability,
                    {Status::kFixed, Status::kKnownAffected, Status::kKnownNotAffected, Status::kUnderInvestigation})) {
      breaches.add(vulnerability.node,
                   "the profile requires one status of fixed, known_affected, known_not_affected and under_investigation");
    }
  }
}

void test_6_1_27_11(const DocumentView& view, Breaches& breaches) {
  if ((advises(view) || is_vex(view)) && !has_vulnerabilities(view)) {
    breaches.add(0, "the profile requires vulnerabilities");
  }
}

void test_6_1_27_12(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_security_advisory") return;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (!has_status(view, vulnerability, {Status::kKnownAffected})) {
      breaches.add(vulnerability.node, "the profile requires products that are known_affected");
    }
  }
}

}  // namespace proofhouse::formats::csaf
