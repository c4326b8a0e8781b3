// SLSA verification summary attestations: https://slsa.dev/verification_summary/v1 and, from before it, v0.2.
#include <array>

#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

namespace {

constexpr std::array<std::string_view, 2> kResults{"PASSED", "FAILED"};

// v0.2 wrote what v1 writes in camel case with underscores.
struct Names {
  std::string_view time;
  std::string_view resource;
  std::string_view result;
  std::string_view inputs;
};
constexpr Names kNames{"timeVerified", "resourceUri", "verificationResult", "inputAttestations"};
constexpr Names kOldNames{"time_verified", "resource_uri", "verification_result", "input_attestations"};

}  // namespace

Predicate read_summary(const JsonObject& predicate, std::string_view type) {
  const bool old = !type.ends_with("/v1");
  const Names& names = old ? kOldNames : kNames;
  VerificationSummary summary;
  summary.verifier = predicate.object("verifier").text("id");
  summary.verified = predicate.optional_timestamp(names.time);
  summary.resource = predicate.text(names.resource);
  summary.policy = read_descriptor(predicate.object("policy"));
  summary.passed = predicate.word(names.result, kResults) == kResults[0];
  if (old) {
    summary.levels = {predicate.text("policy_level")};
  } else {
    static_cast<void>(predicate.any("verifiedLevels"));
    summary.levels = predicate.optional_texts("verifiedLevels");
  }
  summary.slsa_version = predicate.optional_text("slsaVersion");
  summary.inputs = read_resources(predicate, names.inputs);
  return summary;
}

}  // namespace proofhouse::formats::statement
