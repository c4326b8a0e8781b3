#include "knowledge/kev_index.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace proofhouse::knowledge {

KevIndex::KevIndex(const KevCatalogue& catalogue) {
  entries_.reserve(catalogue.vulnerabilities.size());
  for (const auto& entry : catalogue.vulnerabilities) entries_.push_back({upper(entry.cve), &entry});
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.id != b.id ? a.id < b.id : a.entry->added < b.entry->added; });
}

const KnownExploited* KevIndex::find(std::string_view cve, Date as_of) const {
  const std::string wanted = upper(cve);
  const auto found = std::ranges::lower_bound(entries_, wanted, {}, &Entry::id);
  if (found == entries_.end() || found->id != wanted || found->entry->added > as_of) return nullptr;
  return found->entry;
}

}  // namespace proofhouse::knowledge
