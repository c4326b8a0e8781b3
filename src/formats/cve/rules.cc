#include "formats/cve/rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "formats/configuration_json.h"
#include "formats/cvss_json.h"
#include "formats/remarks.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats::cve {

namespace {

bool english(std::string_view language) {
  if (!language.starts_with("en")) return false;
  return language.size() == 2 || language[2] == '-' || language[2] == '_';
}

std::uint32_t node_in(const syntax::JsonDocument& document, std::uint32_t node, std::string_view key) {
  const auto value = document.at(node).get(key);
  return value ? value->node() : node;
}

// The format's descriptions must contain one in English.
void check_descriptions(const CveContainer& container, const syntax::JsonDocument& document, bool rejected,
                        Violations& violations) {
  if (container.descriptions.empty()) return;
  if (std::ranges::any_of(container.descriptions, [](const LanguageText& text) { return english(text.language); })) return;
  violations.add("english-description", Severity::kError,
                 node_in(document, container.node, rejected ? "rejectedReasons" : "descriptions"),
                 "none of the descriptions is in English");
}

void check_ratings(const CveContainer& container, Violations& violations) {
  for (const CvssRating& rating : container.ratings) {
    const auto vector = identifiers::CvssVector::parse(rating.vector);
    if (!vector) {
      violations.add("cvss", Severity::kWarning, rating.node,
                     "the vector " + quote(rating.vector) + " is wrong: " + vector.error().cause);
    } else if (rating.scored) {
      const auto scores = vector->scores();
      const std::int64_t stated = rating.score.millionths() / 100'000;
      if (stated != scores.base.tenths() && stated != scores.overall.tenths()) {
        violations.add("cvss-score", Severity::kWarning, rating.node,
                       "the score is " + rating.score.text() + ", the vector gives " + scores.base.text());
      }
    }
    if (!severity_fits(rating)) {
      // FIRST's schemas of 3.x and 4.0 ask it.
      violations.add("cvss-severity", Severity::kError, rating.node,
                     "the severity " + quote(rating.severity) + " is not that of the score " + rating.score.text());
    }
  }
}

void check_versions(const CveAffected& affected, Violations& violations) {
  if (affected.versions.empty() && (affected.default_status.empty() || affected.default_status == "unknown")) {
    violations.add("affected-unsaid", Severity::kInformation, affected.node,
                   "nothing says which versions of the product are affected");
  }
  for (const CveVersion& version : affected.versions) {
    const std::string& bound = version.less_than.empty() ? version.less_than_or_equal : version.less_than;
    if (!version.less_than.empty() && version.less_than == version.version) {
      violations.add("range-empty", Severity::kWarning, version.node, "the range ends where it begins: it holds no version");
    }
    if (!bound.empty() && version.type == "custom") {
      violations.add("order-unknown", Severity::kInformation, version.node,
                     "the range is of the type \"custom\", which declares no order of versions");
    }
    if (bound.empty() && !version.changes.empty()) {
      violations.add("changes-without-range", Severity::kWarning, version.node, "changes of status stand at a single version");
    }
  }
}

constexpr std::array<std::string_view, 3> kExploitation = {"none", "poc", "active"};
constexpr std::array<std::string_view, 2> kAutomatable = {"no", "yes"};
constexpr std::array<std::string_view, 2> kImpact = {"partial", "total"};

void check_ssvc(const Ssvc& ssvc, Violations& violations) {
  const auto one_of = [&](std::string_view point, const std::string& value, std::span<const std::string_view> words) {
    if (std::ranges::find(words, value) != words.end()) return;
    violations.add(
        "ssvc", Severity::kWarning, ssvc.node,
        std::string(point) + (value.empty() ? " is not decided" : " is " + quote(value) + ", which is no choice of CISA's"));
  };
  one_of("Exploitation", ssvc.exploitation, kExploitation);
  one_of("Automatable", ssvc.automatable, kAutomatable);
  one_of("Technical Impact", ssvc.technical_impact, kImpact);
}

void check_container(const CveContainer& container, const syntax::JsonDocument& document, bool rejected, Violations& violations) {
  check_descriptions(container, document, rejected, violations);
  check_ratings(container, violations);
  check_configurations(container.configurations, violations);
  for (const CveAffected& affected : container.affected) check_versions(affected, violations);
  for (const Ssvc& ssvc : container.ssvc) check_ssvc(ssvc, violations);
}

// Records write times with and without an offset; only what is written to the second alike is compared.
bool later(std::string_view a, std::string_view b) {
  constexpr std::size_t kSecond = 19;
  const auto utc = [](std::string_view text) { return text.size() == kSecond || (text.size() > kSecond && text.back() == 'Z'); };
  return utc(a) && utc(b) && a.substr(0, kSecond) > b.substr(0, kSecond);
}

void check_times(const CveRecord& record, const syntax::JsonDocument& document, Violations& violations) {
  const auto metadata = document.root().get("cveMetadata");
  const std::uint32_t node = metadata ? metadata->node() : 0;
  if (later(record.published, record.updated)) {
    violations.add("time-order", Severity::kWarning, node, "the record was published after its last update");
  }
}

}  // namespace

void check_rules(const CveRecord& record, const syntax::JsonDocument& document, Violations& violations) {
  check_times(record, document, violations);
  if (record.cna.node != 0) check_container(record.cna, document, record.rejected, violations);
  for (const CveContainer& adp : record.adp) check_container(adp, document, false, violations);
}

}  // namespace proofhouse::formats::cve
