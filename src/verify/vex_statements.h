// VEX statements of a bid: what its VEX documents and advisories say about vulnerabilities in an offered product and in what its
// SBOM lists, whichever of OpenVEX, CSAF and CycloneDX they came in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/case.h"
#include "model/vex.h"

namespace proofhouse::verify {

// One statement that applies to something. Views into the Case.
struct AppliedStatement {
  const Exhibit* exhibit = nullptr;
  std::uint32_t node = 0;
  std::string_view vulnerability;
  const std::vector<std::string>* aliases = nullptr;  // or null
  VexStatus status = VexStatus::kUnderInvestigation;
  bool whole = false;                     // about the product as a whole
  std::vector<std::uint32_t> components;  // of the SBOM, sorted; where it is not about the whole
};

// What one document says, counted. A statement of CSAF is one vulnerability with one list of products.
struct StatementCount {
  const Exhibit* exhibit = nullptr;
  std::uint64_t all = 0;
  std::uint64_t applied = 0;
  std::uint64_t ranges = 0;           // products that are given as a range of versions only, which is not compared here
  std::uint32_t first_unapplied = 0;  // node
};

struct VexStatements {
  std::vector<AppliedStatement> applied;  // in the order of the exhibits and their documents
  std::vector<StatementCount> counts;     // one for each document
  bool cut = false;                       // more than kMostApplied
};

// Statements kept: a document of millions must not become millions of findings.
inline constexpr std::size_t kMostApplied = 200'000;

// The statements of all exhibits of the kinds vex and advisory-feed that the bid lists for the item, or for no item in
// particular. `sbom` may be null. A statement applies
//   - to the product as a whole where it names the offered product (identity.h) and no version or the offered one,
//   - to a component by its ref, its package URL (which may name less, identifiers/purl_match.h), its CPE name, one of its hashes
//   of at
//     least 256 bits, or its name and version.
// Time grows with the documents and the SBOM, never with their product.
VexStatements vex_statements(const Case& subject, const OfferedItem& offered, const Sbom* sbom);

}  // namespace proofhouse::verify
