// Words of the report: each status as shape, word and style; numbers with their units.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "model/decision.h"

namespace proofhouse::publish {

// A status is never told by colour alone.
struct Mark {
  std::string_view glyph;
  std::string_view word;
  std::string_view style;  // a class of the theme
};

Mark mark_of(Status status);
Mark mark_of(GateStatus status);
Mark mark_of(BidState state);
Mark mark_of(Verdict verdict);

// "the evidence refutes a yes": what a row of the combining table says, R1 to R9; empty for another.
std::string_view rule_in_words(std::string_view rule);
std::string_view meaning_of(Confidence level);

std::string_view words_of(ClaimAnswer claim);
std::string_view words_of(Formula formula);
std::string_view words_of(CostKind kind);

// "431 300": whole units of the currency. Rounded half away from zero like all numbers here.
std::string whole(const Rational& amount);
// "431 300 €"
std::string money(const Rational& amount, const Tender& tender);
// "431 300.00"
std::string cents(const Rational& amount);
// "+7.0" or "−2.0"
std::string with_sign(const Rational& value, unsigned decimals);
// "94.0 %"
std::string share(const Draws& draws);
// "± 0.2"
std::string standard_error(const Draws& draws);

// "a, b and c"
std::string listed(std::span<const std::string> names);
// "1 bid", "4 bids"
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace proofhouse::publish
