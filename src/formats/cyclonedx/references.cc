#include "formats/cyclonedx/references.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonDocument;
using syntax::JsonValue;

// All bom-refs, sorted: components, services, and whatever else a later specification lets have one. Hashing would let a file choose
// keys that collide.
std::vector<std::string_view> all_references(const JsonDocument& document, Remarks& remarks) {
  std::vector<std::pair<std::string_view, std::uint32_t>> found;
  for (std::uint32_t node = 0; node < document.node_count(); ++node) {
    const JsonValue value = document.at(node);
    if (value.key() != "bom-ref") continue;
    if (const auto text = value.text()) found.emplace_back(*text, node);
  }
  std::ranges::sort(found);
  std::vector<std::string_view> references;
  references.reserve(found.size());
  for (const auto& [text, node] : found) {
    if (!references.empty() && references.back() == text) {
      remarks.add("the bom-ref " + quote(text) + " stands twice", node);
    } else {
      references.push_back(text);
    }
  }
  return references;
}

// Counts references that name nothing and remarks on them together.
class Dangling {
 public:
  explicit Dangling(const std::vector<std::string_view>& known) : known_(known) {}

  void look_up(std::string_view reference, std::uint32_t node) {
    if (reference.starts_with("urn:cdx:") || std::ranges::binary_search(known_, reference)) return;
    if (count_++ > 0) return;
    first_ = reference;
    node_ = node;
  }

  void report(std::string_view what, Remarks& remarks) const {
    if (count_ == 0) return;
    remarks.add("references of " + std::string(what) + " that name nothing in the file: " + std::to_string(count_) +
                    ", the first is " + quote(first_),
                node_);
  }

 private:
  const std::vector<std::string_view>& known_;
  std::uint64_t count_ = 0;
  std::string_view first_;
  std::uint32_t node_ = 0;
};

}  // namespace

void check_references(const JsonDocument& document, const Sbom& sbom, Remarks& remarks) {
  const auto known = all_references(document, remarks);
  Dangling dependencies(known);
  for (const Dependency& dependency : sbom.dependencies) {
    dependencies.look_up(dependency.ref, dependency.node);
    for (const std::string& on : dependency.depends_on) dependencies.look_up(on, dependency.node);
  }
  dependencies.report("dependencies", remarks);
  Dangling affected(known);
  for (const SbomVulnerability& vulnerability : sbom.vulnerabilities) {
    for (const std::string& ref : vulnerability.affects) affected.look_up(ref, vulnerability.node);
  }
  affected.report("vulnerabilities", remarks);
}

}  // namespace proofhouse::formats::cyclonedx
