#include "formats/cyclonedx/vulnerabilities.h"

#include <utility>

#include "formats/cve_id.h"
#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonValue;

void read_aliases(const JsonValue& array, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    std::string id = text_in(entry, "id", remarks);
    if (is_cve_id(id)) vulnerability.aliases.push_back(std::move(id));
  }
}

void read_analysis(const JsonValue& analysis, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kObject, analysis, remarks)) return;
  vulnerability.state = text_in(analysis, "state", remarks);
  vulnerability.justification = text_in(analysis, "justification", remarks);
  vulnerability.detail = text_in(analysis, "detail", remarks);
}

void read_affects(const JsonValue& array, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    std::string ref = text_in(entry, "ref", remarks);
    if (ref.empty()) {
      remarks.add("an affected component has no ref", entry.node());
    } else {
      vulnerability.affects.push_back(std::move(ref));
    }
  }
}

SbomVulnerability read_vulnerability(const JsonValue& value, Remarks& remarks) {
  SbomVulnerability vulnerability;
  vulnerability.node = value.node();
  if (!is(JsonKind::kObject, value, remarks)) return vulnerability;
  for (const JsonMember member : value.members()) {
    if (member.key == "id") {
      vulnerability.id = text_of(member, remarks);
    } else if (member.key == "references") {
      read_aliases(member.value, vulnerability, remarks);
    } else if (member.key == "analysis") {
      read_analysis(member.value, vulnerability, remarks);
    } else if (member.key == "affects") {
      read_affects(member.value, vulnerability, remarks);
    }
  }
  if (vulnerability.id.empty()) remarks.add("a vulnerability has no id", vulnerability.node);
  return vulnerability;
}

}  // namespace

void append_vulnerabilities(const JsonValue& array, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  sbom.states_vulnerabilities = true;
  sbom.vulnerabilities.reserve(array.size());
  for (const JsonValue entry : array.elements()) sbom.vulnerabilities.push_back(read_vulnerability(entry, remarks));
}

}  // namespace proofhouse::formats::cyclonedx
