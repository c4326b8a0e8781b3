#include "formats/any_sbom.h"

#include <utility>

#include "formats/cyclonedx/reader.h"
#include "formats/cyclonedx/xml_reader.h"
#include "formats/opened.h"
#include "formats/spdx/check.h"
#include "formats/spdx/reader.h"

namespace proofhouse::formats::any_sbom {

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Opened file = Opened::open(std::move(bytes), limits);
  if (file.parse_error()) return std::unexpected(*file.parse_error());
  if (spdx::claims(file)) {
    return file.json() != nullptr ? spdx::read_json(*file.json()) : spdx::read(std::string(file.bytes()), limits);
  }
  if (file.json() != nullptr) return cyclonedx::read_json(*file.json(), std::move(remarks));
  if (file.xml() != nullptr) return cyclonedx::read_xml(*file.xml());
  return fail(ErrorCode::kInvalid, "this is no bill of materials in a format that is read",
              "give CycloneDX (JSON or XML) or SPDX (JSON, YAML, tag-value, XML, RDF/XML, JSON-LD)");
}

}  // namespace proofhouse::formats::any_sbom
