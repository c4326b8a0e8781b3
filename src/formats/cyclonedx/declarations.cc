#include "formats/cyclonedx/declarations.h"

#include <array>
#include <utility>

#include "formats/cyclonedx/components.h"
#include "formats/cyclonedx/lenient.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

bool signature_in(const JsonValue& object) { return object.get("signature").has_value(); }

std::string entity_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto value = object.get(key);
  return value ? entity_name(*value, remarks) : std::string();
}

// The object that is a member, or nothing.
std::optional<JsonValue> object_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto value = object.get(key);
  return value && is(JsonKind::kObject, *value, remarks) ? value : std::nullopt;
}

std::string score_in(const JsonValue& object, Remarks& remarks) {
  const auto value = object.get("score");
  return value && is(JsonKind::kNumber, *value, remarks) ? std::string(*value->number_text()) : std::string();
}

void read_assessors(const JsonValue& value, Declarations& out, Remarks& remarks) {
  for (const JsonValue& entry : objects_in(value, "assessors", remarks)) {
    Assessor assessor{text_in(entry, "bom-ref", remarks), false, entity_in(entry, "organization", remarks), entry.node()};
    const auto third = entry.get("thirdParty");
    if (third && is(JsonKind::kBoolean, *third, remarks)) assessor.third_party = *third->boolean();
    out.assessors.push_back(std::move(assessor));
  }
}

AttestedRequirement read_mapping(const JsonValue& entry, Remarks& remarks) {
  AttestedRequirement mapped;
  mapped.requirement = text_in(entry, "requirement", remarks);
  mapped.claims = texts_in(entry, "claims", remarks);
  mapped.counter_claims = texts_in(entry, "counterClaims", remarks);
  mapped.node = entry.node();
  if (const auto conformance = object_in(entry, "conformance", remarks)) {
    mapped.conformance = score_in(*conformance, remarks);
    mapped.rationale = text_in(*conformance, "rationale", remarks);
    mapped.mitigations = texts_in(*conformance, "mitigationStrategies", remarks);
  }
  if (const auto confidence = object_in(entry, "confidence", remarks)) mapped.confidence = score_in(*confidence, remarks);
  return mapped;
}

void read_attestations(const JsonValue& value, Declarations& out, Remarks& remarks) {
  for (const JsonValue& entry : objects_in(value, "attestations", remarks)) {
    DeclaredAttestation attestation;
    attestation.summary = text_in(entry, "summary", remarks);
    attestation.assessor = text_in(entry, "assessor", remarks);
    attestation.is_signed = signature_in(entry);
    attestation.node = entry.node();
    for (const JsonValue& mapping : objects_in(entry, "map", remarks)) attestation.map.push_back(read_mapping(mapping, remarks));
    out.attestations.push_back(std::move(attestation));
  }
}

void read_claims(const JsonValue& value, Declarations& out, Remarks& remarks) {
  for (const JsonValue& entry : objects_in(value, "claims", remarks)) {
    out.claims.push_back({text_in(entry, "bom-ref", remarks), text_in(entry, "target", remarks),
                          text_in(entry, "predicate", remarks), text_in(entry, "reasoning", remarks),
                          texts_in(entry, "mitigationStrategies", remarks), texts_in(entry, "evidence", remarks),
                          texts_in(entry, "counterEvidence", remarks), signature_in(entry), entry.node()});
  }
}

// The name of a contact.
std::string person_in(const JsonValue& object, std::string_view key, Remarks& remarks) {
  const auto person = object_in(object, key, remarks);
  return person ? text_in(*person, "name", remarks) : std::string();
}

void read_evidence(const JsonValue& value, Declarations& out, Remarks& remarks) {
  for (const JsonValue& entry : objects_in(value, "evidence", remarks)) {
    DeclaredEvidence evidence;
    evidence.ref = text_in(entry, "bom-ref", remarks);
    evidence.property_name = text_in(entry, "propertyName", remarks);
    evidence.description = text_in(entry, "description", remarks);
    evidence.created = text_in(entry, "created", remarks);
    evidence.expires = text_in(entry, "expires", remarks);
    evidence.author = person_in(entry, "author", remarks);
    evidence.reviewer = person_in(entry, "reviewer", remarks);
    if (const auto data = entry.get("data")) evidence.data = static_cast<std::uint32_t>(data->size());
    evidence.is_signed = signature_in(entry);
    evidence.node = entry.node();
    out.evidence.push_back(std::move(evidence));
  }
}

void read_targets(const JsonValue& value, Declarations& out, Remarks& remarks) {
  const auto targets = object_in(value, "targets", remarks);
  if (!targets) return;
  for (const std::string_view key : {"organizations", "components", "services"}) {
    for (const JsonValue& target : objects_in(*targets, key, remarks)) out.targets.push_back(text_in(target, "bom-ref", remarks));
  }
}

void read_affirmation(const JsonValue& value, Declarations& out, Remarks& remarks) {
  const auto affirmation = object_in(value, "affirmation", remarks);
  if (!affirmation) return;
  out.affirmation = text_in(*affirmation, "statement", remarks);
  for (const JsonValue& entry : objects_in(*affirmation, "signatories", remarks)) {
    out.signatories.push_back({text_in(entry, "name", remarks), text_in(entry, "role", remarks),
                               entity_in(entry, "organization", remarks), signature_in(entry), entry.node()});
  }
}

}  // namespace

void read_declarations(const JsonValue& value, Declarations& out, Remarks& remarks) {
  if (!is(JsonKind::kObject, value, remarks)) return;
  read_assessors(value, out, remarks);
  read_attestations(value, out, remarks);
  read_claims(value, out, remarks);
  read_evidence(value, out, remarks);
  read_targets(value, out, remarks);
  read_affirmation(value, out, remarks);
}

void read_definitions(const JsonValue& value, Declarations& out, Remarks& remarks) {
  if (!is(JsonKind::kObject, value, remarks)) return;
  for (const JsonValue& entry : objects_in(value, "standards", remarks)) {
    Standard standard{text_in(entry, "bom-ref", remarks),
                      text_in(entry, "name", remarks),
                      text_in(entry, "version", remarks),
                      text_in(entry, "owner", remarks),
                      {},
                      entry.node()};
    for (const JsonValue& requirement : objects_in(entry, "requirements", remarks)) {
      standard.requirements.push_back({text_in(requirement, "bom-ref", remarks), text_in(requirement, "identifier", remarks),
                                       text_in(requirement, "title", remarks), text_in(requirement, "parent", remarks),
                                       requirement.node()});
    }
    out.standards.push_back(std::move(standard));
  }
}

}  // namespace proofhouse::formats::cyclonedx
