#include "syntax/uri_text.h"

#include <array>
#include <optional>
#include <utility>

#include "base/text.h"
#include "syntax/ascii.h"

namespace proofhouse::syntax {

namespace {

// The characters of RFC 3986 but "%", which must be followed by two hexadecimal digits; of RFC 3987 also those above ASCII.
bool has_only_uri_characters(std::string_view text, bool international) {
  constexpr std::string_view kMarks = "-._~:/?#[]@!$&'()*+,;=";
  bool fragment = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 2;
    } else if (c == '#') {
      if (std::exchange(fragment, true)) return false;
    } else if (static_cast<unsigned char>(c) >= 0x80U) {
      if (!international) return false;
    } else if (!is_letter(c) && !is_digit(c) && kMarks.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

// The length of the scheme in front of ":", or nothing.
std::optional<std::size_t> scheme_length(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return std::nullopt;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == ':') return i;
    if (!is_letter(text[i]) && !is_digit(text[i]) && text[i] != '+' && text[i] != '-' && text[i] != '.') return std::nullopt;
  }
  return std::nullopt;
}

// IPv4address of RFC 3986: no leading zeros.
bool is_ipv4(std::string_view text) {
  const auto parts = split(text, '.');
  if (parts.size() != 4) return false;
  for (const std::string_view part : parts) {
    if (part.empty() || part.size() > 3 || (part.size() > 1 && part[0] == '0')) return false;
    int value = 0;
    for (const char c : part) {
      if (!is_digit(c)) return false;
      value = value * 10 + (c - '0');
    }
    if (value > 255) return false;
  }
  return true;
}

// How many 16-bit pieces the text holds, a last IPv4 address counting two; nothing where it holds anything else.
std::optional<std::size_t> pieces(std::string_view text, bool may_end_in_ipv4) {
  if (text.empty()) return 0;
  std::size_t count = 0;
  const auto parts = split(text, ':');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (may_end_in_ipv4 && i + 1 == parts.size() && is_ipv4(parts[i])) {
      count += 2;
      continue;
    }
    if (parts[i].empty() || parts[i].size() > 4) return std::nullopt;
    for (const char c : parts[i]) {
      if (!is_hex(c)) return std::nullopt;
    }
    ++count;
  }
  return count;
}

bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  if (gap == std::string_view::npos) return pieces(text, true) == 8;
  const auto before = pieces(text.substr(0, gap), false);
  const auto after = pieces(text.substr(gap + 2), true);
  return before && after && *before + *after <= 7;
}

// IP-literal without its brackets: an IPv6 address or "v" and a future form.
bool is_literal(std::string_view text) {
  if (text.empty() || (text[0] != 'v' && text[0] != 'V')) return is_ipv6(text);
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 1 == text.size()) return false;
  for (const char c : text.substr(1, dot - 1)) {
    if (!is_hex(c)) return false;
  }
  return text.find_first_of("/?#[]@", dot) == std::string_view::npos;
}

// authority of RFC 3986 §3.2: [userinfo "@"] host [":" port].
bool is_authority(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at != std::string_view::npos) {
    if (text.substr(0, at).find_first_of("[]") != std::string_view::npos) return false;
    text.remove_prefix(at + 1);
  }
  if (text.find('@') != std::string_view::npos) return false;
  std::string_view port;
  if (text.starts_with('[')) {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos || !is_literal(text.substr(1, close - 1))) return false;
    port = text.substr(close + 1);
  } else {
    const std::size_t colon = text.find(':');
    if (text.find_first_of("[]") != std::string_view::npos) return false;
    if (colon != std::string_view::npos) port = text.substr(colon);
  }
  if (port.empty()) return true;
  return port[0] == ':' && port.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// Behind the scheme: an authority where there is one, and no bracket anywhere else.
bool hierarchy_fits(std::string_view text) {
  if (text.starts_with("//")) {
    const std::string_view authority = text.substr(2, text.find_first_of("/?#", 2) - 2);
    if (!is_authority(authority)) return false;
    text.remove_prefix(2 + authority.size());
  }
  return text.find_first_of("[]") == std::string_view::npos;
}

// Letters, digits and the marks that mean nothing of their own behind "https://": most URIs have no others.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&+,;!$'()*")) {
    plain[static_cast<unsigned char>(c)] = true;
  }
  return plain;
}();

bool is_plain_web_address(std::string_view text) {
  if (!text.starts_with("http")) return false;
  text.remove_prefix(text.size() > 4 && text[4] == 's' ? 5 : 4);
  if (!text.starts_with("://")) return false;
  text.remove_prefix(3);
  std::size_t at = 0;
  while (at < text.size() && kPlain[static_cast<unsigned char>(text[at])]) ++at;
  if (at == text.size()) return true;
  // Behind the host ":" and "@" mean nothing either, nor does the one "#" that there may be.
  if (text[at] != '#' && text.find_first_of("/?") > at) return false;
  for (bool fragment = false; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '#' ? std::exchange(fragment, true) : !kPlain[static_cast<unsigned char>(c)] && c != ':' && c != '@') return false;
  }
  return true;
}

}  // namespace

bool is_uri_reference(std::string_view text, UriCharacters characters) {
  if (!has_only_uri_characters(text, characters == UriCharacters::kInternational)) return false;
  // A first part of a path with ":" would be a scheme.
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > text.find_first_of("/?#")) return hierarchy_fits(text);
  const auto length = scheme_length(text);
  return length && hierarchy_fits(text.substr(*length + 1));
}

bool is_uri(std::string_view text, UriCharacters characters) {
  if (is_plain_web_address(text)) return true;
  const auto length = scheme_length(text);
  return length && is_uri_reference(text, characters) && text.size() > *length + 1;
}

}  // namespace proofhouse::syntax
