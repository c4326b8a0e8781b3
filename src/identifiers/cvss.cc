#include "identifiers/cvss.h"

#include "identifiers/cvss_equations.h"

namespace proofhouse::identifiers {

std::string_view text_of(CvssVersion version) {
  constexpr std::array<std::string_view, 4> kTexts = {"2.0", "3.0", "3.1", "4.0"};
  return kTexts[static_cast<std::size_t>(version)];
}

std::string_view text_of(CvssSeverity severity) {
  constexpr std::array<std::string_view, 5> kTexts = {"NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL"};
  return kTexts[static_cast<std::size_t>(severity)];
}

std::string CvssScore::text() const { return std::to_string(tenths_ / 10) + "." + std::to_string(tenths_ % 10); }

CvssSeverity severity_of(CvssVersion version, CvssScore score) {
  const int tenths = score.tenths();
  const bool two = version == CvssVersion::k20;
  if (tenths == 0 && !two) return CvssSeverity::kNone;
  if (tenths < 40) return CvssSeverity::kLow;
  if (tenths < 70) return CvssSeverity::kMedium;
  return tenths < 90 || two ? CvssSeverity::kHigh : CvssSeverity::kCritical;
}

std::span<const CvssMetric> cvss_metrics(CvssVersion version) {
  switch (version) {
    case CvssVersion::k20: return metrics_of_v2();
    case CvssVersion::k30:
    case CvssVersion::k31: return metrics_of_v3();
    case CvssVersion::k40: break;
  }
  return metrics_of_v4();
}

const CvssValue* CvssVector::value(std::size_t metric) const {
  const auto metrics = cvss_metrics(version_);
  if (metric >= metrics.size() || chosen_[metric] == kAbsent) return nullptr;
  return &metrics[metric].values[chosen_[metric]];
}

const CvssValue* CvssVector::value(std::string_view code) const {
  const auto metrics = cvss_metrics(version_);
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    if (metrics[i].code == code) return value(i);
  }
  return nullptr;
}

std::optional<unsigned> CvssVector::chosen(std::size_t metric) const {
  if (chosen_[metric] == kAbsent) return std::nullopt;
  return chosen_[metric];
}

namespace {

bool not_defined(const CvssValue& value) { return value.json == "NOT_DEFINED"; }

}  // namespace

bool CvssVector::defines(CvssGroup group) const {
  const auto metrics = cvss_metrics(version_);
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    if (metrics[i].group == group && chosen_[i] != kAbsent && !not_defined(metrics[i].values[chosen_[i]])) return true;
  }
  return false;
}

CvssScores CvssVector::scores() const {
  if (version_ == CvssVersion::k20) return scores_of_v2(*this);
  if (version_ == CvssVersion::k40) return scores_of_v4(*this);
  return scores_of_v3(*this);
}

std::string CvssVector::canonical() const {
  std::string out = version_ == CvssVersion::k20 ? "" : "CVSS:" + std::string(text_of(version_));
  const auto metrics = cvss_metrics(version_);
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    const CvssValue* chosen = value(i);
    if (chosen == nullptr || not_defined(*chosen)) continue;
    if (!out.empty()) out += '/';
    out.append(metrics[i].code).append(":").append(chosen->code);
  }
  return out;
}

std::string_view CvssVector::nomenclature() const {
  if (version_ != CvssVersion::k40) return "CVSS";
  const bool threat = defines(CvssGroup::kThreat);
  if (defines(CvssGroup::kEnvironmental)) return threat ? "CVSS-BTE" : "CVSS-BE";
  return threat ? "CVSS-BT" : "CVSS-B";
}

}  // namespace proofhouse::identifiers
