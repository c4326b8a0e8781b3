#include "formats/cve/reader.h"

#include <utility>

#include "formats/cve/record.h"

namespace proofhouse::formats::cve {

namespace {

Result<ReadDocument> read_with(const syntax::JsonDocument& document, Remarks remarks) {
  CveRecord found = TRY(read_record(document, remarks));
  return ReadDocument{std::move(found), std::move(remarks).take()};
}

}  // namespace

Result<ReadDocument> read(const syntax::JsonDocument& document) { return read_with(document, {}); }

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  return read_with(document, std::move(remarks));
}

}  // namespace proofhouse::formats::cve
