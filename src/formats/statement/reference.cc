// reference v0.1: documents about the subject, by digest.
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

Predicate read_reference(const JsonObject& predicate, std::string_view /*type*/) {
  ReferencedDocuments documents;
  documents.attester = predicate.object("attester").text("id");
  static_cast<void>(predicate.any("references"));
  documents.references = read_resources(predicate, "references");
  return documents;
}

}  // namespace proofhouse::formats::statement
