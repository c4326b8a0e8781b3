#include "formats/nvd/check.h"

#include <algorithm>
#include <unordered_set>

#include "formats/configuration_json.h"
#include "formats/cvss_json.h"
#include "formats/nvd/feed.h"
#include "formats/shape_check.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats::nvd {

namespace {

// The scores are NVD's to give; what is checked is that the vector is one.
void check_ratings(const NvdVulnerability& vulnerability, Violations& violations) {
  for (const CvssRating& rating : vulnerability.ratings) {
    const auto vector = identifiers::CvssVector::parse(rating.vector);
    if (!vector) {
      violations.add("cvss", Severity::kWarning, rating.node,
                     "the vector " + quote(rating.vector) + " is wrong: " + vector.error().cause);
    }
    if (!severity_fits(rating)) {
      violations.add("cvss-severity", Severity::kWarning, rating.node,
                     "the severity " + quote(rating.severity) + " is not that of the score " + rating.score.text());
    }
  }
}

void check_vulnerability(const NvdVulnerability& vulnerability, Violations& violations) {
  check_ratings(vulnerability, violations);
  check_configurations(vulnerability.configurations, violations);
  // Both are of one clock and written alike, so texts compare as times do.
  if (!vulnerability.modified.empty() && vulnerability.published > vulnerability.modified) {
    violations.add("time-order", Severity::kWarning, vulnerability.node, "it was published after its last modification");
  }
  if (vulnerability.status == "Rejected" && !vulnerability.configurations.empty()) {
    violations.add("rejected", Severity::kWarning, vulnerability.node, "it is rejected, yet says which products it concerns");
  }
}

void check_counts(const Opened& file, const NvdFeed& feed, Violations& violations) {
  const std::uint64_t here = feed.vulnerabilities.size();
  const auto page = file.member("resultsPerPage");
  const auto stated = page ? page->integer() : std::nullopt;
  if (stated && static_cast<std::uint64_t>(std::max<std::int64_t>(*stated, 0)) != here) {
    violations.add("count", Severity::kWarning, page->node(),
                   "the page says that it has " + std::to_string(*stated) + " vulnerabilities, it has " + std::to_string(here));
  }
  if (feed.first > feed.total || here > feed.total - feed.first) {
    violations.add("count", Severity::kWarning, 0,
                   "the page reaches beyond the " + std::to_string(feed.total) + " results in all");
  }
}

}  // namespace

std::optional<std::string> claims(const Opened& file) {
  if (file.json() == nullptr) return std::nullopt;
  const auto form = form_of(file.json()->root());
  if (!form) return std::nullopt;
  return std::string(*form == Form::kFeed ? file.member_text("version").value_or("") : "2.0");
}

void check(const Opened& file, Violations& violations) {
  const auto form = form_of(file.json()->root());
  check_shape(*file.json(), "nvd", shape_of(*form), violations);
  Remarks remarks;
  const auto feed = read_feed(*file.json(), remarks);
  if (!feed) return;
  if (*form == Form::kFeed) check_counts(file, *feed, violations);
  std::unordered_set<std::string_view> seen;
  for (const NvdVulnerability& vulnerability : feed->vulnerabilities) {
    check_vulnerability(vulnerability, violations);
    if (!vulnerability.id.empty() && !seen.insert(vulnerability.id).second) {
      violations.add("cve-unique", Severity::kWarning, vulnerability.node,
                     quote(vulnerability.id) + " stands in the file already");
    }
  }
}

}  // namespace proofhouse::formats::nvd
