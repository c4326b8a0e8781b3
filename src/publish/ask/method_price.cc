#include "publish/ask/method_parts.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

void write_rates(Text& text, const Life& life, const std::string& currency) {
  render::Table table;
  table.caption = "Published rates of the life of the product, equal for all bids";
  table.columns = {{"Rate", 8}, {"Value", 3, true}, {"Unit", 4}};
  table.rows.push_back(row({"Years of life", std::to_string(life.years), "years"}));
  table.rows.push_back(row({"Discount", points(life.discount.rational() * Rational(100)), "% a year"}));
  table.rows.push_back(row({"Patches", life.patches_a_year.text(), "a year and unit"}));
  table.rows.push_back(row({"Work", life.hour.text(), currency + " an hour"}));
  table.rows.push_back(row({"Outage", life.outage_hour.text(), currency + " an hour"}));
  table.rows.push_back(row({"Visit of the vendor", life.visit.text(), currency + " a visit"}));
  table.rows.push_back(row({"Ceiling: work for one patch of one unit", life.ceiling.hours.text(), "hours"}));
  table.rows.push_back(row({"Ceiling: outage for one patch of one unit", life.ceiling.outage_hours.text(), "hours"}));
  table.rows.push_back(row({"Ceiling: visits for one patch of one unit", life.ceiling.visits.text(), "visits"}));
  text.table(std::move(table));
}

}  // namespace

void write_price(Text& text, const Asked& asked) {
  const Tender& tender = asked.tender;
  text.heading(1, "Comparable price");
  std::vector<std::string> parts = {
      "Each price line × its quantity; the line of an item × the quantity that the buyer demands. All in " + tender.currency +
          ", net of tax.",
      "Lines by the year, for each year of the life, discounted from the end of the first year.",
      tender.award.security_options == OptionRule::kPriced
          ? "Each option that must be bought for a demanded security function."
          : "No options: a demanded security function that is sold as an option fails its gate.",
  };
  if (tender.life) {
    parts.emplace_back(
        "Patching: units × patches a year × (hours × rate + hours of outage × rate + visits × rate), over the life, "
        "discounted. The bid's own hours, outage and visits count where they are proved at C3 or above; below that "
        "the higher of the stated figure and the ceiling counts.");
  }
  text.list(parts);
  text.paragraph(
      "Nothing else that is found about a bid moves its price. Publishing more advisories never makes a product dearer. "
      "A price with a line in another currency, a negative number, or an item without a line cannot be compared.");
  if (tender.life) write_rates(text, *tender.life, tender.currency);
}

void write_rules_beside(Text& text, const Asked& asked) {
  const Tender& tender = asked.tender;
  const std::string low = tender.award.abnormally_low ? tender.award.abnormally_low->text() : "70";
  text.heading(1, "Rules beside the formula");
  text.labelled("Abnormally low prices", "An offered price below " + low +
                                             " % of the mean of the dearer eligible bids must be explained. It is refused only "
                                             "where the explanation does not hold.");
  text.labelled("Questions after the deadline",
                tender.clarifications.new_files
                    ? "An answer may explain what was handed in. A new file that comes with it counts as evidence."
                    : "An answer may explain what was handed in. A new file does not count.");
  text.labelled("Waivers", tender.law == Law::kPublic
                               ? "A waiver holds for a demand and for all bids alike, and is published before the deadline."
                               : "A waiver is published before the deadline. It may hold for one bid.");
  text.labelled("Date of knowledge",
                tender.dates.knowledge
                    ? "Known vulnerabilities, keys and certificates are judged as of " + tender.dates.knowledge->iso() +
                          ", for all bids alike."
                    : "Known vulnerabilities, keys and certificates are judged as of one day, for all bids alike.");
  text.labelled("How stable the order is",
                "The order is tried out in " + counted(tender.robustness.draws, "variation", "variations") +
                    ", in which each element weight varies by up to " + std::to_string(tender.robustness.element_spread) +
                    " % and each criterion weight by up to " + std::to_string(tender.robustness.criterion_spread) +
                    " %. The result is shown and changes nothing: the award rests on the published weights alone.");
  if (tender.dates.standstill.days > 0) {
    text.labelled("Standstill", "The contract is signed no earlier than " + std::to_string(tender.dates.standstill.days) + " " +
                                    tender.dates.standstill.kind + " days after the notices.");
  }
}

}  // namespace proofhouse::publish::ask
