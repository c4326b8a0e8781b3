// Published parts: the rules of a tender in parts that can differ by themselves, each with a digest (docs/publishing.md).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "decide/scheme.h"
#include "model/catalogue.h"
#include "model/publication.h"
#include "model/tender.h"

namespace proofhouse::tender {

// One part of the closed list.
struct PartName {
  std::string_view name;   // in an edition: "weights"
  std::string_view words;  // in a sentence: "the element weights"
  bool plural = true;      // "differ", not "differs"
};

// In the order in which an edition holds them.
std::span<const PartName> part_names();

// The part of that name, or null.
const PartName* part_named(std::string_view name);

// All parts, each with the SHA-256 of its JSON. `profile` holds the buyer's overrides, as in the scheme; of the waivers those
// count that hold for all bids alike, in any order.
std::vector<PublishedPart> parts_of(const Tender& tender, const Profile& profile, const decide::Scheme& scheme,
                                    std::span<const Waiver> waivers);

}  // namespace proofhouse::tender
