// SCAI attribute reports v0.2 and v0.3.
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

Predicate read_scai(const JsonObject& predicate, std::string_view /*type*/) {
  AttributeReport report;
  for (const JsonObject& entry : predicate.objects("attributes")) {
    AssertedAttribute asserted;
    asserted.attribute = entry.text("attribute");
    asserted.target = read_optional_descriptor(entry, "target");
    asserted.evidence = read_optional_descriptor(entry, "evidence");
    asserted.node = entry.node();
    report.attributes.push_back(std::move(asserted));
  }
  report.producer = read_optional_descriptor(predicate, "producer");
  return report;
}

}  // namespace proofhouse::formats::statement
