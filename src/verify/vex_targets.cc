#include "verify/vex_targets.h"

#include <algorithm>

#include "identifiers/purl.h"
#include "identifiers/purl_match.h"
#include "verify/identity.h"

namespace proofhouse::verify {

namespace {

// A digest of fewer digits binds nothing.
constexpr std::size_t kLeastDigits = 64;
// Of one name so many components: a document that names thousands alike costs no more.
constexpr std::size_t kMostAlike = 1000;

// "pkg:npm/a%2Fb@1?x" is "pkg:npm/a%2Fb"; what cannot be read stays as it is.
std::string package_of(std::string_view purl) {
  const auto parsed = identifiers::Purl::parse(purl, identifiers::PurlReading::kTolerant);
  return parsed ? parsed->package() : std::string(purl);
}

std::string name_key(std::string_view name, std::string_view version) {
  std::string key(name);
  key += '\0';
  return key += plain_version(version);
}

}  // namespace

VexTargets::VexTargets(const OfferedItem& offered, const Sbom* sbom) : offered_(offered), sbom_(sbom) {
  if (sbom == nullptr) return;
  for (std::uint32_t i = 0; i < sbom->components.size(); ++i) {
    const Component& component = sbom->components[i];
    if (!component.ref.empty()) by_ref_.emplace(component.ref, i);
    if (!component.purl.empty()) by_package_.emplace(package_of(component.purl), i);
    if (!component.cpe.empty()) by_cpe_.emplace(component.cpe, i);
    for (const ComponentHash& hash : component.hashes) {
      if (hash.value.size() >= kLeastDigits) by_hash_.emplace(hash.value, i);
    }
    if (!component.name.empty() && !component.version.empty()) by_name_.emplace(name_key(component.name, component.version), i);
  }
}

bool VexTargets::is_offered(const VexIdentity& identity, std::string_view maker) const {
  if (!identity.version.empty() && !same_version(identity.version, offered_.version)) return false;
  if (sbom_ != nullptr && sbom_->has_subject && !identity.id.empty() && identity.id == sbom_->subject.ref) return true;
  NamedProduct named;
  named.maker = maker;
  named.model = identity.name;
  named.version = identity.version;
  for (const std::string& purl : identity.purls) {
    named.purl = purl;
    const auto parsed = identifiers::Purl::parse(purl, identifiers::PurlReading::kTolerant);
    if (parsed && !parsed->version().empty() && !same_version(parsed->version(), offered_.version)) continue;
    if (fit_of(named, offered_) == Fit::kSame) return true;
  }
  named.purl.clear();
  for (const std::string& cpe : identity.cpes) {
    named.cpe = cpe;
    if (fit_of(named, offered_) == Fit::kSame) return true;
  }
  named.cpe.clear();
  return !named.model.empty() && fit_of(named, offered_) == Fit::kSame;
}

void VexTargets::add_all(const std::unordered_multimap<std::string_view, std::uint32_t>& index, std::string_view key,
                         VexTarget& out) const {
  if (key.empty()) return;
  const auto [first, last] = index.equal_range(key);
  std::size_t count = 0;
  for (auto it = first; it != last && count < kMostAlike; ++it, ++count) out.components.push_back(it->second);
}

void VexTargets::add_by_purl(std::string_view purl, VexTarget& out) const {
  const auto [first, last] = by_package_.equal_range(package_of(purl));
  std::size_t count = 0;
  for (auto it = first; it != last && count < kMostAlike; ++it, ++count) {
    if (identifiers::purl_covers(purl, sbom_->components[it->second].purl)) out.components.push_back(it->second);
  }
}

void VexTargets::add_components(const VexIdentity& identity, VexTarget& out) const {
  if (sbom_ == nullptr) return;
  add_all(by_ref_, identity.id, out);
  if (identity.id.starts_with("pkg:")) add_by_purl(identity.id, out);
  for (const std::string& purl : identity.purls) add_by_purl(purl, out);
  for (const std::string& cpe : identity.cpes) add_all(by_cpe_, cpe, out);
  for (const ComponentHash& hash : identity.hashes) {
    if (hash.value.size() >= kLeastDigits) add_all(by_hash_, hash.value, out);
  }
  if (!identity.name.empty() && !identity.version.empty()) {
    const auto [first, last] = by_name_.equal_range(name_key(identity.name, identity.version));
    std::size_t count = 0;
    for (auto it = first; it != last && count < kMostAlike; ++it, ++count) out.components.push_back(it->second);
  }
  std::ranges::sort(out.components);
  const auto repeated = std::ranges::unique(out.components);
  out.components.erase(repeated.begin(), repeated.end());
}

VexTarget VexTargets::find(const VexIdentity& identity, std::string_view maker) const {
  VexTarget out;
  out.whole = is_offered(identity, maker);
  if (!out.whole) add_components(identity, out);
  return out;
}

VexTarget VexTargets::find(const VexProduct& product) const {
  VexTarget whole = find(product.product);
  if (product.subcomponents.empty() || whole.nothing()) return whole;
  VexTarget parts;
  for (const VexIdentity& part : product.subcomponents) add_components(part, parts);
  return parts;
}

}  // namespace proofhouse::verify
