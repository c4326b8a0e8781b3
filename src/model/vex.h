// VexStatement: what a maker says about one vulnerability in some products, whichever of CSAF, OpenVEX and CycloneDX it came in.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "model/sbom.h"

namespace proofhouse {

// The four of CISA's Minimum Requirements for VEX (2023), under the names that OpenVEX gives them.
enum class VexStatus : std::uint8_t { kUnderInvestigation, kNotAffected, kAffected, kFixed };
constexpr std::array<std::string_view, 4> enum_names(VexStatus) {
  return {"under_investigation", "not_affected", "affected", "fixed"};
}

// One thing by all the names that the statement gives it. Each of them alone is enough.
struct VexIdentity {
  std::string id;  // an IRI, a CSAF product id or a bom-ref: within the document, or a purl where it is one
  std::string name;
  std::string version;
  std::vector<std::string> purls;
  std::vector<std::string> cpes;  // of 2.2 or 2.3
  std::vector<ComponentHash> hashes;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &VexIdentity::id}, Field{"name", &VexIdentity::name},
                         Field{"version", &VexIdentity::version}, Field{"purls", &VexIdentity::purls},
                         Field{"cpes", &VexIdentity::cpes}, Field{"hashes", &VexIdentity::hashes},
                         Field{"node", &VexIdentity::node});
  }
};

struct VexProduct {
  VexIdentity product;
  std::vector<VexIdentity> subcomponents;  // empty: the statement is about the product as a whole
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"product", &VexProduct::product}, Field{"subcomponents", &VexProduct::subcomponents});
  }
};

struct VexStatement {
  std::string vulnerability;         // "CVE-2024-1234"
  std::vector<std::string> aliases;  // other names of it, its IRI among them
  VexStatus status = VexStatus::kUnderInvestigation;
  std::string justification;  // the format's word: "component_not_present"
  std::string impact;         // why it is not affected
  std::string action;         // what to do where it is affected
  std::string notes;
  std::string timestamp;  // since when it is known, as written; inherited from the document where the statement has none
  std::string supplier;
  std::vector<VexProduct> products;  // empty: it applies to nothing, unless something around the document names its subject
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"vulnerability", &VexStatement::vulnerability}, Field{"aliases", &VexStatement::aliases},
                         Field{"status", &VexStatement::status}, Field{"justification", &VexStatement::justification},
                         Field{"impact", &VexStatement::impact}, Field{"action", &VexStatement::action},
                         Field{"notes", &VexStatement::notes}, Field{"timestamp", &VexStatement::timestamp},
                         Field{"supplier", &VexStatement::supplier}, Field{"products", &VexStatement::products},
                         Field{"node", &VexStatement::node});
  }
};

}  // namespace proofhouse
