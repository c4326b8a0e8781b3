#include "publish/report_words.h"

#include <array>

#include "base/text.h"
#include "publish/money_text.h"

namespace proofhouse::publish {

namespace {

template <std::size_t N, class E>
constexpr Mark of(const std::array<Mark, N>& marks, E value) {
  static_assert(N == enum_count<E>());
  return marks.at(static_cast<std::size_t>(value));
}

// "1234.50" grouped in threes before the point.
std::string grouped_text(const Rational& amount, unsigned decimals) {
  std::string text = amount.text(decimals);
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const std::size_t point = text.find('.');
  std::size_t at = point == std::string::npos ? text.size() : point;
  while (at > 3) {
    at -= 3;
    text.insert(at, "\u00A0");
  }
  return (negative ? "−" : "") + text;
}

}  // namespace

Mark mark_of(Status status) {
  static constexpr std::array<Mark, 6> kMarks = {{{"✓", "met", "met"},
                                                  {"◐", "partly", "partly"},
                                                  {"✕", "not met", "not"},
                                                  {"?", "unknown", "unknown"},
                                                  {"⚠\uFE0E", "contradicted", "contra"},
                                                  {"–", "not applicable", "na"}}};
  return of(kMarks, status);
}

Mark mark_of(GateStatus status) {
  static constexpr std::array<Mark, 4> kMarks = {
      {{"✓", "passed", "met"}, {"✕", "failed", "not"}, {"?", "open", "unknown"}, {"◇", "waived", "partly"}}};
  return of(kMarks, status);
}

Mark mark_of(BidState state) {
  static constexpr std::array<Mark, 3> kMarks = {
      {{"✓", "eligible", "met"}, {"?", "pending", "unknown"}, {"✕", "excluded", "not"}}};
  return of(kMarks, state);
}

Mark mark_of(Verdict verdict) {
  static constexpr std::array<Mark, 5> kMarks = {{{"✓", "supports", "met"},
                                                  {"◐", "supports in part", "partly"},
                                                  {"✕", "refutes", "not"},
                                                  {"?", "undecided", "unknown"},
                                                  {"–", "does not apply", "na"}}};
  return of(kMarks, verdict);
}

std::string_view rule_in_words(std::string_view rule) {
  static constexpr std::array<std::string_view, 10> kRules = {
      "the bidder answered nothing to this tender, so it is bound by nothing",
      "the bidder says no",
      "the bidder says that it does not apply, and evidence of absence reaches the level needed",
      "the bidder says that it does not apply, without enough evidence of absence",
      "nothing supports it and nothing refutes it",
      "the bidder says yes, and what refutes it stands at the level of all support or above",
      "what refutes it stands at the level of all support or above",
      "the bidder says partly, and support stands above what refutes it",
      "support stands above what refutes it",
      "support in part is worth more than full support",
  };
  if (rule.size() != 2 || rule[0] != 'R' || rule[1] < '0' || rule[1] > '9') return {};
  return kRules.at(static_cast<std::size_t>(rule[1] - '0'));
}

std::string_view meaning_of(Confidence level) {
  static constexpr std::array<std::string_view, 6> kMeanings = {
      "Nothing stands behind it.",
      "An unsigned claim, or an unsigned record whatever it says.",
      "A signed attestation of a named person with authority, by a key that the buyer trusts for it; or a maker's own "
      "declaration.",
      "An artefact that Proofhouse or a reviewer examined: a bill of materials, firmware, a configuration, a policy.",
      "An accredited third party's certificate, in scope and in date for this version.",
      "A test on the offered version, done or witnessed by the buyer.",
  };
  return kMeanings.at(static_cast<std::size_t>(level));
}

std::string_view words_of(ClaimAnswer claim) {
  static constexpr std::array<std::string_view, 5> kWords = {"no answer", "yes", "partly", "no", "not applicable"};
  return kWords.at(static_cast<std::size_t>(claim));
}

std::string_view words_of(Formula formula) {
  static constexpr std::array<std::string_view, 3> kWords = {
      "quality and price, by weighted marks", "lowest price for each point of security", "lowest comparable price"};
  return kWords.at(static_cast<std::size_t>(formula));
}

std::string_view words_of(CostKind kind) {
  static constexpr std::array<std::string_view, 3> kWords = {"price line", "option", "patching"};
  return kWords.at(static_cast<std::size_t>(kind));
}

std::string whole(const Rational& amount) { return grouped_text(amount, 0); }

std::string money(const Rational& amount, const Tender& tender) { return money_text(amount, tender.currency); }

std::string cents(const Rational& amount) { return grouped_text(amount, 2); }

std::string with_sign(const Rational& value, unsigned decimals) {
  const std::string text = grouped_text(value, decimals);
  return value.sign() > 0 && value.scaled(decimals) != 0 ? "+" + text : text;
}

std::string share(const Draws& draws) {
  if (draws.draws == 0) return "–";
  return Rational(static_cast<std::int64_t>(draws.first) * 100, static_cast<std::int64_t>(draws.draws)).text(1) + "\u00A0%";
}

std::string standard_error(const Draws& draws) {
  return "±\u00A0" + Rational(static_cast<std::int64_t>(draws.standard_error_millionths), 10'000).text(1);
}

std::string listed(std::span<const std::string> names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return grouped(count) + "\u00A0" + std::string(count == 1 ? one : many);
}

}  // namespace proofhouse::publish
