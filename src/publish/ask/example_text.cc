#include <algorithm>

#include "decide/combine.h"
#include "decide/price.h"
#include "publish/ask/example.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

using Bids = std::vector<const BidDecision*>;

std::string name_of_bid(const BidDecision& bid) { return bid.id.str(); }

Bids taking_part(const Decision& decision) {
  Bids out;
  for (const auto& bid : decision.bids) {
    if (bid.state == BidState::kEligible && bid.price) out.push_back(&bid);
  }
  return out;
}

const Assessment* assessment_of(const BidDecision& bid, const RequirementId& requirement, const ItemId& item) {
  for (const auto& each : bid.assessments) {
    if (each.requirement == requirement && (each.item == item || each.item.empty())) return &each;
  }
  return nullptr;
}

std::string seen_as(const Assessment* assessment) {
  if (assessment == nullptr) return "–";
  std::string word(name_of(assessment->status));
  std::ranges::replace(word, '_', ' ');
  if (assessment->status == Status::kMet || assessment->status == Status::kPartly) {
    word += " at " + std::string(name_of(assessment->confidence));
  }
  return word;
}

void write_gates(Text& text, const Decision& decision) {
  text.heading(3, "Step 1: gates");
  for (const auto& bid : decision.bids) {
    const auto of_award = [](const GateResult& gate) { return gate.stage == GateStage::kAward; };
    const auto all = std::ranges::count_if(bid.gates, of_award);
    const auto passed = std::ranges::count_if(
        bid.gates, [&](const GateResult& gate) { return of_award(gate) && gate.status == GateStatus::kPassed; });
    std::string sentence = name_of_bid(bid) + " passes " + std::to_string(passed) + " of " +
                           counted(static_cast<std::uint64_t>(all), "gate", "gates") + " at award and is " +
                           std::string(name_of(bid.state)) + ".";
    for (const auto& gate : bid.gates) {
      if (!of_award(gate) || gate.status != GateStatus::kFailed) continue;
      sentence += " It fails " + gate.requirement.str() + ". Its price plays no part from here on.";
      break;
    }
    text.paragraph(sentence);
  }
}

// The element with the greatest weight that holds something for the item.
const ElementScore* heaviest_element(const ItemScore& item) {
  const auto found = std::ranges::max_element(item.elements, {}, &ElementScore::weight);
  return found == item.elements.end() ? nullptr : &*found;
}

void write_element(Text& text, const Asked& asked, const Bids& bids) {
  const auto& item = asked.tender.items.front();
  const ElementScore* element = heaviest_element(bids.front()->items.front());
  if (element == nullptr) return;
  const Element* known = asked.catalogue.element(element->element);
  render::Table table;
  table.caption = "Element “" + (known == nullptr ? element->element.str() : known->title) + "” of the item " + item.id.str() +
                  ": points are weight × worth";
  table.columns = {{"Demand", 3}, {"Weight", 2, true}};
  for (const auto* bid : bids) {
    table.columns.push_back({name_of_bid(*bid), 3});
    table.columns.push_back({"Worth", 2, true});
    table.columns.push_back({"Points", 2, true});
  }
  std::vector<Rational> sums(bids.size());
  for (const auto& requirement : asked.scheme.requirements) {
    const Rational weight = asked.scheme.weight(requirement, item);
    if (requirement.element != element->element || weight.is_zero()) continue;
    auto cells = row({requirement.id.str(), points(weight)});
    for (std::size_t b = 0; b < bids.size(); ++b) {
      const Assessment* assessment = assessment_of(*bids[b], requirement.id, item.id);
      const Rational worth = assessment == nullptr ? Rational() : decide::worth(assessment->status, assessment->confidence);
      sums[b] += weight * worth;
      for (const auto& cell : {seen_as(assessment), worth.text(2), (weight * worth).text(2)})
        cells.push_back(render::plain(cell));
    }
    table.rows.push_back(std::move(cells));
  }
  std::vector<render::Paragraph> last = {render::strong("Sum"), render::strong(points(element->weight))};
  for (std::size_t b = 0; b < bids.size(); ++b) {
    last.push_back(render::plain(""));
    last.push_back(render::plain(""));
    last.push_back(render::strong(sums[b].text(2)));
  }
  table.rows.push_back(std::move(last));
  text.table(std::move(table));
}

void write_item(Text& text, const Asked& asked, const Bids& bids, std::size_t item) {
  render::Table table;
  table.caption = "Item " + asked.tender.items[item].id.str() + ": the points of every element";
  table.columns = {{"Element", 6}, {"Weight", 2, true}};
  for (const auto* bid : bids) table.columns.push_back({name_of_bid(*bid), 2, true});
  Rational weights;
  std::vector<Rational> sums(bids.size());
  const auto& elements = bids.front()->items[item].elements;
  for (std::size_t e = 0; e < elements.size(); ++e) {
    const Element* known = asked.catalogue.element(elements[e].element);
    auto cells = row({known == nullptr ? elements[e].element.str() : known->title, points(elements[e].weight)});
    weights += elements[e].weight;
    for (std::size_t b = 0; b < bids.size(); ++b) {
      const ElementScore& score = bids[b]->items[item].elements[e];
      const Rational earned = score.weight * score.score / Rational(100);
      sums[b] += earned;
      cells.push_back(render::plain(earned.text(2)));
    }
    table.rows.push_back(std::move(cells));
  }
  std::vector<render::Paragraph> last = {render::strong("Sum"), render::strong(points(weights))};
  for (const auto& sum : sums) last.push_back(render::strong(sum.text(2)));
  table.rows.push_back(std::move(last));
  std::vector<render::Paragraph> scores = {render::strong("Score of the item: 100 × points ÷ weight"), render::plain("")};
  for (const auto* bid : bids) scores.push_back(render::strong(bid->items[item].score.text(2)));
  table.rows.push_back(std::move(scores));
  text.table(std::move(table));
}

void write_scores(Text& text, const Asked& asked, const Bids& bids) {
  text.heading(3, "Step 2: security score");
  write_element(text, asked, bids);
  for (std::size_t i = 0; i < asked.tender.items.size(); ++i) write_item(text, asked, bids, i);
  for (const auto* bid : bids) {
    std::string sum;
    for (std::size_t i = 0; i < asked.tender.items.size(); ++i) {
      sum += (i == 0 ? "" : " + ") + asked.tender.items[i].weight.text() + " × " + bid->items[i].score.text(2);
    }
    text.paragraph(name_of_bid(*bid) + ": (" + sum + ") ÷ 100 = " + bid->score.text(2) + " points of security.");
  }
}

std::string line_name(const CostLine& line) {
  if (line.kind == CostKind::kMaintenance) return "patching " + line.label;
  return line.kind == CostKind::kOption ? line.label + " (option)" : line.label;
}

// What one unit of money at the end of each year of the life is worth today, asked of the function that prices the bids.
Rational years_worth(const Asked& asked) {
  Bid bid;
  for (const auto& item : asked.tender.items) {
    PriceLine free;
    free.line = item.id.str();
    bid.prices.push_back(std::move(free));
  }
  PriceLine yearly;
  yearly.line = "one a year";
  yearly.quantity = Decimal::whole(1);
  yearly.unit = Decimal::whole(1);
  yearly.yearly = true;
  bid.prices.push_back(std::move(yearly));
  std::string problem;
  const auto price = decide::comparable_price(asked.scheme, asked.tender, bid, {}, problem);
  return price ? price->offered : Rational();
}

std::string patching_sentence(const Asked& asked, const Life& life) {
  const std::string worth = years_worth(asked).text(4);
  return "A sum at the end of each of the " + std::to_string(life.years) + " years is worth " + worth +
         " of one such sum today, at the discount of " + points(life.discount.rational() * Rational(100)) +
         " % a year. Patching costs units × patches a year × (hours of work × " + life.hour.text() + " + hours of outage × " +
         life.outage_hour.text() + " + visits × " + life.visit.text() + ") × " + worth + ".";
}

void write_prices(Text& text, const Asked& asked, const Bids& bids) {
  text.heading(3, "Step 3: comparable price");
  if (asked.tender.life) text.paragraph(patching_sentence(asked, *asked.tender.life));
  for (const auto* bid : bids) {
    render::Table table;
    table.caption = "Comparable price of " + name_of_bid(*bid) + ", in " + asked.tender.currency + " net of tax";
    table.columns = {{"Line", 3}, {"How it arises", 8}, {"Amount", 3, true}};
    for (const auto& line : bid->price->lines) table.rows.push_back(row({line_name(line), line.basis, cents(line.amount)}));
    table.rows.push_back({render::strong("Comparable price"), render::plain(""), render::strong(cents(bid->price->comparable))});
    text.table(std::move(table));
  }
}

std::string reference_sentence(const Asked& asked, const Bids& bids, Rational& reference) {
  if (asked.tender.award.reference) {
    reference = asked.tender.award.reference->rational();
    return "The reference is the published sum of " + cents(reference) + " " + asked.tender.currency + ".";
  }
  const auto lowest = std::ranges::min_element(bids, {}, [](const BidDecision* bid) { return bid->price->comparable; });
  reference = (*lowest)->price->comparable;
  return "The reference is the lowest comparable price of an eligible bid: " + cents(reference) + " " + asked.tender.currency +
         ", of " + name_of_bid(**lowest) + ".";
}

void write_marks(Text& text, const Asked& asked, const Bids& bids) {
  Rational reference;
  std::string sentence = reference_sentence(asked, bids, reference);
  for (const auto* bid : bids) {
    sentence += " " + name_of_bid(*bid) + ": 100 × " + cents(reference) + " ÷ " + cents(bid->price->comparable) + " = ";
    for (std::size_t c = 0; c < bid->criteria.size(); ++c) {
      if (asked.tender.criteria[c].from == CriterionSource::kPrice) sentence += bid->criteria[c].marks.text(2) + " marks.";
    }
  }
  text.paragraph(sentence);
  render::Table table;
  table.caption = "Total: marks of each criterion × its weight ÷ 100";
  table.columns = {{"Criterion", 4}, {"Weight", 2, true}};
  for (const auto* bid : bids) {
    table.columns.push_back({name_of_bid(*bid) + ", marks", 2, true});
    table.columns.push_back({"weighted", 2, true});
  }
  for (std::size_t c = 0; c < asked.tender.criteria.size(); ++c) {
    const Rational weight = asked.tender.criteria[c].weight.rational();
    auto cells = row({asked.tender.criteria[c].id.str(), points(weight)});
    for (const auto* bid : bids) {
      const Rational& marks = bid->criteria[c].marks;
      for (const auto& cell : {marks.text(2), (marks * weight / Rational(100)).text(2)}) cells.push_back(render::plain(cell));
    }
    table.rows.push_back(std::move(cells));
  }
  std::vector<render::Paragraph> last = {render::strong("Total"), render::plain("")};
  for (const auto* bid : bids) {
    last.push_back(render::plain(""));
    last.push_back(render::strong(bid->total ? bid->total->text(2) : "–"));
  }
  table.rows.push_back(std::move(last));
  text.table(std::move(table));
}

void write_figures(Text& text, const Asked& asked, const Bids& bids) {
  const bool per_point = asked.tender.award.formula == Formula::kPricePerPoint;
  for (const auto* bid : bids) {
    const std::string price = cents(bid->price->comparable);
    if (!per_point) {
      text.paragraph(name_of_bid(*bid) + ": " + price + " " + asked.tender.currency + ".");
    } else if (bid->total) {
      text.paragraph(name_of_bid(*bid) + ": " + price + " ÷ " + bid->score.text(2) + " = " + cents(*bid->total) + " " +
                     asked.tender.currency + " for each point of security.");
    }
  }
}

void write_order(Text& text, const Asked& asked, const Decision& decision, const Bids& bids) {
  text.heading(3, "Step 4: award formula");
  if (asked.tender.award.formula == Formula::kQualityPrice) {
    write_marks(text, asked, bids);
  } else {
    write_figures(text, asked, bids);
  }
  for (const auto* bid : bids) {
    if (bid->rank) continue;
    text.paragraph(name_of_bid(*bid) + " has " + bid->score.text(2) + " points of security, below the published minimum of " +
                   asked.tender.award.minimum_security.text() + ", and no rank.");
  }
  if (!decision.recommended) {
    text.note(decision.recommended_tied ? "The two are equal by the formula and by every published tie: reported as tied."
                                        : "No bid of this example can be recommended.");
    return;
  }
  std::string result = decision.recommended->str() + " is first.";
  for (const auto* bid : bids) {
    if (bid->id != *decision.recommended || bid->robustness.draws == 0) continue;
    result += " It is first in " + share(bid->robustness) + " of " + counted(bid->robustness.draws, "variation", "variations") +
              " of the weights (" + standard_error(bid->robustness) + " points). The award rests on the published weights alone.";
  }
  text.note(result);
}

}  // namespace

void write_example(Text& text, const Asked& asked) {
  const Decision decision = worked_example(asked);
  text.heading(1, "A worked example");
  text.paragraph(
      "The bidders of this example are invented, and so are their prices and proofs. The numbers were computed by the "
      "program that evaluates the real bids, from the items, weights, rates and formula of this tender. Numbers are "
      "exact until they are printed; a printed sum may differ in its last digit.");
  if (decision.bids.size() > 2) {
    text.paragraph(
        "Bidder A meets every demand, with the stronger proof. Bidder B meets the gates; of the other demands it meets "
        "some in part and some not at all. Bidder C is the cheapest and misses a gate.");
  }
  write_gates(text, decision);
  const Bids bids = taking_part(decision);
  if (bids.size() < 2) {
    text.paragraph("Fewer than two bids of this example take part, so nothing is compared.");
    return;
  }
  write_scores(text, asked, bids);
  write_prices(text, asked, bids);
  write_order(text, asked, decision, bids);
}

}  // namespace proofhouse::publish::ask
