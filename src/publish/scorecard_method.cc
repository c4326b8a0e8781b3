#include <array>
#include <string>

#include "publish/report_words.h"
#include "publish/scorecard_sheets.h"
#include "publish/titles.h"

namespace proofhouse::publish {

namespace {

using render::XlsxSheet;
using render::XlsxStyle;

std::string text_of(std::string_view text) { return std::string(text); }

void add_formula(XlsxSheet& sheet, const Decision& decision) {
  const Award& award = decision.tender.award;
  sheet.row({text_of("Formula"), text_of(name_of(award.formula)), text_of(words_of(award.formula))});
  if (!decision.without_prices) {
    sheet.row({text_of("Reference price"), award.reference ? award.reference->text() : text_of("lowest"),
               text_of(award.reference ? "published sum" : "lowest comparable price of an eligible bid")});
  }
  sheet.row({text_of("Minimum security"), award.minimum_security.text(), text_of("score of 100")});
  sheet.row({text_of("Security options"), text_of(name_of(award.security_options)),
             text_of("options that a demanded security function needs")});
  std::string ties;
  for (const auto& criterion : award.ties) ties += (ties.empty() ? "" : ", ") + criterion.str();
  sheet.row({text_of("Ties"), ties, text_of("criteria that part equal bids, in this order")});
  for (const auto& criterion : decision.tender.criteria) {
    sheet.row(
        {"Criterion " + criterion.id.str(), criterion.weight.text(), "weight of 100, from " + text_of(name_of(criterion.from))});
  }
}

void add_weights(XlsxSheet& sheet, const Decision& decision, const Sources& sources) {
  for (const auto& element : decision.element_weights) {
    sheet.row(
        {"Element " + element_title(sources, element.element), element.weight.text(), text_of("weight of 100 within security")});
  }
  for (const auto& item : decision.tender.items) {
    sheet.row({"Item " + item.id.str(), item.weight.text(), "weight of 100; quantity " + std::to_string(item.quantity)});
  }
  const Robustness& variation = decision.tender.robustness;
  sheet.row({text_of("Variations"), std::to_string(variation.draws),
             "element weights ±" + std::to_string(variation.element_spread) + " %, criterion weights ±" +
                 std::to_string(variation.criterion_spread) + " %; the award rests on the published weights alone"});
}

void add_levels(XlsxSheet& sheet) {
  constexpr std::array<std::string_view, 6> kFactors = {"0.0", "0.3", "0.5", "0.7", "0.9", "1.0"};
  for (std::size_t i = 0; i < kFactors.size(); ++i) {
    const auto level = static_cast<Confidence>(i);
    sheet.row({"Level " + text_of(name_of(level)), text_of(kFactors.at(i)), text_of(meaning_of(level))});
  }
}

void add_waivers(XlsxSheet& sheet, const Decision& decision) {
  for (const auto& waiver : decision.waivers) {
    const std::string of = waiver.bid.empty() ? "all bids" : waiver.bid.str();
    sheet.row({"Waiver " + waiver.requirement.str(), waiver.refused.empty() ? "holds for " + of : text_of("does not hold"),
               waiver.refused.empty() ? waiver.reason + "; instead: " + waiver.measure + "; owner " + waiver.owner + ", until " +
                                            waiver.expires.iso()
                                      : waiver.refused});
  }
}

}  // namespace

void write_summary(XlsxSheet sheet, const Decision& decision) {
  sheet.line(decision.title, true);
  sheet.line("Buyer: " + decision.buyer);
  sheet.line("Profile " + decision.profile.str() + ", criticality " + text_of(name_of(decision.criticality)) + ", as of " +
             decision.as_of.iso());
  sheet.line("");
  for (const auto& sentence : decision.summary) sheet.line(sentence);
  sheet.line("");
  sheet.table({{"Bid", 18, XlsxStyle::kText},
               {"Components judged", 14, XlsxStyle::kWhole},
               {"of", 10, XlsxStyle::kWhole},
               {"Files judged", 14, XlsxStyle::kWhole},
               {"of", 10, XlsxStyle::kWhole}});
  const auto count = [](std::uint64_t value) { return Rational(static_cast<std::int64_t>(value)); };
  for (const auto& bid : decision.bids) {
    sheet.row({bid.id.str(), count(bid.judged.components_judged), count(bid.judged.components), count(bid.judged.files_judged),
               count(bid.judged.files)});
  }
}

void write_method(XlsxSheet sheet, const Decision& decision, const Sources& sources) {
  sheet.table({{"What", 40, XlsxStyle::kWrapped}, {"Value", 30, XlsxStyle::kWrapped}, {"Meaning", 90, XlsxStyle::kWrapped}});
  add_formula(sheet, decision);
  add_weights(sheet, decision, sources);
  add_levels(sheet);
  add_waivers(sheet, decision);
  if (sources.catalogue != nullptr) sheet.row({text_of("Catalogue"), sources.catalogue->version, text_of("version")});
  sheet.row({text_of("Program"), decision.program_version, "build " + decision.program_build});
  sheet.row(
      {text_of("Prices"), text_of(decision.without_prices ? "hidden" : "shown"),
       text_of(decision.without_prices ? "for those who judge; nobody is ranked, and nothing can be awarded on this" : "")});
  sheet.row({text_of("Complete"), text_of(decision.incomplete ? "no" : "yes"),
             text_of(decision.incomplete ? "a limit of time or memory was reached; nothing can be awarded on this" : "")});
  sheet.row({text_of("Sandbox"), text_of(decision.unsafe ? "no" : "yes"), text_of("whether evidence was read in the sandbox")});
  for (const auto& input : decision.inputs) sheet.row({"Input " + input.path, input.sha256.hex(), text_of("SHA-256")});
}

}  // namespace proofhouse::publish
