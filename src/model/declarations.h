// Declarations: what a CycloneDX attestation (CDXA, 1.6 on) claims, by what evidence, and who stands for it.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

struct Assessor {
  std::string ref;
  bool third_party = false;
  std::string organization;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Assessor::ref}, Field{"third_party", &Assessor::third_party},
                         Field{"organization", &Assessor::organization}, Field{"node", &Assessor::node});
  }
};

// One requirement of a standard, as an attestation maps it.
struct AttestedRequirement {
  std::string requirement;                  // ref
  std::vector<std::string> claims;          // refs
  std::vector<std::string> counter_claims;  // refs
  std::string conformance;                  // a number from 0 to 1 as written; empty: none
  std::string rationale;
  std::vector<std::string> mitigations;  // refs
  std::string confidence;                // a number from 0 to 1 as written; empty: none
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"requirement", &AttestedRequirement::requirement}, Field{"claims", &AttestedRequirement::claims},
        Field{"counter_claims", &AttestedRequirement::counter_claims}, Field{"conformance", &AttestedRequirement::conformance},
        Field{"rationale", &AttestedRequirement::rationale}, Field{"mitigations", &AttestedRequirement::mitigations},
        Field{"confidence", &AttestedRequirement::confidence}, Field{"node", &AttestedRequirement::node});
  }
};

struct DeclaredAttestation {
  std::string summary;
  std::string assessor;  // ref
  std::vector<AttestedRequirement> map;
  bool is_signed = false;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"summary", &DeclaredAttestation::summary}, Field{"assessor", &DeclaredAttestation::assessor},
                         Field{"map", &DeclaredAttestation::map}, Field{"is_signed", &DeclaredAttestation::is_signed},
                         Field{"node", &DeclaredAttestation::node});
  }
};

struct DeclaredClaim {
  std::string ref;
  std::string target;  // ref
  std::string predicate;
  std::string reasoning;
  std::vector<std::string> mitigations;       // refs
  std::vector<std::string> evidence;          // refs
  std::vector<std::string> counter_evidence;  // refs
  bool is_signed = false;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &DeclaredClaim::ref}, Field{"target", &DeclaredClaim::target},
                         Field{"predicate", &DeclaredClaim::predicate}, Field{"reasoning", &DeclaredClaim::reasoning},
                         Field{"mitigations", &DeclaredClaim::mitigations}, Field{"evidence", &DeclaredClaim::evidence},
                         Field{"counter_evidence", &DeclaredClaim::counter_evidence},
                         Field{"is_signed", &DeclaredClaim::is_signed}, Field{"node", &DeclaredClaim::node});
  }
};

struct DeclaredEvidence {
  std::string ref;
  std::string property_name;
  std::string description;
  std::string created;  // as written
  std::string expires;  // as written
  std::string author;
  std::string reviewer;
  std::uint32_t data = 0;  // how many pieces of it
  bool is_signed = false;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &DeclaredEvidence::ref}, Field{"property_name", &DeclaredEvidence::property_name},
                         Field{"description", &DeclaredEvidence::description}, Field{"created", &DeclaredEvidence::created},
                         Field{"expires", &DeclaredEvidence::expires}, Field{"author", &DeclaredEvidence::author},
                         Field{"reviewer", &DeclaredEvidence::reviewer}, Field{"data", &DeclaredEvidence::data},
                         Field{"is_signed", &DeclaredEvidence::is_signed}, Field{"node", &DeclaredEvidence::node});
  }
};

struct Signatory {
  std::string name;
  std::string role;
  std::string organization;
  bool is_signed = false;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &Signatory::name}, Field{"role", &Signatory::role},
                         Field{"organization", &Signatory::organization}, Field{"is_signed", &Signatory::is_signed},
                         Field{"node", &Signatory::node});
  }
};

struct StandardRequirement {
  std::string ref;
  std::string identifier;
  std::string title;
  std::string parent;  // ref
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &StandardRequirement::ref}, Field{"identifier", &StandardRequirement::identifier},
                         Field{"title", &StandardRequirement::title}, Field{"parent", &StandardRequirement::parent},
                         Field{"node", &StandardRequirement::node});
  }
};

// definitions.standards[]
struct Standard {
  std::string ref;
  std::string name;
  std::string version;
  std::string owner;
  std::vector<StandardRequirement> requirements;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Standard::ref}, Field{"name", &Standard::name}, Field{"version", &Standard::version},
                         Field{"owner", &Standard::owner}, Field{"requirements", &Standard::requirements},
                         Field{"node", &Standard::node});
  }
};

// Empty where a document declares nothing.
struct Declarations {
  std::vector<Assessor> assessors;
  std::vector<DeclaredAttestation> attestations;
  std::vector<DeclaredClaim> claims;
  std::vector<DeclaredEvidence> evidence;
  std::vector<std::string> targets;  // refs of organizations, components and services
  std::string affirmation;           // its statement
  std::vector<Signatory> signatories;
  std::vector<Standard> standards;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"assessors", &Declarations::assessors}, Field{"attestations", &Declarations::attestations},
                         Field{"claims", &Declarations::claims}, Field{"evidence", &Declarations::evidence},
                         Field{"targets", &Declarations::targets}, Field{"affirmation", &Declarations::affirmation},
                         Field{"signatories", &Declarations::signatories}, Field{"standards", &Declarations::standards});
  }
};

}  // namespace proofhouse
