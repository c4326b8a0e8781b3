#include "verify/delivery/bom_difference.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"

namespace proofhouse::verify {

namespace {

constexpr std::size_t kMostText = 120;

std::string shown(std::string_view text) { return shorten(printable(text), kMostText); }

// Types and namespaces are compared as written but for the case of ASCII letters.
std::string key_of(const Component& component) {
  if (component.purl.starts_with("pkg:")) {
    std::string_view rest = component.purl;
    rest = rest.substr(0, rest.find_first_of("?#"));
    return lower(rest.substr(0, rest.rfind('@')));
  }
  return lower(component.group) + '\0' + lower(component.name);
}

struct Versions {
  std::string name;
  std::multiset<std::string> versions;
};
using Components = std::map<std::string, Versions>;

Components components_of(const Sbom& sbom) {
  Components out;
  for (const auto& component : sbom.components) {
    Versions& entry = out[key_of(component)];
    if (entry.name.empty()) entry.name = component.group.empty() ? component.name : component.group + "/" + component.name;
    entry.versions.insert(component.version);
  }
  return out;
}

class Difference {
 public:
  explicit Difference(SbomDifference& out) : out_(out) {}

  // What stands in one and not in the other; pairs of both are changes of a version.
  void compare(const std::string& name, const std::multiset<std::string>& before, const std::multiset<std::string>& after) {
    std::vector<std::string> gone;
    std::vector<std::string> came;
    std::ranges::set_difference(before, after, std::back_inserter(gone));
    std::ranges::set_difference(after, before, std::back_inserter(came));
    const std::size_t both = std::min(gone.size(), came.size());
    for (std::size_t i = 0; i < both; ++i) add(out_.changed, {shown(name), shown(gone[i]), shown(came[i]), true, true});
    for (std::size_t i = both; i < gone.size(); ++i) add(out_.removed, {shown(name), shown(gone[i]), {}, true, false});
    for (std::size_t i = both; i < came.size(); ++i) add(out_.added, {shown(name), {}, shown(came[i]), false, true});
  }

 private:
  void add(std::uint64_t& count, ComponentChange change) {
    ++count;
    if (out_.changes.size() < SbomDifference::kMostListed) out_.changes.push_back(std::move(change));
  }

  SbomDifference& out_;
};

}  // namespace

SbomDifference difference_of(const ItemId& item, const Sbom* bid, const Sbom* delivered) {
  SbomDifference out;
  out.item = item;
  out.bid = bid != nullptr;
  out.delivered = delivered != nullptr;
  if (bid != nullptr) out.components_bid = bid->components.size();
  if (delivered != nullptr) out.components_delivered = delivered->components.size();
  if (bid == nullptr || delivered == nullptr) return out;
  const Components before = components_of(*bid);
  const Components after = components_of(*delivered);
  static const std::multiset<std::string> kNone;
  Difference difference(out);
  for (const auto& [key, entry] : before) {
    const auto same = after.find(key);
    difference.compare(entry.name, entry.versions, same == after.end() ? kNone : same->second.versions);
  }
  for (const auto& [key, entry] : after) {
    if (!before.contains(key)) difference.compare(entry.name, kNone, entry.versions);
  }
  std::stable_sort(out.changes.begin(), out.changes.end(),
                   [](const ComponentChange& x, const ComponentChange& y) { return x.name < y.name; });
  return out;
}

}  // namespace proofhouse::verify
