#include "formats/epss/reader.h"

#include <utility>

#include "formats/epss/table.h"
#include "formats/remarks.h"

namespace proofhouse::formats::epss {

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  const std::string text = TRY(unpacked(std::move(bytes), limits));
  remarks.note_byte_order_mark(text);
  ReadTable read = TRY(read_table(text, limits));
  for (Breach& breach : read.breaches) {
    remarks.add(breach.line > 0 ? "line " + std::to_string(breach.line) + ": " + breach.message : std::move(breach.message));
  }
  if (read.left_out > 0) remarks.add(std::to_string(read.left_out) + " more lines break the form of the table");
  return ReadDocument{std::move(read.table), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::epss
