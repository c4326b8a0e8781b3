#include "formats/csaf/reader.h"

#include <utility>

#include "formats/csaf/document_reader.h"
#include "formats/json_object.h"
#include "formats/remarks.h"

namespace proofhouse::formats::csaf {

namespace {

Result<CsafDocument> read_into(const syntax::JsonDocument& document, Remarks& remarks) {
  JsonFault fault;
  const JsonObject root(document.root(), fault);
  const JsonObject head = root.object("document");
  TRY_VOID(fault.finish(document));
  const std::string version = member_text(document.at(head.node()), "csaf_version");
  if (version != "2.0" && version != "2.1") {
    remarks.add("csaf_version is neither 2.0 nor 2.1: it was read as 2.1", head.node());
  }
  DocumentView view;
  view.read(document, version == "2.0" ? CsafVersion::k20 : CsafVersion::k21);
  return DocumentReader(view, remarks).read();
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const auto document = TRY(syntax::JsonDocument::parse(std::move(bytes), limits));
  CsafDocument csaf = TRY(read_into(document, remarks));
  return ReadDocument{std::move(csaf), std::move(remarks).take()};
}

Result<ReadDocument> read(const syntax::JsonDocument& document) {
  Remarks remarks;
  CsafDocument csaf = TRY(read_into(document, remarks));
  return ReadDocument{std::move(csaf), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::csaf
