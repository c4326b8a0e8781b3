#include "formats/cyclonedx/vulnerabilities.h"

#include <algorithm>
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
  const auto response = analysis.get("response");
  if (!response || !is(JsonKind::kArray, *response, remarks)) return;
  for (const JsonValue word : response->elements()) {
    if (is(JsonKind::kText, word, remarks)) vulnerability.response.emplace_back(*word.text());
  }
}

// A number as it is written.
std::string number_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto value = object.get(key);
  if (!value || !is(JsonKind::kNumber, *value, remarks)) return {};
  return std::string(*value->number_text());
}

std::string source_name(const JsonValue& object, Remarks& remarks) {
  const auto source = object.get("source");
  return source && is(JsonKind::kObject, *source, remarks) ? text_in(*source, "name", remarks) : std::string();
}

void read_ratings(const JsonValue& array, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    vulnerability.ratings.push_back({source_name(entry, remarks), text_in(entry, "method", remarks),
                                     text_in(entry, "vector", remarks), text_in(entry, "severity", remarks),
                                     number_in(entry, "score", remarks)});
  }
}

void read_cwes(const JsonValue& array, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    const auto number = entry.integer();
    if (number && *number > 0 && *number <= 1'000'000) {
      vulnerability.cwes.push_back(static_cast<std::uint32_t>(*number));
    } else {
      remarks.add("a weakness is no number of the CWE list", entry.node());
    }
  }
}

// Whether the entry speaks of versions, and all of them are unaffected.
bool all_unaffected(const Affected& affected) {
  return !affected.versions.empty() &&
         std::ranges::all_of(affected.versions, [](const AffectedVersions& versions) { return versions.status == "unaffected"; });
}

void read_versions(const JsonValue& array, Affected& affected, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    affected.versions.push_back(
        {text_in(entry, "version", remarks), text_in(entry, "range", remarks), text_in(entry, "status", remarks)});
  }
}

void read_affects(const JsonValue& array, SbomVulnerability& vulnerability, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    Affected affected{text_in(entry, "ref", remarks), {}};
    if (affected.ref.empty()) {
      remarks.add("an affected component has no ref", entry.node());
      continue;
    }
    if (const auto versions = entry.get("versions")) read_versions(*versions, affected, remarks);
    if (!all_unaffected(affected)) vulnerability.affects.push_back(affected.ref);
    if (!affected.versions.empty()) vulnerability.affected.push_back(std::move(affected));
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
    } else if (member.key == "ratings") {
      read_ratings(member.value, vulnerability, remarks);
    } else if (member.key == "cwes") {
      read_cwes(member.value, vulnerability, remarks);
    }
  }
  vulnerability.source = source_name(value, remarks);
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
