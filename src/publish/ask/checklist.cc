#include "publish/ask/checklist.h"

#include <algorithm>

#include "base/text.h"
#include "publish/ask/parts.h"

namespace proofhouse::publish::ask {

namespace {

// At most so many kinds of evidence fit into a row.
constexpr std::size_t kMostKinds = 2;

std::string proof_of(const Requirement& requirement, Confidence needed) {
  std::vector<std::string> names;
  for (const auto& evidence : requirement.evidence) {
    if (evidence.cap >= needed && evidence.kind != EvidenceKind::kLabRecord) names.push_back(words_of(evidence.kind));
  }
  if (names.empty()) return "see annex";
  if (names.size() <= kMostKinds) return either(names);
  names.resize(kMostKinds);
  return join(names, ", ") + ", …";
}

}  // namespace

bool has_checklist(const Profile& profile) { return profile.award_cap.has_value(); }

render::Document checklist(const Asked& asked) {
  render::Document document = document_of("What makes a product unsuitable", asked);
  std::erase_if(document.facts, [](const auto& fact) { return fact.first == "Tender" || fact.first == "Law"; });
  Text text(document);
  text.lead("One “no”, and the product is not bought, whatever its price.");
  render::Table table;
  table.columns = {
      {"Yes", 3}, {"No", 3}, {"Demand", 6}, {"The product is unsuitable unless this is shown", 21}, {"Proof, for example", 17}};
  for (const auto& each : asked.questionnaire.requirements) {
    const auto* gate = asked.scheme.gate(each.requirement.id, GateStage::kAward);
    if (gate == nullptr) continue;
    const std::string never = each.requirement.waivable ? "" : " (never waived)";
    table.rows.push_back(row({"☐", "☐", each.requirement.id.str(), each.requirement.title + never,
                              std::string(name_of(gate->needed)) + " · " + proof_of(each.requirement, gate->needed)}));
  }
  if (table.rows.empty()) {
    text.paragraph("No demand of this tender is a gate at award.");
    return document;
  }
  text.table(std::move(table));
  text.paragraph(
      "C1 is an answer, C2 a signed statement, C3 a document or file that was examined, C4 a certificate in scope, C5 a "
      "test by the buyer. An answer in part counts as a no. Full wording: security annex.",
      render::ParagraphStyle::kSmall);
  render::Table signed_by;
  signed_by.columns = {{"Product and version", 6}, {"Checked by", 5}, {"Date", 3}};
  signed_by.rows.push_back(row({"\u00A0", "", ""}));
  text.table(std::move(signed_by));
  return document;
}

}  // namespace proofhouse::publish::ask
