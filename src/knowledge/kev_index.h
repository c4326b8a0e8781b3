// KevIndex: look-up in the list of known exploited vulnerabilities, as it stood on a day.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/kev.h"

namespace proofhouse::knowledge {

// Points into the catalogue, which must outlive it. Does not rely on the order of the list: a feed's reader may have been taken
// over. Immutable once made; shared by threads.
class KevIndex {
 public:
  explicit KevIndex(const KevCatalogue& catalogue);

  // The earliest entry of this CVE that was added on or before `as_of`, or nothing. Ids are compared without regard to case.
  // O(log n).
  [[nodiscard]] const KnownExploited* find(std::string_view cve, Date as_of) const;

 private:
  struct Entry {
    std::string id;  // in capitals
    const KnownExploited* entry;
  };
  std::vector<Entry> entries_;  // by id, then by date
};

}  // namespace proofhouse::knowledge
