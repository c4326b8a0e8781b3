#include "syntax/text_format.h"

#include <array>
#include <optional>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Two digits at `at`, or nothing.
std::optional<int> two(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto century = two(text, 0);
  const auto years = two(text, 2);
  const auto month = two(text, 5);
  const auto day = two(text, 8);
  if (!century || !years || !month || !day || *month < 1 || *month > 12 || *day < 1) return false;
  const int year = *century * 100 + *years;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return *day <= kDays.at(static_cast<std::size_t>(*month - 1)) + (*month == 2 && leap ? 1 : 0);
}

// full-time of RFC 3339: the second 60 only where it is the last of a day in UTC.
bool is_time(std::string_view text) {
  const auto hour = two(text, 0);
  const auto minute = two(text, 3);
  const auto second = two(text, 6);
  if (!hour || !minute || !second || text[2] != ':' || text[5] != ':') return false;
  if (*hour > 23 || *minute > 59 || *second > 60) return false;
  std::size_t at = 8;
  if (at < text.size() && text[at] == '.') {
    const std::size_t first = ++at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == first) return false;
  }
  int offset = 0;
  if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z')) {
    offset = 0;
  } else {
    if (at + 6 != text.size() || (text[at] != '+' && text[at] != '-') || text[at + 3] != ':') return false;
    const auto hours = two(text, at + 1);
    const auto minutes = two(text, at + 4);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return false;
    offset = (*hours * 60 + *minutes) * (text[at] == '-' ? -1 : 1);
  }
  if (*second < 60) return true;
  const int utc = ((*hour * 60 + *minute - offset) % 1440 + 1440) % 1440;
  return utc == 1439;
}

bool is_date_time(std::string_view text) {
  return text.size() > 11 && is_date(text.substr(0, 10)) && (text[10] == 'T' || text[10] == 't') && is_time(text.substr(11));
}

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

bool is_reference(std::string_view text, bool international) {
  if (!has_only_uri_characters(text, international)) return false;
  // A first part of a path with ":" would be a scheme.
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon > text.find_first_of("/?#")) return hierarchy_fits(text);
  const auto length = scheme_length(text);
  return length && hierarchy_fits(text.substr(*length + 1));
}

bool is_absolute(std::string_view text, bool international) {
  const auto length = scheme_length(text);
  return length && is_reference(text, international) && text.size() > *length + 1;
}

bool is_host(std::string_view text, bool international) {
  if (text.empty() || text.size() > 253) return false;
  for (const std::string_view label : split(text, '.')) {
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
    for (const char c : label) {
      const bool above = static_cast<unsigned char>(c) >= 0x80U;
      if (above ? !international : (!is_letter(c) && !is_digit(c) && c != '-')) return false;
    }
  }
  return true;
}

bool is_address(std::string_view text, bool international) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > 64) return false;
  constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~";
  for (const std::string_view atom : split(text.substr(0, at), '.')) {
    if (atom.empty()) return false;
    for (const char c : atom) {
      const bool above = static_cast<unsigned char>(c) >= 0x80U;
      if (above ? !international : (!is_letter(c) && !is_digit(c) && kMarks.find(c) == std::string_view::npos)) return false;
    }
  }
  return is_host(text.substr(at + 1), international);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

struct Named {
  std::string_view name;
  TextFormat format;
};

constexpr std::array kFormats{
    Named{"date-time", is_date_time},
    Named{"date", is_date},
    Named{"time", is_time},
    Named{"uri", [](std::string_view text) { return is_absolute(text, false); }},
    Named{"uri-reference", [](std::string_view text) { return is_reference(text, false); }},
    Named{"iri", [](std::string_view text) { return is_absolute(text, true); }},
    Named{"iri-reference", [](std::string_view text) { return is_reference(text, true); }},
    Named{"email", [](std::string_view text) { return is_address(text, false); }},
    Named{"idn-email", [](std::string_view text) { return is_address(text, true); }},
    Named{"uuid", is_uuid},
    Named{"hostname", [](std::string_view text) { return is_host(text, false); }},
};

}  // namespace

TextFormat text_format(std::string_view name) {
  for (const Named& named : kFormats) {
    if (named.name == name) return named.format;
  }
  return nullptr;
}

}  // namespace proofhouse::syntax
