#include "identifiers/cvss4_levels.h"

#include "identifiers/cvss_equations.h"

namespace proofhouse::identifiers {

namespace {

using enum CvssGroup;

constexpr CvssValue kVector[] = {{"N", "NETWORK"}, {"A", "ADJACENT"}, {"L", "LOCAL"}, {"P", "PHYSICAL"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kComplexity[] = {{"L", "LOW"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kRequirements[] = {{"N", "NONE"}, {"P", "PRESENT"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kPrivileges[] = {{"N", "NONE"}, {"L", "LOW"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kInteraction[] = {{"N", "NONE"}, {"P", "PASSIVE"}, {"A", "ACTIVE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kImpact[] = {{"H", "HIGH"}, {"L", "LOW"}, {"N", "NONE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kModifiedSubsequent[] = {{"H", "HIGH"}, {"L", "LOW"}, {"N", "NEGLIGIBLE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kModifiedSafety[] = {{"H", "HIGH"}, {"L", "LOW"}, {"N", "NEGLIGIBLE"}, {"S", "SAFETY"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kMaturity[] = {{"A", "ATTACKED"}, {"P", "PROOF_OF_CONCEPT"}, {"U", "UNREPORTED"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kRequirement[] = {{"H", "HIGH"}, {"M", "MEDIUM"}, {"L", "LOW"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kSafety[] = {{"N", "NEGLIGIBLE"}, {"P", "PRESENT"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kAutomatable[] = {{"N", "NO"}, {"Y", "YES"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kRecovery[] = {{"A", "AUTOMATIC"}, {"U", "USER"}, {"I", "IRRECOVERABLE"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kDensity[] = {{"D", "DIFFUSE"}, {"C", "CONCENTRATED"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kEffort[] = {{"L", "LOW"}, {"M", "MODERATE"}, {"H", "HIGH"}, {"X", "NOT_DEFINED"}};
constexpr CvssValue kUrgency[] = {
    {"Clear", "CLEAR"}, {"Green", "GREEN"}, {"Amber", "AMBER"}, {"Red", "RED"}, {"X", "NOT_DEFINED"}};

template <std::size_t N>
constexpr std::span<const CvssValue> base(const CvssValue (&values)[N]) {
  return std::span(values).first(N - 1);
}

// In the order of table 23. The first fifteen stand in the order of CvssV4Metric.
constexpr CvssMetric kMetrics[] = {
    {"AV", "attackVector", kBase, base(kVector)},
    {"AC", "attackComplexity", kBase, base(kComplexity)},
    {"AT", "attackRequirements", kBase, base(kRequirements)},
    {"PR", "privilegesRequired", kBase, base(kPrivileges)},
    {"UI", "userInteraction", kBase, base(kInteraction)},
    {"VC", "vulnConfidentialityImpact", kBase, base(kImpact)},
    {"VI", "vulnIntegrityImpact", kBase, base(kImpact)},
    {"VA", "vulnAvailabilityImpact", kBase, base(kImpact)},
    {"SC", "subConfidentialityImpact", kBase, base(kImpact)},
    {"SI", "subIntegrityImpact", kBase, base(kImpact)},
    {"SA", "subAvailabilityImpact", kBase, base(kImpact)},
    {"E", "exploitMaturity", kThreat, kMaturity},
    {"CR", "confidentialityRequirement", kEnvironmental, kRequirement},
    {"IR", "integrityRequirement", kEnvironmental, kRequirement},
    {"AR", "availabilityRequirement", kEnvironmental, kRequirement},
    {"MAV", "modifiedAttackVector", kEnvironmental, kVector},
    {"MAC", "modifiedAttackComplexity", kEnvironmental, kComplexity},
    {"MAT", "modifiedAttackRequirements", kEnvironmental, kRequirements},
    {"MPR", "modifiedPrivilegesRequired", kEnvironmental, kPrivileges},
    {"MUI", "modifiedUserInteraction", kEnvironmental, kInteraction},
    {"MVC", "modifiedVulnConfidentialityImpact", kEnvironmental, kImpact},
    {"MVI", "modifiedVulnIntegrityImpact", kEnvironmental, kImpact},
    {"MVA", "modifiedVulnAvailabilityImpact", kEnvironmental, kImpact},
    {"MSC", "modifiedSubConfidentialityImpact", kEnvironmental, kModifiedSubsequent},
    {"MSI", "modifiedSubIntegrityImpact", kEnvironmental, kModifiedSafety},
    {"MSA", "modifiedSubAvailabilityImpact", kEnvironmental, kModifiedSafety},
    {"S", "Safety", kSupplemental, kSafety},
    {"AU", "Automatable", kSupplemental, kAutomatable},
    {"R", "Recovery", kSupplemental, kRecovery},
    {"V", "valueDensity", kSupplemental, kDensity},
    {"RE", "vulnerabilityResponseEffort", kSupplemental, kEffort},
    {"U", "providerUrgency", kSupplemental, kUrgency},
};
static_assert(std::size(kMetrics) == CvssVector::kMostMetrics);

constexpr std::size_t kBaseMetrics = 11;
constexpr std::size_t kToModified = 15;  // from a base metric to its modified one

// Nothing where the metric is absent or not defined.
std::optional<unsigned> defined(const CvssVector& vector, std::size_t metric) {
  const auto chosen = vector.chosen(metric);
  if (!chosen || kMetrics[metric].values[*chosen].code == "X") return std::nullopt;
  return chosen;
}

bool subsequent(std::size_t metric) { return metric >= 8 && metric < kBaseMetrics; }

}  // namespace

std::span<const CvssMetric> metrics_of_v4() { return kMetrics; }

CvssV4Levels::CvssV4Levels(const CvssVector& vector, bool threat, bool environment) {
  constexpr unsigned kSafetyIndex = 3;
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    std::optional<unsigned> index;
    if (i < kBaseMetrics) {
      if (environment) index = defined(vector, i + kToModified);
      if (!index) index = vector.chosen(i);
    } else if (i == kBaseMetrics ? threat : environment) {
      index = defined(vector, i);
    }
    const unsigned level = index.value_or(0);
    if (subsequent(i)) {
      levels_[i] = static_cast<std::int8_t>(level == kSafetyIndex ? 0 : level + 1);
    } else {
      levels_[i] = static_cast<std::int8_t>(level);
    }
  }
}

bool CvssV4Levels::no_impact() const {
  using enum CvssV4Metric;
  for (const CvssV4Metric metric : {kVc, kVi, kVa}) {
    if ((*this)[metric] != 2) return false;
  }
  for (const CvssV4Metric metric : {kSc, kSi, kSa}) {
    if ((*this)[metric] != 3) return false;
  }
  return true;
}

}  // namespace proofhouse::identifiers
