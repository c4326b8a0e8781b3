#include "syntax/xml_text_check.h"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "syntax/text_format.h"

namespace proofhouse::syntax {

namespace {

constexpr std::uint32_t kMostWords = 12;

std::string_view collapsed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool all_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

std::string_view without_sign(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  return text;
}

bool is_integer(std::string_view text) { return all_digits(without_sign(text)); }

bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return all_digits(text);
  const std::string_view before = text.substr(0, dot);
  const std::string_view after = text.substr(dot + 1);
  if (before.empty() && after.empty()) return false;
  return (before.empty() || all_digits(before)) && (after.empty() || all_digits(after));
}

// "Z", "+01:00" or nothing at its end is taken away.
std::optional<std::string_view> without_zone(std::string_view text, bool& zoned) {
  zoned = true;
  if (text.ends_with('Z')) return text.substr(0, text.size() - 1);
  if (text.size() > 6 && (text[text.size() - 6] == '+' || text[text.size() - 6] == '-') && text[text.size() - 3] == ':') {
    const int hours = (text[text.size() - 5] - '0') * 10 + (text[text.size() - 4] - '0');
    if (hours < 0 || hours > 14) return std::nullopt;
    return text.substr(0, text.size() - 6);
  }
  zoned = false;
  return text;
}

// Year, month and day as RFC 3339 has them; years of other lengths are not.
bool is_date(std::string_view text) {
  bool zoned = false;
  const auto day = without_zone(text, zoned);
  return day && text_format("date")(*day);
}

bool is_date_time(std::string_view text) {
  bool zoned = false;
  const auto bare = without_zone(text, zoned);
  if (!bare || bare->size() < 19 || (*bare)[10] != 'T') return false;
  std::string rfc(*bare);
  // Midnight at the end of a day.
  if (rfc.substr(11).starts_with("24:00:00")) rfc.replace(11, 2, "00");
  rfc += zoned ? std::string(text.substr(bare->size())) : "Z";
  return (*bare)[17] != '6' && text_format("date-time")(rfc);
}

// Nearly everything is a URI to XML Schema (part 2, §3.2.17), which escapes what is none first.
bool is_any_uri(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') continue;
    const auto hex = [&](std::size_t at) {
      return at < text.size() && std::string_view("0123456789abcdefABCDEF").find(text[at]) != std::string_view::npos;
    };
    if (!hex(i + 1) || !hex(i + 2)) return false;
  }
  return std::ranges::count(text, '#') <= 1;
}

bool fits_format(std::string_view name, std::string_view text) {
  if (name == "xs-boolean") return text == "true" || text == "false" || text == "1" || text == "0";
  if (name == "xs-integer") return is_integer(text);
  if (name == "xs-non-negative-integer")
    return is_integer(text) && (!text.starts_with('-') || text.find_first_not_of("-0") == std::string_view::npos);
  if (name == "xs-decimal") return is_decimal(text);
  if (name == "xs-date-time") return is_date_time(text);
  if (name == "xs-date") return is_date(text);
  if (name == "any-uri") return is_any_uri(text);
  const TextFormat format = text_format(name);
  return format == nullptr || format(text);
}

double value_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string range(const XmlShapeText& rule) {
  if (rule.most < 0) return "at least " + std::to_string(rule.least);
  return std::to_string(rule.least) + " to " + std::to_string(rule.most);
}

}  // namespace

XmlTextCheck::XmlTextCheck(const XmlShape& shape) : shape_(shape), patterns_(shape.patterns.size()) {}
XmlTextCheck::~XmlTextCheck() = default;

bool XmlTextCheck::matches(std::string_view text, std::uint32_t pattern) {
  auto& compiled = patterns_[pattern];
  if (!compiled) {
    const std::string_view source = shape_.patterns[pattern];
    compiled = std::make_unique<re2::RE2>(re2::StringPiece(source.data(), source.size()), re2::RE2::Quiet);
  }
  return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled);
}

std::string XmlTextCheck::wanted(std::string_view text, std::uint32_t index) {
  const XmlShapeText& rule = shape_.rules[index];
  if (rule.kind == XmlText::kAny) return {};
  if (rule.kind == XmlText::kAnyOf) {
    std::string first;
    for (std::uint32_t i = 0; i < rule.count; ++i) {
      std::string one = wanted(text, shape_.parts[rule.first + i]);
      if (one.empty()) return {};
      if (first.empty()) first = std::move(one);
    }
    return first;
  }
  if (rule.kind == XmlText::kWords) {
    const auto words = shape_.texts.subspan(rule.first, rule.count);
    if (std::ranges::binary_search(words, text)) return {};
    std::string out = "one of ";
    for (std::uint32_t i = 0; i < std::min(rule.count, kMostWords); ++i) out += (i > 0 ? ", " : "") + std::string(words[i]);
    return rule.count > kMostWords ? out + " or " + std::to_string(rule.count - kMostWords) + " more" : out;
  }
  const std::string_view format = rule.format == 0 ? std::string_view{} : shape_.formats[rule.format - 1];
  if (rule.collapsed || !format.empty()) text = collapsed(text);
  if (!format.empty() && !fits_format(format, text)) return "a text of the type " + std::string(format);
  const bool number = format == "xs-integer" || format == "xs-decimal";
  if (rule.least > 0 || rule.most >= 0) {
    const double size = number ? value_of(text) : static_cast<double>(characters(text));
    if (size < static_cast<double>(rule.least) || (rule.most >= 0 && size > static_cast<double>(rule.most))) {
      return range(rule) + (number ? "" : " characters");
    }
  }
  if (rule.pattern != 0 && !matches(text, rule.pattern - 1)) {
    return "a text that matches " + shorten(shape_.patterns[rule.pattern - 1], 160);
  }
  return {};
}

}  // namespace proofhouse::syntax
