#include "verify/vex/verifier.h"

#include <algorithm>
#include <map>

#include "verify/boms.h"
#include "verify/demand.h"
#include "verify/sight.h"
#include "verify/vex_statements.h"

namespace proofhouse::verify {

namespace {

// Over all items that a document is listed for, the one to which most of it applies.
using Best = std::map<const Exhibit*, StatementCount>;

void take(const VexStatements& statements, Best& best) {
  for (const StatementCount& count : statements.counts) {
    const auto [at, added] = best.emplace(count.exhibit, count);
    if (!added && count.applied > at->second.applied) at->second = count;
  }
}

std::string ranges_text(const StatementCount& count) {
  if (count.ranges == 0) return "";
  return " " + counted(count.ranges, "product") + (count.ranges == 1 ? " is" : " are") + " given as a range of versions and " +
         (count.ranges == 1 ? "was" : "were") + " not compared.";
}

void tell(const Exhibit& exhibit, const StatementCount& count, Verified& out) {
  const std::string name = quoted(exhibit.evidence.file);
  if (count.applied > 0) {
    out.findings.push_back(told(FindingCode::kVexApplied, {}, exhibit.evidence.kind,
                                std::to_string(count.applied) + " of " + counted(count.all, "statement") + " of " + name +
                                    " are about the offered product or what its SBOM lists.",
                                place_in(exhibit)));
  }
  if (count.applied < count.all || count.all == 0) {
    const std::string what = count.all == 0
                                 ? name + " makes no statement about a vulnerability."
                                 : std::to_string(count.all - count.applied) + " of " + counted(count.all, "statement") + " of " +
                                       name + " apply to nothing that is offered or listed in its SBOM." + ranges_text(count);
    out.findings.push_back(
        told(FindingCode::kVexAppliesToNothing, {}, exhibit.evidence.kind, what, place_in(exhibit, count.first_unapplied)));
  }
}

}  // namespace

Verified verify_vex(const Case& subject) {
  Best best;
  for (const OfferedItem& offered : subject.bid.items) {
    const ItemSboms sboms = sboms_for(subject, offered);
    if (sboms.fitting.empty()) take(vex_statements(subject, offered, nullptr), best);
    for (const FittingSbom& bom : sboms.fitting) take(bom.vex, best);
  }
  Verified out;
  for (const Exhibit& exhibit : subject.exhibits) {
    const auto found = best.find(&exhibit);
    if (found != best.end()) tell(exhibit, found->second, out);
  }
  return out;
}

}  // namespace proofhouse::verify
