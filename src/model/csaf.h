// CsafDocument: a security advisory or VEX document of the Common Security Advisory Framework, 2.0 or 2.1.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

enum class CsafStatus : std::uint8_t {
  kFirstAffected,
  kFirstFixed,
  kFixed,
  kKnownAffected,
  kKnownNotAffected,
  kLastAffected,
  kRecommended,
  kUnderInvestigation,
  kUnknown
};
constexpr std::array<std::string_view, 9> enum_names(CsafStatus) {
  return {"first_affected", "first_fixed",         "fixed",  "known_affected", "known_not_affected", "last_affected",
          "recommended",    "under_investigation", "unknown"};
}

// Texts are empty where the document has none. `node` is the value's index in the JSON document.

struct CsafNote {
  std::string category;
  std::string title;
  std::string audience;
  std::string text;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafNote::category}, Field{"title", &CsafNote::title},
                         Field{"audience", &CsafNote::audience}, Field{"text", &CsafNote::text}, Field{"node", &CsafNote::node});
  }
};

struct CsafReference {
  std::string category;  // external or self; empty: not said
  std::string summary;
  std::string url;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafReference::category}, Field{"summary", &CsafReference::summary},
                         Field{"url", &CsafReference::url}, Field{"node", &CsafReference::node});
  }
};

struct CsafAcknowledgment {
  std::vector<std::string> names;
  std::string organization;
  std::string summary;
  std::vector<std::string> urls;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"names", &CsafAcknowledgment::names}, Field{"organization", &CsafAcknowledgment::organization},
                         Field{"summary", &CsafAcknowledgment::summary}, Field{"urls", &CsafAcknowledgment::urls});
  }
};

struct CsafPublisher {
  std::string category;
  std::string name;
  std::string name_space;
  std::string contact;
  std::string authority;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafPublisher::category}, Field{"name", &CsafPublisher::name},
                         Field{"name_space", &CsafPublisher::name_space}, Field{"contact", &CsafPublisher::contact},
                         Field{"authority", &CsafPublisher::authority});
  }
};

struct CsafRevision {
  std::string number;
  std::string date;
  std::string summary;
  std::string legacy_version;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"number", &CsafRevision::number}, Field{"date", &CsafRevision::date},
                         Field{"summary", &CsafRevision::summary}, Field{"legacy_version", &CsafRevision::legacy_version});
  }
};

// Dates are as written.
struct CsafTracking {
  std::string id;
  std::vector<std::string> aliases;
  std::string version;
  std::string status;
  std::string initial_release;
  std::string current_release;
  std::string generator;                // name and version of the engine
  std::vector<CsafRevision> revisions;  // as they stand
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &CsafTracking::id}, Field{"aliases", &CsafTracking::aliases},
                         Field{"version", &CsafTracking::version}, Field{"status", &CsafTracking::status},
                         Field{"initial_release", &CsafTracking::initial_release},
                         Field{"current_release", &CsafTracking::current_release}, Field{"generator", &CsafTracking::generator},
                         Field{"revisions", &CsafTracking::revisions});
  }
};

struct CsafHash {
  std::string filename;
  std::string algorithm;
  std::string value;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"filename", &CsafHash::filename}, Field{"algorithm", &CsafHash::algorithm},
                         Field{"value", &CsafHash::value});
  }
};

struct CsafGenericUri {
  std::string name_space;
  std::string uri;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name_space", &CsafGenericUri::name_space}, Field{"uri", &CsafGenericUri::uri});
  }
};

// What identifies a product beyond its name.
struct CsafHelper {
  std::string cpe;
  std::vector<std::string> purls;  // one at most in 2.0
  std::vector<CsafHash> hashes;
  std::vector<std::string> model_numbers;
  std::vector<std::string> serial_numbers;
  std::vector<std::string> sbom_urls;
  std::vector<std::string> skus;
  std::vector<CsafGenericUri> generic_uris;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"cpe", &CsafHelper::cpe}, Field{"purls", &CsafHelper::purls}, Field{"hashes", &CsafHelper::hashes},
                         Field{"model_numbers", &CsafHelper::model_numbers}, Field{"serial_numbers", &CsafHelper::serial_numbers},
                         Field{"sbom_urls", &CsafHelper::sbom_urls}, Field{"skus", &CsafHelper::skus},
                         Field{"generic_uris", &CsafHelper::generic_uris});
  }
};

struct CsafBranch {
  std::string category;
  std::string name;
  std::uint32_t parent = 0;   // 1 + index into branches; 0: the product tree
  std::uint32_t product = 0;  // 1 + index into products; 0: none
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafBranch::category}, Field{"name", &CsafBranch::name},
                         Field{"parent", &CsafBranch::parent}, Field{"product", &CsafBranch::product},
                         Field{"node", &CsafBranch::node});
  }
};

// A full product name.
struct CsafProduct {
  std::string id;
  std::string name;
  CsafHelper helper;
  std::uint32_t branch = 0;  // 1 + index into branches; 0: it stands in none
  std::uint32_t path = 0;    // 1 + index into paths; 0: no relationship makes it
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &CsafProduct::id}, Field{"name", &CsafProduct::name}, Field{"helper", &CsafProduct::helper},
                         Field{"branch", &CsafProduct::branch}, Field{"path", &CsafProduct::path},
                         Field{"node", &CsafProduct::node});
  }
};

struct CsafStep {
  std::string category;       // installed_on, ...
  std::uint32_t product = 0;  // 1 + index into products; 0: its id names none
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafStep::category}, Field{"product", &CsafStep::product});
  }
};

// A relationship (2.0: one step) or product path (2.1).
struct CsafPath {
  std::uint32_t beginning = 0;  // 1 + index into products; 0: its id names none
  std::vector<CsafStep> steps;
  std::uint32_t product = 0;  // 1 + index into products: what it makes
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"beginning", &CsafPath::beginning}, Field{"steps", &CsafPath::steps},
                         Field{"product", &CsafPath::product}, Field{"node", &CsafPath::node});
  }
};

// Groups stay groups: nothing spells them out.
struct CsafGroup {
  std::string id;
  std::string summary;
  std::vector<std::uint32_t> products;  // indexes
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &CsafGroup::id}, Field{"summary", &CsafGroup::summary},
                         Field{"products", &CsafGroup::products}, Field{"node", &CsafGroup::node});
  }
};

struct CsafProductTree {
  std::vector<CsafBranch> branches;  // parents before children
  std::vector<CsafProduct> products;
  std::vector<CsafPath> paths;
  std::vector<CsafGroup> groups;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"branches", &CsafProductTree::branches}, Field{"products", &CsafProductTree::products},
                         Field{"paths", &CsafProductTree::paths}, Field{"groups", &CsafProductTree::groups});
  }
};

// Of what products something is said: indexes into products and groups. Ids that name nothing are left out with a Remark.
struct CsafSubjects {
  std::vector<std::uint32_t> products;
  std::vector<std::uint32_t> groups;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"products", &CsafSubjects::products}, Field{"groups", &CsafSubjects::groups});
  }
};

struct CsafStatusList {
  CsafStatus status = CsafStatus::kUnknown;
  std::vector<std::uint32_t> products;  // indexes
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"status", &CsafStatusList::status}, Field{"products", &CsafStatusList::products});
  }
};

struct CsafRemediation {
  std::string category;
  std::string details;
  std::string date;
  std::string url;
  std::vector<std::string> entitlements;
  std::string restart;  // the category of restart_required
  CsafSubjects about;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafRemediation::category}, Field{"details", &CsafRemediation::details},
                         Field{"date", &CsafRemediation::date}, Field{"url", &CsafRemediation::url},
                         Field{"entitlements", &CsafRemediation::entitlements}, Field{"restart", &CsafRemediation::restart},
                         Field{"about", &CsafRemediation::about}, Field{"node", &CsafRemediation::node});
  }
};

struct CsafThreat {
  std::string category;
  std::string details;
  std::string date;
  CsafSubjects about;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"category", &CsafThreat::category}, Field{"details", &CsafThreat::details},
                         Field{"date", &CsafThreat::date}, Field{"about", &CsafThreat::about}, Field{"node", &CsafThreat::node});
  }
};

struct CsafFlag {
  std::string label;
  std::string date;
  CsafSubjects about;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"label", &CsafFlag::label}, Field{"date", &CsafFlag::date}, Field{"about", &CsafFlag::about},
                         Field{"node", &CsafFlag::node});
  }
};

struct CsafInvolvement {
  std::string party;
  std::string status;
  std::string date;
  std::string summary;
  CsafSubjects about;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"party", &CsafInvolvement::party}, Field{"status", &CsafInvolvement::status},
                         Field{"date", &CsafInvolvement::date}, Field{"summary", &CsafInvolvement::summary},
                         Field{"about", &CsafInvolvement::about}, Field{"node", &CsafInvolvement::node});
  }
};

struct CsafVulnerabilityId {
  std::string system;
  std::string text;
  CsafSubjects about;  // empty: all
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"system", &CsafVulnerabilityId::system}, Field{"text", &CsafVulnerabilityId::text},
                         Field{"about", &CsafVulnerabilityId::about});
  }
};

struct CsafExploitation {
  std::string date;
  std::string exploited;
  CsafSubjects about;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"date", &CsafExploitation::date}, Field{"exploited", &CsafExploitation::exploited},
                         Field{"about", &CsafExploitation::about});
  }
};

struct CsafWeakness {
  std::string id;  // "CWE-79"
  std::string name;
  std::string version;  // of the CWE list; 2.1
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &CsafWeakness::id}, Field{"name", &CsafWeakness::name},
                         Field{"version", &CsafWeakness::version});
  }
};

// One score of one scheme.
struct CsafScore {
  std::string version;  // "2.0", "3.0", "3.1", "4.0"
  std::string vector;
  std::string base_score;  // as written
  std::string base_severity;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"version", &CsafScore::version}, Field{"vector", &CsafScore::vector},
                         Field{"base_score", &CsafScore::base_score}, Field{"base_severity", &CsafScore::base_severity});
  }
};

struct CsafSsvcSelection {
  std::string name_space;
  std::string key;
  std::string version;
  std::vector<std::string> values;  // their keys
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"name_space", &CsafSsvcSelection::name_space}, Field{"key", &CsafSsvcSelection::key},
                         Field{"version", &CsafSsvcSelection::version}, Field{"values", &CsafSsvcSelection::values});
  }
};

// An entry of scores (2.0) or metrics (2.1).
struct CsafMetric {
  std::vector<CsafScore> scores;
  std::string rating;  // qualitative_severity_rating
  std::string epss_probability;
  std::string epss_percentile;
  std::string epss_timestamp;
  std::vector<CsafSsvcSelection> ssvc;
  std::string source;                   // URL; empty: the document's author
  std::vector<std::uint32_t> products;  // indexes
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"scores", &CsafMetric::scores}, Field{"rating", &CsafMetric::rating},
        Field{"epss_probability", &CsafMetric::epss_probability}, Field{"epss_percentile", &CsafMetric::epss_percentile},
        Field{"epss_timestamp", &CsafMetric::epss_timestamp}, Field{"ssvc", &CsafMetric::ssvc},
        Field{"source", &CsafMetric::source}, Field{"products", &CsafMetric::products}, Field{"node", &CsafMetric::node});
  }
};

struct CsafVulnerability {
  std::string cve;
  std::string title;
  std::vector<CsafWeakness> weaknesses;
  std::vector<CsafVulnerabilityId> ids;
  std::vector<CsafNote> notes;
  std::vector<CsafStatusList> statuses;
  std::vector<CsafRemediation> remediations;
  std::vector<CsafMetric> metrics;
  std::vector<CsafThreat> threats;
  std::vector<CsafFlag> flags;
  std::vector<CsafInvolvement> involvements;
  std::vector<CsafExploitation> exploitations;  // first known; 2.1
  std::vector<CsafReference> references;
  std::vector<CsafAcknowledgment> acknowledgments;
  std::string disclosed;   // 2.0: release_date, 2.1: disclosure_date; as written
  std::string discovered;  // as written
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(
        Field{"cve", &CsafVulnerability::cve}, Field{"title", &CsafVulnerability::title},
        Field{"weaknesses", &CsafVulnerability::weaknesses}, Field{"ids", &CsafVulnerability::ids},
        Field{"notes", &CsafVulnerability::notes}, Field{"statuses", &CsafVulnerability::statuses},
        Field{"remediations", &CsafVulnerability::remediations}, Field{"metrics", &CsafVulnerability::metrics},
        Field{"threats", &CsafVulnerability::threats}, Field{"flags", &CsafVulnerability::flags},
        Field{"involvements", &CsafVulnerability::involvements}, Field{"exploitations", &CsafVulnerability::exploitations},
        Field{"references", &CsafVulnerability::references}, Field{"acknowledgments", &CsafVulnerability::acknowledgments},
        Field{"disclosed", &CsafVulnerability::disclosed}, Field{"discovered", &CsafVulnerability::discovered},
        Field{"node", &CsafVulnerability::node});
  }
};

struct CsafDocument {
  std::string csaf_version;  // "2.0" or "2.1"
  std::string category;
  std::string title;
  std::string lang;
  std::string source_lang;
  std::string licence;  // an SPDX expression; 2.1
  CsafPublisher publisher;
  CsafTracking tracking;
  std::string tlp;
  std::string distribution;   // its text
  std::string sharing_group;  // its id; 2.1
  std::string severity;       // the text of aggregate_severity
  std::vector<CsafNote> notes;
  std::vector<CsafReference> references;
  std::vector<CsafAcknowledgment> acknowledgments;
  CsafProductTree tree;
  std::vector<CsafVulnerability> vulnerabilities;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"csaf_version", &CsafDocument::csaf_version}, Field{"category", &CsafDocument::category},
                         Field{"title", &CsafDocument::title}, Field{"lang", &CsafDocument::lang},
                         Field{"source_lang", &CsafDocument::source_lang}, Field{"licence", &CsafDocument::licence},
                         Field{"publisher", &CsafDocument::publisher}, Field{"tracking", &CsafDocument::tracking},
                         Field{"tlp", &CsafDocument::tlp}, Field{"distribution", &CsafDocument::distribution},
                         Field{"sharing_group", &CsafDocument::sharing_group}, Field{"severity", &CsafDocument::severity},
                         Field{"notes", &CsafDocument::notes}, Field{"references", &CsafDocument::references},
                         Field{"acknowledgments", &CsafDocument::acknowledgments}, Field{"tree", &CsafDocument::tree},
                         Field{"vulnerabilities", &CsafDocument::vulnerabilities});
  }
};

}  // namespace proofhouse
