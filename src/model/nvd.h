// NvdFeed: vulnerabilities as the National Vulnerability Database describes them (its API 2.0).
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "model/advisory_text.h"
#include "model/configuration.h"
#include "model/cvss_rating.h"

namespace proofhouse {

struct NvdWeakness {
  std::string source;
  std::string type;              // "Primary" or "Secondary"
  std::vector<std::string> ids;  // "CWE-79", "NVD-CWE-noinfo"
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"source", &NvdWeakness::source}, Field{"type", &NvdWeakness::type},
                         Field{"ids", &NvdWeakness::ids});
  }
};

struct NvdVulnerability {
  std::string id;
  std::string source;
  std::string status;     // "Analyzed", "Awaiting Analysis", "Rejected", …; empty: it does not say
  std::string published;  // points in time as written, without an offset: NVD means UTC
  std::string modified;
  std::vector<LanguageText> descriptions;
  std::vector<CvssRating> ratings;  // 4.0, 3.1, 3.0, 2.0 in document order
  std::vector<NvdWeakness> weaknesses;
  std::vector<Configuration> configurations;  // any of them; empty: NVD has not said what is concerned
  std::vector<Link> references;
  std::vector<std::string> tags;  // "disputed"
  std::string exploited_since;    // CISA's KEV, as NVD repeats it: the day it was added; empty: not there
  std::string action_due;
  std::string action;
  std::string exploited_name;
  std::vector<std::string> comments;  // of evaluators and vendors
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &NvdVulnerability::id}, Field{"source", &NvdVulnerability::source},
                         Field{"status", &NvdVulnerability::status}, Field{"published", &NvdVulnerability::published},
                         Field{"modified", &NvdVulnerability::modified}, Field{"descriptions", &NvdVulnerability::descriptions},
                         Field{"ratings", &NvdVulnerability::ratings}, Field{"weaknesses", &NvdVulnerability::weaknesses},
                         Field{"configurations", &NvdVulnerability::configurations},
                         Field{"references", &NvdVulnerability::references}, Field{"tags", &NvdVulnerability::tags},
                         Field{"exploited_since", &NvdVulnerability::exploited_since},
                         Field{"action_due", &NvdVulnerability::action_due}, Field{"action", &NvdVulnerability::action},
                         Field{"exploited_name", &NvdVulnerability::exploited_name},
                         Field{"comments", &NvdVulnerability::comments}, Field{"node", &NvdVulnerability::node});
  }
};

struct NvdFeed {
  std::string version;                            // "2.0"; empty for a single vulnerability
  std::string timestamp;                          // as written
  std::uint64_t total = 0;                        // of all pages of the answer
  std::uint64_t first = 0;                        // the index of the first of them in that answer
  std::vector<NvdVulnerability> vulnerabilities;  // in document order
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &NvdFeed::version}, Field{"timestamp", &NvdFeed::timestamp},
                         Field{"total", &NvdFeed::total}, Field{"first", &NvdFeed::first},
                         Field{"vulnerabilities", &NvdFeed::vulnerabilities});
  }
};

}  // namespace proofhouse
