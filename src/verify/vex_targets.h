// What a VEX document means by a product: the offered product as a whole, or components of its SBOM.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/bid.h"
#include "model/sbom.h"
#include "model/vex.h"

namespace proofhouse::verify {

struct VexTarget {
  bool whole = false;
  std::vector<std::uint32_t> components;  // sorted, each once

  [[nodiscard]] bool nothing() const { return !whole && components.empty(); }
};

// Looks identities up. Made once for each SBOM; refers to it and to the offered item.
class VexTargets {
 public:
  VexTargets(const OfferedItem& offered, const Sbom* sbom);

  // `maker` may be empty.
  [[nodiscard]] VexTarget find(const VexIdentity& identity, std::string_view maker = {}) const;
  // A product with parts: the parts alone, and only where the product is the offered one or a component.
  [[nodiscard]] VexTarget find(const VexProduct& product) const;

 private:
  [[nodiscard]] bool is_offered(const VexIdentity& identity, std::string_view maker) const;
  void add_components(const VexIdentity& identity, VexTarget& out) const;
  void add_by_purl(std::string_view purl, VexTarget& out) const;
  void add_all(const std::unordered_multimap<std::string_view, std::uint32_t>& index, std::string_view key, VexTarget& out) const;

  const OfferedItem& offered_;
  const Sbom* sbom_;
  std::unordered_multimap<std::string_view, std::uint32_t> by_ref_;
  std::unordered_multimap<std::string, std::uint32_t> by_package_;  // the package URL without version, qualifiers and subpath
  std::unordered_multimap<std::string_view, std::uint32_t> by_cpe_;
  std::unordered_multimap<std::string_view, std::uint32_t> by_hash_;
  std::unordered_multimap<std::string, std::uint32_t> by_name_;  // name, NUL, version
};

}  // namespace proofhouse::verify
