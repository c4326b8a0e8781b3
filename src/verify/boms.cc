#include "verify/boms.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/date.h"
#include "verify/sight.h"

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
    out.fitting.push_back({&exhibit, sbom, std::move(standing), vex_statements(subject, offered, sbom)});
  } else if (listed || !fits_another(subject, *named, offered)) {
    out.other = &exhibit;
    out.other_standing = std::move(standing);
  }
}

bool is_excused(const SbomVulnerability& vulnerability) {
  constexpr std::array<std::string_view, 4> kClosed = {"not_affected", "false_positive", "resolved", "resolved_with_pedigree"};
  return std::ranges::find(kClosed, vulnerability.state) != kClosed.end();
}

const KnownExploited* known(std::string_view id, const std::vector<std::string>* aliases, const knowledge::KevIndex& kev,
                            Date as_of) {
  if (const auto* entry = kev.find(id, as_of)) return entry;
  if (aliases == nullptr) return nullptr;
  for (const auto& alias : *aliases) {
    if (const auto* entry = kev.find(alias, as_of)) return entry;
  }
  return nullptr;
}

// What VEX statements say of one entry of the list.
struct VexWord {
  const AppliedStatement* open = nullptr;  // the first
  bool closed = false;                     // the whole product
  std::unordered_set<std::uint32_t> closed_components;
};

using VexWords = std::unordered_map<const KnownExploited*, VexWord>;

VexWords words_of(const VexStatements& vex, const knowledge::KevIndex& kev, Date as_of) {
  VexWords words;
  for (const AppliedStatement& statement : vex.applied) {
    const KnownExploited* entry = known(statement.vulnerability, statement.aliases, kev, as_of);
    if (entry == nullptr || statement.status == VexStatus::kUnderInvestigation) continue;
    VexWord& word = words[entry];
    if (statement.status == VexStatus::kAffected) {
      if (word.open == nullptr) word.open = &statement;
    } else if (statement.whole) {
      word.closed = true;
    } else {
      word.closed_components.insert(statement.components.begin(), statement.components.end());
    }
  }
  return words;
}

class Refs {
 public:
  explicit Refs(const Sbom& sbom) : sbom_(sbom) {
    for (std::uint32_t i = 0; i < sbom.components.size(); ++i) {
      if (!sbom.components[i].ref.empty()) by_ref_.emplace(sbom.components[i].ref, i);
    }
  }

  [[nodiscard]] bool all_closed(const std::vector<std::string>& affects, const VexWord& word) const {
    return !affects.empty() && std::ranges::all_of(affects, [&](const std::string& ref) {
      const auto found = by_ref_.find(ref);
      return found != by_ref_.end() && word.closed_components.contains(found->second);
    });
  }

  [[nodiscard]] std::string name_of(const std::vector<std::string>& affects) const {
    if (affects.empty() || affects.front().empty()) return "a component that it does not name";
    const auto found = by_ref_.find(affects.front());
    if (found != by_ref_.end()) return named(sbom_.components[found->second]);
    if (sbom_.has_subject && sbom_.subject.ref == affects.front()) return named(sbom_.subject);
    return "a component that it does not name";
  }

  [[nodiscard]] std::string name_of(const AppliedStatement& statement) const {
    if (statement.whole || statement.components.empty()) return "the product";
    return named(sbom_.components[statement.components.front()]);
  }

 private:
  static std::string named(const Component& component) { return quoted(component.name) + " " + quoted(component.version); }

  const Sbom& sbom_;
  std::unordered_map<std::string_view, std::uint32_t> by_ref_;
};

}  // namespace

ItemSboms sboms_for(const Case& subject, const OfferedItem& offered) {
  ItemSboms out;
  for (const auto& exhibit : subject.exhibits) {
    if (exhibit.evidence.kind == EvidenceKind::kSbom && listed_for(exhibit.evidence, offered.item))
      sort_in(subject, exhibit, offered, out);
  }
  std::stable_sort(out.fitting.begin(), out.fitting.end(),
                   [](const FittingSbom& a, const FittingSbom& b) { return rank_of(a.standing) < rank_of(b.standing); });
  return out;
}

bool listed_for(const Evidence& evidence, const ItemId& item) {
  return evidence.covers.empty() || std::ranges::any_of(evidence.covers, [&](const Coverage& coverage) {
           return coverage.item.empty() || coverage.item == item;
         });
}

Exploited exploited_in(const Sbom& sbom, const VexStatements& vex, const knowledge::KevIndex& kev, Date as_of) {
  Exploited out;
  const Refs refs(sbom);
  const VexWords words = words_of(vex, kev, as_of);
  std::unordered_set<const KnownExploited*> hit;
  std::unordered_set<const KnownExploited*> excused;
  for (const auto& vulnerability : sbom.vulnerabilities) {
    const KnownExploited* entry = known(vulnerability.id, &vulnerability.aliases, kev, as_of);
    if (entry == nullptr) continue;
    const auto word = words.find(entry);
    const bool open_by_vex = word != words.end() && word->second.open != nullptr;
    const bool closed_by_vex =
        word != words.end() && (word->second.closed || refs.all_closed(vulnerability.affects, word->second));
    if (open_by_vex) continue;  // told below, where it is said
    if (is_excused(vulnerability) || closed_by_vex) {
      excused.insert(entry);
    } else if (hit.insert(entry).second) {
      out.hits.push_back({nullptr, vulnerability.node, entry, refs.name_of(vulnerability.affects)});
    }
  }
  for (const AppliedStatement& statement : vex.applied) {
    const KnownExploited* entry = known(statement.vulnerability, statement.aliases, kev, as_of);
    if (entry == nullptr) continue;
    const VexWord* word = words.contains(entry) ? &words.at(entry) : nullptr;
    if (word == nullptr) continue;
    if (word->open == &statement && hit.insert(entry).second) {
      out.hits.push_back({statement.exhibit, statement.node, entry, refs.name_of(statement)});
    } else if (word->open == nullptr && !hit.contains(entry)) {
      excused.insert(entry);
    }
  }
  out.excused = excused.size();
  return out;
}

bool is_identified(const Component& component) {
  return !component.name.empty() && !component.version.empty() &&
         (!component.purl.empty() || !component.cpe.empty() || !component.hashes.empty());
}

std::uint64_t judged_components(const Sbom& sbom, const VexStatements& vex) {
  if (!sbom.states_vulnerabilities && vex.applied.empty()) return 0;
  return static_cast<std::uint64_t>(std::ranges::count_if(sbom.components, is_identified));
}

}  // namespace proofhouse::verify
