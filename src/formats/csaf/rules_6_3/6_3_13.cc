// 6.3.13 decision points of SSVC that are not the newest; 6.3.14 and 6.3.15 namespaces that readers may not know.
#include <algorithm>
#include <string>

#include "formats/csaf/decision_points.h"
#include "formats/csaf/rules_6_3/rules.h"
#include "formats/csaf/ssvc_namespace.h"
#include "formats/csaf/tracking_version.h"

namespace proofhouse::formats::csaf {

namespace {

// The newest version that is known of a decision point; empty where it is unknown.
std::string_view newest_version(std::string_view name_space, std::string_view key) {
  std::string_view out;
  for (const DecisionPoint& point : kDecisionPoints) {
    if (point.name_space != name_space || point.key != key) continue;
    const auto before = TrackingVersion::parse(out);
    const auto now = TrackingVersion::parse(point.version);
    if (!before || (now && compare(*before, *now) < 0)) out = point.version;
  }
  return out;
}

template <class Wrong>
void check_namespaces(const DocumentView& view, Wrong wrong, std::string_view fault, Breaches& breaches) {
  if (!view.head().tlp || view.head().tlp.text == "CLEAR") return;
  each_decision_point(view, [&](const syntax::JsonValue&, const syntax::JsonValue&, const Text& name_space) {
    if (wrong(name_space.text)) breaches.add(name_space.node, "the namespace " + quote(name_space.text) + std::string(fault));
  });
}

}  // namespace

// The registry does not say when a version was released, so a document that is older than a version is told of it as well.
void test_6_3_13(const DocumentView& view, Breaches& breaches) {
  each_decision_point(view, [&](const syntax::JsonValue&, const syntax::JsonValue& selection, const Text& name_space) {
    const std::string_view base = base_of(name_space.text);
    if (!is_registered_base(base)) return;
    const auto key = selection.get("key");
    const auto version = selection.get("version");
    if (!key || !key->text() || !version || !version->text()) return;
    const std::string_view newest = newest_version(base, *key->text());
    if (newest.empty() || newest == *version->text()) return;
    breaches.add(version->node(), "the newest version of this decision point that is known is " + std::string(newest));
  });
}

void test_6_3_14(const DocumentView& view, Breaches& breaches) {
  const auto unregistered = [](std::string_view name_space) { return is_unregistered_base(base_of(name_space)); };
  check_namespaces(view, unregistered, " is not registered", breaches);
}

void test_6_3_15(const DocumentView& view, Breaches& breaches) {
  check_namespaces(view, has_extension, " has an extension", breaches);
}

}  // namespace proofhouse::formats::csaf
