// What the tests of SPDX share: the samples, and an Sbom as text that does not depend on the syntax or on the order of things.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "formats/reader_under_test.h"
#include "identifiers/spdx_licence.h"

namespace proofhouse::formats {

inline std::string spdx_sample(std::string_view name) {
  const auto bytes = read_file(PROOFHOUSE_SOURCE_DIR "/src/formats/spdx/testdata/" + std::string(name));
  EXPECT_TRUE(bytes) << name;
  return bytes.value_or("");
}

// The names of an expression in order: RDF keeps sets, which have none.
inline std::string licence_names(const std::string& expression) {
  const auto names = identifiers::parse_spdx_licence(expression);
  if (!names) return expression;
  std::vector<std::string> sorted;
  for (const auto& name : *names) sorted.emplace_back(name.name);
  std::ranges::sort(sorted);
  std::string out;
  for (const std::string& name : sorted) out += name + " ";
  return out;
}

inline std::string sorted_text(std::vector<std::string> parts) {
  std::ranges::sort(parts);
  std::string out;
  for (const std::string& part : parts) out += part + ";";
  return out;
}

inline std::string hashes_text(const std::vector<ComponentHash>& hashes) {
  std::vector<std::string> parts;
  for (const auto& hash : hashes) parts.push_back(hash.algorithm + "=" + hash.value);
  return sorted_text(std::move(parts));
}

inline std::string component_text(const Component& one) {
  std::string out = one.ref + "|" + one.type + "|" + one.supplier + "|" + one.originator + "|" + one.name + "|" + one.version +
                    "|" + one.purl + "|" + one.cpe + "|" + one.download_location + "|" + sorted_text(one.more_identifiers) +
                    hashes_text(one.hashes) + "|" + licence_names(one.licence_concluded);
  for (const std::string& licence : one.licences) out += "|" + licence_names(licence);
  std::vector<std::string> references;
  for (const auto& reference : one.references) references.push_back(reference.type + " " + reference.url);
  return out + "|" + sorted_text(std::move(references));
}

// Everything but the places and the namespace, one line each, sorted.
inline std::string sbom_text(const Sbom& sbom) {
  std::vector<std::string> lines;
  lines.push_back("head " + sbom.spec_version + "|" + sbom.name + "|" + sbom.timestamp + "|" + sorted_text(sbom.authors) +
                  sorted_text(sbom.tools) + std::to_string(sbom.annotations) + "|" + std::to_string(sbom.snippets));
  lines.push_back("subject " + component_text(sbom.subject));
  for (const auto& one : sbom.components) lines.push_back("component " + component_text(one));
  for (const auto& one : sbom.dependencies) lines.push_back("depends " + one.ref + " -> " + sorted_text(one.depends_on));
  for (const auto& one : sbom.relationships) lines.push_back("relates " + one.from + " " + one.type + " " + sorted_text(one.to));
  for (const auto& one : sbom.files) {
    lines.push_back("file " + one.ref + "|" + one.name + "|" + hashes_text(one.hashes) + licence_names(one.licence_concluded));
  }
  for (const auto& one : sbom.external_documents) {
    lines.push_back("document " + one.ref + "|" + one.uri + "|" + hashes_text({one.hash}));
  }
  for (const auto& one : sbom.extracted_licences) lines.push_back("licence " + one.id + "|" + one.name);
  std::ranges::sort(lines);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

}  // namespace proofhouse::formats
