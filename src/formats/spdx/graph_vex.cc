#include "formats/spdx/graph_vex.h"

#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "formats/cve_id.h"

namespace proofhouse::formats::spdx {

namespace {

using syntax::JsonValue;

struct Status {
  std::string_view type;
  std::string_view state;
};
constexpr std::array kStatuses{
    Status{"security_VexAffectedVulnAssessmentRelationship", "exploitable"},
    Status{"security_VexFixedVulnAssessmentRelationship", "resolved"},
    Status{"security_VexNotAffectedVulnAssessmentRelationship", "not_affected"},
    Status{"security_VexUnderInvestigationVulnAssessmentRelationship", "in_triage"},
};

// "vulnerable_code_not_present" of "vulnerableCodeNotPresent": CISA's words for the same things.
std::string words(std::string_view camel) {
  std::string out;
  for (const char c : camel) {
    if (c >= 'A' && c <= 'Z') out += '_';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

class Vulnerabilities {
 public:
  Vulnerabilities(const GraphElements& elements, Sbom& sbom, Remarks& remarks)
      : elements_(elements), sbom_(sbom), remarks_(remarks) {}

  void read() {
    for (const GraphElement& element : elements_.all()) {
      for (const auto& [type, state] : kStatuses) {
        if (element.type == type) assessment(element, state);
      }
    }
    for (const GraphElement& element : elements_.all()) {
      if (element.type == "Relationship" && elements_.text(element, "relationshipType") == "hasAssociatedVulnerability") {
        association(element);
      }
    }
    for (const GraphElement& element : elements_.all()) {
      if (element.type != "security_Vulnerability") continue;
      sbom_.states_vulnerabilities = true;
      if (!assessed_.contains(element.id)) append(&element, element.id, element.node);
    }
  }

 private:
  SbomVulnerability& append(const GraphElement* element, std::string_view id, std::uint32_t node) {
    sbom_.states_vulnerabilities = true;
    SbomVulnerability& vulnerability = sbom_.vulnerabilities.emplace_back();
    vulnerability.node = node;
    if (element != nullptr) name(*element, vulnerability);
    if (vulnerability.id.empty()) vulnerability.id = id;
    if (vulnerability.id.empty()) remarks_.add("a vulnerability has no id", node);
    assessed_.insert(id);
    return vulnerability;
  }

  // A CVE id before all others, the others behind it.
  void name(const GraphElement& element, SbomVulnerability& vulnerability) {
    std::vector<std::string> names;
    for (const JsonValue& identifier : elements_.values(element, "externalIdentifier")) {
      const std::string_view text = identifier.is_object() ? elements_.text(identifier, "identifier") : std::string_view{};
      if (!text.empty()) names.emplace_back(text);
    }
    if (const std::string_view own = elements_.text(element, "name"); !own.empty()) names.emplace_back(own);
    for (std::string& one : names) {
      if (vulnerability.id.empty() || (is_cve_id(one) && !is_cve_id(vulnerability.id))) std::swap(vulnerability.id, one);
      if (!one.empty() && one != vulnerability.id && is_cve_id(one)) vulnerability.aliases.push_back(one);
    }
  }

  void assessment(const GraphElement& element, std::string_view state) {
    const std::vector<std::string_view> from = elements_.ids(element, "from");
    const std::string_view id = from.empty() ? std::string_view{} : from.front();
    SbomVulnerability& vulnerability = append(elements_.find(id), id, element.node);
    vulnerability.state = state;
    vulnerability.justification = words(elements_.text(element, "security_justificationType"));
    for (const std::string_view key :
         {"security_impactStatement", "security_actionStatement", "security_statusNotes", "comment"}) {
      if (vulnerability.detail.empty()) vulnerability.detail = elements_.text(element, key);
    }
    affect(element, id, vulnerability);
  }

  // One text for a vulnerability and what it is said to affect.
  static std::string pair_of(std::string_view vulnerability, std::string_view element) {
    return std::string(vulnerability) + '\n' + std::string(element);
  }

  void affect(const GraphElement& element, std::string_view id, SbomVulnerability& vulnerability) {
    for (const std::string_view to : elements_.ids(element, "to")) {
      vulnerability.affects.emplace_back(to);
      stated_.insert(pair_of(id, to));
      if (elements_.find(to) == nullptr)
        remarks_.add("a statement is about " + quote(to) + ", which is not in the file", element.node);
    }
    if (vulnerability.affects.empty()) remarks_.add("a statement about a vulnerability applies to nothing", element.node);
  }

  // From what has it to the vulnerabilities that it has. An assessment of the same pair says more.
  void association(const GraphElement& element) {
    const std::vector<std::string_view> from = elements_.ids(element, "from");
    for (const std::string_view id : elements_.ids(element, "to")) {
      if (!from.empty() && stated_.contains(pair_of(id, from.front()))) continue;
      SbomVulnerability& vulnerability = append(elements_.find(id), id, element.node);
      if (!from.empty()) vulnerability.affects.emplace_back(from.front());
    }
  }

  const GraphElements& elements_;
  Sbom& sbom_;
  Remarks& remarks_;
  std::unordered_set<std::string_view> assessed_;
  std::unordered_set<std::string> stated_;
};

}  // namespace

void read_vulnerabilities(const GraphElements& elements, Sbom& sbom, Remarks& remarks) {
  Vulnerabilities(elements, sbom, remarks).read();
}

}  // namespace proofhouse::formats::spdx
