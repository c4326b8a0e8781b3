// A made-up decision of any size, for tests of documents. Products and bidders do not exist.
#pragma once

#include <algorithm>
#include <cstdint>

#include "publish/testing/sample_bid.h"
#include "publish/testing/sample_tender.h"

namespace proofhouse::publish::testing {

// The same size always gives the same sample. The first four bids are nordlys (first), keystone (second, options paid), bargain
// and meridian (both excluded); further ones rotate through eligible, pending and excluded.
inline Sample sample(const SampleSize& size);

namespace detail {

inline void fill_rest(Decision& decision) {
  decision.recommended = decision.bids.front().id;
  decision.summary = {"Recommended: nordlys (Nordlys Automation AS)",
                      "It passes every award gate and has the most marks of all eligible bids"};
  decision.waivers.push_back({RequirementId("LOG-1"), BidId(), "logs are collected at the station gateway",
                              "Station security lead", "no product of this class signs its log yet", Date::from(2026, 8, 20),
                              Date::from(2028, 8, 20), ""});
  Clarification asked;
  asked.bid = decision.bids.front().id;
  asked.requirement = RequirementId("LOG-1");
  asked.evidence = "manual.pdf";
  asked.asked = Date::from(2026, 10, 20);
  asked.question = "Does chapter 4 hold for this version?";
  asked.answered = Date::from(2026, 10, 22);
  asked.answer = "It does.";
  Evidence file;
  file.file = "note.json";
  file.sha256 = digest(41);
  file.kind = EvidenceKind::kChangeNote;
  file.covers = {{ItemId("rtu"), "4.2.1", ""}};
  asked.files = {file};
  asked.accepted = Acceptor{"Head of procurement", "Confirmed", Date::from(2026, 10, 23)};
  asked.file = "clarifications/nordlys/1.yaml";
  decision.clarifications = {asked};
  decision.conflicts = {{"Reviewer A", decision.bids.front().id, "holds shares", "", Date::from(2026, 10, 16), "reviews/a.yaml"}};
  decision.bids.back().withdrawal = Withdrawal{decision.bids.back().id, WithdrawalKind::kWithdrawn, "A letter",
                                               "Head of procurement", Date::from(2026, 10, 29)};
  for (std::size_t e = 0; e < kElements.size(); ++e) {
    Flip flip{ElementId(kElements[e].id), Rational(kElements[e].weight), std::nullopt, std::nullopt, BidId(), true};
    if (e % 4 == 2 && decision.bids.size() > 1) {
      flip.change = Rational(static_cast<std::int64_t>(e) * 11 + 200, 10);
      flip.to = flip.weight + *flip.change;
      flip.first = decision.bids[1].id;
      flip.exact = e != 6;
    }
    decision.flips.push_back(std::move(flip));
  }
  for (const char* framework : {"iec-62443-4-2", "nist-csf-2.0"}) {
    FrameworkCoverage coverage{framework, 61, 74, {}};
    for (const auto& bid : decision.bids) coverage.met.emplace_back(bid.id, 40 + bid.id.str().size());
    decision.frameworks.push_back(std::move(coverage));
  }
  for (std::uint32_t i = 0; i < 40; ++i)
    decision.inputs.push_back({"bids/nordlys/evidence/file-" + std::to_string(i) + ".json", digest(i)});
  decision.program_version = "0.1.0";
  decision.program_build = "0123456789abcdef0123456789abcdef";
}

inline void fill_ranks(Decision& decision) {
  std::stable_sort(decision.bids.begin(), decision.bids.end(), [](const BidDecision& a, const BidDecision& b) {
    if (a.state != b.state) return a.state < b.state;
    return a.state == BidState::kEligible && *a.total > *b.total;
  });
  std::uint32_t rank = 0;
  std::uint64_t left = 10'000;
  for (auto& bid : decision.bids) {
    if (bid.state != BidState::kEligible) continue;
    bid.rank = ++rank;
    const std::uint64_t first = rank == 1 ? 9'400 : left > 200 ? left * 3 / 5 : left;
    left -= std::min(left, first);
    bid.robustness = {10'000, first, rank == 1 ? 2'374U : 1'900U};
  }
}

}  // namespace detail

inline Sample sample(const SampleSize& size) {
  Sample out;
  detail::fill_tender(out.decision, size);
  detail::fill_catalogue(out, size);
  for (std::size_t b = 0; b < size.bids; ++b) out.decision.bids.push_back(detail::make_bid(out, b));
  detail::fill_ranks(out.decision);
  if (!out.decision.bids.empty()) detail::fill_rest(out.decision);
  return out;
}

}  // namespace proofhouse::publish::testing
