// IdIndex: finds the entry of an id. Sorted, so that no choice of ids makes it slow.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/csaf/view_parts.h"

namespace proofhouse::formats::csaf {

class IdIndex {
 public:
  void clear() { entries_.clear(); }
  void add(std::string_view id, std::uint32_t index) { entries_.emplace_back(id, index); }
  // Call once all are added, before find().
  void sort() {
    if (!std::ranges::is_sorted(entries_)) std::ranges::sort(entries_);
  }
  // The lowest index that was added with this id, or kNone.
  [[nodiscard]] std::uint32_t find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(entries_, id, {}, &Entry::first);
    return found != entries_.end() && found->first == id ? found->second : kNone;
  }
  // Sorted by id, then index.
  using Entry = std::pair<std::string_view, std::uint32_t>;
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
};

}  // namespace proofhouse::formats::csaf
