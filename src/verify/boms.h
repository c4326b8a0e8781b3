// Boms: which SBOMs of a bid are about an offered item, and which of their vulnerabilities are known to be exploited.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "knowledge/kev_index.h"
#include "model/case.h"
#include "verify/standing.h"
#include "verify/vex_statements.h"

namespace proofhouse::verify {

struct FittingSbom {
  const Exhibit* exhibit = nullptr;
  const Sbom* sbom = nullptr;
  Standing standing;
  VexStatements vex;  // what the bid's VEX documents say about the item and about what this SBOM lists
};

// Points into the Case.
struct ItemSboms {
  std::vector<FittingSbom> fitting;  // the best standing first, then in the bid's order
  const Exhibit* other = nullptr;    // handed in for the item, and about a product that is not offered at all
  Standing other_standing;
  const Exhibit* unread = nullptr;      // handed in for the item, and could not be read
  const Exhibit* for_people = nullptr;  // handed in for the item, and not for us to read: no reader, inspected, or out of time
};

// The exhibits of kind sbom that the bid lists for the item, or for no item in particular. An SBOM without a listed item counts
// by the product that it names, or, where it names none, where the bid offers one item only.
ItemSboms sboms_for(const Case& subject, const OfferedItem& offered);

// Whether the bid hands in a file for the item, or for no item in particular.
bool listed_for(const Evidence& evidence, const ItemId& item);

struct ExploitedHit {
  const Exhibit* exhibit = nullptr;  // a VEX document that says so; null: the SBOM itself
  std::uint32_t node = 0;            // in either
  const KnownExploited* entry = nullptr;
  std::string component;  // the first that it affects, for people
};
struct Exploited {
  std::vector<ExploitedHit> hits;  // each CVE once: those of the SBOM in its order, then those of VEX documents
  std::uint64_t excused = 0;       // known to be exploited, and by the maker's own word not open
};

// Joins by CVE id alone, aliases included. Not open are vulnerabilities that the SBOM has in the state not_affected,
// false_positive, resolved or resolved_with_pedigree (CycloneDX 1.6, impactAnalysisState), and those of which VEX statements say
// that they do not affect, or are fixed in, the whole product or each component that the SBOM has as affected. A VEX statement
// that one affects the product makes it open whatever else is said.
Exploited exploited_in(const Sbom& sbom, const VexStatements& vex, const knowledge::KevIndex& kev, Date as_of);

// Whether there is a name, a version and a package URL, CPE or hash: what matching needs.
bool is_identified(const Component& component);

// How many components can be judged by joining CVE ids: those that can be told apart, where the SBOM states what is known about
// them, or a VEX document does that has a statement about the product or one of them; else none.
std::uint64_t judged_components(const Sbom& sbom, const VexStatements& vex);

}  // namespace proofhouse::verify
