// Sbom: a software bill of materials, whatever format it came in.
#pragma once

#include <string>
#include <tuple>
#include <vector>

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

struct Component {
  std::string ref;   // bom-ref; may be empty
  std::string type;  // "library", "firmware", ...
  std::string supplier;
  std::string group;
  std::string name;
  std::string version;
  std::string purl;
  std::string cpe;
  std::vector<ComponentHash> hashes;
  std::vector<std::string> licences;
  std::uint32_t parent = 0;  // 1 + index of the component that holds it; 0: none
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Component::ref}, Field{"type", &Component::type}, Field{"supplier", &Component::supplier},
                         Field{"group", &Component::group}, Field{"name", &Component::name},
                         Field{"version", &Component::version}, Field{"purl", &Component::purl}, Field{"cpe", &Component::cpe},
                         Field{"hashes", &Component::hashes}, Field{"licences", &Component::licences},
                         Field{"parent", &Component::parent}, Field{"node", &Component::node});
  }
};

struct Dependency {
  std::string ref;
  std::vector<std::string> depends_on;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"ref", &Dependency::ref}, Field{"depends_on", &Dependency::depends_on},
                         Field{"node", &Dependency::node});
  }
};

// A vulnerability that the SBOM itself speaks of, with what its maker says about it.
struct SbomVulnerability {
  std::string id;  // "CVE-2024-1234"
  std::vector<std::string> aliases;
  std::string state;  // CycloneDX impact analysis state: "exploitable", "not_affected", ...; empty: none given
  std::string justification;
  std::string detail;
  std::vector<std::string> affects;  // refs
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &SbomVulnerability::id}, Field{"aliases", &SbomVulnerability::aliases},
                         Field{"state", &SbomVulnerability::state}, Field{"justification", &SbomVulnerability::justification},
                         Field{"detail", &SbomVulnerability::detail}, Field{"affects", &SbomVulnerability::affects},
                         Field{"node", &SbomVulnerability::node});
  }
};

struct Sbom {
  std::string format;        // "CycloneDX"
  std::string spec_version;  // "1.6"
  std::string serial;
  std::string timestamp;             // as written
  std::vector<std::string> authors;  // authors, manufacturer, supplier, tools: whoever made it
  bool has_subject = false;
  Component subject;  // metadata.component: the product
  std::vector<Component> components;
  std::vector<Dependency> dependencies;
  std::vector<SbomVulnerability> vulnerabilities;
  bool states_vulnerabilities = false;  // the list is there, empty or not
  std::uint32_t components_node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"format", &Sbom::format}, Field{"spec_version", &Sbom::spec_version}, Field{"serial", &Sbom::serial},
        Field{"timestamp", &Sbom::timestamp}, Field{"authors", &Sbom::authors}, Field{"has_subject", &Sbom::has_subject},
        Field{"subject", &Sbom::subject}, Field{"components", &Sbom::components}, Field{"dependencies", &Sbom::dependencies},
        Field{"vulnerabilities", &Sbom::vulnerabilities}, Field{"states_vulnerabilities", &Sbom::states_vulnerabilities},
        Field{"components_node", &Sbom::components_node});
  }
};

}  // namespace proofhouse
