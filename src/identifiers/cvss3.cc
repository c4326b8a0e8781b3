// CVSS 3.0 and 3.1: specification documents, §§2-4 (metrics), §7 (equations) and, for 3.1, appendix A (Roundup).
#include "identifiers/cvss_equations.h"

namespace proofhouse::identifiers {

namespace {

using enum CvssGroup;

// "Not defined" stands last everywhere, so that a modified metric has the same indices as its base metric.
constexpr CvssValue kVector[] = {
    {"N", "NETWORK"}, {"A", "ADJACENT_NETWORK"}, {"L", "LOCAL"}, {"P", "PHYSICAL"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kComplexity[] = {{"L", "LOW"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kPrivileges[] = {{"N", "NONE"}, {"L", "LOW"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kInteraction[] = {{"N", "NONE"}, {"R", "REQUIRED"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kScope[] = {{"U", "UNCHANGED"}, {"C", "CHANGED"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kImpact[] = {{"H", "HIGH"}, {"L", "LOW"}, {"N", "NONE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kMaturity[] = {
    {"U", "UNPROVEN"}, {"P", "PROOF_OF_CONCEPT"}, {"F", "FUNCTIONAL"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kRemediation[] = {
    {"O", "OFFICIAL_FIX"}, {"T", "TEMPORARY_FIX"}, {"W", "WORKAROUND"}, {"U", "UNAVAILABLE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kConfidence[] = {{"U", "UNKNOWN"}, {"R", "REASONABLE"}, {"C", "CONFIRMED"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kRequirement[] = {{"L", "LOW"}, {"M", "MEDIUM"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};

// A base metric has all values but the last.
template <std::size_t N>
constexpr std::span<const CvssValue> base(const CvssValue (&values)[N]) {
  return std::span(values).first(N - 1);
}

enum Index : std::uint8_t {
  kAv,
  kAc,
  kPr,
  kUi,
  kS,
  kC,
  kI,
  kA,  // base
  kE,
  kRl,
  kRc,  // temporal
  kCr,
  kIr,
  kAr,  // environmental
  kMav,
  kMac,
  kMpr,
  kMui,
  kMs,
  kMc,
  kMi,
  kMa,
  kCount,  // and the modified base metrics
};
constexpr std::size_t kToModified = kMav - kAv;

constexpr CvssMetric kMetrics[kCount] = {
    {"AV", "attackVector", kBase, base(kVector)},
    {"AC", "attackComplexity", kBase, base(kComplexity)},
    {"PR", "privilegesRequired", kBase, base(kPrivileges)},
    {"UI", "userInteraction", kBase, base(kInteraction)},
    {"S", "scope", kBase, base(kScope)},
    {"C", "confidentialityImpact", kBase, base(kImpact)},
    {"I", "integrityImpact", kBase, base(kImpact)},
    {"A", "availabilityImpact", kBase, base(kImpact)},
    {"E", "exploitCodeMaturity", kThreat, kMaturity},
    {"RL", "remediationLevel", kThreat, kRemediation},
    {"RC", "reportConfidence", kThreat, kConfidence},
    {"CR", "confidentialityRequirement", kEnvironmental, kRequirement},
    {"IR", "integrityRequirement", kEnvironmental, kRequirement},
    {"AR", "availabilityRequirement", kEnvironmental, kRequirement},
    {"MAV", "modifiedAttackVector", kEnvironmental, kVector},
    {"MAC", "modifiedAttackComplexity", kEnvironmental, kComplexity},
    {"MPR", "modifiedPrivilegesRequired", kEnvironmental, kPrivileges},
    {"MUI", "modifiedUserInteraction", kEnvironmental, kInteraction},
    {"MS", "modifiedScope", kEnvironmental, kScope},
    {"MC", "modifiedConfidentialityImpact", kEnvironmental, kImpact},
    {"MI", "modifiedIntegrityImpact", kEnvironmental, kImpact},
    {"MA", "modifiedAvailabilityImpact", kEnvironmental, kImpact},
};

// The numeric values in thousandths (§7.4), in the order of the values above; "not defined" counts as the last.
constexpr int kWeightOfVector[] = {850, 620, 550, 200};
constexpr int kWeightOfComplexity[] = {770, 440};
constexpr int kWeightOfPrivileges[2][3] = {{850, 620, 270}, {850, 680, 500}};  // by scope
constexpr int kWeightOfInteraction[] = {850, 620};
constexpr int kWeightOfImpact[] = {560, 220, 0};
constexpr int kWeightOfMaturity[] = {910, 940, 970, 1000, 1000};
constexpr int kWeightOfRemediation[] = {950, 960, 970, 1000, 1000};
constexpr int kWeightOfConfidence[] = {920, 960, 1000, 1000};
constexpr int kWeightOfRequirement[] = {500, 1000, 1500, 1000};

// The metric's index of value; where it is absent, "not defined".
unsigned index_of(const CvssVector& vector, std::size_t metric) {
  return vector.chosen(metric).value_or(static_cast<unsigned>(kMetrics[metric].values.size() - 1));
}

// Of a base metric, as it is or as the environment modifies it.
unsigned effective(const CvssVector& vector, std::size_t metric, bool modified) {
  if (modified) {
    const unsigned index = index_of(vector, metric + kToModified);
    if (index + 1 < kMetrics[metric + kToModified].values.size()) return index;
  }
  return *vector.chosen(metric);
}

// Tenths. 3.0: the smallest with one decimal that is not less. 3.1, appendix A: the same after rounding to five decimals.
int round_up(CvssVersion version, Fixed value) {
  if (value <= 0) return 0;
  constexpr Fixed kTenth = kOne / 10;
  if (version == CvssVersion::k31) {
    constexpr Fixed kUnit = kOne / 100'000;
    value = (value + kUnit / 2) / kUnit * kUnit;
  }
  return static_cast<int>((value + kTenth - 1) / kTenth);
}

Fixed to_the_power(Fixed base, int exponent) {
  Fixed out = kOne;
  for (int i = 0; i < exponent; ++i) out = times(out, base);
  return out;
}

// 1 - (1 - C)(1 - I)(1 - A); for the environment each with its requirement, and at most 0.915.
Fixed impact_base(const CvssVector& vector, bool modified) {
  Fixed rest = kOne;
  for (const std::size_t i : {0U, 1U, 2U}) {
    Fixed impact = of_thousandths(kWeightOfImpact[effective(vector, kC + i, modified)]);
    if (modified) impact = times(impact, of_thousandths(kWeightOfRequirement[index_of(vector, kCr + i)]));
    rest = times(rest, kOne - impact);
  }
  return modified ? std::min(kOne - rest, of_thousandths(915)) : kOne - rest;
}

Fixed impact_of(const CvssVector& vector, bool modified, bool changed) {
  const Fixed iss = impact_base(vector, modified);
  if (!changed) return times(of_thousandths(6420), iss);
  const Fixed linear = times(of_thousandths(7520), iss - of_thousandths(29));
  const bool newer = modified && vector.version() == CvssVersion::k31;
  const Fixed powered = newer ? to_the_power(times(iss, of_ten_thousandths(9731)) - of_thousandths(20), 13)
                              : to_the_power(iss - of_thousandths(20), 15);
  return linear - times(of_thousandths(3250), powered);
}

Fixed exploitability_of(const CvssVector& vector, bool modified, bool changed) {
  const auto chosen = [&](std::size_t metric) { return effective(vector, metric, modified); };
  const Fixed reach = times(of_thousandths(kWeightOfVector[chosen(kAv)]), of_thousandths(kWeightOfComplexity[chosen(kAc)]));
  const Fixed need =
      times(of_thousandths(kWeightOfPrivileges[changed ? 1 : 0][chosen(kPr)]), of_thousandths(kWeightOfInteraction[chosen(kUi)]));
  return times(of_thousandths(8220), times(reach, need));
}

int base_tenths(const CvssVector& vector, bool modified) {
  const bool changed = effective(vector, kS, modified) == 1;
  const Fixed impact = impact_of(vector, modified, changed);
  if (impact <= 0) return 0;
  Fixed sum = impact + exploitability_of(vector, modified, changed);
  if (changed) sum = times(of_thousandths(1080), sum);
  return round_up(vector.version(), std::min<Fixed>(sum, 10 * kOne));
}

int temporal_tenths(const CvssVector& vector, int tenths) {
  const Fixed maturity = of_thousandths(kWeightOfMaturity[index_of(vector, kE)]);
  const Fixed remediation = of_thousandths(kWeightOfRemediation[index_of(vector, kRl)]);
  const Fixed confidence = of_thousandths(kWeightOfConfidence[index_of(vector, kRc)]);
  return round_up(vector.version(), times(times(of_tenths(tenths), maturity), times(remediation, confidence)));
}

}  // namespace

std::span<const CvssMetric> metrics_of_v3() { return kMetrics; }

CvssScores scores_of_v3(const CvssVector& vector) {
  CvssScores scores;
  const int base = base_tenths(vector, false);
  scores.base = CvssScore::of_tenths(base);
  scores.threat = scores.overall = CvssScore::of_tenths(temporal_tenths(vector, base));
  scores.environmental = CvssScore::of_tenths(temporal_tenths(vector, base_tenths(vector, true)));
  if (vector.defines(kEnvironmental)) scores.overall = *scores.environmental;
  return scores;
}

}  // namespace proofhouse::identifiers
