// Predicates of in-toto attestations that others define, as far as Proofhouse reads them. All are claims of whoever signed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "base/fields.h"

namespace proofhouse {

// An in-toto subject or resource: a name and a digest. Weak or foreign digests bind nothing and are not kept.
struct Resource {
  std::string name;
  std::optional<Digest> sha256;
  std::string sha512;  // 128 lower-case hexadecimal digits, or empty
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name", &Resource::name}, Field{"sha256", &Resource::sha256}, Field{"sha512", &Resource::sha512},
                         Field{"node", &Resource::node});
  }
};

// SLSA provenance v0.2 and v1: how and where something was built.
struct Provenance {
  std::string build_type;
  std::string builder;
  std::string invocation;
  std::string source;      // v0.2: the configuration's URI
  std::string parameters;  // the external parameters as JSON
  std::vector<Resource> materials;
  std::vector<Resource> byproducts;
  std::optional<Timestamp> started;
  std::optional<Timestamp> finished;
  template <class D = void>
  static constexpr auto fields() {
    using P = Provenance;
    return field_list<D>(Field{"build_type", &P::build_type}, Field{"builder", &P::builder}, Field{"invocation", &P::invocation},
                         Field{"source", &P::source}, Field{"parameters", &P::parameters}, Field{"materials", &P::materials},
                         Field{"byproducts", &P::byproducts}, Field{"started", &P::started}, Field{"finished", &P::finished});
  }
};

// SLSA verification summary v0.2 and v1: somebody verified an artifact against a policy.
struct VerificationSummary {
  std::string verifier;
  std::optional<Timestamp> verified;
  std::string resource;
  Resource policy;
  bool passed = false;
  std::vector<std::string> levels;
  std::string slsa_version;
  std::vector<Resource> inputs;
  template <class D = void>
  static constexpr auto fields() {
    using V = VerificationSummary;
    return field_list<D>(Field{"verifier", &V::verifier}, Field{"verified", &V::verified}, Field{"resource", &V::resource},
                         Field{"policy", &V::policy}, Field{"passed", &V::passed}, Field{"levels", &V::levels},
                         Field{"slsa_version", &V::slsa_version}, Field{"inputs", &V::inputs});
  }
};

struct ScannedVulnerability {
  std::string id;
  std::vector<std::pair<std::string, std::string>> severities;  // method and score
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    using S = ScannedVulnerability;
    return field_list<D>(Field{"id", &S::id}, Field{"severities", &S::severities}, Field{"node", &S::node});
  }
};

// in-toto vulns v0.1 and v0.2, and cosign's vuln/v1: what a scanner found.
struct VulnerabilityScan {
  std::string scanner;
  std::string scanner_version;
  std::string database;
  std::string database_version;
  std::optional<Timestamp> database_updated;
  std::optional<Timestamp> started;
  std::optional<Timestamp> finished;
  std::vector<ScannedVulnerability> found;
  bool foreign_result = false;  // the result is in the scanner's own form and was not read
  template <class D = void>
  static constexpr auto fields() {
    using V = VulnerabilityScan;
    return field_list<D>(Field{"scanner", &V::scanner}, Field{"scanner_version", &V::scanner_version},
                         Field{"database", &V::database}, Field{"database_version", &V::database_version},
                         Field{"database_updated", &V::database_updated}, Field{"started", &V::started},
                         Field{"finished", &V::finished}, Field{"found", &V::found}, Field{"foreign_result", &V::foreign_result});
  }
};

struct AssertedAttribute {
  std::string attribute;
  std::optional<Resource> target;
  std::optional<Resource> evidence;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    using A = AssertedAttribute;
    return field_list<D>(Field{"attribute", &A::attribute}, Field{"target", &A::target}, Field{"evidence", &A::evidence},
                         Field{"node", &A::node});
  }
};

// SCAI v0.2 and v0.3: attributes of an artifact, with evidence.
struct AttributeReport {
  std::vector<AssertedAttribute> attributes;
  std::optional<Resource> producer;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"attributes", &AttributeReport::attributes}, Field{"producer", &AttributeReport::producer});
  }
};

// test-result v0.1.
struct AttestedTests {
  std::string result;  // PASSED, WARNED, FAILED
  std::vector<Resource> configuration;
  std::string url;
  std::vector<std::string> passed;
  std::vector<std::string> warned;
  std::vector<std::string> failed;
  template <class D = void>
  static constexpr auto fields() {
    using A = AttestedTests;
    return field_list<D>(Field{"result", &A::result}, Field{"configuration", &A::configuration}, Field{"url", &A::url},
                         Field{"passed", &A::passed}, Field{"warned", &A::warned}, Field{"failed", &A::failed});
  }
};

// release v0.1 and v0.2.
struct AttestedRelease {
  std::string purl;
  std::string package_id;
  std::string release_id;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"purl", &AttestedRelease::purl}, Field{"package_id", &AttestedRelease::package_id},
                         Field{"release_id", &AttestedRelease::release_id});
  }
};

// reference v0.1: documents about the subject.
struct ReferencedDocuments {
  std::string attester;
  std::vector<Resource> references;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"attester", &ReferencedDocuments::attester},
                         Field{"references", &ReferencedDocuments::references});
  }
};

// Simple verification result, svr v0.1 and v0.2.
struct VerificationResult {
  std::string verifier;
  std::vector<Resource> policies;
  std::optional<Timestamp> created;
  std::vector<std::string> properties;
  template <class D = void>
  static constexpr auto fields() {
    using V = VerificationResult;
    return field_list<D>(Field{"verifier", &V::verifier}, Field{"policies", &V::policies}, Field{"created", &V::created},
                         Field{"properties", &V::properties});
  }
};

// link v0.2 and v0.3: one step of a supply chain.
struct SupplyChainStep {
  std::string name;
  std::vector<std::string> command;
  std::vector<Resource> materials;
  template <class D = void>
  static constexpr auto fields() {
    using S = SupplyChainStep;
    return field_list<D>(Field{"name", &S::name}, Field{"command", &S::command}, Field{"materials", &S::materials});
  }
};

// runtime-trace v0.1: what a monitor saw of a process.
struct RuntimeTrace {
  std::string monitor;
  std::string process;
  std::uint64_t processes = 0;
  std::uint64_t connections = 0;
  std::uint64_t files = 0;
  template <class D = void>
  static constexpr auto fields() {
    using R = RuntimeTrace;
    return field_list<D>(Field{"monitor", &R::monitor}, Field{"process", &R::process}, Field{"processes", &R::processes},
                         Field{"connections", &R::connections}, Field{"files", &R::files});
  }
};

// A CycloneDX, SPDX or OpenVEX document that is the predicate: its bytes as they stand in the statement.
enum class CarriedFormat : std::uint8_t { kCyclonedx, kSpdx, kOpenvex };
constexpr std::array<std::string_view, 3> enum_names(CarriedFormat) { return {"cyclonedx", "spdx", "openvex"}; }

struct CarriedDocument {
  CarriedFormat format = CarriedFormat::kCyclonedx;
  std::string bytes;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"format", &CarriedDocument::format}, Field{"bytes", &CarriedDocument::bytes});
  }
};

// Nothing where the predicate's type is not known or the predicate could not be read.
using Predicate =
    std::variant<std::monostate, Provenance, VerificationSummary, VulnerabilityScan, AttributeReport, AttestedTests,
                 AttestedRelease, ReferencedDocuments, VerificationResult, SupplyChainStep, RuntimeTrace, CarriedDocument>;

}  // namespace proofhouse
