#include "publish/ask/clauses.h"

#include <algorithm>

#include "base/text.h"
#include "publish/ask/parts.h"
#include "publish/report_words.h"

namespace proofhouse::publish::ask {

namespace {

using render::SpanStyle;

void write_introduction(Text& text, const Asked& asked) {
  text.lead(
      "The clauses of this book become part of the contract. There is one for each demand of the security annex, under the "
      "same number.");
  text.heading(1, "How to use this book");
  text.list({
      "A value in brackets is the buyer's default. The bidder may offer another one within the limits of the table below the "
      "clause; the offer is made in the questionnaire, and the same limits hold for all bidders.",
      "Without another offer the default holds.",
      "The fallback is the least that the buyer accepts where the clause itself is refused. It keeps the objective by other "
      "means.",
      "For a demand that is a duty of the contract, a value outside the limits counts as met in part and a struck clause as not "
      "met. "
      "Other words than the clause's or the fallback's are read by a person before they count.",
      "Flow-down means that the supplier lays the same duty on its subcontractors and on the maker, and answers for them.",
      "A payment clause names what is withheld until the duty is done.",
  });
  std::vector<std::string> payment;
  for (const auto& each : asked.questionnaire.requirements) {
    if (each.requirement.clause.payment) payment.push_back(each.requirement.id.str());
  }
  if (!payment.empty()) text.labelled("Clauses that hold back a payment", listed(payment) + ".");
}

void write_parameters(Text& text, const Clause& clause) {
  if (clause.parameters.empty()) return;
  render::Table table;
  table.columns = {{"Value", 5}, {"Unit", 3}, {"Default", 2, true}, {"Minimum", 2, true}, {"Maximum", 2, true}};
  for (const auto& parameter : clause.parameters) {
    table.rows.push_back(row({replace_all(parameter.name, "_", " "), parameter.unit, parameter.standard.text(),
                              parameter.minimum.text(), parameter.maximum.text()}));
  }
  text.table(std::move(table));
}

// Who is obliged, when, whether it flows down and holds back a payment: one paragraph.
render::Paragraph terms_of(const AskedRequirement& each) {
  const Clause& clause = each.requirement.clause;
  render::Paragraph out;
  const auto term = [&](std::string_view label, const std::string& text) {
    out.spans.push_back({std::string(label) + ": ", SpanStyle::kStrong});
    out.spans.push_back({text + " ", SpanStyle::kPlain});
  };
  term("Obliged", "the " + clause.obliged + ", for " + subject_text(each) + ".");
  if (!clause.applies_when.empty()) term("When", clause.applies_when);
  term("Flow-down", clause.flow_down ? "yes, to subcontractors and the maker." : "no.");
  term("Payment", clause.payment ? "held back until the duty is done." : "not affected.");
  return out;
}

void write_clause(Text& text, const AskedRequirement& each) {
  const Clause& clause = each.requirement.clause;
  text.heading(2, each.requirement.id.str() + "  " + each.requirement.title);
  text.paragraph(filled_clause(clause));
  write_parameters(text, clause);
  text.paragraph(terms_of(each));
  if (!clause.remedy.empty()) text.labelled("Remedy", clause.remedy);
  if (!clause.fallback.empty()) text.labelled("Fallback", clause.fallback);
}

}  // namespace

render::Paragraph filled_clause(const Clause& clause) {
  render::Paragraph out;
  out.style = render::ParagraphStyle::kClause;
  std::string plain;
  const std::string_view text = clause.text;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto found = std::ranges::find(clause.parameters, name, &ClauseParameter::name);
    plain += text.substr(at, open - at);
    if (found == clause.parameters.end()) {
      plain += text.substr(open, close + 1 - open);
    } else {
      if (!plain.empty()) out.spans.push_back({std::exchange(plain, {}), SpanStyle::kPlain});
      out.spans.push_back({"[" + found->standard.text() + "]", SpanStyle::kStrong});
    }
    at = close + 1;
  }
  plain += text.substr(std::min(at, text.size()));
  if (!plain.empty()) out.spans.push_back({std::move(plain), SpanStyle::kPlain});
  return out;
}

render::Document clause_book(const Asked& asked) {
  render::Document document = document_of("Clause book", asked);
  Text text(document);
  write_introduction(text, asked);
  for (const auto& element : asked.questionnaire.elements) {
    text.heading(1, chapter(element));
    for (const auto& each : asked.questionnaire.requirements) {
      if (each.requirement.element == element.id) write_clause(text, each);
    }
  }
  return document;
}

}  // namespace proofhouse::publish::ask
