// 6.2.4 build metadata in revisions; 6.2.5, 6.2.6, 6.2.21, 6.2.33 and 6.2.41: dates against the revision history.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "formats/csaf/moment.h"
#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/tracking_version.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr std::int64_t kOldestEpss = 15 * std::int64_t{86'400};

using DatedRevision = std::pair<Moment, std::uint32_t>;  // and the node of its date

// In the order of time. Without those whose date cannot be read: the schema says so.
std::vector<DatedRevision> sorted_revisions(const DocumentView& view) {
  std::vector<DatedRevision> out;
  for (const Revision& revision : view.revisions()) {
    if (const auto date = Moment::parse(revision.date.text)) out.emplace_back(*date, revision.date.node);
  }
  std::ranges::sort(out);
  return out;
}

bool released(const DocumentView& view) { return view.head().status.text == "final" || view.head().status.text == "interim"; }

struct Timestamp {
  Text text;
  Moment moment;
};

// The youngest EPSS timestamp of a vulnerability.
std::optional<Timestamp> youngest_epss(const DocumentView& view, const Vulnerability& vulnerability) {
  std::optional<Timestamp> out;
  for (const Metric& metric : view.metrics(vulnerability)) {
    const auto value = metric.epss != 0 ? view.at(metric.epss).get("timestamp") : std::nullopt;
    const auto moment = value && value->text() ? Moment::parse(*value->text()) : std::nullopt;
    if (moment && (!out || out->moment < *moment)) out = Timestamp{{*value->text(), value->node()}, *moment};
  }
  return out;
}

}  // namespace

void test_6_2_4(const DocumentView& view, Breaches& breaches) {
  for (const Revision& revision : view.revisions()) {
    const auto number = TrackingVersion::parse(revision.number.text);
    if (number && !number->build.empty()) {
      breaches.add(revision.number.node, "a revision's version should have no build metadata");
    }
  }
}

void test_6_2_5(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  const auto initial = Moment::parse(view.head().initial_release.text);
  if (initial && !revisions.empty() && *initial < revisions.front().first) {
    breaches.add(view.head().initial_release.node, "the initial release is older than the oldest revision");
  }
}

void test_6_2_6(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  const auto current = Moment::parse(view.head().current_release.text);
  if (current && !revisions.empty() && *current < revisions.back().first) {
    breaches.add(view.head().current_release.node, "the current release is older than the newest revision");
  }
}

void test_6_2_21(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  for (std::size_t i = 1; i < revisions.size(); ++i) {
    if (revisions[i].first == revisions[i - 1].first) breaches.add(revisions[i].second, "two revisions have the same date");
  }
}

// The test holds for dates in the past. There is no clock here: the reader knows, and the last year that can be written is
// "never".
void test_6_2_33(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  if (revisions.empty()) return;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    const auto disclosed = Moment::parse(vulnerability.disclosed.text);
    if (!disclosed || vulnerability.disclosed.text.starts_with("9999-") || *disclosed <= revisions.back().first) continue;
    breaches.add(vulnerability.disclosed.node, "the disclosure, unless it is still to come, is newer than the newest revision");
  }
}

void test_6_2_41(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  if (revisions.empty() || !released(view)) return;
  const Moment& newest = revisions.back().first;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    const auto epss = youngest_epss(view, vulnerability);
    if (epss && newest.seconds_since(epss->moment) > kOldestEpss) {
      breaches.add(epss->text.node, "the youngest EPSS value is more than 15 days older than the newest revision");
    }
  }
}

}  // namespace proofhouse::formats::csaf
