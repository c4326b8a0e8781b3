// 6.2.34 to 6.2.37: namespaces of SSVC decision points that readers may not know.
#include <string>

#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/ssvc_namespace.h"

namespace proofhouse::formats::csaf {

namespace {

template <class Wrong>
void check_namespaces(const DocumentView& view, Wrong wrong, std::string_view fault, Breaches& breaches) {
  each_decision_point(view, [&](const syntax::JsonValue&, const syntax::JsonValue&, const Text& name_space) {
    if (wrong(name_space.text)) breaches.add(name_space.node, "the namespace " + quote(name_space.text) + std::string(fault));
  });
}

bool is_clear(const DocumentView& view) { return view.head().tlp.text == "CLEAR"; }

// Whether a resource's summary names the namespace. Looking costs the length of all summaries, which is paid for.
bool has_resource(const DocumentView& view, const syntax::JsonValue& ssvc, std::string_view name_space) {
  const auto resources = ssvc.get("decision_point_resources");
  if (!resources) return false;
  for (const syntax::JsonValue resource : resources->elements()) {
    const auto summary = resource.get("summary");
    const auto text = summary ? summary->text() : std::nullopt;
    if (!text) continue;
    if (!view.spend(text->size() + 1)) return true;  // not known any more, which "limit" says
    if (text->find(name_space) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

void test_6_2_34(const DocumentView& view, Breaches& breaches) {
  const auto unknown = [](std::string_view name_space) {
    const std::string_view base = base_of(name_space);
    return !is_registered_base(base) && !is_reserved_base(base);
  };
  check_namespaces(view, unknown, " has no base that is registered", breaches);
}

void test_6_2_35(const DocumentView& view, Breaches& breaches) {
  if (!is_clear(view)) return;
  const auto unregistered = [](std::string_view name_space) { return is_unregistered_base(base_of(name_space)); };
  check_namespaces(view, unregistered, " is not registered, and all the world may read the document", breaches);
}

void test_6_2_36(const DocumentView& view, Breaches& breaches) {
  if (is_clear(view))
    check_namespaces(view, has_extension, " has an extension, and all the world may read the document", breaches);
}

void test_6_2_37(const DocumentView& view, Breaches& breaches) {
  each_decision_point(view, [&](const syntax::JsonValue& ssvc, const syntax::JsonValue&, const Text& name_space) {
    if (is_registered_base(name_space.text) || is_reserved_base(base_of(name_space.text))) return;
    if (has_resource(view, ssvc, name_space.text)) return;
    breaches.add(name_space.node, "no decision point resource tells of the namespace " + quote(name_space.text));
  });
}

}  // namespace proofhouse::formats::csaf
