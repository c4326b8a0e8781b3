// 6.1.14 to 6.1.22 and 6.1.30: versions and the revision history.
#include <algorithm>
#include <vector>

#include "formats/csaf/moment.h"
#include "formats/csaf/rules_6_1/rules.h"
#include "formats/csaf/tracking_version.h"

namespace proofhouse::formats::csaf {

namespace {

struct ReadRevision {
  Moment date;
  TrackingVersion number;
  std::uint32_t node = 0;
};

// By date, those of one date by version. Without those whose date or version cannot be read: the schema says so.
std::vector<ReadRevision> sorted_revisions(const DocumentView& view) {
  std::vector<ReadRevision> out;
  out.reserve(view.revisions().size());
  for (const Revision& revision : view.revisions()) {
    const auto date = Moment::parse(revision.date.text);
    const auto number = TrackingVersion::parse(revision.number.text);
    if (date && number) out.push_back({*date, *number, revision.number.node});
  }
  const auto earlier = [](const ReadRevision& a, const ReadRevision& b) {
    return a.date != b.date ? a.date < b.date : compare(a.number, b.number) < 0;
  };
  if (!std::ranges::is_sorted(out, earlier)) std::ranges::stable_sort(out, earlier);
  return out;
}

bool released(const DocumentView& view) {
  const std::string_view status = view.head().status.text;
  return status == "final" || status == "interim";
}

bool same_version(const TrackingVersion& a, const TrackingVersion& b, bool with_prerelease) {
  return a.integer == b.integer && a.major == b.major && a.minor == b.minor && a.patch == b.patch &&
         (!with_prerelease || a.prerelease == b.prerelease);
}

}  // namespace

void test_6_1_14(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  for (std::size_t i = 1; i < revisions.size(); ++i) {
    if (compare(revisions[i].number, revisions[i - 1].number) >= 0) continue;
    breaches.add(revisions[i].node, "a revision of an earlier date has a higher version");
  }
}

void test_6_1_16(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  const auto version = TrackingVersion::parse(view.head().version.text);
  if (revisions.empty() || !version) return;
  if (same_version(revisions.back().number, *version, view.head().status.text != "draft")) return;
  breaches.add(view.head().version.node, "the version is not that of the newest revision");
}

void test_6_1_17(const DocumentView& view, Breaches& breaches) {
  const auto version = TrackingVersion::parse(view.head().version.text);
  if (!version || !view.head().status || view.head().status.text == "draft") return;
  if (version->major == "0" || !version->prerelease.empty()) {
    breaches.add(view.head().status.node, "a document of version 0 or a pre-release must have the status draft");
  }
}

void test_6_1_18(const DocumentView& view, Breaches& breaches) {
  if (!released(view)) return;
  for (const Revision& revision : view.revisions()) {
    const auto number = TrackingVersion::parse(revision.number.text);
    if (number && number->major == "0") {
      breaches.add(revision.number.node, "a released document has no revision of version 0");
    }
  }
}

void test_6_1_19(const DocumentView& view, Breaches& breaches) {
  for (const Revision& revision : view.revisions()) {
    const auto number = TrackingVersion::parse(revision.number.text);
    if (number && !number->prerelease.empty()) breaches.add(revision.number.node, "a revision must not be a pre-release");
  }
}

void test_6_1_20(const DocumentView& view, Breaches& breaches) {
  const auto version = TrackingVersion::parse(view.head().version.text);
  if (released(view) && version && !version->prerelease.empty()) {
    breaches.add(view.head().version.node, "the version of a released document must not be a pre-release");
  }
}

// The first revision has the version 0 or 1 and no version between is left out.
void test_6_1_21(const DocumentView& view, Breaches& breaches) {
  const auto revisions = sorted_revisions(view);
  if (revisions.empty()) return;
  const std::string_view first = revisions.front().number.major;
  if (first != "0" && first != "1") {
    breaches.add(revisions.front().node, "the first revision must have the version 0 or 1");
    return;
  }
  std::uint64_t expected = first == "0" ? 0 : 1;
  for (const ReadRevision& revision : revisions) {
    const std::string_view major = revision.number.major;
    if (compare_numbers(major, std::to_string(expected)) <= 0) continue;
    if (major == std::to_string(expected + 1)) {
      ++expected;
      continue;
    }
    breaches.add(revision.node, "there is no revision of version " + std::to_string(expected + 1));
    return;
  }
}

void test_6_1_22(const DocumentView& view, Breaches& breaches) {
  std::vector<Text> numbers;
  for (const Revision& revision : view.revisions()) {
    if (revision.number) numbers.push_back(revision.number);
  }
  std::ranges::sort(numbers, [](const Text& a, const Text& b) { return a.text != b.text ? a.text < b.text : a.node < b.node; });
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i].text != numbers[i - 1].text) continue;
    breaches.add(numbers[i].node, "another revision has the version " + quote(numbers[i].text) + " already");
  }
}

void test_6_1_30(const DocumentView& view, Breaches& breaches) {
  const auto version = TrackingVersion::parse(view.head().version.text);
  std::optional<bool> integer;
  if (version) integer = version->integer;
  for (const Revision& revision : view.revisions()) {
    const auto number = TrackingVersion::parse(revision.number.text);
    if (!number) continue;
    if (integer && *integer != number->integer) {
      breaches.add(revision.number.node, "integer versions and semantic versions must not be mixed");
    }
    integer = integer.value_or(number->integer);
  }
}

}  // namespace proofhouse::formats::csaf
