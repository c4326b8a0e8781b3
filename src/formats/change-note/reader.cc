#include "formats/change-note/reader.h"

#include <utility>

#include "formats/record.h"
#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats::change_note {

namespace {

using syntax::StrictMap;
using syntax::Tree;

Result<ChangeNote> read_note(const Tree& tree) {
  StrictMap map(tree, {}, "the change note");
  TRY_VOID(expect_schema(map, kSchema));
  ChangeNote note;
  if (const Tree* product = map.map("product")) note.product = TRY(read_product(*product));
  note.from = filled_text(map, "from");
  note.date = map.date("date");
  note.untouched = requirements(map, "untouched");
  note.summary = filled_text(map, "summary");
  TRY_VOID(map.finish());
  return note;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), {}, limits));
  ChangeNote note = TRY(read_note(tree));
  return ReadDocument{std::move(note), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::change_note
