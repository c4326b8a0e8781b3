#include "formats/spdx/sbom.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "formats/spdx/edges.h"

namespace proofhouse::formats::spdx {

namespace {

constexpr std::uint32_t kNobody = 0xFFFFFFFF;

std::string of(const Text& text) { return std::string(text.text); }

// "purl" of "purl", of "http://spdx.org/rdf/references/purl" and of "...#purl".
std::string_view reference_type(std::string_view type) {
  const std::size_t cut = type.find_last_of("/#");
  return cut == std::string_view::npos ? type : type.substr(cut + 1);
}

class ToSbom {
 public:
  ToSbom(const SpdxDocument& document, Remarks& remarks) : document_(document), remarks_(remarks) {}

  Sbom make() {
    note_breaches();
    head();
    number_elements();
    components();
    relate();
    return std::move(sbom_);
  }

 private:
  // The node of a JSON document, else the line.
  [[nodiscard]] std::uint32_t node_of(At at) const {
    if (document_.syntax == Syntax::kJson) return at;
    return at < document_.places.size() ? document_.places[at].line : 0;
  }

  void remark(At at, const std::string& text) {
    const std::string place = document_.place(at);
    remarks_.add(place.empty() ? text : place + ": " + text, node_of(at));
  }

  void note_breaches() {
    for (const Breach& breach : document_.breaches) remark(breach.at, breach.text);
    if (document_.breaches_left_out > 0) {
      remarks_.add("and " + std::to_string(document_.breaches_left_out) + " more breaches of the format");
    }
  }

  void head() {
    sbom_.format = "SPDX";
    std::string_view version = document_.version.text;
    if (version.starts_with("SPDX-")) version.remove_prefix(5);
    sbom_.spec_version = version;
    if (!document_.version.given) {
      remark(document_.at, "the file does not say which specification it follows (\"spdxVersion\")");
    } else if (version != "2.2" && version != "2.3") {
      remark(document_.version.at, "the version " + quote(document_.version.text) + " is not known; the file was read as 2.3");
    }
    sbom_.name = of(document_.name);
    sbom_.serial = of(document_.name_space);
    sbom_.timestamp = of(document_.created);
    for (const Text& creator : document_.creators) {
      const std::string_view name = party_name(creator.text);
      if (name.empty()) continue;
      sbom_.authors.emplace_back(name);
      if (creator.text.starts_with("Tool:")) sbom_.tools.emplace_back(name);
    }
    sbom_.annotations = static_cast<std::uint32_t>(document_.annotations.size());
    for (const ExternalDocument& external : document_.external_documents) {
      sbom_.external_documents.push_back({of(external.id), of(external.uri), hash(external.checksum)});
    }
    for (const ExtractedLicence& licence : document_.extracted_licences) {
      sbom_.extracted_licences.push_back({of(licence.id), of(licence.name)});
    }
  }

  // Elements first, so that a number below theirs is one of them.
  void number_elements() {
    ids_.reserve(document_.elements.size() + document_.elements.size() / 2);
    for (std::uint32_t i = 0; i < document_.elements.size(); ++i) {
      const Element& element = document_.elements[i];
      if (element.id.text.empty()) {
        remark(element.at, "an element has no SPDXID");
      } else if (ids_.number(element.id.text) < numbered_.size()) {
        remark(element.id.at, "the SPDXID " + quote(element.id.text) + " stands twice");
      } else {
        numbered_.push_back(i);
      }
    }
    // A document may refer to itself by either name.
    self_ = ids_.number("SPDXRef-DOCUMENT");
    own_ = document_.id.given ? ids_.number(document_.id.text) : self_;
  }

  [[nodiscard]] std::uint32_t element_of(std::uint32_t number) const {
    return number < numbered_.size() ? numbered_[number] : kNobody;
  }
  std::uint32_t element_of(std::string_view id) { return element_of(ids_.number(id)); }

  void components() {
    const std::uint32_t subject = find_subject();
    sbom_.components_node = node_of(document_.elements_at);
    std::array<std::size_t, 3> counts{};
    for (const Element& element : document_.elements) ++counts[static_cast<std::size_t>(element.kind)];
    sbom_.components.reserve(counts[0]);
    sbom_.files.reserve(counts[1]);
    sbom_.snippets = static_cast<std::uint32_t>(counts[2]);
    for (std::uint32_t i = 0; i < document_.elements.size(); ++i) {
      const Element& element = document_.elements[i];
      if (i == subject) {
        sbom_.has_subject = true;
        fill(element, sbom_.subject);
      } else if (element.kind == ElementKind::kPackage) {
        fill(element, sbom_.components.emplace_back());
      } else if (element.kind == ElementKind::kFile) {
        fill(element, sbom_.files.emplace_back());
      }
    }
  }

  void fill(const Element& element, SbomFile& file) {
    file.ref = of(element.id);
    file.name = of(element.name);
    file.hashes.reserve(element.checksums.size());
    for (const Checksum& sum : element.checksums) file.hashes.push_back(hash(sum));
    if (!is_absent(element.licence_concluded.text)) file.licence_concluded = of(element.licence_concluded);
    file.node = node_of(element.at);
    if (file.name.empty()) remark(element.at, "a file has no name");
  }

  static ComponentHash hash(const Checksum& sum) { return {hash_name(sum.algorithm.text), of(sum.value)}; }

  // What the document describes: one package, or else one file. A document of a single package describes that.
  std::uint32_t find_subject() {
    std::vector<std::uint32_t> described;
    for (const Text& id : document_.describes) described.push_back(element_of(id.text));
    for (const Relationship& relationship : document_.relationships) {
      if (relationship.type.text == "DESCRIBES" && is_document(relationship.from.text)) {
        described.push_back(element_of(relationship.to.text));
      } else if (relationship.type.text == "DESCRIBED_BY" && is_document(relationship.to.text)) {
        described.push_back(element_of(relationship.from.text));
      }
    }
    std::erase(described, kNobody);
    std::ranges::sort(described);
    const auto repeated = std::ranges::unique(described);
    described.erase(repeated.begin(), repeated.end());
    const auto of_kind = [&](ElementKind kind) {
      std::vector<std::uint32_t> found;
      for (const std::uint32_t index : described) {
        if (document_.elements[index].kind == kind) found.push_back(index);
      }
      return found;
    };
    std::vector<std::uint32_t> best = of_kind(ElementKind::kPackage);
    if (best.empty()) best = of_kind(ElementKind::kFile);
    if (best.size() == 1) return best.front();
    if (best.size() > 1) {
      remark(document_.elements[best.front()].at,
             "the document describes " + std::to_string(best.size()) + " elements; none of them is taken for the product");
      return kNobody;
    }
    return only_package();
  }

  [[nodiscard]] std::uint32_t only_package() const {
    std::uint32_t found = kNobody;
    for (std::uint32_t i = 0; i < document_.elements.size(); ++i) {
      if (document_.elements[i].kind != ElementKind::kPackage) continue;
      if (found != kNobody) return kNobody;
      found = i;
    }
    return found;
  }

  [[nodiscard]] bool is_document(std::string_view id) const {
    return id == "SPDXRef-DOCUMENT" || (document_.id.given && id == document_.id.text);
  }

  void fill(const Element& element, Component& component) {
    component.ref = of(element.id);
    component.type = element.kind == ElementKind::kFile ? "file" : type_of(element.purpose.text);
    component.supplier = party_name(element.supplier.text);
    component.originator = party_name(element.originator.text);
    component.name = of(element.name);
    component.version = is_absent(element.version.text) ? std::string() : of(element.version);
    component.node = node_of(element.at);
    if (component.name.empty()) remark(element.at, "a package has no name");
    identify(element, component);
    component.hashes.reserve(element.checksums.size());
    for (const Checksum& sum : element.checksums) component.hashes.push_back(hash(sum));
    if (!is_absent(element.licence_declared.text)) component.licences.push_back(of(element.licence_declared));
    if (!is_absent(element.licence_concluded.text)) component.licence_concluded = of(element.licence_concluded);
    if (!is_absent(element.download_location.text)) component.download_location = of(element.download_location);
    if (!is_absent(element.homepage.text)) component.references.push_back({"website", of(element.homepage), {}});
  }

  // The first purl and the first CPE name, 2.3 before 2.2; all others and other identifiers behind them.
  static void identify(const Element& element, Component& component) {
    bool cpe23 = false;
    for (const ExternalRef& reference : element.references) {
      const std::string_view type = reference_type(reference.type.text);
      std::string locator = of(reference.locator);
      if (type == "purl") {
        add_identifier(std::move(locator), component.purl.empty(), component.purl, component);
      } else if (type == "cpe23Type" || type == "cpe22Type") {
        const bool better = type == "cpe23Type" && !cpe23;
        add_identifier(std::move(locator), component.cpe.empty() || better, component.cpe, component);
        cpe23 = cpe23 || type == "cpe23Type";
      } else if (type == "swid" || type == "gitoid" || type == "swh") {
        component.more_identifiers.push_back(std::move(locator));
      } else {
        component.references.push_back({type == "advisory" ? "advisories" : std::string(type), std::move(locator), {}});
      }
    }
  }

  static void add_identifier(std::string text, bool first, std::string& into, Component& component) {
    if (first) std::swap(text, into);
    if (!text.empty() && text != into) component.more_identifiers.push_back(std::move(text));
  }

  // As CycloneDX names it, where it has the same thing.
  static std::string type_of(std::string_view purpose) {
    std::string type = lower(purpose);
    std::ranges::replace(type, '_', '-');
    return type;
  }

  struct Stated {
    std::uint32_t from;
    std::uint32_t type;
    std::uint32_t to;
    std::uint32_t node;
  };

  // What needs or holds another thing than a file becomes a dependency; all else stays a relationship. Each once.
  void relate() {
    Edges edges;
    std::vector<Stated> others;
    for (const Relationship& relationship : document_.relationships) {
      sort_in(relationship.from.text, relationship.type.text, relationship.to.text, relationship.at, edges, others);
    }
    const std::string_view self = document_.id.given ? document_.id.text : "SPDXRef-DOCUMENT";
    for (const Text& id : document_.describes) sort_in(self, "DESCRIBES", id.text, id.at, edges, others);
    for (const Element& element : document_.elements) {
      for (const Text& id : element.holds_files) sort_in(element.id.text, "CONTAINS", id.text, id.at, edges, others);
      for (const Text& id : element.depends_on) sort_in(element.id.text, "DEPENDS_ON", id.text, id.at, edges, others);
    }
    sbom_.dependencies = edges.take(ids_);
    std::ranges::sort(others, {}, [](const Stated& one) { return std::tuple(one.from, one.type, one.to, one.node); });
    const auto repeated =
        std::ranges::unique(others, {}, [](const Stated& one) { return std::tuple(one.from, one.type, one.to); });
    others.erase(repeated.begin(), repeated.end());
    std::ranges::sort(others, {}, [](const Stated& one) { return std::tuple(one.node, one.from, one.type, one.to); });
    sbom_.relationships.reserve(others.size());
    for (const Stated& one : others) {
      proofhouse::Relationship& relationship = sbom_.relationships.emplace_back();
      relationship.from = ids_.text(one.from);
      relationship.type = ids_.text(one.type);
      relationship.to.emplace_back(ids_.text(one.to));
      relationship.node = one.node;
    }
  }

  void sort_in(std::string_view from, std::string_view type, std::string_view to, At at, Edges& edges,
               std::vector<Stated>& others) {
    const Needs needs = needs_of(type);
    const std::uint32_t first = ids_.number(from);
    const std::uint32_t second = ids_.number(to);
    if (needs != Needs::kNothing && may_depend(first) && may_depend(second)) {
      const bool forward = needs == Needs::kForward;
      edges.add(forward ? first : second, forward ? second : first, node_of(at));
    } else {
      others.push_back({first, ids_.number(type), second, node_of(at)});
    }
  }

  // Not the document itself, no file, and something at all.
  [[nodiscard]] bool may_depend(std::uint32_t number) const {
    const std::uint32_t element = element_of(number);
    if (element != kNobody) return document_.elements[element].kind == ElementKind::kPackage;
    return number != self_ && number != own_ && !is_absent(ids_.text(number));
  }

  const SpdxDocument& document_;
  Remarks& remarks_;
  Sbom sbom_;
  Ids ids_;
  std::vector<std::uint32_t> numbered_;  // of each element's number its first element
  std::uint32_t self_ = 0;
  std::uint32_t own_ = 0;
};

}  // namespace

std::string_view party_name(std::string_view text) {
  text = trim(text);
  if (is_absent(text)) return {};
  for (const std::string_view prefix : {"Organization:", "Person:", "Tool:"}) {
    if (text.starts_with(prefix)) {
      text = trim(text.substr(prefix.size()));
      // A tool has no address; parentheses are a part of its name.
      if (prefix == "Tool:") return text;
      break;
    }
  }
  const std::size_t open = text.rfind('(');
  if (text.ends_with(')') && open != std::string_view::npos &&
      (open + 2 == text.size() || text.find('@', open) != std::string_view::npos)) {
    text = trim(text.substr(0, open));
  }
  return text;
}

std::string hash_name(std::string_view algorithm) {
  // "SHA256", "SHA-256", and 3.0's "sha256", "sha3_256", "blake2b256".
  std::string name = upper(algorithm);
  std::ranges::replace(name, '_', '-');
  constexpr std::array<std::string_view, 5> kSha{"1", "224", "256", "384", "512"};
  if (name.starts_with("SHA") && std::ranges::find(kSha, std::string_view(name).substr(3)) != kSha.end()) name.insert(3, "-");
  if (name.starts_with("BLAKE2B")) name = "BLAKE2b" + std::string(name.size() > 7 && name[7] != '-' ? "-" : "") + name.substr(7);
  return name;
}

Sbom to_sbom(const SpdxDocument& document, Remarks& remarks) { return ToSbom(document, remarks).make(); }

}  // namespace proofhouse::formats::spdx
