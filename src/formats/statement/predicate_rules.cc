#include "formats/statement/predicate_rules.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <unordered_set>

#include "base/date.h"

namespace proofhouse::formats::statement {

namespace {

using syntax::JsonValue;

// The value at a path of members, or nothing.
std::optional<JsonValue> at(const JsonValue& value, std::initializer_list<std::string_view> path) {
  std::optional<JsonValue> found = value;
  for (const std::string_view key : path) found = found ? found->get(key) : std::nullopt;
  return found;
}

std::optional<Timestamp> time_at(const std::optional<JsonValue>& value) {
  const auto parsed = Timestamp::parse(value ? value->text().value_or("") : "");
  return parsed ? std::optional(*parsed) : std::nullopt;
}

// Two points in time of which the first must not be after the second.
void check_order(const std::optional<JsonValue>& first, const std::optional<JsonValue>& second, std::string_view what,
                 Violations& violations) {
  const auto from = time_at(first);
  const auto to = time_at(second);
  if (from && to && *from > *to) {
    violations.add("time-order", Severity::kError, second->node(),
                   std::string(what) + ": " + to->iso() + " is before " + from->iso());
  }
}

void check_provenance(const JsonValue& predicate, Violations& violations) {
  constexpr std::string_view kWhat = "the build ends before it begins";
  check_order(at(predicate, {"runDetails", "metadata", "startedOn"}), at(predicate, {"runDetails", "metadata", "finishedOn"}),
              kWhat, violations);
  check_order(at(predicate, {"metadata", "buildStartedOn"}), at(predicate, {"metadata", "buildFinishedOn"}), kWhat, violations);
}

void check_scan(const JsonValue& predicate, Violations& violations) {
  const auto finished = at(predicate, {"metadata", "scanFinishedOn"});
  check_order(at(predicate, {"metadata", "scanStartedOn"}), finished, "the scan ends before it begins", violations);
  check_order(at(predicate, {"scanner", "db", "lastUpdate"}), finished, "the scan ends before its database was made", violations);
}

void check_summary(const JsonValue& predicate, Violations& violations) {
  const auto result = at(predicate, {"verificationResult"});
  const auto levels = at(predicate, {"verifiedLevels"});
  if (!result || result->text() != "PASSED" || !levels || !levels->is_array()) return;
  for (const JsonValue level : levels->elements()) {
    if (level.text() == "FAILED") {
      violations.add("summary-contradiction", Severity::kError, level.node(), "the result is PASSED and a level is FAILED");
    }
  }
}

bool has_elements(const JsonValue& predicate, std::string_view key) {
  const auto list = predicate.get(key);
  return list && list->is_array() && list->size() > 0;
}

void check_tests(const JsonValue& predicate, Violations& violations) {
  const auto result = predicate.get("result");
  const std::string_view text = result ? result->text().value_or("") : "";
  const bool hidden = (text == "PASSED" && (has_elements(predicate, "failedTests") || has_elements(predicate, "warnedTests"))) ||
                      (text == "WARNED" && has_elements(predicate, "failedTests"));
  if (hidden) {
    violations.add("test-contradiction", Severity::kError, result->node(),
                   "the result is " + quote(text) + " and tests are listed that did not pass");
  }
}

void check_release(const JsonValue& predicate, Violations& violations) {
  const auto purl = predicate.get("purl");
  std::string_view text = purl ? purl->text().value_or("") : "";
  if (!text.starts_with("pkg:")) return;
  text = text.substr(0, text.find_first_of("?#"));
  const std::size_t version = text.rfind('@');
  if (version == std::string_view::npos || version + 1 == text.size() || text.find('/', version) != std::string_view::npos) {
    violations.add("release-version", Severity::kError, purl->node(), "the purl names no version");
  }
}

void check_link(const JsonValue& predicate, Violations& violations) {
  const auto materials = predicate.get("materials");
  if (!materials || !materials->is_array()) return;
  std::unordered_set<std::string_view> names;
  for (const JsonValue material : materials->elements()) {
    const auto name = material.get("name");
    const auto text = name ? name->text() : std::nullopt;
    if (text && !names.insert(*text).second) {
      violations.add("material-name-unique", Severity::kError, name->node(), "the name " + quote(*text) + " stands twice");
    }
  }
}

struct Rules {
  std::string_view type;  // without its version
  void (*check)(const JsonValue& predicate, Violations& violations);
};
constexpr std::array kRules{
    Rules{"https://slsa.dev/provenance/", check_provenance},
    Rules{"https://slsa.dev/verification_summary/", check_summary},
    Rules{"https://in-toto.io/attestation/vulns/", check_scan},
    Rules{"https://cosign.sigstore.dev/attestation/vuln/", check_scan},
    Rules{"https://in-toto.io/attestation/test-result/", check_tests},
    Rules{"https://in-toto.io/attestation/release/", check_release},
    Rules{"https://in-toto.io/attestation/link/", check_link},
};

}  // namespace

void check_predicate_rules(std::string_view type, const JsonValue& predicate, Violations& violations) {
  for (const Rules& rules : kRules) {
    if (type.starts_with(rules.type)) rules.check(predicate, violations);
  }
}

}  // namespace proofhouse::formats::statement
