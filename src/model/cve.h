// CveRecord: one record of the CVE programme, with what its numbering authority and each publisher behind it say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"
#include "model/advisory_text.h"
#include "model/configuration.h"
#include "model/cvss_rating.h"

namespace proofhouse {

struct CveVersionChange {
  std::string at;
  std::string status;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"at", &CveVersionChange::at}, Field{"status", &CveVersionChange::status});
  }
};

// One version, or a range from `version` to a bound.
struct CveVersion {
  std::string version;
  std::string status;  // "affected", "unaffected", "unknown"
  std::string type;    // the order: "semver", "custom", …; empty: none is given
  std::string less_than;
  std::string less_than_or_equal;
  std::vector<CveVersionChange> changes;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &CveVersion::version}, Field{"status", &CveVersion::status},
                         Field{"type", &CveVersion::type}, Field{"less_than", &CveVersion::less_than},
                         Field{"less_than_or_equal", &CveVersion::less_than_or_equal}, Field{"changes", &CveVersion::changes},
                         Field{"node", &CveVersion::node});
  }
};

struct CveAffected {
  std::string vendor;
  std::string product;
  std::string collection;    // the URL of a package collection
  std::string package_name;  // in it
  std::string purl;          // since 5.2
  std::string repo;
  std::string default_status;  // of versions that are not listed; empty: "unknown"
  std::vector<std::string> cpes;
  std::vector<std::string> modules;
  std::vector<std::string> files;
  std::vector<std::string> routines;
  std::vector<std::string> platforms;
  std::vector<CveVersion> versions;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"vendor", &CveAffected::vendor}, Field{"product", &CveAffected::product},
                         Field{"collection", &CveAffected::collection}, Field{"package_name", &CveAffected::package_name},
                         Field{"purl", &CveAffected::purl}, Field{"repo", &CveAffected::repo},
                         Field{"default_status", &CveAffected::default_status}, Field{"cpes", &CveAffected::cpes},
                         Field{"modules", &CveAffected::modules}, Field{"files", &CveAffected::files},
                         Field{"routines", &CveAffected::routines}, Field{"platforms", &CveAffected::platforms},
                         Field{"versions", &CveAffected::versions}, Field{"node", &CveAffected::node});
  }
};

struct CveProblem {
  std::string cwe;  // "CWE-79"; may be empty
  std::string text;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"cwe", &CveProblem::cwe}, Field{"text", &CveProblem::text});
  }
};

// CISA's SSVC decision points, in lower case: files write "Active" and "active".
struct Ssvc {
  std::string exploitation;      // "none", "poc", "active"
  std::string automatable;       // "yes", "no"
  std::string technical_impact;  // "partial", "total"
  std::string role;
  std::string timestamp;
  std::string version;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"exploitation", &Ssvc::exploitation}, Field{"automatable", &Ssvc::automatable},
                         Field{"technical_impact", &Ssvc::technical_impact}, Field{"role", &Ssvc::role},
                         Field{"timestamp", &Ssvc::timestamp}, Field{"version", &Ssvc::version}, Field{"node", &Ssvc::node});
  }
};

// The CNA's container or one of a publisher (ADP).
struct CveContainer {
  std::string provider;  // its short name, or its id where it has none
  std::string updated;
  std::string title;
  std::string public_since;
  std::vector<LanguageText> descriptions;  // of a rejected record the reasons
  std::vector<CveAffected> affected;
  std::vector<Configuration> configurations;  // cpeApplicability
  std::vector<CvssRating> ratings;
  std::vector<Ssvc> ssvc;
  std::string exploited_since;            // KEV: the day it was added; empty: not there
  std::vector<NamedValue> other_metrics;  // by type
  std::vector<CveProblem> problems;
  std::vector<Link> references;
  std::vector<LanguageText> solutions;
  std::vector<LanguageText> workarounds;
  std::vector<std::string> tags;
  std::vector<std::string> replaced_by;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"provider", &CveContainer::provider}, Field{"updated", &CveContainer::updated},
                         Field{"title", &CveContainer::title}, Field{"public_since", &CveContainer::public_since},
                         Field{"descriptions", &CveContainer::descriptions}, Field{"affected", &CveContainer::affected},
                         Field{"configurations", &CveContainer::configurations}, Field{"ratings", &CveContainer::ratings},
                         Field{"ssvc", &CveContainer::ssvc}, Field{"exploited_since", &CveContainer::exploited_since},
                         Field{"other_metrics", &CveContainer::other_metrics}, Field{"problems", &CveContainer::problems},
                         Field{"references", &CveContainer::references}, Field{"solutions", &CveContainer::solutions},
                         Field{"workarounds", &CveContainer::workarounds}, Field{"tags", &CveContainer::tags},
                         Field{"replaced_by", &CveContainer::replaced_by}, Field{"node", &CveContainer::node});
  }
};

struct CveRecord {
  std::string data_version;  // "5.1"
  std::string id;
  bool rejected = false;
  std::string assigner;
  std::string reserved;  // points in time as written
  std::string published;
  std::string updated;
  std::string rejected_on;
  CveContainer cna;
  std::vector<CveContainer> adp;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"data_version", &CveRecord::data_version}, Field{"id", &CveRecord::id},
                         Field{"rejected", &CveRecord::rejected}, Field{"assigner", &CveRecord::assigner},
                         Field{"reserved", &CveRecord::reserved}, Field{"published", &CveRecord::published},
                         Field{"updated", &CveRecord::updated}, Field{"rejected_on", &CveRecord::rejected_on},
                         Field{"cna", &CveRecord::cna}, Field{"adp", &CveRecord::adp});
  }
};

}  // namespace proofhouse
