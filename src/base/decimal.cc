#include "base/decimal.h"

namespace proofhouse {

Result<Decimal> Decimal::parse(std::string_view text) {
  const auto malformed = [&] {
    return fail(ErrorCode::kMalformed, "\"" + std::string(text.substr(0, 40)) + "\" is not a decimal number",
                "write it as 1234.50, without groups, exponent or currency");
  };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const std::size_t point = rest.find('.');
  const std::string_view before = rest.substr(0, point);
  const std::string_view after = point == std::string_view::npos ? std::string_view("0") : rest.substr(point + 1);
  if (before.empty() || after.empty()) return malformed();
  for (const std::string_view part : {before, after}) {
    if (part.find_first_not_of("0123456789") != std::string_view::npos) return malformed();
  }
  if (before.size() > 12 || after.size() > 6) {
    return fail(ErrorCode::kLimit, "a number of " + std::to_string(rest.size()) + " characters is too long",
                "write at most twelve digits before the point and six after it");
  }
  std::int64_t value = 0;
  for (const char c : before) value = value * 10 + (c - '0');
  for (std::size_t i = 0; i < 6; ++i) value = value * 10 + (i < after.size() ? after[i] - '0' : 0);
  return Decimal(negative ? -value : value);
}

std::string Decimal::text() const {
  std::string out = rational().text(6);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace proofhouse
