// Opinions: what several people's verdicts about one demand come to.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/finding.h"
#include "verify/sight.h"

namespace proofhouse::verify {

// One review as it bears on one demand; it says something, and about the offered product.
struct Opinion {
  Verdict verdict = Verdict::kUndecided;
  std::string person;  // as the review spells it
  Date date;
  bool moderates = false;
  std::size_t finding = 0;  // its own, among `findings`
};

// Changes the findings of these opinions and adds to them:
//   1. Where people differ, and a third person's moderating review is not older than any of theirs, that verdict alone counts:
//      the others become undecided, and REVIEW-MODERATED says so. Moderators who differ settle nothing; one who is among those
//      that differ, or whose review is older, is one more opinion.
//   2. Where people differ and nobody settled it, REVIEW-DIFFER says so, and support counts as support in part where somebody
//      found a part only.
//   3. With `two`, and nothing settled, support counts at the level that the second person reached as well; where one person
//   alone
//      supports, it is undecided, and REVIEW-ONE-PERSON says so. A refutation stands as it is.
void settle(const Target& target, const std::vector<Opinion>& opinions, bool two, std::vector<Finding>& findings);

}  // namespace proofhouse::verify
