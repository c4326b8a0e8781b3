// Verifiers: all that is looked at in a bid, as one list.
#pragma once

#include <array>
#include <string_view>

#include "model/case.h"
#include "verify/answers/verifier.h"
#include "verify/attestation/verifier.h"
#include "verify/clauses/verifier.h"
#include "verify/evidence/verifier.h"
#include "verify/exploited/verifier.h"
#include "verify/offer/verifier.h"
#include "verify/options/verifier.h"
#include "verify/records/verifier.h"
#include "verify/sbom/verifier.h"
#include "verify/support/verifier.h"
#include "verify/vex/verifier.h"

namespace proofhouse::verify {

// One family: a pure function from the Case to what it saw. Never fails: what cannot be judged is a finding.
struct Family {
  std::string_view name;
  Verified (*verify)(const Case&);
};

inline constexpr std::array<Family, 11> kFamilies = {{{"evidence", verify_evidence},
                                                      {"offer", verify_offer},
                                                      {"answers", verify_answers},
                                                      {"clauses", verify_clauses},
                                                      {"options", verify_options},
                                                      {"support", verify_support},
                                                      {"sbom", verify_sbom},
                                                      {"exploited", verify_exploited},
                                                      {"vex", verify_vex},
                                                      {"attestation", verify_attestation},
                                                      {"records", verify_records}}};

// All families over one Case. Findings are sorted by requirement (those about the bid as such first, then in the Case's order),
// item, code, file and node, so that the order of the families and of the vendor's lists changes nothing. Time and memory grow
// with the size of the Case.
Verified run(const Case& subject);

// The same order, for findings that are put together elsewhere.
void sort_findings(const std::vector<Requirement>& requirements, std::vector<Finding>& findings);

}  // namespace proofhouse::verify
