#include "formats/dsse/reader.h"

#include <utility>

#include "formats/remarks.h"

namespace proofhouse::formats::dsse {

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  remarks.note_byte_order_mark(document.source());
  JsonFault fault;
  auto envelope = read_envelope(JsonObject(document.root(), fault));
  TRY_VOID(fault.finish(document));
  return ReadDocument{TRY(std::move(envelope)), std::move(remarks).take()};
}

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  return read(TRY(syntax::JsonDocument::parse(std::move(bytes), limits)));
}

}  // namespace proofhouse::formats::dsse
