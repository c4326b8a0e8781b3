// CVSS: vectors of the Common Vulnerability Scoring System (FIRST), versions 2.0, 3.0, 3.1 and 4.0, and their scores.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse::identifiers {

enum class CvssVersion : std::uint8_t { k20, k30, k31, k40 };
// "2.0", "3.0", "3.1", "4.0": as the JSON member "version" has it.
std::string_view text_of(CvssVersion version);

// A score in tenths, 0 to 100: no floating point, so that every machine prints the same.
class CvssScore {
 public:
  constexpr CvssScore() = default;
  static constexpr CvssScore of_tenths(int tenths) { return CvssScore(tenths < 0 ? 0 : tenths > 100 ? 100 : tenths); }
  [[nodiscard]] constexpr int tenths() const { return tenths_; }
  [[nodiscard]] std::string text() const;  // "9.8", "10.0"
  friend auto operator<=>(const CvssScore&, const CvssScore&) = default;

 private:
  explicit constexpr CvssScore(int tenths) : tenths_(tenths) {}
  int tenths_ = 0;
};

enum class CvssSeverity : std::uint8_t { kNone, kLow, kMedium, kHigh, kCritical };
std::string_view text_of(CvssSeverity severity);  // "NONE" to "CRITICAL", as the JSON members have it
// The qualitative scale of 3.0, 3.1 and 4.0. Version 2.0 has none; there NVD's is used: LOW to 3.9, MEDIUM to 6.9, HIGH above.
CvssSeverity severity_of(CvssVersion version, CvssScore score);

enum class CvssGroup : std::uint8_t { kBase, kThreat, kEnvironmental, kSupplemental };  // kThreat: "temporal" before 4.0

// One value of a metric: in the vector ("N") and in FIRST's JSON representation ("NETWORK").
struct CvssValue {
  std::string_view code;
  std::string_view json;
};

// One metric of a version: in the vector ("AV") and the JSON member ("attackVector").
struct CvssMetric {
  std::string_view code;
  std::string_view json;
  CvssGroup group;
  std::span<const CvssValue> values;
  // The value that says "not defined" ("ND" or "X"); base metrics have none and are mandatory.
  [[nodiscard]] constexpr bool mandatory() const { return group == CvssGroup::kBase; }
};

// The metrics of a version in the order of its specification (v2 guide §2.4; v3.x §6, tables 15 and 17; v4.0 table 23).
std::span<const CvssMetric> cvss_metrics(CvssVersion version);

struct CvssScores {
  CvssScore base;
  // 2.0: where one metric of the group is defined. 3.x: always (the specification's defaults change nothing). 4.0: where one is
  // defined; `threat` is CVSS-BT and `environmental` is CVSS-BE.
  std::optional<CvssScore> threat;
  std::optional<CvssScore> environmental;
  // With all that the vector says: what its last group gives, and for 4.0 CVSS-BTE.
  CvssScore overall;
};

// A checked vector. Immutable; copies and threads share nothing.
class CvssVector {
 public:
  static constexpr std::size_t kMostMetrics = 32;

  // Reads "AV:N/AC:L/Au:N/C:P/I:P/A:P" (2.0, also in parentheses, as NVD wrote it), "CVSS:3.1/..." or "CVSS:4.0/...". Fails with
  // kMalformed and the place ("byte 14") where the text is not a vector, and with kInvalid where it breaks a rule of its version:
  // a metric that does not exist or stands twice, a value that the metric does not have, a base metric that is missing and, in
  // 4.0 alone, an order that is not the specification's (§7).
  static Result<CvssVector> parse(std::string_view text);

  [[nodiscard]] CvssVersion version() const { return version_; }
  // The value of the metric with this index in cvss_metrics(version()), or nullptr where the vector does not name it.
  [[nodiscard]] const CvssValue* value(std::size_t metric) const;
  // The same by the metric's code; nullptr also where the version has no such metric.
  [[nodiscard]] const CvssValue* value(std::string_view code) const;
  // The index of the value within its metric, or nothing. For the equations.
  [[nodiscard]] std::optional<unsigned> chosen(std::size_t metric) const;
  // Whether a metric of the group is there with a value other than "not defined".
  [[nodiscard]] bool defines(CvssGroup group) const;

  // Exact: by integers, rounded once where the version's specification rounds.
  [[nodiscard]] CvssScores scores() const;
  // In the specification's order, without metrics that are not defined.
  [[nodiscard]] std::string canonical() const;
  // 4.0: "CVSS-B", "CVSS-BT", "CVSS-BE" or "CVSS-BTE" (§1.3); otherwise "CVSS".
  [[nodiscard]] std::string_view nomenclature() const;

  friend bool operator==(const CvssVector&, const CvssVector&) = default;

 private:
  friend class CvssParser;
  explicit CvssVector(CvssVersion version) : version_(version) { chosen_.fill(kAbsent); }
  static constexpr std::uint8_t kAbsent = 0xFF;
  CvssVersion version_;
  std::array<std::uint8_t, kMostMetrics> chosen_{};
};

}  // namespace proofhouse::identifiers
