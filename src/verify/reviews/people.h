// People: whether two names are one person's, and who may not judge a bid.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/tender.h"

namespace proofhouse::verify {

// The form in which names are compared: ASCII letters in lower case, white space as one space. A name that is spelt twice is not
// two people.
std::string person_key(std::string_view name);
bool same_person(std::string_view a, std::string_view b);

// The declaration by which this person may not judge this bid: of an interest in it, or in all bids, with no measure against it.
// Null where there is none. Its date does not matter, and a later declaration takes nothing back: an interest is answered by a
// measure alone.
const ConflictDeclaration* open_interest(std::span<const ConflictDeclaration> declared, std::string_view person,
                                         const BidId& bid);

}  // namespace proofhouse::verify
