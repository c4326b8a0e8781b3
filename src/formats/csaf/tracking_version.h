// TrackingVersion: the version of a document or revision, an integer or a Semantic Version 2.0.0.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

namespace proofhouse::formats::csaf {

// Refers to the text. Numbers stay texts: they may have any number of digits.
struct TrackingVersion {
  bool integer = false;
  std::string_view major;
  std::string_view minor = "0";
  std::string_view patch = "0";
  std::string_view prerelease;  // empty: none
  std::string_view build;

  // Nothing where the text is neither.
  static std::optional<TrackingVersion> parse(std::string_view text);
};

// The precedence of semver.org §11; the build does not count, an integer n is n.0.0.
std::strong_ordering compare(const TrackingVersion& a, const TrackingVersion& b);
// Numbers without leading zeros, as texts.
std::strong_ordering compare_numbers(std::string_view a, std::string_view b);

}  // namespace proofhouse::formats::csaf
