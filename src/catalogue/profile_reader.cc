#include "catalogue/profile_reader.h"

#include <utility>

#include "catalogue/requirement_reader.h"
#include "catalogue/words.h"
#include "syntax/strict_map.h"

namespace proofhouse::catalogue {

using syntax::StrictMap;
using syntax::Tree;

std::vector<RequirementId> requirement_ids(const std::vector<std::string>& texts) {
  std::vector<RequirementId> out;
  for (const std::string& text : texts) out.emplace_back(text);
  return out;
}

std::vector<ElementWeight> read_weights(const Tree& tree, const std::string& file, const std::string& where, StrictMap& above) {
  StrictMap map(tree, file, where + ", weights");
  std::vector<ElementWeight> out;
  for (const Tree::Key& key : tree.keys) {
    const Decimal weight = map.decimal(key.text);
    if (weight.negative()) map.refuse(key.text, "a weight is below 0", "write 0 or more");
    out.push_back({ElementId(key.text), weight});
  }
  above.check(map.finish());
  return out;
}

std::vector<GateOverride> read_gate_overrides(const Tree& tree, const std::string& file, StrictMap& above) {
  std::vector<GateOverride> out;
  for (std::size_t i = 0; i < tree.keys.size(); ++i) {
    auto rule = read_gate(tree.children[i], file, tree.keys[i].text);
    if (!rule) {
      above.check(std::unexpected(rule.error()));
      return out;
    }
    out.push_back({RequirementId(tree.keys[i].text), *std::move(rule)});
  }
  return out;
}

std::vector<ShareOverride> read_shares(const Tree& tree, const std::string& file, const std::string& where, StrictMap& above) {
  StrictMap map(tree, file, where + ", shares");
  std::vector<ShareOverride> out;
  for (const Tree::Key& key : tree.keys) {
    out.push_back({RequirementId(key.text), static_cast<std::uint32_t>(map.integer(key.text, 1, 10))});
  }
  above.check(map.finish());
  return out;
}

Result<Profile> read_profile(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "the profile");
  Profile out;
  out.id = map.id<ProfileId>("id");
  out.title = map.text("title");
  out.summary = map.text("summary");
  const Tree* requirements = map.any("requirements");
  const bool all = requirements != nullptr && requirements->kind == Tree::Kind::kText && requirements->text == "all";
  if (!all) {
    out.requirements = requirement_ids(map.texts("requirements"));
    if (out.requirements.empty())
      map.refuse("requirements", "the list of requirements is empty", "write all, or at least one id");
  }
  out.gates = requirement_ids(map.texts("gates"));
  out.award_cap = map.optional_enumeration<Confidence>("award_cap");
  if (const Tree* found = map.map("weights")) out.weights = read_weights(*found, file, out.id.str(), map);
  if (const Tree* found = map.optional_map("gate_overrides")) out.gate_overrides = read_gate_overrides(*found, file, map);
  if (const Tree* found = map.optional_map("shares")) out.shares = read_shares(*found, file, out.id.str(), map);
  out.prerequisites = requirement_ids(map.optional_texts("prerequisites"));
  out.monitoring = requirement_ids(map.optional_texts("monitoring"));
  out.two_reviewers = requirement_ids(map.optional_texts("two_reviewers"));
  out.signed_reviews = map.optional_boolean("signed_reviews").value_or(false);
  TRY_VOID(map.finish());
  return out;
}

}  // namespace proofhouse::catalogue
