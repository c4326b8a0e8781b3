#include "publish/award/contract_schedule.h"

#include <algorithm>
#include <utility>

#include "publish/report_words.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

using render::Block;
using render::Document;
using render::Heading;
using render::List;
using render::Paragraph;
using render::ParagraphStyle;
using render::plain;
using render::Table;

Paragraph cell(std::string_view text) { return plain(text); }

std::string titled(const Sources& sources, const RequirementId& id) { return id.str() + " " + requirement_title(sources, id); }

void add_goods(Document& document, const tender::Contract& contract, const Decision& decision) {
  document.blocks.emplace_back(Heading{1, "What is delivered"});
  Table table{"Each item as it was offered and judged",
              {{"Item", 2}, {"Quantity", 1, true}, {"Maker", 3}, {"Model", 3}, {"Hardware", 2}, {"Version", 2}},
              {}};
  for (const auto& item : contract.items) {
    const auto demanded = std::ranges::find(decision.tender.items, item.item, &TenderItem::id);
    table.rows.push_back({cell(item.item.str()), cell(std::to_string(demanded->quantity)), cell(item.maker), cell(item.model),
                          cell(item.hardware), cell(item.version)});
  }
  document.blocks.emplace_back(std::move(table));
  Table files{"Files of the product, by SHA-256", {{"Item", 1}, {"File", 2}, {"SHA-256", 5}}, {}};
  for (const auto& item : contract.items) {
    for (const auto& file : item.delivers) {
      files.rows.push_back({cell(item.item.str()), cell(file.name), Paragraph{{{file.sha256.hex(), render::SpanStyle::kCode}}}});
    }
  }
  if (!files.rows.empty()) document.blocks.emplace_back(std::move(files));
}

void add_options(Document& document, const tender::Contract& contract, const Decision& decision, const Sources& sources) {
  document.blocks.emplace_back(Heading{1, "Options that are part of the contract"});
  if (contract.options.empty()) {
    document.blocks.emplace_back(plain("No demanded security function is sold as an option."));
    return;
  }
  document.blocks.emplace_back(plain("They are needed for demanded security functions and are in the comparable price."));
  Table table{"Options",
              {{"Line", 3}, {"Quantity", 1, true}, {"Each", 2, true}, {"In the comparable price", 2, true}, {"Needed for", 4}},
              {}};
  for (const auto& option : contract.options) {
    std::vector<std::string> needs;
    for (const auto& id : option.needed_for) needs.push_back(titled(sources, id));
    table.rows.push_back({cell(option.line + (option.yearly ? " (a year)" : "")), cell(option.quantity.text()),
                          cell(cents(option.unit.rational())), cell(money(option.amount, decision.tender)), cell(listed(needs))});
  }
  document.blocks.emplace_back(std::move(table));
}

void add_clauses(Document& document, const tender::Contract& contract) {
  document.blocks.emplace_back(Heading{1, "Clauses"});
  document.blocks.emplace_back(
      plain("Each clause with the figures that the bidder offered; the published default stands where it offered none."));
  for (const auto& clause : contract.clauses) {
    document.blocks.emplace_back(Heading{2, clause.requirement.str() + " " + clause.title});
    document.blocks.emplace_back(plain(clause.text, ParagraphStyle::kClause));
    if (!clause.remedy.empty()) document.blocks.emplace_back(plain("Remedy: " + clause.remedy, ParagraphStyle::kClause));
    if (clause.answered && clause.answer != ClauseAnswer::kAccepted) {
      const std::string said = clause.answer_text.empty() ? std::string(".") : ": " + clause.answer_text;
      document.blocks.emplace_back(
          plain((clause.answer == ClauseAnswer::kChanged ? "The bidder changed this clause" : "The bidder struck this clause") +
                    said + " Settle it before the contract is signed.",
                ParagraphStyle::kNote));
    }
    std::vector<std::string> figures;
    for (const auto& parameter : clause.parameters) {
      figures.push_back(parameter.name + " " + parameter.value + " " + parameter.unit +
                        (parameter.offered ? " (offered)" : " (default)"));
    }
    if (!figures.empty()) document.blocks.emplace_back(plain("Figures: " + listed(figures) + ".", ParagraphStyle::kSmall));
  }
}

void add_gates(Document& document, const tender::Contract& contract, const Sources& sources) {
  document.blocks.emplace_back(Heading{1, "Due at acceptance, before payment"});
  if (contract.gates.empty()) {
    document.blocks.emplace_back(plain("Nothing is left open: every gate at acceptance was passed at the award."));
    return;
  }
  Table table{"Gates that are due", {{"Requirement", 5}, {"Needs", 1}, {"Reached at award", 1}, {"State", 1}}, {}};
  for (const auto& gate : contract.gates) {
    table.rows.push_back({cell(titled(sources, gate.requirement)), cell(name_of(gate.needed)), cell(name_of(gate.reached)),
                          cell(name_of(gate.status))});
  }
  document.blocks.emplace_back(std::move(table));
}

void add_tests(Document& document, const tender::Contract& contract, const Sources& sources) {
  for (const bool site : {false, true}) {
    document.blocks.emplace_back(Heading{1, site ? "Site acceptance tests" : "Factory acceptance tests"});
    bool any = false;
    for (const auto& test : contract.tests) {
      if (test.site != site) continue;
      any = true;
      document.blocks.emplace_back(
          Heading{2, test.requirement.str() + " " + test.test + (test.item.empty() ? "" : ", " + test.item.str())});
      document.blocks.emplace_back(plain(requirement_title(sources, test.requirement), ParagraphStyle::kSmall));
      List steps{{}, true};
      for (const auto& step : test.steps) steps.items.push_back({plain(step)});
      document.blocks.emplace_back(std::move(steps));
      document.blocks.emplace_back(plain("Passed where: " + test.pass, ParagraphStyle::kNote));
    }
    if (!any) document.blocks.emplace_back(plain("None is due."));
  }
}

void add_waivers(Document& document, const tender::Contract& contract, const Sources& sources) {
  if (contract.waivers.empty()) return;
  document.blocks.emplace_back(Heading{1, "Waived, with compensating measures"});
  Table table{"Waivers", {{"Requirement", 3}, {"Measure", 4}, {"Owner", 2}, {"Until", 1}}, {}};
  for (const auto& waiver : contract.waivers) {
    table.rows.push_back(
        {cell(titled(sources, waiver.requirement)), cell(waiver.measure), cell(waiver.owner), cell(waiver.expires.iso())});
  }
  document.blocks.emplace_back(std::move(table));
}

}  // namespace

Document contract_schedule(const tender::Contract& contract, const Decision& decision, const Sources& sources) {
  Document document;
  document.kind = "Contract schedule";
  document.title = decision.title;
  document.facts = {{"Buyer", decision.buyer},
                    {"Supplier", contract.bidder},
                    {"Awarded", contract.awarded.iso()},
                    {"May be signed from", contract.first_signature.iso()},
                    {"Edition", std::to_string(decision.publication.editions)}};
  const auto bid = std::ranges::find(decision.bids, contract.bid, &BidDecision::id);
  if (bid->price) document.facts.emplace_back("Offered price", money(bid->price->offered, decision.tender));
  document.blocks.emplace_back(
      plain("This schedule lists what the award puts into the contract. It follows from the published rules and from the bid.",
            ParagraphStyle::kLead));
  add_goods(document, contract, decision);
  add_options(document, contract, decision, sources);
  add_gates(document, contract, sources);
  add_tests(document, contract, sources);
  add_clauses(document, contract);
  add_waivers(document, contract, sources);
  return document;
}

}  // namespace proofhouse::publish
