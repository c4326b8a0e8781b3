#include "publish/money_text.h"

#include "base/text.h"

namespace proofhouse::publish {

namespace {

std::string sign_of(std::string_view currency) {
  if (currency == "EUR") return "€";
  if (currency == "GBP") return "£";
  if (currency == "USD") return "$";
  return printable(currency);
}

}  // namespace

std::string money_text(std::string_view amount, std::string_view currency) {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::string out;
  if (amount.starts_with('-')) {
    out = "-";
    amount.remove_prefix(1);
  }
  const std::string_view whole = amount.substr(0, amount.find('.'));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) out += kNoBreak;
    out += whole[i];
  }
  out += amount.substr(whole.size());
  return out + std::string(kNoBreak) + sign_of(currency);
}

std::string money_text(const Rational& amount, std::string_view currency, unsigned decimals) {
  return money_text(amount.text(decimals), currency);
}

}  // namespace proofhouse::publish
