#include "formats/openvex/product.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "formats/lenient.h"

namespace proofhouse::formats::openvex {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

// The labels of the specification's appendix A, and the names that the model uses, which are CycloneDX's.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kHashes{{{"md5", "MD5"},
                                                                                 {"sha1", "SHA-1"},
                                                                                 {"sha-256", "SHA-256"},
                                                                                 {"sha-384", "SHA-384"},
                                                                                 {"sha-512", "SHA-512"},
                                                                                 {"sha3-224", "SHA3-224"},
                                                                                 {"sha3-256", "SHA3-256"},
                                                                                 {"sha3-384", "SHA3-384"},
                                                                                 {"sha3-512", "SHA3-512"},
                                                                                 {"blake2s-256", "BLAKE2s-256"},
                                                                                 {"blake2b-256", "BLAKE2b-256"},
                                                                                 {"blake2b-512", "BLAKE2b-512"},
                                                                                 {"blake3", "BLAKE3"}}};

void add_once(std::vector<std::string>& list, std::string text) {
  if (!text.empty() && std::ranges::find(list, text) == list.end()) list.push_back(std::move(text));
}

// An IRI may itself be a purl or a CPE, and often is.
void read_id(std::string id, VexIdentity& out) {
  if (id.starts_with("pkg:")) add_once(out.purls, id);
  if (id.starts_with("cpe:")) add_once(out.cpes, id);
  out.id = std::move(id);
}

void read_identifiers(const JsonValue& value, VexIdentity& out, Remarks& remarks) {
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  for (const auto [key, member] : value.members()) {
    std::string text = lenient::text(member, remarks);
    if (key == "purl")
      add_once(out.purls, std::move(text));
    else if (key == "cpe22" || key == "cpe23")
      add_once(out.cpes, std::move(text));
    else
      remarks.add(quote(key) + " is no kind of identifier that OpenVEX knows", member.node());
  }
}

void read_hashes(const JsonValue& value, VexIdentity& out, Remarks& remarks) {
  if (!lenient::is(JsonKind::kObject, value, remarks)) return;
  for (const auto [key, member] : value.members()) {
    const auto known = std::ranges::find(kHashes, key, &std::pair<std::string_view, std::string_view>::first);
    if (known == kHashes.end()) remarks.add(quote(key) + " is no hash that OpenVEX knows", member.node());
    out.hashes.push_back({std::string(known == kHashes.end() ? key : known->second), lenient::text(member, remarks)});
  }
}

VexProduct read_product(const JsonValue& element, Remarks& remarks) {
  VexProduct out;
  out.product.node = element.node();
  if (element.is_text()) {
    read_id(std::string(*element.text()), out.product);
    return out;
  }
  if (!lenient::is(JsonKind::kObject, element, remarks)) return out;
  for (const auto [key, member] : element.members()) {
    if (key == "@id") read_id(lenient::text(member, remarks), out.product);
    if (key == "identifiers") read_identifiers(member, out.product, remarks);
    if (key == "hashes") read_hashes(member, out.product, remarks);
    if (key == "subcomponents") out.subcomponents = read_identities(member, remarks);
  }
  return out;
}

bool names_nothing(const VexIdentity& identity) {
  return identity.id.empty() && identity.purls.empty() && identity.cpes.empty() && identity.hashes.empty();
}

// The same without subcomponents of its own, so that no document makes this run deeper.
VexIdentity read_identity(const JsonValue& element, Remarks& remarks) {
  VexIdentity out;
  out.node = element.node();
  if (element.is_text()) {
    read_id(std::string(*element.text()), out);
    return out;
  }
  if (!lenient::is(JsonKind::kObject, element, remarks)) return out;
  for (const auto [key, member] : element.members()) {
    if (key == "@id") read_id(lenient::text(member, remarks), out);
    if (key == "identifiers") read_identifiers(member, out, remarks);
    if (key == "hashes") read_hashes(member, out, remarks);
    if (key == "subcomponents") remarks.add("a subcomponent has subcomponents, which were not read", member.node());
  }
  return out;
}

}  // namespace

std::vector<VexProduct> read_products(const JsonValue& value, Remarks& remarks) {
  std::vector<VexProduct> products;
  if (!lenient::is(JsonKind::kArray, value, remarks)) return products;
  products.reserve(value.size());
  for (const JsonValue element : value.elements()) {
    VexProduct product = read_product(element, remarks);
    if (names_nothing(product.product)) {
      remarks.add("the product names nothing and was left out", element.node());
    } else {
      products.push_back(std::move(product));
    }
  }
  return products;
}

std::vector<VexIdentity> read_identities(const JsonValue& value, Remarks& remarks) {
  std::vector<VexIdentity> identities;
  if (!lenient::is(JsonKind::kArray, value, remarks)) return identities;
  identities.reserve(value.size());
  for (const JsonValue element : value.elements()) {
    VexIdentity identity = read_identity(element, remarks);
    if (names_nothing(identity)) {
      remarks.add("the subcomponent names nothing and was left out", element.node());
    } else {
      identities.push_back(std::move(identity));
    }
  }
  return identities;
}

}  // namespace proofhouse::formats::openvex
