#include "publish/award/debrief_document.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "publish/award/outcome_words.h"
#include "publish/clearing.h"
#include "publish/report_words.h"
#include "publish/titles.h"
#include "tender/fraction.h"
#include "tender/shortfalls.h"

namespace proofhouse::publish {

namespace {

using render::Document;
using render::Heading;
using render::List;
using render::Paragraph;
using render::ParagraphStyle;
using render::plain;
using render::Table;

Paragraph cell(std::string_view text) { return plain(text); }

// Several sentences of one cell.
Paragraph joined(const std::vector<std::string>& sentences) { return plain(join(sentences, " ")); }

Rational exact(std::string_view fraction) { return tender::rational_of(fraction).value_or(Rational()); }

const DebriefMark* mark_for(const std::vector<DebriefMark>& marks, const CriterionId& criterion) {
  const auto found = std::ranges::find(marks, criterion, &DebriefMark::criterion);
  return found == marks.end() ? nullptr : &*found;
}

std::string how(const Debrief& debrief, const Criterion& criterion) {
  switch (criterion.from) {
    case CriterionSource::kSecurity: return "The security score, 0 to 100, by the published weights.";
    case CriterionSource::kPanel:
      return "The mean of the panel's marks on a scale to " + std::to_string(criterion.scale) + ", as a share of 100.";
    case CriterionSource::kPrice:
      return "100 × the reference price ÷ the comparable price, at most 100" +
             (debrief.reference ? "; the reference price is " + cents(exact(*debrief.reference)) + " " + debrief.currency + "."
                                : std::string("."));
  }
  std::unreachable();
}

void add_panel(const char* whose, const Criterion& criterion, const DebriefMark* mark, std::vector<std::string>& out) {
  if (mark == nullptr) return;
  for (std::size_t i = 0; i < mark->panel.size(); ++i) {
    const std::string reason = i < mark->reasons.size() ? mark->reasons[i] : std::string();
    out.push_back(std::string(whose) + mark->panel[i].text() + " of " + std::to_string(criterion.scale) +
                  (reason.empty() ? "." : ": " + sentence(reason)));
  }
}

void add_criteria(Document& document, const Debrief& debrief) {
  document.blocks.emplace_back(Heading{1, "Criteria and marks"});
  document.blocks.emplace_back(plain("Formula: " + std::string(words_of(debrief.rules.formula.formula)) +
                                     ". Marks are out of 100. The winner is " + debrief.winner.bidder + "."));
  if (debrief.own.marks.empty()) {
    document.blocks.emplace_back(
        plain("Your bid has no marks, because its price could not be compared, or no bid set a reference price."));
  }
  Table table{"Each criterion, its weight, your marks and the winner's",
              {{"Criterion", 4}, {"Weight", 2, true}, {"Yours", 2, true}, {"Winner's", 3, true}, {"How, and why", 10}},
              {}};
  for (const auto& criterion : debrief.rules.criteria) {
    const DebriefMark* own = mark_for(debrief.own.marks, criterion.id);
    const DebriefMark* winner = mark_for(debrief.winner.marks, criterion.id);
    std::vector<std::string> why = {how(debrief, criterion)};
    add_panel("Yours, ", criterion, own, why);
    if (debrief.outcome != Outcome::kAwarded) add_panel("The winner's, ", criterion, winner, why);
    table.rows.push_back({cell(criterion.id.str()), cell(criterion.weight.text()),
                          cell(own == nullptr ? "none" : figure_text(own->marks)),
                          cell(winner == nullptr ? "none" : figure_text(winner->marks)), joined(why)});
  }
  document.blocks.emplace_back(std::move(table));
  const auto total = [](const std::optional<std::string>& figure) { return figure ? figure_text(*figure) : std::string("none"); };
  document.blocks.emplace_back(
      plain("Total by the formula: yours " + total(debrief.own.total) + ", the winner's " + total(debrief.winner.total) + "."));
}

void add_gates(Document& document, const Debrief& debrief, const Sources& sources) {
  document.blocks.emplace_back(Heading{1, "Gates"});
  Table table{"Gates at award that were failed or open",
              {{"Requirement", 4}, {"State", 1}, {"Needs", 1}, {"Reached", 1}, {"Why", 4}},
              {}};
  std::size_t asked = 0;
  for (const auto& gate : debrief.own.gates) {
    if (gate.stage != GateStage::kAward) continue;
    ++asked;
    if (gate.status != GateStatus::kFailed && gate.status != GateStatus::kOpen) continue;
    table.rows.push_back({cell(gate.requirement.str() + " " + requirement_title(sources, gate.requirement) +
                               (gate.item.empty() ? "" : ", " + gate.item.str())),
                          cell(name_of(gate.status)), cell(name_of(gate.needed)), cell(name_of(gate.reached)),
                          cell(sentence(gate.reason))});
  }
  if (table.rows.empty()) {
    document.blocks.emplace_back(
        plain("Your bid passed all " + std::to_string(asked) + " gates at award, or they were waived for all bids."));
    return;
  }
  document.blocks.emplace_back(
      plain(std::to_string(table.rows.size()) + " of " + std::to_string(asked) + " gates were not passed."));
  document.blocks.emplace_back(std::move(table));
}

// What was found that speaks against the demand or leaves it open, each code once, and how to clear it.
Paragraph clearing(const Debrief& debrief, const DebriefAssessment& assessment) {
  std::vector<std::string> out;
  std::set<FindingCode> seen;
  for (const std::uint32_t index : assessment.findings) {
    const auto& finding = debrief.own.findings[index];
    if (finding.verdict == Verdict::kSupports || !seen.insert(finding.code).second) continue;
    if (how_to_clear(finding.code).starts_with("Nothing")) continue;  // an accepted clause, a good certificate
    const std::string code(name_of(finding.code));
    const std::string where = finding.file.empty() ? "" : "In " + finding.file + ". ";
    out.push_back(code + ": " + sentence(finding.detail) + " " + where +
                  "How to clear it: " + std::string(how_to_clear(finding.code)));
  }
  if (out.empty()) {
    out.push_back("Nothing speaks against it; evidence of a higher level would be worth more (" +
                  std::string(name_of(assessment.confidence)) + " was reached).");
  }
  return joined(out);
}

void add_shortfalls(Document& document, const Debrief& debrief, const Sources& sources) {
  document.blocks.emplace_back(Heading{1, "What each shortfall cost, and how to clear it"});
  const auto all = tender::shortfalls(debrief);
  if (all.empty()) {
    document.blocks.emplace_back(plain("Nothing: every requirement that scores is met at the highest level."));
    return;
  }
  const bool weighed = debrief.rules.formula.formula == Formula::kQualityPrice;
  Rational points;
  Table table{
      "Each requirement that was not worth all, the dearest first",
      {{"Requirement", 8}, {"Assessed", 4}, {"Points", 3, true}, {"Marks", 3, true}, {"What was found, and how to clear it", 12}},
      {}};
  for (const auto& shortfall : all) {
    const auto& assessment = debrief.own.assessments[shortfall.assessment];
    points += shortfall.points;
    table.rows.push_back(
        {cell(assessment.requirement.str() + " " + requirement_title(sources, assessment.requirement) +
              (assessment.item.empty() ? "" : ", " + assessment.item.str())),
         cell(std::string(mark_of(assessment.status).word) + " at " + std::string(name_of(assessment.confidence))),
         cell(shortfall.points.text(2)), cell(weighed ? shortfall.marks.text(2) : "–"), clearing(debrief, assessment)});
  }
  document.blocks.emplace_back(plain("Your security score is " + figure_text(debrief.own.score) + " of 100; the " +
                                     std::to_string(all.size()) + " entries below cost " + points.text(2) + " points" +
                                     (weighed ? ". Marks are points times the weight of security." : ".")));
  document.blocks.emplace_back(std::move(table));
}

void add_price(Document& document, const Debrief& debrief) {
  if (!debrief.own.comparable) return;
  document.blocks.emplace_back(Heading{1, "Your comparable price"});
  Table table{"Its lines", {{"Kind", 1}, {"Line", 2}, {"Amount", 1, true}, {"How", 5}}, {}};
  for (const auto& line : debrief.own.costs) {
    table.rows.push_back({cell(words_of(line.kind)), cell(line.label), cell(cents(exact(line.amount))), cell(line.basis)});
  }
  document.blocks.emplace_back(std::move(table));
  document.blocks.emplace_back(plain("Together " + cents(exact(*debrief.own.comparable)) + " " + debrief.currency + "."));
}

void add_replay(Document& document, const Debrief& debrief) {
  document.blocks.emplace_back(Heading{1, "Working it out again"});
  document.blocks.emplace_back(
      plain("The file bundle.json holds the published rules, your assessments, gates, price lines and marks as exact fractions, "
            "the winner's "
            "marks, and the digests of your own files. It is signed in bundle.json.dsse.json."));
  document.blocks.emplace_back(
      Paragraph{{{"proofhouse verify bundle.json --trust FOLDER --tender FOLDER", render::SpanStyle::kCode}}});
  document.blocks.emplace_back(plain(
      "--trust names a folder with the buyer's key, --tender one with your own bid below bids/" + debrief.bid.str() +
      "/. What cannot be worked out without rivals' files is listed. They stand in the bundle as " +
      std::to_string(debrief.salted.size()) + " salted digests: the buyer can prove later that a given file was among them."));
}

}  // namespace

Document debrief_document(const Debrief& debrief, const Sources& sources) {
  Document document;
  document.kind = "Debrief";
  document.title = debrief.tender;
  document.facts = {{"Buyer", debrief.buyer},           {"Bidder", debrief.bidder.empty() ? debrief.bid.str() : debrief.bidder},
                    {"Awarded", debrief.awarded.iso()}, {"Judged as of", debrief.as_of.iso()},
                    {"Edition", debrief.edition},       {"Winner", debrief.winner.bidder}};
  document.blocks.emplace_back(plain(outcome_sentence(debrief.outcome), ParagraphStyle::kLead));
  List reasons;
  for (const auto& reason : debrief.own.reasons) reasons.items.push_back({plain(sentence(reason))});
  if (!reasons.items.empty()) document.blocks.emplace_back(std::move(reasons));
  add_criteria(document, debrief);
  add_gates(document, debrief, sources);
  add_shortfalls(document, debrief, sources);
  add_price(document, debrief);
  add_replay(document, debrief);
  return document;
}

}  // namespace proofhouse::publish
