// Edges: what depends on what, gathered in any order and each pair once.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/sbom.h"

namespace proofhouse::formats::spdx {

class Edges {
 public:
  // `from` needs or holds `to`. The texts must outlive this.
  void add(std::string_view from, std::string_view to, std::uint32_t node);
  // In the order in which the ids were first given.
  [[nodiscard]] std::vector<Dependency> take();

 private:
  struct Edge {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t node;
  };
  std::uint32_t number_of(std::string_view id);

  std::vector<Edge> edges_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::string_view> ids_;
};

}  // namespace proofhouse::formats::spdx
