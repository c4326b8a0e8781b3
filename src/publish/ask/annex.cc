#include "publish/ask/annex.h"

#include "decide/combine.h"
#include "publish/ask/parts.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

using render::ParagraphStyle;

void write_introduction(Text& text, const Asked& asked) {
  const std::size_t count = asked.questionnaire.requirements.size();
  text.lead("This annex is part of the request for proposals. It states " + counted(count, "requirement", "requirements") +
            ", why each is made, what proves it, and how it is tested before payment.");
  text.heading(1, "How to read this annex");
  text.list({
      "A demand is met, met in part, or not met. The answer is given in the questionnaire, once for each item that the demand "
      "names; evidence is attached there.",
      "A gate is a demand that a bid must meet, with proof of the level stated, whatever its score and price. Award gates hold "
      "before the contract is signed; acceptance gates hold before payment.",
      "The level of a proof, C0 to C5, says what stands behind an answer. For each kind of evidence a demand states the highest "
      "level that it can reach. A kind that is not listed proves nothing there.",
      "Evidence counts in full for the offered model, hardware revision and version. It counts one level less where it is out of "
      "date, and one level less where it is about another version without the maker's signed change note; for another model of a "
      "declared family it reaches C2 at most.",
      "Where a demand says “or equivalent”, another solution is accepted that reaches the same objective. The bidder shows that "
      "it "
      "does. Standards are named to describe an objective, never to prescribe one.",
      "A demand that does not apply to a product is answered “not applicable”, with evidence of absence.",
  });
  text.table(table_of_levels());
  if (asked.tender.dates.support_until) {
    text.labelled("Support", "Security updates are needed until " + asked.tender.dates.support_until->iso() + ".");
  }
}

void write_items(Text& text, const Asked& asked) {
  render::Table table;
  table.caption = "What is bought";
  table.columns = {{"Item", 3}, {"Kind", 4}, {"Quantity", 2, true}, {"Weight in the score", 3, true}};
  for (const auto& item : asked.tender.items) {
    table.rows.push_back(
        row({item.id.str(), words_of(item.kind), std::to_string(item.quantity), item.weight.text() + " of 100"}));
  }
  text.table(std::move(table));
}

void write_gates(Text& text, const Asked& asked) {
  render::Table table;
  table.caption = "Gates of this tender, at criticality " + std::string(name_of(asked.scheme.criticality));
  table.columns = {{"Demand", 3}, {"What must be met", 9}, {"Holds for", 4}, {"At award", 2}, {"At acceptance", 3}};
  bool capped = false;
  for (const auto& each : asked.questionnaire.requirements) {
    const auto* award = asked.scheme.gate(each.requirement.id, GateStage::kAward);
    const auto* acceptance = asked.scheme.gate(each.requirement.id, GateStage::kAcceptance);
    if (award == nullptr && acceptance == nullptr) continue;
    capped = capped || (award != nullptr && award->capped);
    const auto level = [](const decide::Gate* gate) { return gate == nullptr ? "–" : std::string(name_of(gate->needed)); };
    table.rows.push_back(
        row({each.requirement.id.str(), each.requirement.title, subject_text(each), level(award), level(acceptance)}));
  }
  text.heading(1, "Gates");
  if (table.rows.empty()) {
    text.paragraph("No demand of this tender is a gate.");
    return;
  }
  text.paragraph(
      "A bid that fails one of these is excluded; while the proof of one is missing, it is not awarded. Where a gate "
      "holds for several items, the worst of them decides.");
  text.table(std::move(table));
  if (capped && asked.profile.award_cap) {
    text.note("At award no gate asks for more than " + std::string(name_of(*asked.profile.award_cap)) +
              ". The contract makes the supplier answer for what was not proved on a device.");
  }
}

void write_tests(Text& text, std::string_view label, const std::vector<AcceptanceTest>& tests) {
  for (const auto& test : tests) {
    text.labelled(label, test.id);
    text.list(test.steps, true);
    text.labelled("Passed when", test.pass);
  }
}

std::string standing(const Asked& asked, const AskedRequirement& each) {
  std::string out = "Holds for " + subject_text(each) + " · answered by the " + answered_by(each.requirement) + " · " +
                    std::string(words_of(each.requirement.stage));
  if (each.prerequisite) out += " · prerequisite of the vendor's acceptance";
  if (!each.requirement.waivable) out += " · never waived";
  if (!asked.scheme.scores(each.requirement)) return out + " · not scored";
  Rational heaviest;
  for (const auto& item : asked.tender.items) heaviest = std::max(heaviest, asked.scheme.weight(each.requirement, item));
  return out + " · " + points(heaviest) + " of 100 points of security";
}

// One row a level: which kinds of evidence reach it and no more.
void write_evidence(Text& text, const Requirement& requirement) {
  render::Table table;
  table.columns = {{"Counts up to", 3}, {"Evidence", 13}};
  for (std::size_t i = 0; i < enum_count<Confidence>(); ++i) {
    const auto level = static_cast<Confidence>(i);
    std::vector<std::string> kinds;
    for (const auto& evidence : requirement.evidence) {
      if (evidence.cap == level) kinds.push_back(words_of(evidence.kind));
    }
    if (!kinds.empty()) table.rows.push_back(row({std::string(name_of(level)), either(kinds)}));
  }
  if (!table.rows.empty()) text.table(std::move(table));
}

void write_requirement(Text& text, const Asked& asked, const AskedRequirement& each) {
  const Requirement& requirement = each.requirement;
  text.heading(2, requirement.id.str() + "  " + requirement.title);
  text.paragraph(standing(asked, each), ParagraphStyle::kSmall);
  text.paragraph(requirement.demand, ParagraphStyle::kClause);
  const std::string gate = gate_text(asked.scheme, requirement.id);
  if (!gate.empty()) text.labelled("Gate", gate + ".", ParagraphStyle::kNote);
  text.labelled("Why", requirement.why);
  write_evidence(text, requirement);
  if (!requirement.equivalence.empty()) text.labelled("Or equivalent", requirement.equivalence);
  write_tests(text, "Factory test", requirement.acceptance.factory);
  write_tests(text, "Site test", requirement.acceptance.site);
  if (!requirement.acceptance.pass.empty()) text.labelled("Met as a whole when", requirement.acceptance.pass);
}

}  // namespace

render::Table table_of_levels() {
  render::Table table;
  table.caption = "Levels of proof and what they are worth in the score";
  table.columns = {{"Level", 2}, {"What stands behind the answer", 12}, {"Factor", 2, true}};
  for (std::size_t i = 0; i < enum_count<Confidence>(); ++i) {
    const auto level = static_cast<Confidence>(i);
    table.rows.push_back(
        row({std::string(name_of(level)), std::string(meaning_of(level)), decide::worth(Status::kMet, level).text(1)}));
  }
  return table;
}

render::Document security_annex(const Asked& asked) {
  render::Document document = document_of("Security annex", asked);
  Text text(document);
  write_introduction(text, asked);
  write_items(text, asked);
  write_gates(text, asked);
  for (const auto& element : asked.questionnaire.elements) {
    text.heading(1, chapter(element));
    text.paragraph(element.demand);
    for (const auto& each : asked.questionnaire.requirements) {
      if (each.requirement.element == element.id) write_requirement(text, asked, each);
    }
  }
  return document;
}

}  // namespace proofhouse::publish::ask
