// Boms: which SBOMs of a bid are about an offered item, and which of their vulnerabilities are known to be exploited.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "knowledge/kev_index.h"
#include "model/case.h"
#include "verify/standing.h"

namespace proofhouse::verify {

struct FittingSbom {
  const Exhibit* exhibit = nullptr;
  const Sbom* sbom = nullptr;
  Standing standing;
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

struct ExploitedHit {
  const SbomVulnerability* vulnerability = nullptr;
  const KnownExploited* entry = nullptr;
  std::string component;  // the first that it affects, for people
};
struct Exploited {
  std::vector<ExploitedHit> hits;  // each CVE once, in the order of the SBOM
  std::uint64_t excused = 0;       // known to be exploited, and by the SBOM's own word not open
};

// Joins by CVE id alone, aliases included. Not open are vulnerabilities in the state not_affected, false_positive, resolved or
// resolved_with_pedigree (CycloneDX 1.6, impactAnalysisState).
Exploited exploited_in(const Sbom& sbom, const knowledge::KevIndex& kev, Date as_of);

// Whether there is a name, a version and a package URL, CPE or hash: what matching needs.
bool is_identified(const Component& component);

// How many components can be judged by joining CVE ids: those that can be told apart, where the SBOM states what is known about
// them; else none.
std::uint64_t judged_components(const Sbom& sbom);

}  // namespace proofhouse::verify
