#include "formats/spdx/syntaxes.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "formats/remarks.h"
#include "formats/spdx/views.h"

namespace proofhouse::formats::spdx {

namespace {

using syntax::Tree;
using syntax::XmlNode;

// The members that are lists, whether the XML has one element of that name or many.
constexpr std::array<std::string_view, 25> kLists{"annotations",
                                                  "attributionTexts",
                                                  "checksums",
                                                  "creators",
                                                  "crossRefs",
                                                  "documentDescribes",
                                                  "externalDocumentRefs",
                                                  "externalRefs",
                                                  "fileContributors",
                                                  "fileDependencies",
                                                  "fileTypes",
                                                  "files",
                                                  "hasExtractedLicensingInfos",
                                                  "hasFiles",
                                                  "licenseInfoFromFiles",
                                                  "licenseInfoInFiles",
                                                  "licenseInfoInSnippets",
                                                  "packageVerificationCodeExcludedFiles",
                                                  "packages",
                                                  "ranges",
                                                  "relationships",
                                                  "revieweds",
                                                  "seeAlsos",
                                                  "snippets",
                                                  "artifactOfs"};

bool is_list(std::string_view name) { return std::ranges::find(kLists, name) != kLists.end(); }

// The child of a map for an element: a new one, a new entry of its list, or nothing where a single member stands twice.
Tree* place_for(Tree& map, std::string_view name, syntax::LineColumn place, SpdxDocument& document) {
  const auto at = std::ranges::find(map.keys, name, &Tree::Key::text);
  if (at == map.keys.end()) {
    map.kind = Tree::Kind::kMap;
    map.keys.push_back({std::string(name), place});
    Tree& child = map.children.emplace_back();
    child.place = place;
    if (!is_list(name)) return &child;
    child.kind = Tree::Kind::kList;
    return &child.children.emplace_back();
  }
  Tree& child = map.children[static_cast<std::size_t>(at - map.keys.begin())];
  if (child.kind == Tree::Kind::kList) return &child.children.emplace_back();
  document.places.push_back(place);
  document.breach(static_cast<At>(document.places.size() - 1), quote(name) + " stands twice; its first value counts");
  return nullptr;
}

// The parser has limited the depth.
void tree_of(const syntax::XmlDocument& xml, const XmlNode& node, Tree& tree, SpdxDocument& document) {
  tree.place = xml.place(node);
  const std::vector<XmlNode> children = node.children();
  if (children.empty()) {
    tree.kind = Tree::Kind::kText;
    tree.text = node.text();
    return;
  }
  tree.kind = Tree::Kind::kMap;
  for (const XmlNode& child : children) {
    if (Tree* into = place_for(tree, child.name(), xml.place(child), document)) tree_of(xml, child, *into, document);
  }
}

}  // namespace

bool looks_like_yaml(std::string_view bytes) {
  for (std::size_t at = bytes.find("spdxVersion"); at != std::string_view::npos; at = bytes.find("spdxVersion", at + 1)) {
    std::size_t begin = at;
    std::string_view behind = bytes.substr(at + 11);
    if (begin > 0 && (bytes[begin - 1] == '"' || bytes[begin - 1] == '\'')) {
      --begin;
      behind.remove_prefix(std::min<std::size_t>(1, behind.size()));
    }
    if ((begin == 0 || bytes[begin - 1] == '\n') && trim(behind.substr(0, 8)).starts_with(':')) return true;
  }
  return false;
}

bool is_rdf(const syntax::XmlDocument& xml) { return xml.root().name() == "RDF"; }

bool is_spdx_xml(const syntax::XmlDocument& xml) { return xml.root().name() == "Document" && xml.root().child("spdxVersion"); }

void read_json(const syntax::JsonDocument& json, SpdxDocument& document) {
  document.syntax = Syntax::kJson;
  read_members(JsonView(json.root()), document);
}

Result<void> read_yaml(std::string_view bytes, const Limits& limits, Tree& tree, SpdxDocument& document) {
  tree = TRY(syntax::parse_yaml(bytes, {}, limits));
  if (tree.kind != Tree::Kind::kMap) {
    return fail_at(ErrorCode::kInvalid, {}, syntax::place_text(tree.place), "the YAML document is no map", "give an SPDX file");
  }
  document.syntax = Syntax::kYaml;
  read_members(TreeView(tree), document);
  return {};
}

void read_xml(const syntax::XmlDocument& xml, Tree& tree, SpdxDocument& document) {
  document.syntax = Syntax::kXml;
  tree_of(xml, xml.root(), tree, document);
  read_members(TreeView(tree), document);
}

Result<void> check_version(const SpdxDocument& document) {
  const std::string_view version = document.version.text;
  if (version.starts_with("SPDX-") && !version.starts_with("SPDX-2.")) {
    const std::string place = document.syntax == Syntax::kJson ? "/spdxVersion" : document.place(document.version.at);
    return fail_at(ErrorCode::kInvalid, {}, place, "the version is " + quote(version) + ", which is not read in this syntax",
                   "give SPDX 2.2 or 2.3, or SPDX 3.0 in JSON-LD");
  }
  return {};
}

}  // namespace proofhouse::formats::spdx
