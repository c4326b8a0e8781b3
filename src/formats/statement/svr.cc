// Simple verification results v0.1 and v0.2.
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

Predicate read_svr(const JsonObject& predicate, std::string_view /*type*/) {
  VerificationResult result;
  const JsonObject verifier = predicate.object("verifier");
  result.verifier = verifier.text("id");
  result.policies = read_resources(verifier, "policies");
  result.created = predicate.timestamp("timeCreated");
  static_cast<void>(predicate.any("properties"));
  result.properties = predicate.optional_texts("properties");
  return result;
}

}  // namespace proofhouse::formats::statement
