#include "verify/boms.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/date.h"

namespace proofhouse::verify {

namespace {

std::optional<NamedProduct> subject_of(const Sbom& sbom) {
  if (!sbom.has_subject) return std::nullopt;
  const NamedProduct named = NamedProduct::of(sbom.subject);
  if (named.model.empty() && named.purl.empty() && named.cpe.empty()) return std::nullopt;
  return named;
}

std::optional<Date> date_of(const Sbom& sbom) {
  const auto made = Timestamp::parse(sbom.timestamp);
  if (!made) return std::nullopt;
  return made->date();
}

bool fits_another(const Case& subject, const NamedProduct& named, const OfferedItem& offered) {
  return std::ranges::any_of(offered_items(subject), [&](const OfferedItem* other) {
    return other != nullptr && other != &offered && fit_of(named, *other) != Fit::kOther;
  });
}

void sort_in(const Case& subject, const Exhibit& exhibit, const OfferedItem& offered, ItemSboms& out) {
  const auto* sbom = std::get_if<Sbom>(&exhibit.read.document);
  if (exhibit.state != ReadState::kRead || sbom == nullptr) {
    const bool person = exhibit.state == ReadState::kNotExamined || exhibit.state == ReadState::kInspected ||
                        exhibit.state == ReadState::kTimedOut;
    (person ? out.for_people : out.unread) = &exhibit;
    return;
  }
  const auto named = subject_of(*sbom);
  Standing standing = standing_of(exhibit.evidence, named, date_of(*sbom), &offered, subject.as_of);
  const bool listed = !exhibit.evidence.covers.empty();
  if (standing.counts && !named && !listed && subject.bid.items.size() > 1) return;
  if (standing.counts) {
    out.fitting.push_back({&exhibit, sbom, std::move(standing)});
  } else if (listed || !fits_another(subject, *named, offered)) {
    out.other = &exhibit;
    out.other_standing = std::move(standing);
  }
}

bool names_item(const Evidence& evidence, const ItemId& item) {
  return evidence.covers.empty() || std::ranges::any_of(evidence.covers, [&](const Coverage& coverage) {
           return coverage.item.empty() || coverage.item == item;
         });
}

bool is_excused(const SbomVulnerability& vulnerability) {
  constexpr std::array<std::string_view, 4> kClosed = {"not_affected", "false_positive", "resolved", "resolved_with_pedigree"};
  return std::ranges::find(kClosed, vulnerability.state) != kClosed.end();
}

const KnownExploited* known(const SbomVulnerability& vulnerability, const knowledge::KevIndex& kev, Date as_of) {
  if (const auto* entry = kev.find(vulnerability.id, as_of)) return entry;
  for (const auto& alias : vulnerability.aliases) {
    if (const auto* entry = kev.find(alias, as_of)) return entry;
  }
  return nullptr;
}

void name_components(const Sbom& sbom, std::vector<ExploitedHit>& hits) {
  if (hits.empty()) return;
  std::unordered_map<std::string_view, const Component*> by_ref;
  if (sbom.has_subject) by_ref.emplace(sbom.subject.ref, &sbom.subject);
  for (const auto& component : sbom.components) by_ref.emplace(component.ref, &component);
  for (auto& hit : hits) {
    const auto& affects = hit.vulnerability->affects;
    const auto found = affects.empty() || affects.front().empty() ? by_ref.end() : by_ref.find(affects.front());
    hit.component = found == by_ref.end() ? "a component that it does not name"
                                          : quoted(found->second->name) + " " + quoted(found->second->version);
  }
}

}  // namespace

ItemSboms sboms_for(const Case& subject, const OfferedItem& offered) {
  ItemSboms out;
  for (const auto& exhibit : subject.exhibits) {
    if (exhibit.evidence.kind == EvidenceKind::kSbom && names_item(exhibit.evidence, offered.item))
      sort_in(subject, exhibit, offered, out);
  }
  std::stable_sort(out.fitting.begin(), out.fitting.end(),
                   [](const FittingSbom& a, const FittingSbom& b) { return rank_of(a.standing) < rank_of(b.standing); });
  return out;
}

Exploited exploited_in(const Sbom& sbom, const knowledge::KevIndex& kev, Date as_of) {
  Exploited out;
  std::unordered_set<const KnownExploited*> hit;
  std::unordered_set<const KnownExploited*> excused;
  for (const auto& vulnerability : sbom.vulnerabilities) {
    const KnownExploited* entry = known(vulnerability, kev, as_of);
    if (entry == nullptr) continue;
    if (is_excused(vulnerability)) {
      excused.insert(entry);
    } else if (hit.insert(entry).second) {
      out.hits.push_back({&vulnerability, entry, {}});
    }
  }
  name_components(sbom, out.hits);
  out.excused = excused.size();
  return out;
}

bool is_identified(const Component& component) {
  return !component.name.empty() && !component.version.empty() &&
         (!component.purl.empty() || !component.cpe.empty() || !component.hashes.empty());
}

std::uint64_t judged_components(const Sbom& sbom) {
  if (!sbom.states_vulnerabilities) return 0;
  return static_cast<std::uint64_t>(std::ranges::count_if(sbom.components, is_identified));
}

}  // namespace proofhouse::verify
