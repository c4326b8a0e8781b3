#include "formats/spdx/reader.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/spdx/graph.h"
#include "formats/spdx/rdf.h"
#include "formats/spdx/sbom.h"
#include "formats/spdx/syntaxes.h"
#include "formats/spdx/tag_value.h"

namespace proofhouse::formats::spdx {

namespace {

constexpr std::string_view kCure = "give an SPDX file: 2.2 or 2.3 in JSON, YAML, tag-value, XML or RDF/XML, or 3.0 in JSON-LD";

std::unexpected<Error> refuse(std::string place, std::string cause) {
  return fail_at(ErrorCode::kInvalid, {}, std::move(place), std::move(cause), std::string(kCure));
}

std::unexpected<Error> too_many() {
  return fail(ErrorCode::kLimit, "the file holds more than " + std::to_string(kMostRecords) + " records", "split it by package");
}

// Each object and each element of an array may become a record; texts do not.
bool holds_too_many(const syntax::JsonDocument& document) {
  std::uint64_t objects = 0;
  for (std::uint32_t node = 0; node < document.node_count(); ++node) {
    const syntax::JsonValue value = document.at(node);
    if (value.kind() != syntax::JsonKind::kText && value.key().empty()) ++objects;
  }
  return objects > kMostRecords;
}

Result<ReadDocument> finish(const SpdxDocument& document, Remarks remarks) {
  TRY_VOID(check_version(document));
  Sbom sbom = to_sbom(document, remarks);
  return ReadDocument{std::move(sbom), std::move(remarks).take()};
}

Result<ReadDocument> read_json_file(const syntax::JsonDocument& json, Remarks remarks) {
  if (json.had_bom()) remarks.note_byte_order_mark("\xEF\xBB\xBF");
  if (holds_too_many(json)) return too_many();
  if (is_graph(json)) {
    Sbom sbom = TRY(read_graph(json, remarks));
    return ReadDocument{std::move(sbom), std::move(remarks).take()};
  }
  const syntax::JsonValue root = json.root();
  if (root.get("bomFormat")) return refuse("/bomFormat", "this is CycloneDX, not SPDX");
  if (!root.is_object() || (!root.get("spdxVersion") && !root.get("SPDXID"))) {
    return refuse("/spdxVersion", "there is neither \"spdxVersion\" nor \"SPDXID\": this is not SPDX");
  }
  SpdxDocument document;
  read_json(json, document);
  return finish(document, std::move(remarks));
}

Result<ReadDocument> read_xml_file(std::string bytes, const Limits& limits, Remarks remarks) {
  const auto xml = TRY(syntax::XmlDocument::parse(std::move(bytes), limits));
  SpdxDocument document;
  if (is_spdx_xml(xml)) {
    syntax::Tree tree;
    read_xml(xml, tree, document);
    return finish(document, std::move(remarks));
  }
  if (!is_rdf(xml)) return refuse("1:1", "the root element is " + quote(xml.root().name()) + ": this is not SPDX");
  TRY_VOID(read_rdf(xml, document));
  return finish(document, std::move(remarks));
}

Result<ReadDocument> read_text_file(std::string_view text, const Limits& limits, Remarks remarks) {
  const auto malformed = [&](std::size_t offset, std::string cause) {
    return fail_at(ErrorCode::kMalformed, {}, syntax::place_of(text, offset), std::move(cause), std::string(kCure));
  };
  if (text.starts_with("PK\x03\x04"))
    return malformed(0, "the file is a ZIP archive, as a spreadsheet of SPDX is, and is not read");
  if (text.starts_with("\xD0\xCF\x11\xE0"))
    return malformed(0, "the file is a spreadsheet of the old binary kind, and is not read");
  if (const auto bad = first_invalid_utf8(text)) return malformed(*bad, "the file is not UTF-8");
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) return malformed(nul, "a NUL byte stands here");
  if (trim(text).empty()) return malformed(0, "the file is empty");
  SpdxDocument document;
  if (looks_like_tag_value(text)) {
    if (!read_tag_value(text, document)) return too_many();
    return finish(document, std::move(remarks));
  }
  if (!looks_like_yaml(text)) return refuse("1:1", "the file has no \"SPDXVersion\": this is not SPDX");
  syntax::Tree tree;
  TRY_VOID(read_yaml(text, limits, tree, document));
  return finish(document, std::move(remarks));
}

}  // namespace

Result<ReadDocument> read_json(const syntax::JsonDocument& document) { return read_json_file(document, {}); }

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return fail(ErrorCode::kLimit, "the file has more than " + std::to_string(limits.bytes) + " bytes", "give a smaller file");
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return refuse("1:1", "the file is UTF-16, which SPDX does not allow");
  }
  std::string_view text = bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  const char begin = first == std::string_view::npos ? '\0' : text[first];
  if (begin == '{' || begin == '[') {
    const auto json = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
    return read_json_file(json, {});
  }
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  if (begin == '<') return read_xml_file(std::move(bytes), limits, std::move(remarks));
  return read_text_file(text, limits, std::move(remarks));
}

}  // namespace proofhouse::formats::spdx
