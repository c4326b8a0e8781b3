// release v0.1 and v0.2: that an artifact belongs to a release.
#include "formats/statement/predicates.h"

namespace proofhouse::formats::statement {

namespace {

// Ids are texts; GitHub has written numbers.
std::string id_of(const JsonObject& predicate, std::string_view key) {
  const auto value = predicate.optional_any(key);
  if (value && value->is_number()) return std::string(value->number_text().value_or(""));
  return predicate.optional_text(key);
}

}  // namespace

Predicate read_release(const JsonObject& predicate, std::string_view /*type*/) {
  AttestedRelease release;
  release.purl = predicate.text("purl");
  release.package_id = id_of(predicate, "packageId");
  release.release_id = id_of(predicate, "releaseId");
  return release;
}

}  // namespace proofhouse::formats::statement
