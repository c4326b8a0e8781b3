#include "syntax/canonical_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace proofhouse::syntax {

namespace {

// UTF-8 sorts as UTF-16 does, but for characters beyond U+FFFF: their surrogates stand before U+E000 to U+FFFF.
bool before_in_utf16(std::string_view a, std::string_view b) {
  const auto [in_a, in_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (in_a == a.end() || in_b == b.end()) return in_a == a.end() && in_b != b.end();
  const auto left = static_cast<std::uint8_t>(*in_a);
  const auto right = static_cast<std::uint8_t>(*in_b);
  const auto above_surrogates = [](std::uint8_t lead) { return lead == 0xEE || lead == 0xEF; };
  if (left >= 0xF0 && above_surrogates(right)) return true;
  if (right >= 0xF0 && above_surrogates(left)) return false;
  return left < right;
}

void append_text(std::string_view text, std::string& out) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (byte < 0x20) {
          out += "\\u00";
          out += kDigits[byte >> 4U];
          out += kDigits[byte & 15U];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

class Writer {
 public:
  explicit Writer(std::span<const std::uint32_t> without) : without_(without) {}

  Result<void> write(const JsonValue& value) {
    switch (value.kind()) {
      case JsonKind::kNull: out += "null"; return {};
      case JsonKind::kBoolean: out += value.boolean().value_or(false) ? "true" : "false"; return {};
      case JsonKind::kText: append_text(value.text().value_or(""), out); return {};
      case JsonKind::kNumber: return write_number(value);
      case JsonKind::kArray: return write_array(value);
      case JsonKind::kObject: return write_object(value);
    }
    std::unreachable();
  }

  std::string out;

 private:
  [[nodiscard]] bool left_out(const JsonValue& value) const { return std::ranges::binary_search(without_, value.node()); }

  Result<void> write_number(const JsonValue& value) {
    const auto number = double_of(value.number_text().value_or("0"));
    const auto text = number ? es6_number(*number) : std::nullopt;
    if (!text) {
      return fail_at(ErrorCode::kInvalid, {}, "byte " + std::to_string(value.offset()),
                     "the number is larger than a double holds", "write it as a text");
    }
    out += *text;
    return {};
  }

  Result<void> write_array(const JsonValue& array) {
    out += '[';
    bool first = true;
    for (const JsonValue element : array.elements()) {
      if (left_out(element)) continue;
      if (!first) out += ',';
      first = false;
      TRY_VOID(write(element));
    }
    out += ']';
    return {};
  }

  Result<void> write_object(const JsonValue& object) {
    std::vector<JsonMember> members;
    members.reserve(object.size());
    for (const JsonMember member : object.members()) {
      if (!left_out(member.value)) members.push_back(member);
    }
    std::ranges::sort(members, before_in_utf16, &JsonMember::key);
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i > 0) out += ',';
      append_text(members[i].key, out);
      out += ':';
      TRY_VOID(write(members[i].value));
    }
    out += '}';
    return {};
  }

  std::span<const std::uint32_t> without_;
};

// Whether a number that is out of a double's range is so because it is too small.
bool too_small(std::string_view number) {
  if (number.starts_with('-')) number.remove_prefix(1);
  const std::size_t e = number.find_first_of("eE");
  const std::string_view mantissa = number.substr(0, e);
  long long exponent = 0;
  if (e != std::string_view::npos) {
    std::string_view digits = number.substr(e + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec == std::errc::result_out_of_range) return digits.starts_with('-');
  }
  // The power of ten of the first digit that is not zero.
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_not_of("0.");
  if (first == std::string_view::npos) return true;
  const auto place = static_cast<long long>(point) - static_cast<long long>(first) - (first < point ? 1 : 0);
  return exponent < -place;
}

}  // namespace

std::optional<double> double_of(std::string_view number) {
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  if (read.ec == std::errc::result_out_of_range) return too_small(number) ? std::optional<double>(0.0) : std::nullopt;
  if (read.ec != std::errc() || read.ptr != number.data() + number.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<std::string> es6_number(double value) {
  if (!std::isfinite(value)) return std::nullopt;
  if (value == 0) return "0";  // minus zero as well
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value), std::chars_format::scientific).ptr;
  // "d.ddde±xx"
  const std::string_view shortest(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = shortest.find('e');
  std::string digits(shortest.substr(0, 1));
  if (e > 2) digits += shortest.substr(2, e - 2);
  int exponent = 0;
  const std::size_t sign = shortest[e + 1] == '+' ? 1 : 0;
  std::from_chars(shortest.data() + e + 1 + sign, shortest.data() + shortest.size(), exponent);
  const int point = exponent + 1;  // n of ECMA-262
  const int count = static_cast<int>(digits.size());
  std::string text = std::signbit(value) ? "-" : "";
  if (count <= point && point <= 21) return text + digits + std::string(static_cast<std::size_t>(point - count), '0');
  if (0 < point && point <= 21) {
    return text + digits.substr(0, static_cast<std::size_t>(point)) + "." + digits.substr(static_cast<std::size_t>(point));
  }
  if (-6 < point && point <= 0) return text + "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
  text += digits.substr(0, 1);
  if (count > 1) text += "." + digits.substr(1);
  text += exponent < 0 ? "e-" : "e+";
  return text + std::to_string(std::abs(exponent));
}

Result<std::string> canonical_json(const JsonValue& value, std::span<const std::uint32_t> without) {
  Writer writer(without);
  TRY_VOID(writer.write(value));
  return std::move(writer.out);
}

}  // namespace proofhouse::syntax
