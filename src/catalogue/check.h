// Check: whether a catalogue makes sense as a whole.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/catalogue.h"

namespace proofhouse::catalogue {

// Every fault of a catalogue, in the order of its parts; empty where it is sound. Each is kInvalid and names the file that holds
// the fault, relative to the catalogue's folder, and the part of it. Looks for: empty fields and lists out of their range; ids
// that stand twice; references to what does not exist; mapping rows to ids that a framework does not have, requirements without a
// row for a framework, frameworks that nothing maps to; conditions on later, unknown or circular questions and on answers that
// cannot be given; placeholders without parameter and the reverse; defaults outside minimum and maximum; evidence worth more than
// its kind can be; gate levels that no listed evidence reaches; two requirements with one demand or one pass criterion; guidance
// questions, contract points of NIS 2 (5.1.4) and CIP-013 (R1.2) that no requirement reaches; a catalogue without a payment
// clause; profiles whose weights, gates, prerequisites or number of gates are wrong; questions that differ from `lock`, the text
// of questions.lock.
std::vector<Error> check(const Catalogue& catalogue, std::string_view lock);

// The faults of requirements alone, such as a buyer's own: all of the above that needs no other part of a catalogue.
std::vector<Error> check_requirement(const Requirement& requirement);

}  // namespace proofhouse::catalogue
