#include "publish/award/outcome_words.h"

#include <utility>

#include "base/text.h"
#include "tender/fraction.h"

namespace proofhouse::publish {

std::string_view outcome_sentence(Outcome outcome) {
  switch (outcome) {
    case Outcome::kAwarded: return "Your bid is first by the published rules, and the contract is to be awarded to you.";
    case Outcome::kOutranked: return "Your bid passes every gate; another bid is first by the published formula.";
    case Outcome::kBelowMinimum: return "Your bid is below the published minimum score for security.";
    case Outcome::kPending: return "Your bid could not be awarded: what the published rules ask for at award was not all proved.";
    case Outcome::kExcluded: return "Your bid is excluded: it fails what the published rules ask for whatever price and score.";
    case Outcome::kWithdrawn: return "Your bid was withdrawn.";
    case Outcome::kRefused: return "Your bid was refused.";
  }
  std::unreachable();
}

std::string sentence(std::string_view text) {
  std::string out(trim(text));
  if (out.empty()) return out;
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  if (out.back() != '.' && out.back() != '!' && out.back() != '?' && out.back() != ')') out += '.';
  return out;
}

std::string figure_text(std::string_view fraction) {
  const auto value = tender::rational_of(fraction);
  return value ? value->text(2) : std::string(fraction);
}

}  // namespace proofhouse::publish
