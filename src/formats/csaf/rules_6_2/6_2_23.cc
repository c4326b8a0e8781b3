// 6.2.23 to 6.2.26: weaknesses that are deprecated, of an old list, or not meant for vulnerabilities.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "formats/csaf/moment.h"
#include "formats/csaf/rules_6_2/rules.h"
#include "identifiers/cwe.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::CweUsage;

struct CweRelease {
  std::string_view date;
  std::string_view version;
};

// MITRE's releases of the list, oldest first (the Date of each catalogue). Of two on one day the later has the higher version.
constexpr std::array kReleases{
    CweRelease{"2008-09-09", "1.0"},  CweRelease{"2008-10-14", "1.0.1"}, CweRelease{"2008-11-24", "1.1"},
    CweRelease{"2009-01-12", "1.2"},  CweRelease{"2009-03-10", "1.3"},   CweRelease{"2009-05-27", "1.4"},
    CweRelease{"2009-07-27", "1.5"},  CweRelease{"2009-10-29", "1.6"},   CweRelease{"2009-12-28", "1.7"},
    CweRelease{"2010-02-16", "1.8"},  CweRelease{"2010-04-05", "1.8.1"}, CweRelease{"2010-06-21", "1.9"},
    CweRelease{"2010-09-27", "1.10"}, CweRelease{"2010-12-13", "1.11"},  CweRelease{"2011-03-30", "1.12"},
    CweRelease{"2011-06-01", "1.13"}, CweRelease{"2011-06-27", "2.0"},   CweRelease{"2011-09-13", "2.1"},
    CweRelease{"2012-05-14", "2.2"},  CweRelease{"2012-10-30", "2.3"},   CweRelease{"2013-02-21", "2.4"},
    CweRelease{"2013-07-17", "2.5"},  CweRelease{"2014-02-19", "2.6"},   CweRelease{"2014-06-23", "2.7"},
    CweRelease{"2014-07-31", "2.8"},  CweRelease{"2015-12-07", "2.9"},   CweRelease{"2017-01-19", "2.10"},
    CweRelease{"2017-05-05", "2.11"}, CweRelease{"2017-11-08", "2.12"},  CweRelease{"2017-11-08", "3.0"},
    CweRelease{"2018-03-29", "3.1"},  CweRelease{"2019-01-03", "3.2"},   CweRelease{"2019-06-20", "3.3"},
    CweRelease{"2019-09-19", "3.4"},  CweRelease{"2019-09-23", "3.4.1"}, CweRelease{"2020-02-24", "4.0"},
    CweRelease{"2020-06-25", "4.1"},  CweRelease{"2020-08-20", "4.2"},   CweRelease{"2020-12-10", "4.3"},
    CweRelease{"2021-03-15", "4.4"},  CweRelease{"2021-07-20", "4.5"},   CweRelease{"2021-10-28", "4.6"},
    CweRelease{"2022-04-28", "4.7"},  CweRelease{"2022-06-28", "4.8"},   CweRelease{"2022-10-13", "4.9"},
    CweRelease{"2023-01-31", "4.10"}, CweRelease{"2023-04-27", "4.11"},  CweRelease{"2023-06-29", "4.12"},
    CweRelease{"2023-10-26", "4.13"}, CweRelease{"2024-02-29", "4.14"},  CweRelease{"2024-07-16", "4.15"},
    CweRelease{"2024-11-19", "4.16"}, CweRelease{"2025-04-03", "4.17"},  CweRelease{"2025-09-09", "4.18"},
    CweRelease{"2025-12-11", "4.19"}, CweRelease{"2026-04-30", "4.20"},
};
static_assert(std::ranges::is_sorted(kReleases, {}, &CweRelease::date));

// The newest of the document's revisions.
std::optional<Moment> last_revision(const DocumentView& view) {
  std::optional<Moment> out;
  for (const Revision& revision : view.revisions()) {
    const auto date = Moment::parse(revision.date.text);
    if (date && (!out || *out < *date)) out = date;
  }
  return out;
}

// The version that was the newest then; empty before the first.
std::string_view newest_version_at(const Moment& moment) {
  std::string_view out;
  for (const CweRelease& release : kReleases) {
    const std::string midnight = std::string(release.date) + "T00:00:00Z";
    const auto date = Moment::parse(midnight);
    if (date && *date <= moment) out = release.version;
  }
  return out;
}

std::optional<identifiers::CweWeakness> find(const Weakness& weakness) {
  const auto id = identifiers::parse_cwe_id(weakness.id.text);
  return id ? identifiers::find_cwe(*id, weakness.version.text) : std::nullopt;
}

}  // namespace

void test_6_2_23(const DocumentView& view, Breaches& breaches) {
  for (const Weakness& weakness : view.weaknesses()) {
    const auto found = find(weakness);
    if (found && found->deprecated) {
      breaches.add(weakness.id.node, quote(weakness.id.text) + " is deprecated in CWE " + quote(weakness.version.text));
    }
  }
}

void test_6_2_24(const DocumentView& view, Breaches& breaches) {
  const auto moment = last_revision(view);
  if (!moment) return;
  const std::string_view newest = newest_version_at(*moment);
  for (const Weakness& weakness : view.weaknesses()) {
    if (!weakness.version || weakness.version.text == newest) continue;
    breaches.add(weakness.version.node, "at the newest revision the newest version of CWE was " + std::string(newest));
  }
}

void test_6_2_25(const DocumentView& view, Breaches& breaches) {
  for (const Weakness& weakness : view.weaknesses()) {
    const auto found = find(weakness);
    if (!found) continue;
    if (found->usage == CweUsage::kUnknown) {
      breaches.inform(weakness.id.node,
                      "this version of CWE does not say whether vulnerabilities may be mapped to " + quote(weakness.id.text));
    } else if (found->usage != CweUsage::kAllowed && found->usage != CweUsage::kAllowedWithReview) {
      breaches.add(weakness.id.node, "CWE does not allow vulnerabilities to be mapped to " + quote(weakness.id.text) + ": " +
                                         std::string(identifiers::text_of(found->usage)));
    }
  }
}

void test_6_2_26(const DocumentView& view, Breaches& breaches) {
  for (const Weakness& weakness : view.weaknesses()) {
    const auto found = find(weakness);
    if (found && found->usage == CweUsage::kAllowedWithReview) {
      breaches.add(weakness.id.node, "CWE wants a review before a vulnerability is mapped to " + quote(weakness.id.text));
    }
  }
}

}  // namespace proofhouse::formats::csaf
