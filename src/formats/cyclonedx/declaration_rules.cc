#include "formats/cyclonedx/declaration_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "base/date.h"
#include "base/text.h"

namespace proofhouse::formats::cyclonedx {

namespace {

using syntax::JsonDocument;
using syntax::JsonValue;
using Found = std::optional<JsonValue>;

Found at(const Found& value, std::string_view key) { return value ? value->get(key) : std::nullopt; }

std::string_view text_at(const Found& value, std::string_view key) {
  const Found found = at(value, key);
  return found ? found->text().value_or("") : std::string_view{};
}

// For each element of the array at a key.
template <class Each>
void for_each(const Found& value, std::string_view key, Each each) {
  const Found list = at(value, key);
  if (!list || !list->is_array()) return;
  for (const JsonValue element : list->elements()) each(element);
}

bool has_elements(const Found& value, std::string_view key) {
  const Found list = at(value, key);
  return list && list->is_array() && list->size() > 0;
}

// Exactly one, however it is written: 1, 1.0, 1.00.
bool is_one(const Found& value) {
  std::string_view text = value ? value->number_text().value_or("") : std::string_view{};
  if (!text.starts_with('1')) return false;
  text.remove_prefix(1);
  return text.empty() || (text.starts_with('.') && text.find_first_not_of('0', 1) == std::string_view::npos);
}

class Declarations {
 public:
  Declarations(const JsonDocument& document, const JsonValue& declarations, Violations& violations)
      : root_(document.root()), declarations_(declarations), violations_(violations) {
    // Everything with a bom-ref, wherever it stands: members come in document order, so one pass over the nodes meets all.
    for (std::uint32_t node = 0; node < document.node_count(); ++node) {
      const JsonValue value = document.at(node);
      if (value.key() == "bom-ref" && value.text()) references_.insert(*value.text());
    }
    const auto time = Timestamp::parse(text_at(at(root_, "metadata"), "timestamp"));
    if (time) made_ = *time;
  }

  void check() {
    note_makers();
    for_each(declarations_, "evidence", [&](const JsonValue& evidence) { check_evidence(evidence); });
    for_each(declarations_, "claims", [&](const JsonValue& claim) { check_claim(claim); });
    for_each(declarations_, "assessors", [&](const JsonValue& assessor) { check_assessor(assessor); });
    for_each(declarations_, "attestations", [&](const JsonValue& attestation) { check_attestation(attestation); });
    check_affirmation();
  }

 private:
  void refer(const JsonValue& reference) {
    const auto text = reference.text();
    // A BOM-Link points into another document.
    if (!text || text->starts_with("urn:cdx:") || references_.contains(*text)) return;
    violations_.add("declaration-reference", Severity::kWarning, reference.node(),
                    "nothing here has the bom-ref " + quote(*text));
  }
  void refer_all(const JsonValue& object, std::string_view key) {
    for_each(object, key, [&](const JsonValue& reference) { refer(reference); });
  }

  void note_maker(const Found& organization) {
    const std::string name = lower(trim(text_at(organization, "name")));
    if (!name.empty()) makers_.insert(name);
    if (const std::string_view reference = text_at(organization, "bom-ref"); !reference.empty())
      maker_references_.insert(reference);
  }
  void note_makers() {
    const Found metadata = at(root_, "metadata");
    for (const Found& holder : {metadata, at(metadata, "component")}) {
      for (const std::string_view key : {"manufacturer", "manufacture", "supplier"}) note_maker(at(holder, key));
    }
  }

  void check_evidence(const JsonValue& evidence) {
    const std::string_view reference = text_at(evidence, "bom-ref");
    if (!has_elements(evidence, "data")) {
      violations_.add("declaration-evidence", Severity::kWarning, evidence.node(), "the evidence holds no data");
    }
    const auto expires = Timestamp::parse(text_at(evidence, "expires"));
    if (!expires || !made_ || *expires > *made_) return;
    if (!reference.empty()) expired_.insert(reference);
    violations_.add("declaration-expired", Severity::kWarning, evidence.node(),
                    "the evidence expired on " + expires->iso() + ", and the document is of " + made_->iso());
  }

  void check_claim(const JsonValue& claim) {
    if (const auto target = claim.get("target")) refer(*target);
    refer_all(claim, "mitigationStrategies");
    refer_all(claim, "evidence");
    refer_all(claim, "counterEvidence");
    bool expired = false;
    for_each(claim, "evidence",
             [&](const JsonValue& evidence) { expired = expired || expired_.contains(evidence.text().value_or("")); });
    if (const std::string_view reference = text_at(claim, "bom-ref"); expired && !reference.empty())
      stale_claims_.insert(reference);
  }

  void check_assessor(const JsonValue& assessor) {
    const auto third = assessor.get("thirdParty");
    const auto organization = assessor.get("organization");
    if (!third || third->boolean() != true || !organization) return;
    const std::string_view reference = text_at(organization, "bom-ref");
    if (makers_.contains(lower(trim(text_at(organization, "name")))) || maker_references_.contains(reference)) {
      violations_.add(
          "declaration-third-party", Severity::kWarning, organization->node(),
          quote(text_at(organization, "name")) + " is called a third party and is the product's own manufacturer or supplier");
    }
  }

  void check_attestation(const JsonValue& attestation) {
    if (const auto assessor = attestation.get("assessor")) refer(*assessor);
    for_each(attestation, "map", [&](const JsonValue& entry) { check_entry(entry); });
  }

  void check_entry(const JsonValue& entry) {
    if (const auto requirement = entry.get("requirement")) refer(*requirement);
    refer_all(entry, "claims");
    refer_all(entry, "counterClaims");
    const Found conformance = entry.get("conformance");
    if (conformance) refer_all(*conformance, "mitigationStrategies");
    const Found score = at(conformance, "score");
    if (!is_one(score)) return;
    if (has_elements(entry, "counterClaims")) {
      violations_.add("declaration-conformance", Severity::kWarning, score->node(),
                      "full conformance stands beside counter-claims");
    }
    for_each(entry, "claims", [&](const JsonValue& claim) {
      if (!stale_claims_.contains(claim.text().value_or(""))) return;
      violations_.add("declaration-expired", Severity::kWarning, score->node(),
                      "full conformance rests on the claim " + quote(*claim.text()) + ", whose evidence had expired");
    });
  }

  void check_affirmation() {
    const Found affirmation = at(declarations_, "affirmation");
    if (!affirmation) return;
    if (!has_elements(affirmation, "signatories")) {
      violations_.add("declaration-signatory", Severity::kWarning, affirmation->node(), "nobody signs the affirmation");
    }
    for_each(affirmation, "signatories", [&](const JsonValue& signatory) {
      if (trim(text_at(signatory, "role")).empty()) {
        violations_.add("declaration-signatory", Severity::kWarning, signatory.node(), "the signatory has no role");
      }
    });
  }

  JsonValue root_;
  JsonValue declarations_;
  Violations& violations_;
  std::unordered_set<std::string_view> references_;
  std::unordered_set<std::string> makers_;
  std::unordered_set<std::string_view> maker_references_;
  std::unordered_set<std::string_view> expired_;
  std::unordered_set<std::string_view> stale_claims_;
  std::optional<Timestamp> made_;
};

}  // namespace

void check_declarations(const JsonDocument& document, Violations& violations) {
  const auto declarations = document.root().get("declarations");
  if (!declarations || !declarations->is_object()) return;
  Declarations(document, *declarations, violations).check();
}

}  // namespace proofhouse::formats::cyclonedx
