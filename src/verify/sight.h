// Sight: what a verifier saw, put as a Finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/case.h"
#include "model/finding.h"

namespace proofhouse::verify {

inline constexpr std::string_view kResponseFile = "response.json";
inline constexpr std::string_view kBidFile = "bid.yaml";

// What a finding is about. Both may be empty.
struct Target {
  RequirementId requirement;
  ItemId item;
};

// A finding that counts: a supporting, partly or refuting one. At C0 it proves nothing and becomes undecided.
Finding seen(FindingCode code, Target target, Verdict verdict, Confidence level, EvidenceKind kind, std::string detail,
             std::optional<Place> place = std::nullopt);

// A finding that tells and decides nothing: undecided at C0.
Finding told(FindingCode code, Target target, EvidenceKind kind, std::string detail, std::optional<Place> place = std::nullopt);

// A vendor's words within a sentence of ours: at most 80 bytes, nothing invisible, in quotes.
std::string quoted(std::string_view text);

Place place_in(const Exhibit& exhibit, std::optional<std::uint32_t> node = std::nullopt);
Place place_in_response(const Case& subject, std::uint32_t node);
Place place_in_bid();

// "1 file", "3 files".
std::string counted(std::uint64_t count, std::string_view noun);

}  // namespace proofhouse::verify
