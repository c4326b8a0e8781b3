#include "publish/ask/method.h"

#include <algorithm>

#include "publish/ask/annex.h"
#include "publish/ask/example.h"
#include "publish/ask/method_parts.h"
#include "publish/ask/parts.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

void write_course(Text& text, const Asked& asked) {
  text.lead("This document says how bids are judged, compared and ordered. Nothing else decides.");
  text.heading(1, "The course of the evaluation");
  const bool panel =
      std::ranges::any_of(asked.tender.criteria, [](const Criterion& each) { return each.from == CriterionSource::kPanel; });
  std::vector<std::string> steps = {
      "A bid that arrives after the deadline is excluded.",
      "Each demand of the security annex is judged for each item of each bid, from the answers and the evidence.",
      "Each gate is judged. A bid that fails one is excluded; no score and no price outweighs a gate.",
      "Each bid that is left gets a security score from 0 to 100.",
      "Each bid that is left gets a comparable price: what the offer costs over its life, on one footing for all.",
  };
  if (panel) steps.emplace_back("The panel gives its marks for the buyer's own criteria.");
  steps.emplace_back("The award formula orders the bids. The first one is recommended.");
  text.list(steps, true);
  text.note(
      "All weights, levels, rates and formulas below are fixed. They change only by an addendum that goes to all bidders "
      "before the deadline.");
}

void write_gates(Text& text, const Asked& asked) {
  text.heading(1, "Gates");
  text.list({
      "Passed: the demand is met, with proof at the level stated or above.",
      "Open: nothing speaks against it, but the proof is missing or stands at a lower level. An open gate is not awarded.",
      "Failed: the demand is met in part, is not met, or the bidder's yes is refuted. The bid is excluded.",
      "Waived: a waiver that was published by the deadline holds. It names the demand, a compensating measure, an owner, a "
      "reason "
      "and its end.",
  });
  render::Table table;
  table.caption = "Gates and the level of proof that each takes";
  table.columns = {{"Demand", 3}, {"What must be met", 12}, {"At award", 3}, {"At acceptance", 3}};
  for (const auto& each : asked.questionnaire.requirements) {
    const auto level = [&](GateStage stage) {
      const auto* gate = asked.scheme.gate(each.requirement.id, stage);
      return gate == nullptr ? "–" : std::string(name_of(gate->needed));
    };
    const std::string award = level(GateStage::kAward);
    const std::string acceptance = level(GateStage::kAcceptance);
    if (award == "–" && acceptance == "–") continue;
    table.rows.push_back(row({each.requirement.id.str(), each.requirement.title, award, acceptance}));
  }
  if (!table.rows.empty()) text.table(std::move(table));
}

void write_levels(Text& text) {
  text.heading(1, "Levels of proof");
  text.table(table_of_levels());
  text.heading(2, "How findings combine");
  text.list({
      "The highest proof that supports a demand is set against the highest that refutes it.",
      "Where support stands above what refutes it, the demand is met at the level of the support.",
      "Where the refutation stands at the same level or above, the demand is not met. If the bidder had said yes, the answer is "
      "contradicted: it scores nothing, and every other answer of the bid that rests on C1 or C2 alone counts one level less.",
      "A bidder's no is taken at its word. A bidder's “partly” is never worth more than half.",
      "A text answer that nobody reviewed and no check decided is unknown. Unknown scores nothing.",
      "“Not applicable” needs evidence of absence at the gate's level and a reviewer. The score is then shown with and without "
      "it.",
  });
}

void write_elements(Text& text, const Asked& asked) {
  text.heading(1, "Security score");
  text.paragraph(
      "Score of an item = 100 × Σ (weight × fulfilment × factor) ÷ Σ weight. Fulfilment is 1 for met, ½ for met in part "
      "and 0 otherwise; the factor is that of the level of proof. The score of a bid is the mean of its items by the "
      "weights of the items.");
  render::Table items;
  items.caption = "Weights of the items";
  items.columns = {{"Item", 3}, {"Kind", 4}, {"Quantity", 2, true}, {"Weight", 2, true}};
  for (const auto& item : asked.tender.items) {
    items.rows.push_back(row({item.id.str(), words_of(item.kind), std::to_string(item.quantity), item.weight.text()}));
  }
  text.table(std::move(items));
  render::Table table;
  table.caption = "Weights of the elements";
  table.columns = {{"Element", 8}, {"Weight", 2, true}};
  for (const auto& weight : asked.scheme.weights) {
    const Element* element = asked.catalogue.element(weight.element);
    table.rows.push_back(row({element == nullptr ? weight.element.str() : chapter(*element), weight.weight.text()}));
  }
  table.rows.push_back({render::strong("Sum"), render::strong("100")});
  text.table(std::move(table));
}

// One table an element: each demand's share, and its weight of 100 in each item.
void write_shares(Text& text, const Asked& asked) {
  text.heading(2, "The weight of each demand");
  text.paragraph(
      "The weight of a demand within an item is the weight of its element × its share ÷ all shares of the element that "
      "hold for this kind of item.");
  for (const auto& element : asked.questionnaire.elements) {
    render::Table table;
    table.caption = chapter(element);
    table.columns = {{"Demand", 3}, {"Title", 11}, {"Share", 3, true}};
    for (const auto& item : asked.tender.items) table.columns.push_back({item.id.str(), 3, true});
    for (const auto& each : asked.questionnaire.requirements) {
      if (each.requirement.element != element.id) continue;
      const bool scores = asked.scheme.scores(each.requirement);
      auto cells = row(
          {each.requirement.id.str(), each.requirement.title, scores ? std::to_string(each.requirement.share) : "not scored"});
      for (const auto& item : asked.tender.items) {
        const Rational weight = asked.scheme.weight(each.requirement, item);
        cells.push_back(render::plain(weight.is_zero() ? "–" : weight.text(2)));
      }
      table.rows.push_back(std::move(cells));
    }
    text.table(std::move(table));
  }
}

std::string source_of(const Criterion& criterion) {
  switch (criterion.from) {
    case CriterionSource::kSecurity: return "the security score";
    case CriterionSource::kPrice: return "100 × reference ÷ comparable price, at most 100";
    case CriterionSource::kPanel:
      return "the mean of the panel's marks, from 0 to " + std::to_string(criterion.scale) + ", as a share of 100";
  }
  return {};
}

void write_formula(Text& text, const Asked& asked) {
  const Award& award = asked.tender.award;
  text.heading(1, "Award formula");
  switch (award.formula) {
    case Formula::kQualityPrice:
      text.note("Total = Σ (weight of the criterion × marks) ÷ 100. The highest total is first.");
      text.paragraph(award.reference
                         ? "The reference for the price marks is " + award.reference->text() + " " + asked.tender.currency + "."
                         : "The reference for the price marks is the lowest comparable price of an eligible bid. "
                           "Excluded bids, and abnormally low ones without an explanation, never set it.");
      break;
    case Formula::kPricePerPoint: text.note("Figure = comparable price ÷ security score. The lowest figure is first."); break;
    case Formula::kLowestComparablePrice: text.note("The lowest comparable price is first."); break;
  }
  if (award.formula == Formula::kQualityPrice) {
    render::Table table;
    table.caption = "Criteria";
    table.columns = {{"Criterion", 3}, {"Weight", 2, true}, {"Marks, 0 to 100", 8}};
    for (const auto& criterion : asked.tender.criteria) {
      table.rows.push_back(row({criterion.id.str(), criterion.weight.text(), source_of(criterion)}));
    }
    text.table(std::move(table));
  }
  if (award.minimum_security > Decimal()) {
    text.paragraph("A bid with fewer than " + award.minimum_security.text() + " points of security has no rank.");
  }
  std::vector<std::string> ties;
  for (const auto& tie : award.ties) ties.push_back(tie.str());
  text.labelled("Ties", ties.empty() ? "Bids of the same figure are tied; nobody is recommended."
                                     : "Bids of the same figure are parted by " + listed(ties) +
                                           ", in this order. What is still equal is tied, and nobody is recommended.");
}

}  // namespace

render::Document evaluation_method(const Asked& asked) {
  render::Document document = document_of("Evaluation method", asked);
  Text text(document);
  write_course(text, asked);
  write_gates(text, asked);
  write_levels(text);
  write_elements(text, asked);
  write_shares(text, asked);
  write_price(text, asked);
  write_formula(text, asked);
  write_rules_beside(text, asked);
  write_example(text, asked);
  return document;
}

}  // namespace proofhouse::publish::ask
