// SLSA provenance: https://slsa.dev/provenance/v1 and, from before it, v0.2.
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"
#include "syntax/canonical_json.h"

namespace proofhouse::formats::statement {

namespace {

// The parameters that somebody outside chose: what a policy compares. Kept in canonical form, so that equal ones are equal texts.
std::string parameters_of(const JsonObject& object, std::string_view key) {
  const auto value = object.optional_any(key);
  if (!value) return {};
  auto text = syntax::canonical_json(*value);
  return text ? *std::move(text) : std::string();
}

Provenance read_v1(const JsonObject& predicate) {
  Provenance provenance;
  const JsonObject definition = predicate.object("buildDefinition");
  provenance.build_type = definition.text("buildType");
  static_cast<void>(definition.object("externalParameters"));
  provenance.parameters = parameters_of(definition, "externalParameters");
  provenance.materials = read_resources(definition, "resolvedDependencies");
  const JsonObject details = predicate.object("runDetails");
  provenance.builder = details.object("builder").text("id");
  const JsonObject metadata = details.optional_object("metadata");
  provenance.invocation = metadata.optional_text("invocationId");
  provenance.started = metadata.optional_timestamp("startedOn");
  provenance.finished = metadata.optional_timestamp("finishedOn");
  provenance.byproducts = read_resources(details, "byproducts");
  return provenance;
}

Provenance read_v0(const JsonObject& predicate) {
  Provenance provenance;
  provenance.builder = predicate.object("builder").text("id");
  provenance.build_type = predicate.text("buildType");
  const JsonObject invocation = predicate.optional_object("invocation");
  provenance.source = invocation.optional_object("configSource").optional_text("uri");
  provenance.parameters = parameters_of(invocation, "parameters");
  const JsonObject metadata = predicate.optional_object("metadata");
  provenance.invocation = metadata.optional_text("buildInvocationId");
  provenance.started = metadata.optional_timestamp("buildStartedOn");
  provenance.finished = metadata.optional_timestamp("buildFinishedOn");
  provenance.materials = read_resources(predicate, "materials");
  return provenance;
}

}  // namespace

Predicate read_provenance(const JsonObject& predicate, std::string_view type) {
  return type.ends_with("/v1") ? read_v1(predicate) : read_v0(predicate);
}

}  // namespace proofhouse::formats::statement
