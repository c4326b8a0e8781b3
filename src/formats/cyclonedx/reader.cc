#include "formats/cyclonedx/reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "formats/cyclonedx/components.h"
#include "formats/cyclonedx/declarations.h"
#include "formats/cyclonedx/lenient.h"
#include "formats/cyclonedx/metadata.h"
#include "formats/cyclonedx/references.h"
#include "formats/cyclonedx/services.h"
#include "formats/cyclonedx/vulnerabilities.h"
#include "formats/cyclonedx/xml_reader.h"
#include "formats/remarks.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonDocument;
using syntax::JsonKind;
using syntax::JsonMember;
using syntax::JsonValue;

constexpr std::array<std::string_view, 6> kVersions{"1.2", "1.3", "1.4", "1.5", "1.6", "1.7"};

Result<void> check_format(const JsonValue& root) {
  constexpr std::string_view kCure = "give a CycloneDX file in JSON, specification 1.2 to 1.7";
  const auto invalid = [&](std::string place, std::string cause) {
    return fail_at(ErrorCode::kInvalid, {}, std::move(place), std::move(cause), std::string(kCure));
  };
  const auto format = root.get("bomFormat");
  if (!format) {
    if (root.get("spdxVersion")) return invalid("/spdxVersion", "this is SPDX, not CycloneDX");
    if (root.get("specFormat")) return invalid("/specFormat", "this is a later CycloneDX than 1.7");
    return invalid("/bomFormat", "the member \"bomFormat\" is missing: this is not CycloneDX");
  }
  const auto name = format->text();
  if (!name) return invalid("/bomFormat", "\"bomFormat\" is not a text");
  if (*name != "CycloneDX") return invalid("/bomFormat", "\"bomFormat\" is " + quote(*name) + ", not \"CycloneDX\"");
  const auto version = root.get("specVersion");
  const auto number = version ? version->text() : std::nullopt;
  if (number && !number->starts_with("1.")) {
    return invalid("/specVersion", "\"specVersion\" is " + quote(*number) + ", which is not read");
  }
  return {};
}

bool begins_as_xml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return trim(bytes.substr(0, 4096)).starts_with('<');
}

void check_version(const JsonValue& root, const Sbom& sbom, Remarks& remarks) {
  if (sbom.spec_version.empty()) {
    remarks.add("the file does not say which specification it follows (\"specVersion\")", root.node());
  } else if (!is_known_version(sbom.spec_version)) {
    remarks.add("the specification " + quote(sbom.spec_version) + " is not known; the file was read as 1.7", root.node());
  }
}

void append_compositions(const JsonValue& array, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    sbom.compositions.push_back({text_in(entry, "bom-ref", remarks), text_in(entry, "aggregate", remarks),
                                 texts_in(entry, "assemblies", remarks), texts_in(entry, "dependencies", remarks),
                                 texts_in(entry, "vulnerabilities", remarks), entry.node()});
  }
}

void append_dependencies(const JsonValue& array, Sbom& sbom, Remarks& remarks) {
  if (!is(JsonKind::kArray, array, remarks)) return;
  sbom.dependencies.reserve(array.size());
  for (const JsonValue entry : array.elements()) {
    if (!is(JsonKind::kObject, entry, remarks)) continue;
    Dependency dependency;
    dependency.ref = text_in(entry, "ref", remarks);
    dependency.node = entry.node();
    if (dependency.ref.empty()) {
      remarks.add("a dependency has no ref and was left out", entry.node());
      continue;
    }
    dependency.depends_on = texts_in(entry, "dependsOn", remarks);
    dependency.provides = texts_in(entry, "provides", remarks);
    sbom.dependencies.push_back(std::move(dependency));
  }
}

// Each object and each element of an array may become a record; texts and numbers do not.
Result<void> check_records(const JsonDocument& document) {
  std::uint64_t objects = 0;
  for (std::uint32_t node = 0; node < document.node_count(); ++node) {
    const JsonValue value = document.at(node);
    if (value.key().empty() && value.kind() != JsonKind::kText) ++objects;
  }
  if (objects <= kMostRecords) return {};
  return fail(ErrorCode::kLimit, "the file holds more than " + std::to_string(kMostRecords) + " records",
              "split it by component");
}

void read_part(const JsonMember& member, Sbom& sbom, Remarks& remarks) {
  if (member.key == "serialNumber") {
    sbom.serial = text_of(member, remarks);
  } else if (member.key == "version" && is(JsonKind::kNumber, member.value, remarks)) {
    sbom.revision = *member.value.number_text();
  } else if (member.key == "components") {
    sbom.components_node = member.value.node();
    append_components(member.value, sbom.components, remarks);
  } else if (member.key == "services") {
    append_services(member.value, sbom.services, remarks);
  } else if (member.key == "dependencies") {
    append_dependencies(member.value, sbom, remarks);
  } else if (member.key == "compositions") {
    append_compositions(member.value, sbom, remarks);
  } else if (member.key == "vulnerabilities") {
    append_vulnerabilities(member.value, sbom, remarks);
  } else if (member.key == "externalReferences") {
    append_references(member.value, sbom.references, remarks);
  } else if (member.key == "declarations") {
    read_declarations(member.value, sbom.declarations, remarks);
  } else if (member.key == "definitions") {
    read_definitions(member.value, sbom.declarations, remarks);
  } else if (member.key == "annotations") {
    sbom.annotations = static_cast<std::uint32_t>(member.value.size());
  } else if (member.key == "signature") {
    sbom.is_signed = true;
  }
}

Sbom read_sbom(const JsonValue& root, Remarks& remarks) {
  Sbom sbom;
  sbom.format = "CycloneDX";
  sbom.spec_version = text_in(root, "specVersion", remarks);
  check_version(root, sbom, remarks);
  // First, so that what is inside the subject comes first whatever the order of the members.
  if (const auto metadata = root.get("metadata")) read_metadata(*metadata, sbom, remarks);
  for (const JsonMember member : root.members()) read_part(member, sbom, remarks);
  return sbom;
}

}  // namespace

bool is_known_version(std::string_view version) { return std::ranges::find(kVersions, version) != kVersions.end(); }

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  if (begins_as_xml(bytes)) return read_xml(std::move(bytes), limits);
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(JsonDocument::parse(std::move(bytes), limits));
  return read_json(document, std::move(remarks));
}

Result<ReadDocument> read_json(const JsonDocument& document, Remarks remarks) {
  TRY_VOID(check_format(document.root()));
  TRY_VOID(check_records(document));
  Sbom sbom = read_sbom(document.root(), remarks);
  check_references(document, sbom, remarks);
  return ReadDocument{std::move(sbom), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::cyclonedx
