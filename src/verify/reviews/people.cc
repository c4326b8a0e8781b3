#include "verify/reviews/people.h"

#include <algorithm>

#include "base/text.h"

namespace proofhouse::verify {

std::string person_key(std::string_view name) {
  std::string out;
  bool between = false;
  for (const char c : lower(name)) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      between = !out.empty();
      continue;
    }
    if (between) out += ' ';
    between = false;
    out += c;
  }
  return out;
}

bool same_person(std::string_view a, std::string_view b) { return person_key(a) == person_key(b); }

const ConflictDeclaration* open_interest(std::span<const ConflictDeclaration> declared, std::string_view person,
                                         const BidId& bid) {
  const auto found = std::ranges::find_if(declared, [&](const ConflictDeclaration& one) {
    return !one.interest.empty() && one.measure.empty() && (one.bid.empty() || one.bid == bid) && same_person(one.person, person);
  });
  return found == declared.end() ? nullptr : &*found;
}

}  // namespace proofhouse::verify
