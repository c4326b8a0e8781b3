// Contents: what is wrong with the words of a shipment attestation whose signature is good.
#pragma once

#include <string>
#include <vector>

#include "knowledge/kev_index.h"
#include "model/attestation.h"
#include "model/case.h"
#include "verify/boms.h"
#include "verify/sight.h"

namespace proofhouse::verify {

// One thing that is wrong, and what it does to the attestation: undecided opens it (no support at all), partly halves it, refutes
// turns it.
struct Flaw {
  FindingCode code = FindingCode::kAttestationMalformed;
  Verdict verdict = Verdict::kUndecided;
  Confidence level = Confidence::kC0;
  EvidenceKind kind = EvidenceKind::kShipmentAttestation;
  std::string detail;
  std::optional<Place> place;  // empty: in the attestation's predicate
};

// What the attestation is compared with. Borrowed.
struct AttestedAgainst {
  const OfferedItem& offered;
  const std::vector<FittingSbom>& sboms;  // of the item, as handed in
  const knowledge::KevIndex* kev;         // null: there is none
  Date as_of;
};

// Hours between the update of a scan's database and its end; days between the cut-off of knowledge and the shipment.
inline constexpr std::int64_t kMostHoursOfDatabase = 48;
inline constexpr std::int64_t kMostDaysToShipment = 7;

// All flaws; none: it is good. An attestation about another product or version has that one flaw: nothing else in it is about
// this delivery.
std::vector<Flaw> flaws_of(const Statement& statement, const AttestedAgainst& against);

}  // namespace proofhouse::verify
