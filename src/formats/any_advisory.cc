#include "formats/any_advisory.h"

#include <utility>

#include "formats/csaf/check.h"
#include "formats/csaf/reader.h"
#include "formats/cyclonedx/check.h"
#include "formats/cyclonedx/reader.h"
#include "formats/cyclonedx/xml_reader.h"
#include "formats/opened.h"
#include "formats/openvex/check.h"
#include "formats/openvex/reader.h"

namespace proofhouse::formats::any_advisory {

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Opened file = Opened::open(std::move(bytes), limits);
  // JSON that is broken was meant to be read by a program.
  if (file.parse_error() && file.outside() == Outside::kJson) return std::unexpected(*file.parse_error());
  if (file.json() != nullptr) {
    if (csaf::claims(file)) return csaf::read(*file.json());
    if (openvex::claims(file)) return openvex::read(*file.json());
    if (cyclonedx::claims(file)) return cyclonedx::read_json(*file.json(), std::move(remarks));
  }
  if (file.xml() != nullptr && cyclonedx::claims(file)) return cyclonedx::read_xml(*file.xml());
  return ReadDocument{};
}

}  // namespace proofhouse::formats::any_advisory
