// Sbom: a software bill of materials, whatever format it came in: CycloneDX 1.2 to 1.7 (ECMA-424), SPDX 2.2, 2.3 (ISO/IEC 5962)
// and 3.0. Words that both formats have are CycloneDX's; what only SPDX has is named as SPDX names it.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "model/declarations.h"
#include "model/words.h"

namespace proofhouse {

struct ComponentHash {
  std::string algorithm;  // as CycloneDX names it: "SHA-256"
  std::string value;      // hexadecimal
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"algorithm", &ComponentHash::algorithm}, Field{"value", &ComponentHash::value});
  }
};

struct ExternalReference {
  std::string type;  // "vcs", "advisories", ...
  std::string url;
  std::vector<ComponentHash> hashes;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"type", &ExternalReference::type}, Field{"url", &ExternalReference::url},
                         Field{"hashes", &ExternalReference::hashes});
  }
};

// A component; of SPDX a package.
struct Component {
  std::string ref;   // bom-ref or SPDXID; may be empty
  std::string type;  // "library", "firmware", ...
  std::string supplier;
  std::string originator;  // manufacturer, or SPDX's originator
  std::string group;
  std::string name;
  std::string version;
  std::string purl;
  std::string cpe;
  std::vector<std::string> more_identifiers;  // further package URLs, CPE names, SWID tag ids, gitoids, SWHIDs
  std::vector<ComponentHash> hashes;
  std::vector<std::string> licences;  // ids, names or expressions; of SPDX the declared one
  std::string licence_concluded;      // SPDX
  std::string scope;                  // "required", "optional", "excluded"; empty: required
  std::string mime_type;
  std::string download_location;       // SPDX
  std::vector<std::string> ancestors;  // package URLs or names that its pedigree names
  std::string crypto_asset;            // of a cryptographic asset its type
  std::vector<ExternalReference> references;
  std::uint32_t parent = 0;  // 1 + index of the component that holds it; 0: none
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Component::ref}, Field{"type", &Component::type}, Field{"supplier", &Component::supplier},
                         Field{"originator", &Component::originator}, Field{"group", &Component::group},
                         Field{"name", &Component::name}, Field{"version", &Component::version}, Field{"purl", &Component::purl},
                         Field{"cpe", &Component::cpe}, Field{"more_identifiers", &Component::more_identifiers},
                         Field{"hashes", &Component::hashes}, Field{"licences", &Component::licences},
                         Field{"licence_concluded", &Component::licence_concluded}, Field{"scope", &Component::scope},
                         Field{"mime_type", &Component::mime_type}, Field{"download_location", &Component::download_location},
                         Field{"ancestors", &Component::ancestors}, Field{"crypto_asset", &Component::crypto_asset},
                         Field{"references", &Component::references}, Field{"parent", &Component::parent},
                         Field{"node", &Component::node});
  }
};

struct Service {
  std::string ref;
  std::string provider;
  std::string group;
  std::string name;
  std::string version;
  std::vector<std::string> endpoints;
  std::string authenticated;           // "yes", "no"; empty: not said
  std::string crosses_trust_boundary;  // "yes", "no"; empty: not said
  std::vector<std::string> data;       // "FLOW CLASSIFICATION": "inbound PII"
  std::uint32_t parent = 0;            // 1 + index of the service that holds it; 0: none
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Service::ref}, Field{"provider", &Service::provider}, Field{"group", &Service::group},
                         Field{"name", &Service::name}, Field{"version", &Service::version},
                         Field{"endpoints", &Service::endpoints}, Field{"authenticated", &Service::authenticated},
                         Field{"crosses_trust_boundary", &Service::crosses_trust_boundary}, Field{"data", &Service::data},
                         Field{"parent", &Service::parent}, Field{"node", &Service::node});
  }
};

struct Dependency {
  std::string ref;
  std::vector<std::string> depends_on;
  std::vector<std::string> provides;  // CycloneDX 1.6: what it implements
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Dependency::ref}, Field{"depends_on", &Dependency::depends_on},
                         Field{"provides", &Dependency::provides}, Field{"node", &Dependency::node});
  }
};

// SPDX: one element stands in a relation to others.
struct Relationship {
  std::string from;
  std::string type;             // as SPDX 2.3 names it: "CONTAINS"
  std::vector<std::string> to;  // "NONE" and "NOASSERTION" as they are
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"from", &Relationship::from}, Field{"type", &Relationship::type}, Field{"to", &Relationship::to},
                         Field{"node", &Relationship::node});
  }
};

// How complete a part is known to be.
struct Composition {
  std::string ref;
  std::string aggregate;                     // "complete", "incomplete", "unknown", ...
  std::vector<std::string> assemblies;       // refs
  std::vector<std::string> dependencies;     // refs
  std::vector<std::string> vulnerabilities;  // refs
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Composition::ref}, Field{"aggregate", &Composition::aggregate},
                         Field{"assemblies", &Composition::assemblies}, Field{"dependencies", &Composition::dependencies},
                         Field{"vulnerabilities", &Composition::vulnerabilities}, Field{"node", &Composition::node});
  }
};

struct Rating {
  std::string source;
  std::string method;  // "CVSSv31", ...
  std::string vector;
  std::string severity;
  std::string score;  // as written
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"source", &Rating::source}, Field{"method", &Rating::method}, Field{"vector", &Rating::vector},
                         Field{"severity", &Rating::severity}, Field{"score", &Rating::score});
  }
};

// Versions of an affected component.
struct AffectedVersions {
  std::string version;
  std::string range;   // a VERS range, where a range is given
  std::string status;  // "affected", "unaffected", "unknown"; empty: affected
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &AffectedVersions::version}, Field{"range", &AffectedVersions::range},
                         Field{"status", &AffectedVersions::status});
  }
};

struct Affected {
  std::string ref;
  std::vector<AffectedVersions> versions;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Affected::ref}, Field{"versions", &Affected::versions});
  }
};

// A vulnerability that the SBOM itself speaks of, with what its maker says about it.
struct SbomVulnerability {
  std::string id;  // "CVE-2024-1234"
  std::vector<std::string> aliases;
  std::string source;
  std::vector<Rating> ratings;
  std::vector<std::uint32_t> cwes;
  std::string state;  // CycloneDX impact analysis state: "exploitable", "not_affected", ...; empty: none given
  std::string justification;
  std::vector<std::string> response;
  std::string detail;
  std::vector<std::string> affects;  // refs of what it affects; what is unaffected in all its versions is left out
  std::vector<Affected> affected;    // the same with versions, unaffected ones too; where versions are given
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &SbomVulnerability::id}, Field{"aliases", &SbomVulnerability::aliases},
                         Field{"source", &SbomVulnerability::source}, Field{"ratings", &SbomVulnerability::ratings},
                         Field{"cwes", &SbomVulnerability::cwes}, Field{"state", &SbomVulnerability::state},
                         Field{"justification", &SbomVulnerability::justification},
                         Field{"response", &SbomVulnerability::response}, Field{"detail", &SbomVulnerability::detail},
                         Field{"affects", &SbomVulnerability::affects}, Field{"affected", &SbomVulnerability::affected},
                         Field{"node", &SbomVulnerability::node});
  }
};

// SPDX: a file of a package.
struct SbomFile {
  std::string ref;
  std::string name;
  std::vector<ComponentHash> hashes;
  std::string licence_concluded;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &SbomFile::ref}, Field{"name", &SbomFile::name}, Field{"hashes", &SbomFile::hashes},
                         Field{"licence_concluded", &SbomFile::licence_concluded}, Field{"node", &SbomFile::node});
  }
};

// SPDX: another document that this one refers to.
struct ExternalDocument {
  std::string ref;  // "DocumentRef-x"
  std::string uri;
  ComponentHash hash;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &ExternalDocument::ref}, Field{"uri", &ExternalDocument::uri},
                         Field{"hash", &ExternalDocument::hash});
  }
};

// SPDX: a licence that is not on the list.
struct ExtractedLicence {
  std::string id;  // "LicenseRef-x"
  std::string name;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &ExtractedLicence::id}, Field{"name", &ExtractedLicence::name});
  }
};

struct Sbom {
  std::string format;                   // "CycloneDX" or "SPDX"
  std::string spec_version;             // "1.6"
  std::string name;                     // of the document
  std::string serial;                   // serialNumber, or SPDX's document namespace
  std::string revision;                 // CycloneDX: version of the document
  std::string timestamp;                // as written
  std::vector<std::string> authors;     // authors, manufacturer, supplier, tools: whoever made it
  std::vector<std::string> tools;       // those of them that are tools
  std::vector<std::string> lifecycles;  // "build", "operations", ...
  bool has_subject = false;
  Component subject;  // metadata.component, or what the document describes: the product
  std::vector<Component> components;
  std::vector<Service> services;
  std::vector<Dependency> dependencies;
  std::vector<Relationship> relationships;  // SPDX: all but those that became dependencies or parents
  std::vector<Composition> compositions;
  std::vector<SbomVulnerability> vulnerabilities;
  bool states_vulnerabilities = false;  // the list is there, empty or not
  std::vector<SbomFile> files;
  std::vector<ExternalDocument> external_documents;
  std::vector<ExtractedLicence> extracted_licences;
  std::vector<ExternalReference> references;  // of the document
  Declarations declarations;
  bool is_signed = false;         // it carries a signature, which nobody has verified here
  std::uint32_t annotations = 0;  // how many
  std::uint32_t snippets = 0;     // how many
  std::uint32_t components_node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"format", &Sbom::format}, Field{"spec_version", &Sbom::spec_version}, Field{"name", &Sbom::name},
                         Field{"serial", &Sbom::serial}, Field{"revision", &Sbom::revision}, Field{"timestamp", &Sbom::timestamp},
                         Field{"authors", &Sbom::authors}, Field{"tools", &Sbom::tools}, Field{"lifecycles", &Sbom::lifecycles},
                         Field{"has_subject", &Sbom::has_subject}, Field{"subject", &Sbom::subject},
                         Field{"components", &Sbom::components}, Field{"services", &Sbom::services},
                         Field{"dependencies", &Sbom::dependencies}, Field{"relationships", &Sbom::relationships},
                         Field{"compositions", &Sbom::compositions}, Field{"vulnerabilities", &Sbom::vulnerabilities},
                         Field{"states_vulnerabilities", &Sbom::states_vulnerabilities}, Field{"files", &Sbom::files},
                         Field{"external_documents", &Sbom::external_documents},
                         Field{"extracted_licences", &Sbom::extracted_licences}, Field{"references", &Sbom::references},
                         Field{"declarations", &Sbom::declarations}, Field{"is_signed", &Sbom::is_signed},
                         Field{"annotations", &Sbom::annotations}, Field{"snippets", &Sbom::snippets},
                         Field{"components_node", &Sbom::components_node});
  }
};

}  // namespace proofhouse
