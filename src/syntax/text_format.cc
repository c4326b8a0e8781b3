#include "syntax/text_format.h"

#include <array>
#include <optional>

#include "base/text.h"
#include "syntax/ascii.h"
#include "syntax/uri_text.h"

namespace proofhouse::syntax {

namespace {

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
    Named{"uri", [](std::string_view text) { return is_uri(text, UriCharacters::kAscii); }},
    Named{"uri-reference", [](std::string_view text) { return is_uri_reference(text, UriCharacters::kAscii); }},
    Named{"iri", [](std::string_view text) { return is_uri(text, UriCharacters::kInternational); }},
    Named{"iri-reference", [](std::string_view text) { return is_uri_reference(text, UriCharacters::kInternational); }},
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
