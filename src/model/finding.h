// Finding: what a verifier or a review saw. Findings never decide; decide/ alone turns them into gates and scores.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "model/evidence.h"
#include "model/finding_code.h"
#include "model/words.h"

namespace proofhouse {

struct Finding {
  FindingCode code = FindingCode::kAnswerMissing;
  RequirementId requirement;  // empty: about the bid or a file as such
  ItemId item;                // empty: holds for the bidder, the system or every item
  Verdict verdict = Verdict::kUndecided;
  Confidence confidence = Confidence::kC0;
  EvidenceKind kind = EvidenceKind::kOther;  // by what it was seen
  std::string detail;                        // one sentence for people: what was seen, with the values
  std::optional<Place> place;
  std::string by;  // the person, for a review
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"code", &Finding::code}, Field{"requirement", &Finding::requirement},
                         Field{"item", &Finding::item}, Field{"verdict", &Finding::verdict},
                         Field{"confidence", &Finding::confidence}, Field{"kind", &Finding::kind},
                         Field{"detail", &Finding::detail}, Field{"place", &Finding::place}, Field{"by", &Finding::by});
  }
};

// How much of the evidence could be judged. "0 vulnerabilities" never stands alone.
struct Judged {
  std::uint64_t components = 0;
  std::uint64_t components_judged = 0;
  std::uint64_t files = 0;
  std::uint64_t files_judged = 0;
  std::vector<std::string> not_judged;  // "FILE: why", one each, at most 1,000; the counts stay exact
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"components", &Judged::components}, Field{"components_judged", &Judged::components_judged},
                         Field{"files", &Judged::files}, Field{"files_judged", &Judged::files_judged},
                         Field{"not_judged", &Judged::not_judged});
  }
};

}  // namespace proofhouse
