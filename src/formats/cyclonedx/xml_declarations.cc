#include "formats/cyclonedx/xml_declarations.h"

#include <utility>

#include "formats/cyclonedx/xml_element.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::XmlNode;

AttestedRequirement read_mapping(const XmlNode& node) {
  AttestedRequirement mapped;
  mapped.requirement = text_below(node, "requirement");
  mapped.claims = texts_of(items(node, "claims", "claim"));
  mapped.counter_claims = texts_of(items(node, "counterClaims", "counterClaim"));
  if (const auto conformance = node.child("conformance")) {
    mapped.conformance = text_below(*conformance, "score");
    mapped.rationale = text_below(*conformance, "rationale");
    mapped.mitigations = texts_of(items(*conformance, "mitigationStrategies", "mitigationStrategy"));
  }
  if (const auto confidence = node.child("confidence")) mapped.confidence = text_below(*confidence, "score");
  return mapped;
}

void read_attestations(const XmlNode& node, Declarations& out) {
  for (const XmlNode& entry : items(node, "attestations", "attestation")) {
    DeclaredAttestation attestation;
    attestation.summary = text_below(entry, "summary");
    attestation.assessor = text_below(entry, "assessor");
    attestation.is_signed = has_signature(entry);
    for (const XmlNode& mapping : entry.children("map")) attestation.map.push_back(read_mapping(mapping));
    out.attestations.push_back(std::move(attestation));
  }
}

void read_claims(const XmlNode& node, Declarations& out) {
  for (const XmlNode& entry : items(node, "claims", "claim")) {
    out.claims.push_back({attribute_of(entry, "bom-ref"), text_below(entry, "target"), text_below(entry, "predicate"),
                          text_below(entry, "reasoning"), texts_of(items(entry, "mitigationStrategies", "mitigationStrategy")),
                          texts_of(entry.children("evidence")), texts_of(entry.children("counterEvidence")), has_signature(entry),
                          0});
  }
}

void read_evidence(const XmlNode& node, Declarations& out) {
  for (const XmlNode& entry : items(node, "evidence", "evidence")) {
    DeclaredEvidence evidence;
    evidence.ref = attribute_of(entry, "bom-ref");
    evidence.property_name = text_below(entry, "propertyName");
    evidence.description = text_below(entry, "description");
    evidence.created = text_below(entry, "created");
    evidence.expires = text_below(entry, "expires");
    evidence.author = entity_below(entry, "author");
    evidence.reviewer = entity_below(entry, "reviewer");
    evidence.data = static_cast<std::uint32_t>(entry.children("data").size());
    evidence.is_signed = has_signature(entry);
    out.evidence.push_back(std::move(evidence));
  }
}

void read_targets(const XmlNode& node, Declarations& out) {
  const auto targets = node.child("targets");
  if (!targets) return;
  for (const auto& [list, item] :
       {std::pair{"organizations", "organization"}, {"components", "component"}, {"services", "service"}}) {
    for (std::string& ref : attributes_of(items(*targets, list, item), "bom-ref")) out.targets.push_back(std::move(ref));
  }
}

}  // namespace

void read_declarations(const XmlNode& node, Declarations& out) {
  for (const XmlNode& entry : items(node, "assessors", "assessor")) {
    const std::string third = text_below(entry, "thirdParty");
    out.assessors.push_back(
        {attribute_of(entry, "bom-ref"), third == "true" || third == "1", entity_below(entry, "organization"), 0});
  }
  read_attestations(node, out);
  read_claims(node, out);
  read_evidence(node, out);
  read_targets(node, out);
  const auto affirmation = node.child("affirmation");
  if (!affirmation) return;
  out.affirmation = text_below(*affirmation, "statement");
  for (const XmlNode& entry : items(*affirmation, "signatories", "signatory")) {
    out.signatories.push_back(
        {text_below(entry, "name"), text_below(entry, "role"), entity_below(entry, "organization"), has_signature(entry), 0});
  }
}

void read_definitions(const XmlNode& node, Declarations& out) {
  for (const XmlNode& entry : items(node, "standards", "standard")) {
    Standard standard{attribute_of(entry, "bom-ref"),
                      text_below(entry, "name"),
                      text_below(entry, "version"),
                      text_below(entry, "owner"),
                      {},
                      0};
    for (const XmlNode& requirement : items(entry, "requirements", "requirement")) {
      standard.requirements.push_back({attribute_of(requirement, "bom-ref"), text_below(requirement, "identifier"),
                                       text_below(requirement, "title"), text_below(requirement, "parent"), 0});
    }
    out.standards.push_back(std::move(standard));
  }
}

}  // namespace proofhouse::formats::cyclonedx
