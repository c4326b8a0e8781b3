#include "formats/cyclonedx/xml_rules.h"

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "formats/cyclonedx/hash_lengths.h"
#include "identifiers/spdx_licence.h"
#include "syntax/xml_shape.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::XmlDocument;
using syntax::XmlNode;

constexpr std::string_view kNamespace = "http://cyclonedx.org/schema/bom/";

std::string text_of(const XmlNode& node) {
  const std::string text = node.text();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// All elements in document order, the references in a second pass because they may stand before what they name.
class Walk {
 public:
  Walk(const XmlDocument& document, Violations& violations) : document_(document), violations_(violations) {}

  void run() {
    std::vector<XmlNode> open{document_.root()};
    while (!open.empty()) {
      const XmlNode node = open.back();
      open.pop_back();
      look_at(node);
      auto below = node.children();
      for (auto it = below.rbegin(); it != below.rend(); ++it) open.push_back(*it);
    }
    for (const auto& [rule, node, reference] : references_) {
      if (reference.starts_with("urn:cdx:") || known_.contains(reference)) continue;
      add(rule, Severity::kWarning, node, "the reference " + quote(reference) + " names nothing in the file");
    }
  }

 private:
  struct Reference {
    std::string_view rule;
    XmlNode node;
    std::string text;
  };

  void add(std::string_view rule, Severity severity, const XmlNode& node, std::string message) {
    const auto place = document_.place(node);
    violations_.add_at(rule, severity, std::to_string(place.line) + ":" + std::to_string(place.column), std::move(message));
  }

  void look_at(const XmlNode& node) {
    if (const auto ref = node.attribute("bom-ref")) {
      if (!known_.insert(*ref).second)
        add("bom-ref-unique", Severity::kError, node, "the bom-ref " + quote(*ref) + " stands in the file already");
    }
    const std::string_view name = node.name();
    if (name == "dependency" || name == "provides") {
      if (const auto ref = node.attribute("ref")) references_.push_back({"dependency-refers", node, std::string(*ref)});
    } else if (name == "target") {
      if (const auto ref = node.child("ref")) references_.push_back({"affects-refers", *ref, text_of(*ref)});
    } else if (name == "hash") {
      check_hash(node);
    } else if (name == "license") {
      check_licence(node);
    } else if (name == "vulnerability" && !node.child("affects") && node.attribute("bom-ref")) {
      add("vex-applies-to-nothing", Severity::kWarning, node, "the vulnerability names nothing that it affects");
    }
  }

  void check_hash(const XmlNode& node) {
    const std::string_view algorithm = node.attribute("alg").value_or("");
    const std::size_t digits = hash_digits(algorithm);
    const std::string content = text_of(node);
    if (digits == 0 || content.empty() || content.size() == digits) return;
    add("hash-length", Severity::kWarning, node,
        "a " + std::string(algorithm) + " has " + std::to_string(digits) + " hexadecimal digits, not " +
            std::to_string(content.size()));
  }

  void check_licence(const XmlNode& node) {
    const auto id = node.child("id");
    if (!id) return;
    const std::string text = id->text();
    if (identifiers::find_spdx_licence(text) == text || identifiers::find_spdx_exception(text) == text) return;
    add("schema", Severity::kError, *id, quote(text) + " is not an identifier of the SPDX licence list");
  }

  const XmlDocument& document_;
  Violations& violations_;
  std::unordered_set<std::string_view> known_;
  std::vector<Reference> references_;
};

}  // namespace

std::optional<std::string> xml_version(const XmlDocument& document) {
  const std::string_view space = syntax::root_namespace(document);
  if (!space.starts_with(kNamespace)) return std::nullopt;
  return std::string(space.substr(kNamespace.size()));
}

void check_xml(const XmlDocument& document, const std::string& version, Violations& violations) {
  const syntax::XmlShape* shape = syntax::find_xml_shape("cyclonedx", version);
  if (shape == nullptr) {
    violations.add_at("schema", Severity::kError, "1:1",
                      "its version " + quote(version) + " has no schema that Proofhouse knows");
    return;
  }
  syntax::XmlBreaches found = syntax::check_xml_shape(*shape, document, kMostViolations);
  for (syntax::XmlBreach& breach : found.breaches) {
    violations.add_at("schema", Severity::kError, std::to_string(breach.place.line) + ":" + std::to_string(breach.place.column),
                      std::move(breach.message));
  }
  violations.add_left_out(found.left_out, true);
  Walk(document, violations).run();
}

}  // namespace proofhouse::formats::cyclonedx
