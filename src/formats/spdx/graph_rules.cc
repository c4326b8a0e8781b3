#include "formats/spdx/graph_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <utility>

#include "formats/json_object.h"
#include "formats/spdx/graph_elements.h"
#include "formats/spdx/graph_model.h"
#include "formats/spdx/rules.h"
#include "identifiers/spdx_licence.h"
#include "syntax/text_format.h"

namespace proofhouse::formats::spdx {

namespace {

using syntax::JsonValue;

constexpr std::array<std::string_view, 6> kSyntaxKeys{"type", "@type", "spdxId", "@id", "@context", "@graph"};

class GraphRules {
 public:
  GraphRules(const syntax::JsonDocument& json, Violations& violations)
      : json_(json), violations_(violations), elements_(json, past_) {}

  void check() {
    context();
    for (const GraphElement& element : elements_.all()) {
      if (element.type == "ExternalMap") imported_.insert(elements_.text(element, "externalSpdxId"));
    }
    std::size_t documents = 0;
    for (const GraphElement& element : elements_.all()) {
      const GraphClass* of = find_graph_class(element.type);
      if (of == nullptr) {
        unknown_class(element);
        continue;
      }
      documents += element.type == "SpdxDocument" ? 1U : 0U;
      identity(element, *of);
      members(element, *of);
      required(element, *of);
      if (is_a(*of, "simplelicensing_LicenseExpression")) licence(element);
    }
    if (documents > 1) error("graph-document", 0, "the file holds more than one SpdxDocument");
    if (documents == 0) violations_.add("graph-document", Severity::kWarning, 0, "the file holds no SpdxDocument");
  }

 private:
  void error(std::string_view rule, std::uint32_t node, std::string message) {
    violations_.add(rule, Severity::kError, node, std::move(message));
  }

  void context() {
    const auto context = json_.root().get("@context");
    if (!context) {
      error("graph-context", 0, "the \"@context\" is missing");
    } else if (!context->is_text()) {
      violations_.add("graph-context", Severity::kWarning, context->node(),
                      "the \"@context\" is not the text of SPDX's context alone");
    }
  }

  // Extensions bring classes of their own, by whole IRIs.
  void unknown_class(const GraphElement& element) {
    const bool own = element.type.find(':') != std::string_view::npos;
    violations_.add("graph-class", own ? Severity::kInformation : Severity::kError, element.node,
                    quote(element.type) + " is no class of SPDX 3.0.1");
  }

  void identity(const GraphElement& element, const GraphClass& of) {
    if (of.is_abstract) error("graph-class", element.node, quote(element.type) + " is abstract: nothing is of that class itself");
    if (!is_a(of, "Element")) return;
    const auto id = json_.at(element.node).get("spdxId");
    if (!id) {
      error("required", element.node, "the element has no \"spdxId\"");
    } else if (!id->text() || !syntax::text_format("iri")(*id->text())) {
      error("spdx-id-form", id->node(), "the \"spdxId\" is no absolute IRI");
    }
    if (!element.id.empty() && !ids_.insert(element.id).second) {
      error("spdx-id-unique", element.node, "the id " + quote(element.id) + " stands twice");
    }
  }

  static const GraphProperty* find_property(const GraphClass& of, std::string_view name) {
    for (const GraphClass* at = &of; at != nullptr; at = parent_of(*at)) {
      const auto properties = properties_of(*at);
      const auto found = std::ranges::find(properties, name, &GraphProperty::name);
      if (found != properties.end()) return &*found;
    }
    return nullptr;
  }

  void members(const GraphElement& element, const GraphClass& of) {
    for (const syntax::JsonMember member : json_.at(element.node).members()) {
      if (std::ranges::find(kSyntaxKeys, member.key) != kSyntaxKeys.end()) continue;
      const GraphProperty* property = find_property(of, member.key);
      if (property == nullptr) {
        error("graph-property", member.value.node(), quote(member.key) + " is no property of " + std::string(of.name));
      } else {
        values(*property, member.value);
      }
    }
  }

  void required(const GraphElement& element, const GraphClass& of) {
    const JsonValue object = json_.at(element.node);
    for (const GraphClass* at = &of; at != nullptr; at = parent_of(*at)) {
      for (const GraphProperty& property : properties_of(*at)) {
        if (property.least > 0 && !object.get(property.name)) {
          error("required", element.node, std::string(of.name) + " has no \"" + std::string(property.name) + "\"");
        }
      }
    }
  }

  void values(const GraphProperty& property, const JsonValue& value) {
    if (!value.is_array()) {
      if (!property.single) {
        violations_.add("graph-list", Severity::kWarning, value.node(),
                        quote(property.name) + " may stand many times, but is no list");
      }
      return one(property, value);
    }
    if (property.single && value.size() > 1) {
      error("graph-list", value.node(),
            quote(property.name) + " may stand once, but is a list of " + std::to_string(value.size()));
    } else if (property.single) {
      violations_.add("graph-list", Severity::kWarning, value.node(), quote(property.name) + " may stand once, but is a list");
    }
    if (value.size() < property.least) error("required", value.node(), quote(property.name) + " is an empty list");
    for (const JsonValue element : value.elements()) one(property, element);
  }

  void one(const GraphProperty& property, const JsonValue& value) {
    const auto text = value.text();
    const auto wrong = [&](std::string_view wanted) {
      error("schema", value.node(),
            quote(property.name) + " is " + (text ? quote(*text) : std::string(kind_name(value.kind()))) + " instead of " +
                std::string(wanted));
    };
    switch (property.kind) {
      case GraphKind::kText:
        if (!text) wrong("a text");
        return;
      case GraphKind::kUri:
        if (!text || !syntax::text_format("iri-reference")(*text)) wrong("a URI");
        return;
      case GraphKind::kDate:
        if (!text || !is_spdx_date(*text)) wrong("a time in UTC as \"2026-01-31T12:00:00Z\"");
        return;
      case GraphKind::kVersion:
        if (!text || !is_version(*text)) wrong("a version as \"3.0.1\"");
        return;
      case GraphKind::kBoolean:
        if (!value.is_boolean()) wrong("true or false");
        return;
      case GraphKind::kDecimal:
        if (!value.is_number() && !text) wrong("a number");
        return;
      case GraphKind::kCount:
      case GraphKind::kPositive:
        if (value.integer().value_or(-1) < (property.kind == GraphKind::kPositive ? 1 : 0)) wrong("a whole number");
        return;
      case GraphKind::kWord:
        if (!text || std::ranges::find(words_of(property), *text) == words_of(property).end())
          wrong("a word that SPDX has there");
        return;
      case GraphKind::kElement:
        if (text) return refers(*text, value.node());
        if (!value.is_object()) wrong("an object or the id of one");
        return;
    }
  }

  static bool is_version(std::string_view text) {
    return text.starts_with("3.0.") && text.size() > 4 && text.find_first_not_of("0123456789", 4) == std::string_view::npos;
  }

  // Blank nodes are of this file alone; other elements may be imported, and some are SPDX's own.
  void refers(std::string_view id, std::uint32_t node) {
    if (elements_.find(id) != nullptr || imported_.contains(id) || id.find("spdx.org/") != std::string_view::npos) return;
    if (id == "NoAssertionElement" || id == "NoneElement" || id == "SpdxOrganization") return;
    if (id.starts_with("_:")) {
      error("graph-refers", node, "the blank node " + quote(id) + " is not in the file");
    } else {
      violations_.add("graph-refers", Severity::kWarning, node, quote(id) + " is neither in the file nor imported");
    }
  }

  void licence(const GraphElement& element) {
    const auto text = json_.at(element.node).get("simplelicensing_licenseExpression");
    if (!text || !text->text()) return;
    const auto names = identifiers::parse_spdx_licence(*text->text());
    if (!names && *text->text() != "NONE" && *text->text() != "NOASSERTION") {
      error("licence-expression", text->node(), quote(*text->text()) + " is no licence expression: " + names.error().cause);
    }
  }

  const syntax::JsonDocument& json_;
  Violations& violations_;
  Remarks past_;
  GraphElements elements_;
  std::unordered_set<std::string_view> imported_;
  std::unordered_set<std::string_view> ids_;
};

}  // namespace

void check_graph_rules(const syntax::JsonDocument& json, Violations& violations) { GraphRules(json, violations).check(); }

}  // namespace proofhouse::formats::spdx
