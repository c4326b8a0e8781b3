// Random tenders: a generator of our own, so that a property that breaks can be looked at again by its seed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "decide/testing/tender_builder.h"

namespace proofhouse::decide::testing {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ULL + 1) {}
  // 0 to below - 1.
  std::uint32_t below(std::uint32_t below) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>((state_ >> 20U) % below);
  }
  bool one_in(std::uint32_t count) { return below(count) == 0; }

 private:
  std::uint64_t state_;
};

// One to three items, three elements, six to nine requirements of which some hold for one kind, for the system or for the bidder
// only.
inline TenderBuilder random_tender(Chance& chance, bool all_kinds = false) {
  TenderBuilder builder;
  const std::uint32_t items = 1 + chance.below(3);
  const char* const weights[3][3] = {{"100", "", ""}, {"70", "30", ""}, {"50", "30", "20"}};
  const ProductKind kinds[3] = {ProductKind::kRtu, ProductKind::kEngineeringTool, ProductKind::kGateway};
  for (std::uint32_t i = 0; i < items; ++i)
    builder.item("item" + std::to_string(i), weights[items - 1][i], kinds[i], 1 + chance.below(4));
  const std::uint32_t first = 10 + chance.below(60);
  const std::uint32_t second = 5 + chance.below(90 - first);
  builder.element("e0", std::to_string(first))
      .element("e1", std::to_string(second))
      .element("e2", std::to_string(100 - first - second));
  const std::uint32_t count = 6 + chance.below(4);
  for (std::uint32_t r = 0; r < count; ++r) {
    Requirement& requirement = builder.requirement("R-" + std::to_string(r), "e" + std::to_string(r % 3), 1 + chance.below(9));
    if (!all_kinds && chance.one_in(3)) requirement.kinds = {kinds[chance.below(3)]};
    if (chance.one_in(6)) requirement.applies_to = chance.one_in(2) ? Subject::kSystem : Subject::kBidder;
    if (chance.one_in(8)) requirement.stage = Stage::kSelection;
  }
  return builder;
}

inline BidBuilder random_bid(Chance& chance, const TenderBuilder& builder, const std::string& id, bool excusable = true) {
  BidBuilder bid(id);
  for (const auto& item : builder.tender.items) bid.price(item.id.str(), std::to_string(500 + chance.below(1000)));
  for (const auto& requirement : builder.requirements) {
    for (const auto& item : builder.tender.items) {
      auto claim = static_cast<ClaimAnswer>(chance.below(5));
      if (claim == ClaimAnswer::kNotApplicable && !excusable) claim = ClaimAnswer::kYes;
      if (chance.one_in(2)) claim = ClaimAnswer::kYes;
      bid.claims(requirement.id.str(), claim, item.id.str());
      const std::uint32_t seen = chance.below(3);
      for (std::uint32_t f = 0; f < seen; ++f) {
        Verdict verdict = chance.one_in(3) ? static_cast<Verdict>(chance.below(5)) : Verdict::kSupports;
        if (claim == ClaimAnswer::kNotApplicable && chance.one_in(2)) verdict = Verdict::kNotApplicable;
        bid.sees(requirement.id.str(), verdict, static_cast<Confidence>(chance.below(6)), item.id.str());
      }
    }
  }
  return bid;
}

}  // namespace proofhouse::decide::testing
