#include "formats/cyclonedx/xml_vulnerabilities.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "formats/cve_id.h"
#include "formats/cyclonedx/xml_element.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::XmlNode;

std::string source_of(const XmlNode& node) {
  const auto source = node.child("source");
  return source ? text_below(*source, "name") : std::string();
}

void read_affects(const XmlNode& node, SbomVulnerability& vulnerability, XmlRemarks& remarks) {
  for (const XmlNode& target : items(node, "affects", "target")) {
    Affected affected{text_below(target, "ref"), {}};
    if (affected.ref.empty()) {
      remarks.add("an affected component has no ref", target);
      continue;
    }
    for (const XmlNode& version : items(target, "versions", "version")) {
      affected.versions.push_back({text_below(version, "version"), text_below(version, "range"), text_below(version, "status")});
    }
    const bool unaffected =
        !affected.versions.empty() &&
        std::ranges::all_of(affected.versions, [](const AffectedVersions& versions) { return versions.status == "unaffected"; });
    if (!unaffected) vulnerability.affects.push_back(affected.ref);
    if (!affected.versions.empty()) vulnerability.affected.push_back(std::move(affected));
  }
}

void read_cwes(const XmlNode& node, SbomVulnerability& vulnerability, XmlRemarks& remarks) {
  for (const XmlNode& cwe : items(node, "cwes", "cwe")) {
    const std::string text = trimmed(cwe);
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number > 0 && number <= 1'000'000) {
      vulnerability.cwes.push_back(number);
    } else {
      remarks.add("a weakness is no number of the CWE list", cwe);
    }
  }
}

SbomVulnerability read_vulnerability(const XmlNode& node, XmlRemarks& remarks) {
  SbomVulnerability vulnerability;
  vulnerability.id = text_below(node, "id");
  vulnerability.source = source_of(node);
  for (const XmlNode& reference : items(node, "references", "reference")) {
    std::string id = text_below(reference, "id");
    if (is_cve_id(id)) vulnerability.aliases.push_back(std::move(id));
  }
  for (const XmlNode& rating : items(node, "ratings", "rating")) {
    vulnerability.ratings.push_back({source_of(rating), text_below(rating, "method"), text_below(rating, "vector"),
                                     text_below(rating, "severity"), text_below(rating, "score")});
  }
  read_cwes(node, vulnerability, remarks);
  if (const auto analysis = node.child("analysis")) {
    vulnerability.state = text_below(*analysis, "state");
    vulnerability.justification = text_below(*analysis, "justification");
    vulnerability.detail = text_below(*analysis, "detail");
    vulnerability.response = texts_of(items(*analysis, "responses", "response"));
  }
  read_affects(node, vulnerability, remarks);
  if (vulnerability.id.empty()) remarks.add("a vulnerability has no id", node);
  return vulnerability;
}

}  // namespace

void append_vulnerabilities(const XmlNode& list, Sbom& sbom, XmlRemarks& remarks) {
  sbom.states_vulnerabilities = true;
  for (const XmlNode& node : list.children("vulnerability")) sbom.vulnerabilities.push_back(read_vulnerability(node, remarks));
}

}  // namespace proofhouse::formats::cyclonedx
