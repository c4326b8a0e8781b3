#include "verify/sbom/verifier.h"

#include <unordered_set>

#include "base/date.h"
#include "base/text.h"
#include "verify/boms.h"
#include "verify/demand.h"
#include "verify/sight.h"

namespace proofhouse::verify {

namespace {

constexpr EvidenceKind kKind = EvidenceKind::kSbom;
// Components that must have every minimum element.
constexpr std::uint64_t kLeastPercent = 90;

// What the SBOM holds of the minimum elements.
struct Elements {
  std::uint64_t components = 0;
  std::uint64_t identified = 0;      // name, version and a unique identifier
  std::uint64_t supplied = 0;        // supplier, or the group that stands for it
  std::uint64_t edges = 0;           // dependencies between things that the SBOM lists
  std::vector<std::string> lacking;  // of the document itself
};

bool enough(std::uint64_t part, std::uint64_t whole) { return whole > 0 && part * 100 >= whole * kLeastPercent; }

std::uint64_t edges_of(const Sbom& sbom) {
  std::unordered_set<std::string_view> refs;
  if (sbom.has_subject && !sbom.subject.ref.empty()) refs.insert(sbom.subject.ref);
  for (const auto& component : sbom.components) {
    if (!component.ref.empty()) refs.insert(component.ref);
  }
  std::uint64_t edges = 0;
  for (const auto& dependency : sbom.dependencies) {
    if (!refs.contains(dependency.ref)) continue;
    for (const auto& ref : dependency.depends_on) {
      if (ref != dependency.ref && refs.contains(ref)) ++edges;
    }
  }
  return edges;
}

Elements elements_of(const Sbom& sbom) {
  Elements out;
  out.components = sbom.components.size();
  for (const auto& component : sbom.components) {
    if (is_identified(component)) ++out.identified;
    if (!trim(component.supplier).empty() || !trim(component.group).empty()) ++out.supplied;
  }
  out.edges = edges_of(sbom);
  if (sbom.authors.empty()) out.lacking.emplace_back("its author");
  if (!Timestamp::parse(sbom.timestamp)) out.lacking.emplace_back("the time of its making");
  if (!sbom.has_subject || sbom.subject.name.empty())
    out.lacking.emplace_back("the product that it is about");
  else if (NamedProduct::of(sbom.subject).version.empty())
    out.lacking.emplace_back("the version that it is about");
  if (sbom.components.empty()) out.lacking.emplace_back("any component");
  return out;
}

std::string counts(const Elements& elements) {
  return std::to_string(elements.identified) + " of " + counted(elements.components, "component") +
         " have name, version and identifier, " + std::to_string(elements.supplied) + " a supplier; " +
         std::to_string(elements.edges) + (elements.edges == 1 ? " dependency is stated" : " dependencies are stated");
}

class SbomCheck {
 public:
  SbomCheck(const Case& subject, std::vector<Finding>& findings) : subject_(subject), notes_(subject), findings_(findings) {}

  void check(const Demand& demand) {
    const Target target{demand.requirement->id, demand.item};
    if (demand.offered == nullptr) {
      findings_.push_back(seen(FindingCode::kSbomMissing, target, Verdict::kRefutes, Confidence::kC3, kKind,
                               "Nothing is offered for this item."));
      return;
    }
    const ItemSboms sboms = sboms_for(subject_, *demand.offered);
    if (sboms.fitting.empty()) {
      add_none(target, sboms);
    } else {
      judge(demand, target, sboms.fitting.front());
    }
  }

 private:
  void add_none(const Target& target, const ItemSboms& sboms) {
    if (sboms.other != nullptr) {
      findings_.push_back(seen(FindingCode::kSbomOtherProduct, target, Verdict::kRefutes, Confidence::kC3, kKind,
                               quoted(sboms.other->evidence.file) + ": " + sboms.other_standing.other_product + ".",
                               place_in(*sboms.other)));
    } else if (sboms.for_people != nullptr) {
      findings_.push_back(told(FindingCode::kSbomMissing, target, kKind,
                               quoted(sboms.for_people->evidence.file) + " could not be read here (" +
                                   std::string(name_of(sboms.for_people->state)) + "); a person must look at it.",
                               place_in(*sboms.for_people)));
    } else if (sboms.unread != nullptr) {
      findings_.push_back(seen(FindingCode::kSbomMissing, target, Verdict::kRefutes, Confidence::kC3, kKind,
                               quoted(sboms.unread->evidence.file) + " is no readable SBOM (" +
                                   std::string(name_of(sboms.unread->state)) + "), and there is no other for this item.",
                               place_in(*sboms.unread)));
    } else {
      findings_.push_back(seen(FindingCode::kSbomMissing, target, Verdict::kRefutes, Confidence::kC3, kKind,
                               "The bid lists no SBOM for this item."));
    }
  }

  void judge(const Demand& demand, const Target& target, const FittingSbom& bom) {
    const Place whole = place_in(*bom.exhibit, 0U);
    Weighed weighed = weigh(bom.standing, notes_, *demand.requirement, demand.item, Confidence::kC3, kKind, whole);
    for (auto& remark : weighed.remarks) {
      if (remark.code == FindingCode::kEvidenceOtherVersion) remark.code = FindingCode::kSbomOtherVersion;
      findings_.push_back(std::move(remark));
    }
    const Elements elements = elements_of(*bom.sbom);
    const Place components = place_in(*bom.exhibit, bom.sbom->components_node);
    bool complete = true;
    const auto part = [&](FindingCode code, std::string detail, const Place& place) {
      complete = false;
      findings_.push_back(seen(code, target, Verdict::kPartly, weighed.level, kKind, std::move(detail), place));
    };
    if (!elements.lacking.empty()) {
      part(FindingCode::kSbomMinimumElements,
           "The SBOM does not state " + join(elements.lacking, ", ") + "; " + counts(elements) + ".", whole);
    } else if (!enough(elements.identified, elements.components) || !enough(elements.supplied, elements.components)) {
      part(FindingCode::kSbomMinimumElements,
           "Only " + counts(elements) + "; " + std::to_string(kLeastPercent) + " % are needed.", components);
    }
    if (elements.edges == 0)
      part(FindingCode::kSbomShallow,
           "The SBOM states no dependency between its " + counted(elements.components, "component") + ".", components);
    if (!complete) return;
    findings_.push_back(seen(FindingCode::kSbomComplete, target, Verdict::kSupports, weighed.level, kKind,
                             "The SBOM is about the offered product and has its minimum elements: " + counts(elements) + ".",
                             whole));
  }

  const Case& subject_;
  ChangeNotes notes_;
  std::vector<Finding>& findings_;
};

}  // namespace

Verified verify_sbom(const Case& subject) {
  Verified out;
  SbomCheck check(subject, out.findings);
  for (const Demand& demand : demands(subject, Check::kSbom)) check.check(demand);
  return out;
}

}  // namespace proofhouse::verify
