// Ids as numbers, and Edges: what depends on what, gathered in any order and each pair once.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/sbom.h"

namespace proofhouse::formats::spdx {

// A number for each id, from 0 in the order in which they are first asked for. The texts must outlive this.
class Ids {
 public:
  void reserve(std::size_t count) { numbers_.reserve(count); }
  std::uint32_t number(std::string_view id);
  [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_[number]; }
  [[nodiscard]] std::size_t size() const { return texts_.size(); }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::string_view> texts_;
};

class Edges {
 public:
  // `from` needs or holds `to`.
  void add(std::uint32_t from, std::uint32_t to, std::uint32_t node) { edges_.push_back({from, to, node}); }
  // In the order of their numbers.
  [[nodiscard]] std::vector<Dependency> take(const Ids& ids);

 private:
  struct Edge {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t node;
  };
  std::vector<Edge> edges_;
};

}  // namespace proofhouse::formats::spdx
