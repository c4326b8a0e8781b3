#include "formats/configuration_json.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "formats/lenient.h"
#include "identifiers/cpe.h"

namespace proofhouse::formats {

namespace {

using syntax::JsonKind;
using syntax::JsonValue;

ConfigurationOperator read_operator(const JsonValue& value, Remarks& remarks) {
  const std::string word = lenient::text(value, remarks);
  const auto known = from_name<ConfigurationOperator>(word);
  if (!known && !word.empty()) remarks.add(quote(word) + " is no operator; it is read as OR", value.node());
  return known.value_or(ConfigurationOperator::kOr);
}

CpeMatch read_match(const JsonValue& element, Remarks& remarks) {
  CpeMatch match;
  match.node = element.node();
  for (const auto [key, member] : element.members()) {
    if (key == "vulnerable")
      match.vulnerable = lenient::boolean(member, remarks);
    else if (key == "criteria")
      match.criteria = lenient::text(member, remarks);
    else if (key == "versionStartIncluding")
      match.start_including = lenient::text(member, remarks);
    else if (key == "versionStartExcluding")
      match.start_excluding = lenient::text(member, remarks);
    else if (key == "versionEndIncluding")
      match.end_including = lenient::text(member, remarks);
    else if (key == "versionEndExcluding")
      match.end_excluding = lenient::text(member, remarks);
  }
  if (match.criteria.empty()) remarks.add("the match names no CPE", match.node);
  return match;
}

ConfigurationNode read_node(const JsonValue& element, Remarks& remarks) {
  ConfigurationNode node;
  node.node = element.node();
  for (const auto [key, member] : element.members()) {
    if (key == "operator") node.combine = read_operator(member, remarks);
    if (key == "negate") node.negate = lenient::boolean(member, remarks);
    if (key == "children") remarks.add("the node has children, which API 2.0 does not know; they were not read", member.node());
    if (key == "cpeMatch") {
      node.matches.reserve(member.size());
      lenient::each_object(member, remarks, [&](const JsonValue& match) { node.matches.push_back(read_match(match, remarks)); });
    }
  }
  return node;
}

// The version that a CPE 2.3 name states: its sixth part. "*" where it states any.
std::string_view version_in(std::string_view cpe) {
  for (int part = 0; part < 5; ++part) {
    std::size_t colon = 0;
    do {
      colon = cpe.find(':', colon == 0 ? 0 : colon + 1);
    } while (colon != std::string_view::npos && colon > 0 && cpe[colon - 1] == '\\');
    if (colon == std::string_view::npos) return "*";
    cpe.remove_prefix(colon + 1);
  }
  return cpe.substr(0, cpe.find(':'));
}

void check_bounds(const CpeMatch& match, Violations& violations) {
  const bool two_lower = !match.start_including.empty() && !match.start_excluding.empty();
  const bool two_upper = !match.end_including.empty() && !match.end_excluding.empty();
  if (two_lower || two_upper) {
    violations.add("version-bounds", Severity::kWarning, match.node,
                   std::string("the match has two ") + (two_lower ? "lower" : "upper") + " bounds, of which both are applied");
  }
  const bool bounded = !match.start_including.empty() || !match.start_excluding.empty() || !match.end_including.empty() ||
                       !match.end_excluding.empty();
  const std::string_view version = version_in(match.criteria);
  if (bounded && version != "*") {
    violations.add("version-bounds", Severity::kWarning, match.node,
                   "the match has bounds although its CPE names the version " + quote(version));
  }
}

}  // namespace

std::vector<Configuration> read_configurations(const JsonValue& value, Remarks& remarks) {
  std::vector<Configuration> configurations;
  configurations.reserve(value.size());
  lenient::each_object(value, remarks, [&](const JsonValue& element) {
    Configuration configuration;
    configuration.node = element.node();
    for (const auto [key, member] : element.members()) {
      if (key == "operator") configuration.combine = read_operator(member, remarks);
      if (key == "negate") configuration.negate = lenient::boolean(member, remarks);
      if (key == "nodes") {
        configuration.nodes.reserve(member.size());
        lenient::each_object(member, remarks,
                             [&](const JsonValue& node) { configuration.nodes.push_back(read_node(node, remarks)); });
      }
    }
    configurations.push_back(std::move(configuration));
  });
  return configurations;
}

void check_configurations(const std::vector<Configuration>& configurations, Violations& violations) {
  for (const Configuration& configuration : configurations) {
    bool vulnerable = false;
    if (configuration.nodes.empty()) {
      violations.add("configuration-empty", Severity::kWarning, configuration.node,
                     "the configuration has no nodes: nothing fulfils it");
      continue;
    }
    for (const ConfigurationNode& node : configuration.nodes) {
      if (node.matches.empty()) {
        violations.add("configuration-empty", Severity::kWarning, node.node, "the node matches no CPE: nothing fulfils it");
      }
      for (const CpeMatch& match : node.matches) {
        vulnerable = vulnerable || match.vulnerable;
        const auto cpe = identifiers::Cpe::parse(match.criteria);
        if (!cpe)
          violations.add("cpe", Severity::kWarning, match.node, quote(match.criteria) + " is no CPE: " + cpe.error().cause);
        check_bounds(match, violations);
      }
    }
    if (!vulnerable) {
      violations.add("configuration-vulnerable", Severity::kWarning, configuration.node,
                     "nothing in the configuration is vulnerable");
    }
  }
}

}  // namespace proofhouse::formats
