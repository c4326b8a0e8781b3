// UniqueKeys: finds a key that a map holds twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace proofhouse::syntax {

// Keeps its working memory between maps; not for two threads at once. Time grows with the keys, by n·log n at worst: keys chosen
// to collide are sorted instead of hashed.
class UniqueKeys {
 public:
  // The lowest position whose key equals an earlier one, or nothing. Keys are compared by their bytes.
  std::optional<std::size_t> repeated(std::span<const std::string_view> keys);

 private:
  std::optional<std::size_t> repeated_by_hash(std::span<const std::string_view> keys);
  std::optional<std::size_t> repeated_by_order(std::span<const std::string_view> keys);

  struct Slot {
    std::uint32_t taken = 0;  // a key's position plus one; 0 is free
    std::uint32_t hash = 0;   // the upper half of that key's hash
  };
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> order_;
};

}  // namespace proofhouse::syntax
