// Versions and ranges that stand beside each other in the product tree, and the pairs of them that overlap.
#pragma once

#include <cstdint>

#include "formats/csaf/document_view.h"
#include "formats/csaf/rule.h"

namespace proofhouse::formats::csaf {

enum class SiblingPair : std::uint8_t { kVers, kVersLike, kVersion };  // two VERS, two vers-like ranges, a range and a version

// Whether the statuses of two products in one vulnerability make an overlap a fault; bits of Status.
using StatusTest = bool (*)(std::uint32_t a, std::uint32_t b);
// Different groups of statuses that exclude each other (6.1.6); the same group.
bool are_contradicting(std::uint32_t a, std::uint32_t b);
bool are_of_one_group(std::uint32_t a, std::uint32_t b);

// Reports, once a vulnerability, each pair of sibling products that overlaps and whose statuses fail the test. Only what no order
// can decide is information. At most kMostPairs pairs are compared in all; that more were left is information too.
void report_overlapping_products(const DocumentView& view, SiblingPair kind, StatusTest fails, Breaches& breaches);
// The same of branches with branches below them, whatever the statuses.
void report_overlapping_branches(const DocumentView& view, bool with_versions, Breaches& breaches);
inline constexpr std::uint32_t kMostPairs = 100'000;

}  // namespace proofhouse::formats::csaf
