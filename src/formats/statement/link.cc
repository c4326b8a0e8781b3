// link v0.2 and v0.3: one step of a supply chain. Read to be shown.
#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

Predicate read_link(const JsonObject& predicate, std::string_view type) {
  SupplyChainStep step;
  step.name = predicate.text("name");
  step.command = predicate.optional_texts("command");
  if (type.ends_with("/v0.3")) {
    step.materials = read_resources(predicate, "materials");
    return step;
  }
  // v0.2: a map from names to digest sets.
  const auto materials = predicate.optional_any("materials");
  if (!materials) return step;
  for (const auto& [name, digests] : materials->members()) {
    Resource material;
    material.name = name;
    material.node = digests.node();
    keep_digests(digests, material);
    step.materials.push_back(std::move(material));
  }
  return step;
}

}  // namespace proofhouse::formats::statement
