// 6.3.6 URLs and 6.3.7 references to the document itself that do not resolve, as far as this can be told without asking the
// network: hosts below "invalid", which never resolve (RFC 2606, §2; RFC 6761, §6.4). What only the network could tell is not
// decided here.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = url.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#"));
  host.remove_prefix(std::min(host.size(), host.rfind('@') + 1));
  host = host.substr(0, host.find(':'));
  if (host.ends_with('.')) host.remove_suffix(1);
  return host;
}

bool never_resolves(std::string_view url) {
  constexpr std::string_view kInvalid = "invalid";
  const std::string_view host = host_of(url);
  if (host.size() < kInvalid.size()) return false;
  const std::string_view top = host.substr(host.size() - kInvalid.size());
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(top, kInvalid, {}, lower) && (host.size() == top.size() || host[host.size() - top.size() - 1] == '.');
}

constexpr std::array<std::string_view, 3> kUrlKeys{"namespace", "uri", "url"};
constexpr std::array<std::string_view, 2> kUrlLists{"sbom_urls", "urls"};

void check(const syntax::JsonValue& value, Breaches& breaches) {
  const auto url = value.text();
  if (url && never_resolves(*url)) breaches.add(value.node(), quote(*url) + " cannot resolve: its host is below \"invalid\"");
}

}  // namespace

void test_6_3_6(const DocumentView& view, Breaches& breaches) {
  std::vector<std::uint32_t> own;
  for (const Reference& reference : view.references()) {
    if (reference.category.text == "self") own.push_back(reference.url.node);
  }
  std::ranges::sort(own);
  for (std::uint32_t node = 0; node < view.json().node_count(); ++node) {
    const syntax::JsonValue value = view.at(node);
    const std::string_view key = value.key();
    if (std::ranges::find(kUrlLists, key) != kUrlLists.end()) {
      for (const syntax::JsonValue url : value.elements()) check(url, breaches);
    } else if (std::ranges::find(kUrlKeys, key) != kUrlKeys.end() && !std::ranges::binary_search(own, node)) {
      check(value, breaches);
    }
  }
}

void test_6_3_7(const DocumentView& view, Breaches& breaches) {
  for (const Reference& reference : view.references()) {
    if (reference.category.text == "self" && reference.url) check(view.at(reference.url.node), breaches);
  }
}

}  // namespace proofhouse::formats::csaf
