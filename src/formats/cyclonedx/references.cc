#include "formats/cyclonedx/references.h"

#include <algorithm>
#include <compare>
#include <functional>
#include <string_view>
#include <vector>

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonDocument;
using syntax::JsonValue;

// All bom-refs: of components, services, and whatever else a later specification lets have one. Sorted by hash, then text:
// compares whole numbers, and keys that are chosen to collide cost no more than a search by text.
class KnownReferences {
 public:
  KnownReferences(const JsonDocument& document, Remarks& remarks) {
    for (std::uint32_t node = 0; node < document.node_count(); ++node) {
      const JsonValue value = document.at(node);
      if (value.key() != "bom-ref") continue;
      if (const auto text = value.text()) known_.push_back(entry_of(*text, node));
    }
    std::ranges::sort(known_);
    std::vector<Entry> repeated;
    for (std::size_t i = 1; i < known_.size(); ++i) {
      if (known_[i].text == known_[i - 1].text) repeated.push_back(known_[i]);
    }
    std::ranges::sort(repeated, {}, &Entry::node);
    for (const Entry& entry : repeated) remarks.add("the bom-ref " + quote(entry.text) + " stands twice", entry.node);
  }

  [[nodiscard]] bool holds(std::string_view reference) const {
    const Entry wanted = entry_of(reference, 0);
    const auto found = std::ranges::lower_bound(known_, wanted);
    return found != known_.end() && found->text == reference;
  }

 private:
  struct Entry {
    std::size_t hash;
    std::string_view text;
    std::uint32_t node;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  static Entry entry_of(std::string_view text, std::uint32_t node) { return {std::hash<std::string_view>{}(text), text, node}; }

  std::vector<Entry> known_;
};

// Counts references that name nothing and remarks on them together.
class Dangling {
 public:
  explicit Dangling(const KnownReferences& known) : known_(known) {}

  void look_up(std::string_view reference, std::uint32_t node) {
    if (reference.starts_with("urn:cdx:") || known_.holds(reference)) return;
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
  const KnownReferences& known_;
  std::uint64_t count_ = 0;
  std::string_view first_;
  std::uint32_t node_ = 0;
};

}  // namespace

void check_references(const JsonDocument& document, const Sbom& sbom, Remarks& remarks) {
  const KnownReferences known(document, remarks);
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
