#include "formats/spdx/graph.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.h"
#include "formats/spdx/edges.h"
#include "formats/spdx/graph_elements.h"
#include "formats/spdx/graph_vex.h"
#include "formats/spdx/sbom.h"

namespace proofhouse::formats::spdx {

namespace {

using syntax::JsonValue;

constexpr std::string_view kContext = "://spdx.org/rdf/3";

// Of one text of a context: "3.0.1" of "https://spdx.org/rdf/3.0.1/spdx-context.jsonld".
std::string_view version_in(const JsonValue& value) {
  const auto text = value.text();
  const std::size_t at = text ? text->find(kContext) : std::string_view::npos;
  if (at == std::string_view::npos) return {};
  const std::string_view from = text->substr(at + kContext.size() - 1);
  return from.substr(0, std::min(from.find('/'), from.size()));
}

std::string_view context_version(const JsonValue& root) {
  const auto context = root.get("@context");
  if (!context) return {};
  if (!context->is_array()) return version_in(*context);
  for (const JsonValue one : context->elements()) {
    if (const std::string_view version = version_in(one); !version.empty()) return version;
  }
  return {};
}

bool is_package(std::string_view type) {
  return type == "software_Package" || type == "ai_AIPackage" || type == "dataset_DatasetPackage";
}

// "operating-system" of "operatingSystem".
std::string dashed(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') out += '-';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

// "HAS_INPUT" of "hasInput".
std::string capitals(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z') out += '_';
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

// What one element needs or is made of. Each is written from the one to the other.
constexpr std::array<std::string_view, 8> kNeeds{"contains",
                                                 "dependsOn",
                                                 "hasDynamicLink",
                                                 "hasOptionalComponent",
                                                 "hasOptionalDependency",
                                                 "hasPrerequisite",
                                                 "hasProvidedDependency",
                                                 "hasStaticLink"};

class GraphReader {
 public:
  GraphReader(const syntax::JsonDocument& json, Remarks& remarks) : json_(json), remarks_(remarks), elements_(json, remarks) {}

  Result<Sbom> read() {
    if (elements_.all().empty()) {
      return fail_at(ErrorCode::kInvalid, {}, "/@graph", "the graph has no element", "give an SPDX 3.0 file with its elements");
    }
    head();
    relationships();
    components();
    sbom_.dependencies = edges_.take(ids_);
    read_vulnerabilities(elements_, sbom_, remarks_);
    return std::move(sbom_);
  }

 private:
  const GraphElement* first(std::string_view type) const {
    const auto at = std::ranges::find(elements_.all(), type, &GraphElement::type);
    return at == elements_.all().end() ? nullptr : &*at;
  }

  // The document, or what stands for it.
  const GraphElement* document() const {
    for (const std::string_view type : {"SpdxDocument", "software_Sbom", "Bom", "Bundle"}) {
      if (const GraphElement* found = first(type)) return found;
    }
    return nullptr;
  }

  void head() {
    sbom_.format = "SPDX";
    document_ = document();
    if (document_ == nullptr) {
      remarks_.add("the graph has neither an SpdxDocument nor an Sbom");
    } else {
      sbom_.serial = document_->id;
      sbom_.name = elements_.text(*document_, "name");
    }
    for (const GraphElement& element : elements_.all()) {
      if (element.type == "Annotation") ++sbom_.annotations;
      if (element.type == "software_Snippet") ++sbom_.snippets;
      if (element.type == "ExternalMap") sbom_.external_documents.push_back(external(element));
      if (element.type == "software_Sbom") {
        for (const JsonValue& kind : elements_.values(element, "software_sbomType")) {
          sbom_.lifecycles.emplace_back(kind.text().value_or(std::string_view{}));
        }
      }
    }
    creation();
    if (sbom_.spec_version.empty()) sbom_.spec_version = context_version(json_.root());
    if (sbom_.spec_version.empty()) remarks_.add("the file does not say which specification it follows (\"specVersion\")");
  }

  proofhouse::ExternalDocument external(const GraphElement& element) {
    proofhouse::ExternalDocument external;
    external.ref = elements_.text(element, "externalSpdxId");
    external.uri = elements_.text(element, "locationHint");
    const std::vector<JsonValue> hashes = elements_.values(element, "verifiedUsing");
    if (!hashes.empty() && hashes.front().is_object()) external.hash = hash_of(hashes.front());
    return external;
  }

  ComponentHash hash_of(const JsonValue& hash) {
    return {hash_name(elements_.text(hash, "algorithm")), std::string(elements_.text(hash, "hashValue"))};
  }

  void creation() {
    const GraphElement* info = nullptr;
    if (document_ != nullptr) {
      if (const auto member = elements_.value(*document_).get("creationInfo")) info = elements_.target(*member);
    }
    if (info == nullptr) info = first("CreationInfo");
    if (info == nullptr) {
      remarks_.add("the graph does not say who made it and when (CreationInfo)");
      return;
    }
    sbom_.spec_version = elements_.text(*info, "specVersion");
    sbom_.timestamp = elements_.text(*info, "created");
    for (const std::string_view key : {"createdBy", "createdUsing"}) {
      for (const JsonValue& value : elements_.values(*info, key)) {
        std::string name = name_of(value);
        if (name.empty()) continue;
        if (key == "createdUsing") sbom_.tools.push_back(name);
        sbom_.authors.push_back(std::move(name));
      }
    }
  }

  // The name of the agent that a value refers to; the reference itself where the document does not have it.
  std::string name_of(const JsonValue& value) {
    const GraphElement* agent = elements_.target(value);
    if (agent != nullptr) {
      std::string name(elements_.text(*agent, "name"));
      if (!name.empty()) return name;
      return std::string(agent->id);
    }
    remarks_.add("an agent is not in the file", value.node());
    const std::string_view id = value.text().value_or(std::string_view{});
    return id.ends_with("NoAssertionElement") || id.ends_with("NoneElement") ? std::string() : std::string(id);
  }

  void relationships() {
    for (const GraphElement& element : elements_.all()) {
      if (element.type != "Relationship" && element.type != "LifecycleScopedRelationship") continue;
      const std::string_view type = elements_.text(element, "relationshipType");
      const std::vector<std::string_view> from = elements_.ids(element, "from");
      if (from.size() != 1) {
        remarks_.add("a relationship is not from one element", element.node);
        continue;
      }
      if (type == "describes") {
        for (const std::string_view to : elements_.ids(element, "to")) described_.push_back(to);
      } else if (type == "hasDeclaredLicense" || type == "hasConcludedLicense") {
        add_licences(element, from.front(), type == "hasDeclaredLicense");
      } else {
        relate(element, from.front(), type);
      }
    }
  }

  void relate(const GraphElement& element, std::string_view from, std::string_view type) {
    const bool needs = std::ranges::find(kNeeds, type) != kNeeds.end() && may_depend(from);
    proofhouse::Relationship relationship{.from = std::string(from), .type = capitals(type), .to = {}, .node = element.node};
    for (const std::string_view to : elements_.ids(element, "to")) {
      if (needs && may_depend(to)) {
        edges_.add(ids_.number(from), ids_.number(to), element.node);
      } else {
        relationship.to.emplace_back(to);
      }
    }
    if (!relationship.to.empty()) sbom_.relationships.push_back(std::move(relationship));
  }

  // Neither a collection nor a file.
  [[nodiscard]] bool may_depend(std::string_view id) const {
    const GraphElement* element = elements_.find(id);
    return element == nullptr || (!is_collection(id) && element->type != "software_File" && element->type != "software_Snippet");
  }

  [[nodiscard]] bool is_collection(std::string_view id) const {
    const GraphElement* element = elements_.find(id);
    return element != nullptr && (element->type == "SpdxDocument" || element->type == "software_Sbom" || element->type == "Bom");
  }

  void add_licences(const GraphElement& relationship, std::string_view from, bool declared) {
    for (const JsonValue& value : elements_.values(relationship, "to")) {
      const std::string text = licence_text(value);
      if (!declared) {
        if (!text.empty()) concluded_[from] = text;
        continue;
      }
      std::vector<std::string>& licences = licences_[from];
      if (!text.empty() && std::ranges::find(licences, text) == licences.end() && licences.size() < kMostLicences) {
        licences.push_back(text);
      }
    }
  }

  std::string licence_text(const JsonValue& value) {
    const GraphElement* licence = elements_.target(value);
    if (licence == nullptr) {
      const std::string_view id = value.text().value_or(std::string_view{});
      if (id.ends_with("NoAssertionLicense") || id.ends_with("NoneLicense")) return {};
      // "https://spdx.org/licenses/MIT" is a listed licence that need not be in the file.
      const std::size_t at = id.find("spdx.org/licenses/");
      return std::string(at == std::string_view::npos ? id : id.substr(at + 18));
    }
    std::string text(elements_.text(*licence, "simplelicensing_licenseExpression"));
    if (text.empty()) text = elements_.text(*licence, "licenseExpression");
    if (text.empty()) text = elements_.text(*licence, "name");
    return text.empty() ? std::string(licence->id) : is_absent(text) ? std::string() : text;
  }

  void components() {
    const GraphElement* subject = find_subject();
    std::uint32_t first_node = 0;
    for (const GraphElement& element : elements_.all()) {
      if (&element == subject) {
        sbom_.has_subject = true;
        sbom_.subject = component(element);
      } else if (is_package(element.type)) {
        if (first_node == 0) first_node = element.node;
        sbom_.components.push_back(component(element));
      } else if (element.type == "software_File") {
        sbom_.files.push_back(file(element));
      }
    }
    const auto graph = json_.root().get("@graph");
    sbom_.components_node = graph ? graph->node() : first_node;
  }

  // What the roots of the document are: followed from collection to collection, each once.
  const GraphElement* find_subject() {
    std::vector<std::string_view> open = described_;
    if (document_ != nullptr) {
      for (const std::string_view id : elements_.ids(*document_, "rootElement")) open.push_back(id);
    }
    for (const GraphElement& element : elements_.all()) {
      if (element.type == "software_Sbom" && &element != document_) {
        for (const std::string_view id : elements_.ids(element, "rootElement")) open.push_back(id);
      }
    }
    std::unordered_set<std::string_view> seen;
    std::vector<const GraphElement*> packages;
    std::vector<const GraphElement*> files;
    for (const std::string_view id : open) {
      const GraphElement* element = seen.insert(id).second ? elements_.find(id) : nullptr;
      if (element == nullptr) continue;
      if (is_package(element->type)) packages.push_back(element);
      if (element->type == "software_File") files.push_back(element);
    }
    const std::vector<const GraphElement*>& best = packages.empty() ? files : packages;
    if (best.size() == 1) return best.front();
    if (best.size() > 1) {
      remarks_.add("the document describes " + std::to_string(best.size()) + " elements; none of them is taken for the product",
                   best.front()->node);
    }
    return nullptr;
  }

  Component component(const GraphElement& element) {
    Component component;
    component.node = element.node;
    component.ref = element.id;
    component.name = elements_.text(element, "name");
    component.version = elements_.text(element, "software_packageVersion");
    component.purl = elements_.text(element, "software_packageUrl");
    component.type = element.type == "software_File" ? "file" : dashed(elements_.text(element, "software_primaryPurpose"));
    component.supplier = first_maker(element, "suppliedBy");
    component.originator = first_maker(element, "originatedBy");
    component.download_location = elements_.text(element, "software_downloadLocation");
    if (component.name.empty()) remarks_.add("a package has no name", element.node);
    if (component.ref.empty()) remarks_.add("an element has no spdxId", element.node);
    for (const std::string_view key : {"externalIdentifier", "externalIdentifiers"}) identify(element, key, component);
    component.hashes = hashes(element);
    if (const std::string_view page = elements_.text(element, "software_homePage"); !page.empty()) {
      component.references.push_back({"website", std::string(page), {}});
    }
    if (const auto at = licences_.find(element.id); at != licences_.end()) component.licences = at->second;
    if (const auto at = concluded_.find(element.id); at != concluded_.end()) component.licence_concluded = at->second;
    return component;
  }

  SbomFile file(const GraphElement& element) {
    SbomFile file;
    file.ref = element.id;
    file.name = elements_.text(element, "name");
    file.hashes = hashes(element);
    if (const auto at = concluded_.find(element.id); at != concluded_.end()) file.licence_concluded = at->second;
    file.node = element.node;
    return file;
  }

  std::string first_maker(const GraphElement& element, std::string_view key) {
    const std::vector<JsonValue> makers = elements_.values(element, key);
    return makers.empty() ? std::string() : name_of(makers.front());
  }

  // An integrity method may be something else, as a code over many files.
  std::vector<ComponentHash> hashes(const GraphElement& element) {
    std::vector<ComponentHash> hashes;
    for (const JsonValue& value : elements_.values(element, "verifiedUsing")) {
      const GraphElement* method = elements_.target(value);
      const JsonValue hash = value.is_object() || method == nullptr ? value : elements_.value(*method);
      if (hash.is_object() && hash.get("hashValue")) hashes.push_back(hash_of(hash));
    }
    return hashes;
  }

  void identify(const GraphElement& element, std::string_view key, Component& component) {
    const std::vector<JsonValue> identifiers = elements_.values(element, key);
    if (!identifiers.empty() && key.ends_with('s'))
      remarks_.add(quote(key) + " is no member that SPDX has here", identifiers.front().node());
    bool cpe23 = false;
    for (const JsonValue& identifier : identifiers) {
      if (!identifier.is_object()) continue;
      const std::string_view type = elements_.text(identifier, "externalIdentifierType");
      const std::string_view text = elements_.text(identifier, "identifier");
      if (type == "packageURL" || type == "packageUrl" || type == "purl") {
        add_identifier(text, component.purl.empty(), component.purl, component);
      } else if (type == "cpe23" || type == "cpe22") {
        add_identifier(text, component.cpe.empty() || (type == "cpe23" && !cpe23), component.cpe, component);
        cpe23 = cpe23 || type == "cpe23";
      } else if (type == "swid" || type == "gitoid" || type == "swhid") {
        component.more_identifiers.emplace_back(text);
      }
    }
  }

  static void add_identifier(std::string_view given, bool first, std::string& into, Component& component) {
    std::string text(given);
    if (first) std::swap(text, into);
    if (!text.empty() && text != into) component.more_identifiers.push_back(std::move(text));
  }

  static constexpr std::size_t kMostLicences = 100;

  const syntax::JsonDocument& json_;
  Remarks& remarks_;
  GraphElements elements_;
  Sbom sbom_;
  const GraphElement* document_ = nullptr;
  Ids ids_;
  Edges edges_;
  std::vector<std::string_view> described_;
  std::unordered_map<std::string_view, std::vector<std::string>> licences_;
  std::unordered_map<std::string_view, std::string> concluded_;
};

}  // namespace

bool is_graph(const syntax::JsonDocument& json) {
  const JsonValue root = json.root();
  if (!root.is_object() || root.get("spdxVersion")) return false;
  if (!context_version(root).empty()) return true;
  const auto graph = root.get("@graph");
  if (!graph || !graph->is_array()) return false;
  for (const JsonValue element : graph->elements()) {
    if (element.get("spdxId")) return true;
  }
  return false;
}

std::string_view graph_version(const syntax::JsonDocument& json) {
  const std::string_view version = context_version(json.root());
  if (!version.empty()) return version;
  for (std::uint32_t node = 0; node < json.node_count(); ++node) {
    if (json.at(node).key() == "specVersion") return json.at(node).text().value_or(std::string_view{});
  }
  return {};
}

Result<Sbom> read_graph(const syntax::JsonDocument& json, Remarks& remarks) { return GraphReader(json, remarks).read(); }

}  // namespace proofhouse::formats::spdx
