#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "syntax/rdf_xml.h"

namespace proofhouse::syntax {

namespace {

// The parts of a reference (RFC 3986, appendix B). Each with its mark: "?a", "#b".
struct Parts {
  std::string_view scheme;     // "http:"
  std::string_view authority;  // "//host"
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

bool is_scheme(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) && std::ranges::all_of(text, [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  });
}

std::string_view take(std::string_view& text, std::size_t length) {
  const std::string_view front = text.substr(0, length);
  text.remove_prefix(std::min(length, text.size()));
  return front;
}

Parts parts_of(std::string_view text) {
  Parts parts;
  const std::size_t colon = text.find_first_of(":/?#");
  if (colon != std::string_view::npos && text[colon] == ':' && is_scheme(text.substr(0, colon)))
    parts.scheme = take(text, colon + 1);
  if (text.starts_with("//")) parts.authority = take(text, std::min(text.find_first_of("/?#", 2), text.size()));
  parts.path = take(text, std::min(text.find_first_of("?#"), text.size()));
  parts.query = take(text, std::min(text.find('#'), text.size()));
  parts.fragment = text;
  return parts;
}

// §5.2.4, on whole segments.
std::string without_dots(std::string_view path) {
  const std::vector<std::string_view> segments = split(path, '/');
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const bool last = i + 1 == segments.size();
    if (segments[i] == "." || segments[i] == "..") {
      if (segments[i] == ".." && kept.size() > 1) kept.pop_back();
      if (last) kept.emplace_back();
    } else {
      kept.push_back(segments[i]);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < kept.size(); ++i) out += (i == 0 ? "" : "/") + std::string(kept[i]);
  return out;
}

std::string merged(const Parts& base, std::string_view path) {
  if (!base.authority.empty() && base.path.empty()) return "/" + std::string(path);
  const std::size_t slash = base.path.rfind('/');
  return std::string(slash == std::string_view::npos ? std::string_view{} : base.path.substr(0, slash + 1)) + std::string(path);
}

std::string joined(std::string_view scheme, std::string_view authority, std::string_view path, std::string_view query,
                   std::string_view fragment) {
  std::string out;
  for (const std::string_view part : {scheme, authority, path, query, fragment}) out += part;
  return out;
}

}  // namespace

std::string resolve_iri(std::string_view base, std::string_view reference) {
  const Parts to = parts_of(reference);
  if (base.empty() || !to.scheme.empty()) return std::string(reference);
  const Parts from = parts_of(base);
  if (!to.authority.empty()) return joined(from.scheme, to.authority, without_dots(to.path), to.query, to.fragment);
  if (to.path.empty()) {
    return joined(from.scheme, from.authority, from.path, to.query.empty() ? from.query : to.query, to.fragment);
  }
  const std::string path = to.path.starts_with('/') ? without_dots(to.path) : without_dots(merged(from, to.path));
  return joined(from.scheme, from.authority, path, to.query, to.fragment);
}

}  // namespace proofhouse::syntax
