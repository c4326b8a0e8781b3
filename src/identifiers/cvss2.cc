// CVSS 2.0: "A Complete Guide to the Common Vulnerability Scoring System Version 2.0", §2 (metrics) and §3.2 (equations).
#include "identifiers/cvss_equations.h"

namespace proofhouse::identifiers {

namespace {

using enum CvssGroup;

constexpr CvssValue kAccess[] = {{"L", "LOCAL"}, {"A", "ADJACENT_NETWORK"}, {"N", "NETWORK"}};
constexpr CvssValue kComplexity[] = {{"H", "HIGH"}, {"M", "MEDIUM"}, {"L", "LOW"}};
constexpr CvssValue kAuthentication[] = {{"M", "MULTIPLE"}, {"S", "SINGLE"}, {"N", "NONE"}};
constexpr CvssValue kImpact[] = {{"N", "NONE"}, {"P", "PARTIAL"}, {"C", "COMPLETE"}};
constexpr CvssValue kExploitability[] = {
    {"U", "UNPROVEN"}, {"POC", "PROOF_OF_CONCEPT"}, {"F", "FUNCTIONAL"}, {"H", "HIGH"}, {"ND", "NOT_DEFINED"}};
constexpr CvssValue kRemediation[] = {
    {"OF", "OFFICIAL_FIX"}, {"TF", "TEMPORARY_FIX"}, {"W", "WORKAROUND"}, {"U", "UNAVAILABLE"}, {"ND", "NOT_DEFINED"}};
constexpr CvssValue kConfidence[] = {{"UC", "UNCONFIRMED"}, {"UR", "UNCORROBORATED"}, {"C", "CONFIRMED"}, {"ND", "NOT_DEFINED"}};
constexpr CvssValue kDamage[] = {{"N", "NONE"},         {"L", "LOW"},  {"LM", "LOW_MEDIUM"},
                                 {"MH", "MEDIUM_HIGH"}, {"H", "HIGH"}, {"ND", "NOT_DEFINED"}};
constexpr CvssValue kDistribution[] = {{"N", "NONE"}, {"L", "LOW"}, {"M", "MEDIUM"}, {"H", "HIGH"}, {"ND", "NOT_DEFINED"}};
constexpr CvssValue kRequirement[] = {{"L", "LOW"}, {"M", "MEDIUM"}, {"H", "HIGH"}, {"ND", "NOT_DEFINED"}};

enum Index : std::uint8_t { kAv, kAc, kAu, kC, kI, kA, kE, kRl, kRc, kCdp, kTd, kCr, kIr, kAr, kCount };

constexpr CvssMetric kMetrics[kCount] = {
    {"AV", "accessVector", kBase, kAccess},
    {"AC", "accessComplexity", kBase, kComplexity},
    {"Au", "authentication", kBase, kAuthentication},
    {"C", "confidentialityImpact", kBase, kImpact},
    {"I", "integrityImpact", kBase, kImpact},
    {"A", "availabilityImpact", kBase, kImpact},
    {"E", "exploitability", kThreat, kExploitability},
    {"RL", "remediationLevel", kThreat, kRemediation},
    {"RC", "reportConfidence", kThreat, kConfidence},
    {"CDP", "collateralDamagePotential", kEnvironmental, kDamage},
    {"TD", "targetDistribution", kEnvironmental, kDistribution},
    {"CR", "confidentialityRequirement", kEnvironmental, kRequirement},
    {"IR", "integrityRequirement", kEnvironmental, kRequirement},
    {"AR", "availabilityRequirement", kEnvironmental, kRequirement},
};

// The numeric values in thousandths, in the order of the values above; "not defined" counts as the last.
constexpr int kWeights[kCount][6] = {
    {395, 646, 1000},             // AV
    {350, 610, 710},              // AC
    {450, 560, 704},              // Au
    {0, 275, 660},                // C
    {0, 275, 660},                // I
    {0, 275, 660},                // A
    {850, 900, 950, 1000, 1000},  // E
    {870, 900, 950, 1000, 1000},  // RL
    {900, 950, 1000, 1000},       // RC
    {0, 100, 300, 400, 500, 0},   // CDP
    {0, 250, 750, 1000, 1000},    // TD
    {500, 1000, 1510, 1000},      // CR
    {500, 1000, 1510, 1000},      // IR
    {500, 1000, 1510, 1000},      // AR
};

Fixed weight(const CvssVector& vector, Index metric) {
  const auto chosen = vector.chosen(metric);
  return of_thousandths(kWeights[metric][chosen ? *chosen : kMetrics[metric].values.size() - 1]);
}

// round_to_1_decimal, half away from zero. With low requirements the equations fall below zero on their way; the guide sets no
// floor before the score itself, so neither do we.
int to_tenths(Fixed value) {
  const Fixed half = value < 0 ? -kOne / 2 : kOne / 2;
  return static_cast<int>((value * 10 + half) / kOne);
}

int base_tenths(const CvssVector& vector, Fixed impact) {
  if (impact == 0) return 0;
  const Fixed exploitability = 20 * times(times(weight(vector, kAv), weight(vector, kAc)), weight(vector, kAu));
  const Fixed sum = times(of_tenths(6), impact) + times(of_tenths(4), exploitability) - of_tenths(15);
  return to_tenths(times(sum, of_thousandths(1176)));
}

Fixed impact_of(Fixed c, Fixed i, Fixed a) {
  return times(of_thousandths(10'410), kOne - times(times(kOne - c, kOne - i), kOne - a));
}

int temporal_tenths(const CvssVector& vector, int base) {
  return to_tenths(times(times(of_tenths(base), weight(vector, kE)), times(weight(vector, kRl), weight(vector, kRc))));
}

int environmental_tenths(const CvssVector& vector) {
  const auto adjusted = [&](Index impact, Index requirement) {
    return times(weight(vector, impact), weight(vector, requirement));
  };
  const Fixed impact = std::min<Fixed>(10 * kOne, impact_of(adjusted(kC, kCr), adjusted(kI, kIr), adjusted(kA, kAr)));
  const Fixed temporal = of_tenths(temporal_tenths(vector, base_tenths(vector, impact)));
  return to_tenths(times(temporal + times(10 * kOne - temporal, weight(vector, kCdp)), weight(vector, kTd)));
}

}  // namespace

std::span<const CvssMetric> metrics_of_v2() { return kMetrics; }

CvssScores scores_of_v2(const CvssVector& vector) {
  CvssScores scores;
  const int base = base_tenths(vector, impact_of(weight(vector, kC), weight(vector, kI), weight(vector, kA)));
  scores.base = scores.overall = CvssScore::of_tenths(base);
  if (vector.defines(kThreat)) {
    scores.threat = scores.overall = CvssScore::of_tenths(temporal_tenths(vector, base));
  }
  if (vector.defines(kEnvironmental)) {
    scores.environmental = scores.overall = CvssScore::of_tenths(environmental_tenths(vector));
  }
  return scores;
}

}  // namespace proofhouse::identifiers
