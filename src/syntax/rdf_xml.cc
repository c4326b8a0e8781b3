#include "syntax/rdf_xml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::string_view kRdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";
constexpr std::size_t kMostFaults = 100;
// Each name and each reference may repeat what a namespace or a base says once.
constexpr std::size_t kLongestBase = 1024;
constexpr std::uint64_t kMostText = 256ULL << 20U;

// Names of RDF that are no property and no class (§7.2.2 to 7.2.4).
constexpr std::array<std::string_view, 9> kCoreTerms{"RDF",    "ID",       "about",     "parseType",      "resource",
                                                     "nodeID", "datatype", "aboutEach", "aboutEachPrefix"};
bool is_core(std::string_view name) { return std::ranges::find(kCoreTerms, name) != kCoreTerms.end() || name == "bagID"; }

struct Name {
  std::string_view space;
  std::string_view local;
  [[nodiscard]] bool is_rdf(std::string_view name) const { return space == kRdf && local == name; }
};

// What an element inherits.
struct Scope {
  std::string_view base;
  std::string_view language;
};

// The attributes of one element, sorted out.
struct Attributes {
  std::optional<std::string_view> id;
  std::optional<std::string_view> about;
  std::optional<std::string_view> node_id;
  std::optional<std::string_view> resource;
  std::optional<std::string_view> datatype;
  std::optional<std::string_view> parse_type;
  std::vector<std::pair<Name, std::string_view>> properties;
};

}  // namespace

class RdfXmlReader {
 public:
  RdfXmlReader(const XmlDocument& xml, std::uint64_t most) : xml_(xml), most_(most) {}

  Result<RdfGraph> read() {
    const XmlNode root = xml_.root();
    const std::size_t declared = open_namespaces(root);
    Scope scope = inherit(root, {});
    if (name_of(root).is_rdf("RDF")) {
      note_text(root);
      for (const XmlNode& child : root.children()) node_element(child, scope);
    } else {
      node_element(root, scope);
    }
    close_namespaces(declared);
    if (full_) {
      return fail_at(ErrorCode::kLimit, {}, place_text(full_at_),
                     "the RDF states more than " + std::to_string(most_) + " triples, or they grow too large", "split the file");
    }
    return std::move(graph_);
  }

 private:
  std::size_t open_namespaces(const XmlNode& node) {
    std::size_t opened = 0;
    for (const auto& [name, value] : node.attributes()) {
      if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
      const std::string_view prefix = name.substr(std::min<std::size_t>(name.size(), 6));
      if (value.size() > kLongestBase) fault(node, "the namespace of " + shown(name) + " is too long and was cut");
      spaces_[prefix].push_back(value.substr(0, kLongestBase));
      opened_.push_back(prefix);
      ++opened;
    }
    return opened;
  }

  void close_namespaces(std::size_t count) {
    for (; count > 0; --count) {
      spaces_[opened_.back()].pop_back();
      opened_.pop_back();
    }
  }

  Name resolve(std::string_view qualified, bool attribute, const XmlNode& node) {
    const std::size_t colon = qualified.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? std::string_view{} : qualified.substr(0, colon);
    const std::string_view local = colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
    if (prefix == "xml") return {kXml, local};
    if (attribute && prefix.empty()) return {{}, local};
    const auto at = spaces_.find(prefix);
    if (at == spaces_.end() || at->second.empty()) {
      fault(node, "the prefix of " + shown(qualified) + " stands for no namespace");
      return {{}, local};
    }
    return {at->second.back(), local};
  }

  Name name_of(const XmlNode& node) { return resolve(node.qualified_name(), false, node); }

  static std::string shown(std::string_view text) { return '"' + printable(shorten(text, 80)) + '"'; }

  void fault(const XmlNode& node, std::string text) {
    if (graph_.faults_.size() < kMostFaults) graph_.faults_.push_back({xml_.place(node), std::move(text)});
  }

  Scope inherit(const XmlNode& node, Scope scope) {
    for (const auto& [name, value] : node.attributes()) {
      if (name == "xml:base" && value.size() > kLongestBase) fault(node, "the base is too long and was left out");
      if (name == "xml:base" && value.size() <= kLongestBase) scope.base = value;
      if (name == "xml:lang") scope.language = value;
    }
    return scope;
  }

  Attributes attributes_of(const XmlNode& node) {
    Attributes out;
    for (const auto& [qualified, value] : node.attributes()) {
      if (qualified == "xmlns" || qualified.starts_with("xmlns:") || qualified.starts_with("xml:")) continue;
      const Name name = resolve(qualified, true, node);
      if (name.space != kRdf) {
        if (name.space.empty()) {
          fault(node, "the attribute " + shown(qualified) + " has no namespace");
        } else {
          out.properties.emplace_back(name, value);
        }
      } else if (name.local == "ID") {
        out.id = value;
      } else if (name.local == "about") {
        out.about = value;
      } else if (name.local == "nodeID") {
        out.node_id = value;
      } else if (name.local == "resource") {
        out.resource = value;
      } else if (name.local == "datatype") {
        out.datatype = value;
      } else if (name.local == "parseType") {
        out.parse_type = value;
      } else if (is_core(name.local) || name.local == "li" || name.local == "Description") {
        fault(node, shown(qualified) + " is no attribute that RDF/XML has");
      } else {
        out.properties.emplace_back(name, value);
      }
    }
    return out;
  }

  std::string_view keep(std::string text) {
    kept_ += text.size();
    return graph_.texts_.emplace_back(std::move(text));
  }

  std::uint32_t add_term(RdfTerm term) {
    graph_.terms_.push_back(term);
    return static_cast<std::uint32_t>(graph_.terms_.size() - 1);
  }

  std::uint32_t resource(RdfKind kind, std::string text) {
    auto& known = kind == RdfKind::kIri ? iris_ : blanks_;
    const auto at = known.find(text);
    if (at != known.end()) return at->second;
    const std::string_view kept = keep(std::move(text));
    const std::uint32_t number = add_term({kind, kept, {}, {}});
    known.emplace(kept, number);
    return number;
  }

  std::uint32_t iri(const Scope& scope, std::string_view reference) {
    return resource(RdfKind::kIri, resolve_iri(scope.base, reference));
  }
  std::uint32_t iri(const Name& name) { return resource(RdfKind::kIri, std::string(name.space) + std::string(name.local)); }
  std::uint32_t rdf(std::string_view name) { return iri(Name{kRdf, name}); }
  std::uint32_t named_blank(std::string_view label) { return resource(RdfKind::kBlank, "n" + std::string(label)); }
  // Labels in a file begin with "n" here, so these are never theirs.
  std::uint32_t fresh_blank() { return resource(RdfKind::kBlank, "b" + std::to_string(fresh_++)); }
  std::uint32_t literal(std::string text, std::string_view datatype, std::string_view language) {
    return add_term({RdfKind::kLiteral, keep(std::move(text)), datatype, language});
  }

  void state(std::uint32_t subject, std::uint32_t predicate, std::uint32_t object, const XmlNode& node) {
    if (graph_.triples_.size() >= most_ || kept_ > kMostText) {
      if (!full_) full_at_ = xml_.place(node);
      full_ = true;
      return;
    }
    graph_.triples_.push_back({subject, predicate, object, xml_.place(node)});
  }

  std::uint32_t id_iri(const Scope& scope, std::string_view id, const XmlNode& node) {
    const std::uint32_t number = iri(scope, "#" + std::string(id));
    if (!ids_.emplace(number, true).second) fault(node, "the rdf:ID " + shown(id) + " stands twice");
    return number;
  }

  void property_attributes(std::uint32_t subject, const Attributes& attributes, const Scope& scope, const XmlNode& node) {
    for (const auto& [name, value] : attributes.properties) {
      const std::uint32_t object = name.is_rdf("type") ? iri(scope, value) : literal(std::string(value), {}, scope.language);
      state(subject, iri(name), object, node);
    }
  }

  // §7.2.11.
  std::uint32_t node_element(const XmlNode& node, Scope scope) {
    const std::size_t declared = open_namespaces(node);
    scope = inherit(node, scope);
    const Name name = name_of(node);
    const Attributes attributes = attributes_of(node);
    std::uint32_t subject = 0;
    if (attributes.id) {
      subject = id_iri(scope, *attributes.id, node);
    } else if (attributes.about) {
      subject = iri(scope, *attributes.about);
    } else {
      subject = attributes.node_id ? named_blank(*attributes.node_id) : fresh_blank();
    }
    if (name.space == kRdf && (is_core(name.local) || name.local == "li")) {
      fault(node, shown(node.qualified_name()) + " is no node element");
    } else if (!name.is_rdf("Description")) {
      state(subject, rdf("type"), iri(name), node);
    }
    property_attributes(subject, attributes, scope, node);
    properties(subject, node, scope);
    close_namespaces(declared);
    return subject;
  }

  void note_text(const XmlNode& node) {
    if (!trim(node.text()).empty()) fault(node, "text stands between the elements of " + shown(node.qualified_name()));
  }

  void properties(std::uint32_t subject, const XmlNode& node, const Scope& scope) {
    note_text(node);
    std::uint64_t items = 0;
    for (const XmlNode& child : node.children()) {
      if (full_) return;
      property_element(subject, child, scope, items);
    }
  }

  // §7.2.14 to 7.2.21.
  void property_element(std::uint32_t subject, const XmlNode& node, Scope scope, std::uint64_t& items) {
    const std::size_t declared = open_namespaces(node);
    scope = inherit(node, scope);
    const Name name = name_of(node);
    const Attributes attributes = attributes_of(node);
    if (name.space == kRdf && (is_core(name.local) || name.local == "Description")) {
      fault(node, shown(node.qualified_name()) + " is no property");
    } else {
      const std::uint32_t predicate = name.is_rdf("li") ? rdf("_" + std::to_string(++items)) : iri(name);
      const std::uint32_t object = object_of(node, attributes, scope);
      state(subject, predicate, object, node);
      if (attributes.id) reify(id_iri(scope, *attributes.id, node), {subject, predicate, object}, node);
    }
    close_namespaces(declared);
  }

  void reify(std::uint32_t statement, const std::array<std::uint32_t, 3>& parts, const XmlNode& node) {
    state(statement, rdf("type"), rdf("Statement"), node);
    constexpr std::array<std::string_view, 3> kParts{"subject", "predicate", "object"};
    for (std::size_t i = 0; i < parts.size(); ++i) state(statement, rdf(kParts[i]), parts[i], node);
  }

  std::uint32_t object_of(const XmlNode& node, const Attributes& attributes, const Scope& scope) {
    const std::vector<XmlNode> children = node.children();
    if (attributes.parse_type == "Resource") {
      const std::uint32_t object = fresh_blank();
      properties(object, node, scope);
      return object;
    }
    if (attributes.parse_type == "Collection") return collection(node, children, scope);
    if (attributes.parse_type) return literal(all_text(node), keep(std::string(kRdf) + "XMLLiteral"), {});
    if (!children.empty()) {
      note_text(node);
      if (children.size() > 1) fault(node, shown(node.qualified_name()) + " holds more than one node");
      return node_element(children.front(), scope);
    }
    if (attributes.resource || attributes.node_id || (!attributes.properties.empty() && !attributes.datatype)) {
      const std::uint32_t object = attributes.resource  ? iri(scope, *attributes.resource)
                                   : attributes.node_id ? named_blank(*attributes.node_id)
                                                        : fresh_blank();
      property_attributes(object, attributes, scope, node);
      return object;
    }
    if (!attributes.datatype) return literal(node.text(), {}, scope.language);
    return literal(node.text(), graph_.terms_[iri(scope, *attributes.datatype)].text, {});
  }

  std::uint32_t collection(const XmlNode& node, const std::vector<XmlNode>& children, const Scope& scope) {
    note_text(node);
    const std::uint32_t nil = rdf("nil");
    std::uint32_t first = nil;
    std::uint32_t last = nil;
    for (const XmlNode& child : children) {
      if (full_) break;
      const std::uint32_t cell = fresh_blank();
      const std::uint32_t item = node_element(child, scope);
      if (last == nil) {
        first = cell;
      } else {
        state(last, rdf("rest"), cell, child);
      }
      state(cell, rdf("first"), item, child);
      last = cell;
    }
    if (last != nil) state(last, rdf("rest"), nil, node);
    return first;
  }

  // The text of an element and of all below it. The depth is limited by the XML document's.
  static std::string all_text(const XmlNode& node) {
    std::string out = node.text();
    for (const XmlNode& child : node.children()) out += all_text(child);
    return out;
  }

  const XmlDocument& xml_;
  std::uint64_t most_;
  RdfGraph graph_;
  std::unordered_map<std::string_view, std::uint32_t> iris_;
  std::unordered_map<std::string_view, std::uint32_t> blanks_;
  std::unordered_map<std::uint32_t, bool> ids_;
  std::unordered_map<std::string_view, std::vector<std::string_view>> spaces_;
  std::vector<std::string_view> opened_;
  std::uint64_t fresh_ = 0;
  std::uint64_t kept_ = 0;
  bool full_ = false;
  LineColumn full_at_;
};

Result<RdfGraph> read_rdf_xml(const XmlDocument& xml, std::uint64_t most) { return RdfXmlReader(xml, most).read(); }

}  // namespace proofhouse::syntax
