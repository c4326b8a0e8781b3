#include "formats/spdx/edges.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace proofhouse::formats::spdx {

std::uint32_t Ids::number(std::string_view id) {
  const auto [at, fresh] = numbers_.emplace(id, static_cast<std::uint32_t>(texts_.size()));
  if (fresh) texts_.push_back(id);
  return at->second;
}

std::vector<Dependency> Edges::take(const Ids& ids) {
  std::ranges::sort(edges_, {}, [](const Edge& edge) { return std::tuple(edge.from, edge.to, edge.node); });
  const auto repeated = std::ranges::unique(edges_, {}, [](const Edge& edge) { return std::pair(edge.from, edge.to); });
  edges_.erase(repeated.begin(), repeated.end());
  std::size_t count = 0;
  for (std::size_t i = 0; i < edges_.size(); ++i) count += i == 0 || edges_[i].from != edges_[i - 1].from ? 1U : 0U;
  std::vector<Dependency> dependencies;
  dependencies.reserve(count);
  for (std::size_t i = 0; i < edges_.size();) {
    std::size_t end = i;
    while (end < edges_.size() && edges_[end].from == edges_[i].from) ++end;
    Dependency& dependency = dependencies.emplace_back();
    dependency.ref = ids.text(edges_[i].from);
    dependency.node = edges_[i].node;
    dependency.depends_on.reserve(end - i);
    for (; i < end; ++i) dependency.depends_on.emplace_back(ids.text(edges_[i].to));
  }
  return dependencies;
}

}  // namespace proofhouse::formats::spdx
