#include "formats/osv/reader.h"

#include <utility>

#include "formats/osv/record.h"

namespace proofhouse::formats::osv {

namespace {

Result<ReadDocument> read_with(const syntax::JsonDocument& document, Remarks remarks) {
  OsvRecord record = TRY(read_record(document, remarks));
  return ReadDocument{std::move(record), std::move(remarks).take()};
}

}  // namespace

Result<ReadDocument> read(const syntax::JsonDocument& document) { return read_with(document, {}); }

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(parse(std::move(bytes), limits));
  return read_with(document, std::move(remarks));
}

}  // namespace proofhouse::formats::osv
