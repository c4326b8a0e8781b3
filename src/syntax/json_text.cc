#include "syntax/json_text.h"

#include <cstdint>

namespace proofhouse::syntax {

namespace {

std::optional<std::uint32_t> four_digits(std::string_view raw, std::size_t at) {
  if (raw.size() < at + 4) return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const char c = raw[i];
    std::uint32_t digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<std::uint32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
    value = value * 16 + digit;
  }
  return value;
}

void append_utf8(std::uint32_t point, std::string& out) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<std::uint8_t>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | (point >> 6U));
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | (point >> 18U));
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

// The escape at raw[at], which is the backslash. Yields its length in `raw`, or 0.
std::size_t append_escape(std::string_view raw, std::size_t at, std::string& out) {
  if (at + 1 >= raw.size()) return 0;
  switch (raw[at + 1]) {
    case '"': out += '"'; return 2;
    case '\\': out += '\\'; return 2;
    case '/': out += '/'; return 2;
    case 'b': out += '\b'; return 2;
    case 'f': out += '\f'; return 2;
    case 'n': out += '\n'; return 2;
    case 'r': out += '\r'; return 2;
    case 't': out += '\t'; return 2;
    case 'u': break;
    default: return 0;
  }
  const auto first = four_digits(raw, at + 2);
  if (!first) return 0;
  if (*first < 0xD800 || *first > 0xDFFF) {
    append_utf8(*first, out);
    return 6;
  }
  if (*first > 0xDBFF || raw.substr(at + 6, 2) != "\\u") return 0;
  const auto second = four_digits(raw, at + 8);
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return 0;
  append_utf8(0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), out);
  return 12;
}

}  // namespace

std::optional<std::size_t> append_unescaped(std::string_view raw, std::string& out) {
  std::size_t from = 0;
  while (true) {
    const std::size_t escape = raw.find('\\', from);
    out += raw.substr(from, escape - from);
    if (escape == std::string_view::npos) return std::nullopt;
    const std::size_t length = append_escape(raw, escape, out);
    if (length == 0) return escape;
    from = escape + length;
  }
}

bool is_json_number(std::string_view text) {
  std::size_t at = 0;
  const auto has = [&](char c) { return at < text.size() && text[at] == c; };
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - from;
  };
  if (has('-')) ++at;
  const bool zero = has('0');
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (has('.')) {
    ++at;
    if (digits() == 0) return false;
  }
  if (has('e') || has('E')) {
    ++at;
    if (has('+') || has('-')) ++at;
    if (digits() == 0) return false;
  }
  return at == text.size();
}

}  // namespace proofhouse::syntax
