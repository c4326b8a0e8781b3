#include "formats/certificate/reader.h"

#include <utility>

#include "formats/record.h"
#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"

namespace proofhouse::formats::certificate {

namespace {

using syntax::StrictMap;
using syntax::Tree;

Result<Certificate> read_certificate(const Tree& tree) {
  StrictMap map(tree, {}, "the certificate");
  TRY_VOID(expect_schema(map, kSchema));
  Certificate certificate;
  certificate.body = filled_text(map, "body");
  certificate.accreditation = filled_text(map, "accreditation");
  certificate.scheme = filled_text(map, "scheme");
  certificate.number = filled_text(map, "number");
  if (const Tree* product = map.map("product")) {
    certificate.product = TRY(read_product(*product));
    certificate.product_node = product->node;
  }
  certificate.issued = map.date("issued");
  certificate.valid_until = map.date("valid_until");
  if (certificate.valid_until < certificate.issued) {
    map.refuse("valid_until", "\"valid_until\" lies before \"issued\"", "correct one of the two");
  }
  if (const Tree* until = map.any("valid_until")) certificate.valid_until_node = until->node;
  certificate.scope = filled_text(map, "scope");
  certificate.proves = requirements(map, "proves");
  TRY_VOID(map.finish());
  return certificate;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), {}, limits));
  Certificate certificate = TRY(read_certificate(tree));
  return ReadDocument{std::move(certificate), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::certificate
