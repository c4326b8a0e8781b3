#include "formats/spdx/edges.h"

#include <algorithm>
#include <string>
#include <utility>

namespace proofhouse::formats::spdx {

std::uint32_t Edges::number_of(std::string_view id) {
  const auto [at, fresh] = numbers_.emplace(id, static_cast<std::uint32_t>(ids_.size()));
  if (fresh) ids_.push_back(id);
  return at->second;
}

void Edges::add(std::string_view from, std::string_view to, std::uint32_t node) {
  edges_.push_back({number_of(from), number_of(to), node});
}

std::vector<Dependency> Edges::take() {
  std::ranges::stable_sort(edges_,
                           [](const Edge& a, const Edge& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
  const auto repeated =
      std::ranges::unique(edges_, [](const Edge& a, const Edge& b) { return a.from == b.from && a.to == b.to; });
  edges_.erase(repeated.begin(), repeated.end());
  std::vector<Dependency> dependencies;
  for (std::size_t i = 0; i < edges_.size();) {
    std::size_t end = i;
    while (end < edges_.size() && edges_[end].from == edges_[i].from) ++end;
    Dependency& dependency = dependencies.emplace_back();
    dependency.ref = ids_[edges_[i].from];
    dependency.node = edges_[i].node;
    dependency.depends_on.reserve(end - i);
    for (; i < end; ++i) dependency.depends_on.emplace_back(ids_[edges_[i].to]);
  }
  return dependencies;
}

}  // namespace proofhouse::formats::spdx
