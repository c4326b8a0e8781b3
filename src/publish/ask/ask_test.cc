// The documents of the pack as values: what they must say, and that every row is as long as its table.
#include <gtest/gtest.h>

#include <algorithm>

#include "publish/ask/annex.h"
#include "publish/ask/ask_under_test.h"
#include "publish/ask/checklist.h"
#include "publish/ask/clauses.h"
#include "publish/ask/example.h"
#include "publish/ask/method.h"
#include "publish/ask/pack.h"
#include "publish/ask/policy.h"
#include "publish/ask/policy_parts.h"

namespace proofhouse::publish::ask {
namespace {

using testing::Rules;
using testing::small_tender;
using testing::text_of;

Tender with(Formula formula, OptionRule options, Law law) {
  Tender tender = small_tender();
  tender.award.formula = formula;
  tender.award.security_options = options;
  tender.law = law;
  return tender;
}

TEST(Ask, EveryRowIsAsLongAsItsTable) {
  for (const char* profile : {"small", "medium", "large"}) {
    const Rules rules(small_tender(), profile);
    auto documents = pack_documents(rules.asked());
    for (auto& policy : policy_documents(rules.asked())) documents.push_back(std::move(policy));
    for (const auto& each : documents) {
      for (const auto& block : each.document.blocks) {
        const auto* table = std::get_if<render::Table>(&block);
        if (table == nullptr) continue;
        EXPECT_FALSE(table->rows.empty()) << each.name << ": " << table->caption;
        for (const auto& row : table->rows) EXPECT_EQ(row.size(), table->columns.size()) << each.name << ": " << table->caption;
      }
    }
  }
}

TEST(Ask, FactsNameBuyerEditionAndDate) {
  const Rules rules(small_tender());
  const auto facts = security_annex(rules.asked()).facts;
  const auto value = [&](std::string_view name) {
    const auto found = std::ranges::find(facts, name, &std::pair<std::string, std::string>::first);
    return found == facts.end() ? std::string() : found->second;
  };
  EXPECT_EQ(value("Buyer"), "Example Utility");
  EXPECT_EQ(value("Edition"), "draft, not published");
  EXPECT_EQ(value("Date"), "2026-08-31");
  EXPECT_EQ(value("Criticality"), "high");
  EXPECT_EQ(value("Law"), "public procurement law");
  EXPECT_EQ(value("Bids due by"), "see the notice");
}

TEST(SecurityAnnex, StatesEachDemandWithItsProofAndTests) {
  const Rules rules(small_tender());
  const std::string text = text_of(security_annex(rules.asked()));
  for (const auto& each : rules.questionnaire.requirements) {
    const Requirement& requirement = each.requirement;
    for (const std::string& part : {requirement.demand, requirement.why, requirement.equivalence, requirement.acceptance.pass}) {
      EXPECT_NE(text.find(part), std::string::npos) << requirement.id.str() << ": " << part;
    }
    for (const auto* tests : {&requirement.acceptance.factory, &requirement.acceptance.site}) {
      for (const auto& test : *tests) {
        EXPECT_NE(text.find(test.pass), std::string::npos) << test.id;
        for (const auto& step : test.steps) EXPECT_NE(text.find(step), std::string::npos) << test.id;
      }
    }
  }
  EXPECT_NE(text.find("DEF-1 | No default, shared or hard-coded credentials | rtu and tool | C3 | C5"), std::string::npos);
}

TEST(ClauseBook, FillsPlaceholdersWithMarkedDefaults) {
  Clause clause;
  clause.text = "Within {fix_days} days, and {notice_hours}; {unknown} stays, {so does this.";
  clause.parameters = {{"fix_days", "days", Decimal::whole(21), Decimal::whole(7), Decimal::whole(60)},
                       {"notice_hours", "hours", Decimal::whole(24), Decimal::whole(4), Decimal::whole(72)}};
  const auto filled = filled_clause(clause);
  ASSERT_EQ(filled.spans.size(), 5U);
  EXPECT_EQ(filled.spans[0].text, "Within ");
  EXPECT_EQ(filled.spans[1].text, "[21]");
  EXPECT_EQ(filled.spans[1].style, render::SpanStyle::kStrong);
  EXPECT_EQ(filled.spans[3].text, "[24]");
  EXPECT_EQ(filled.spans[4].text, "; {unknown} stays, {so does this.");
}

TEST(ClauseBook, LeavesNoPlaceholderOfTheCatalogue) {
  const Rules rules(small_tender(), "large");
  const std::string text = text_of(clause_book(rules.asked()));
  EXPECT_EQ(text.find('{'), std::string::npos) << text.substr(text.find('{'), 60);
}

TEST(WorkedExample, JudgesAsTheProgramDoes) {
  const Rules rules(small_tender());
  const Decision decision = worked_example(rules.asked());
  ASSERT_EQ(decision.bids.size(), 3U);
  EXPECT_EQ(decision.bids[0].state, BidState::kEligible);
  EXPECT_EQ(decision.bids[1].state, BidState::kEligible);
  EXPECT_EQ(decision.bids[2].state, BidState::kExcluded);
  EXPECT_GT(decision.bids[0].score, decision.bids[1].score);
  EXPECT_TRUE(decision.recommended.has_value());
  // The excluded bid is the cheapest and sets no reference: somebody else has 100 marks.
  EXPECT_LT(decision.bids[2].price->offered, decision.bids[1].price->offered);
  const auto price_marks = [](const BidDecision& bid) { return bid.criteria.back().marks; };
  EXPECT_EQ(std::max(price_marks(decision.bids[0]), price_marks(decision.bids[1])), Rational(100));
}

TEST(WorkedExample, EveryFormulaOptionRuleAndLawGivesAResult) {
  for (const auto formula : {Formula::kQualityPrice, Formula::kPricePerPoint, Formula::kLowestComparablePrice}) {
    for (const auto options : {OptionRule::kPriced, OptionRule::kExclude}) {
      for (const auto law : {Law::kPublic, Law::kPrivate}) {
        const Rules rules(with(formula, options, law));
        const std::string text = text_of(evaluation_method(rules.asked()));
        EXPECT_NE(text.find(" is first."), std::string::npos);
        EXPECT_EQ(text.find("licence (option)") != std::string::npos, options == OptionRule::kPriced);
      }
    }
  }
}

TEST(WorkedExample, ATenderWithoutLifePanelOrGatesHasOneToo) {
  Tender tender = small_tender();
  tender.life.reset();
  tender.items = {{ItemId("hmi"), ProductKind::kHmi, 1, Decimal::whole(100)}};
  tender.criteria = {{CriterionId("security"), CriterionSource::kSecurity, Decimal::whole(50), 0},
                     {CriterionId("price"), CriterionSource::kPrice, Decimal::whole(50), 0}};
  Rules rules(tender);
  rules.scheme.gates.clear();
  rules.questionnaire = tender::questionnaire_of(rules.tender, rules.profile, rules.scheme, rules.catalogue.elements, "2");
  EXPECT_EQ(worked_example(rules.asked()).bids.size(), 2U);
  EXPECT_NE(text_of(evaluation_method(rules.asked())).find(" is first."), std::string::npos);
}

TEST(WorkedExample, ThePatchingCanBeRecomputed) {
  // Two years at 25 %: 1/1.25 + 1/1.25² = 1.44; 40 units, one patch a year, 1 h of work at 95 and half an hour of outage at 30.
  const Rules rules(small_tender());
  const std::string text = text_of(evaluation_method(rules.asked()));
  EXPECT_NE(text.find("is worth 1.4400 of one such sum today, at the discount of 25 % a year"), std::string::npos);
  EXPECT_NE(text.find("proved by evidence | 6\u00A0336.00 | "), std::string::npos);
}

TEST(WorkedExample, AMinimumThatNobodyReachesIsSaid) {
  Tender tender = small_tender();
  tender.award.minimum_security = Decimal::whole(99);
  const Rules rules(tender);
  const std::string text = text_of(evaluation_method(rules.asked()));
  EXPECT_NE(text.find("below the published minimum of 99"), std::string::npos);
  EXPECT_NE(text.find("No bid of this example can be recommended."), std::string::npos);
}

TEST(EvaluationMethod, SaysTheRulesOfThisTender) {
  Tender tender = small_tender();
  tender.clarifications.new_files = true;
  tender.award.abnormally_low = Decimal::whole(65);
  tender.dates.standstill = {15, "working", {}};
  const Rules rules(tender);
  const std::string text = text_of(evaluation_method(rules.asked()));
  for (const std::string_view said : {"below 65 %", "A new file that comes with it counts", "15 working days",
                                      "parted by security and price, in this order", "fewer than 30 points"}) {
    EXPECT_NE(text.find(said), std::string::npos) << said;
  }
}

TEST(Checklist, HoldsTheAwardGatesOfACappedProfile) {
  const Rules rules(small_tender(), "small");
  ASSERT_TRUE(has_checklist(rules.profile));
  EXPECT_FALSE(has_checklist(Rules(small_tender(), "medium").profile));
  const std::string text = text_of(checklist(rules.asked()));
  for (const auto& id : rules.profile.gates) EXPECT_NE(text.find(id.str() + " | "), std::string::npos) << id.str();
}

TEST(Policy, PutsTheTendersProfileFirst) {
  const Rules rules(small_tender(), "small");
  const auto document = procurement_policy(rules.asked());
  const auto* gates = [&]() -> const render::Table* {
    for (const auto& block : document.blocks) {
      const auto* table = std::get_if<render::Table>(&block);
      if (table != nullptr && table->columns.size() == 5 && table->columns[1].heading == "What must be met") return table;
    }
    return nullptr;
  }();
  ASSERT_NE(gates, nullptr);
  EXPECT_EQ(gates->columns[2].heading, "small");
  EXPECT_EQ(gates->columns[3].heading, "medium");
  EXPECT_EQ(gates->columns[4].heading, "large");
  const auto def = std::ranges::find_if(gates->rows, [](const auto& row) { return row[0].spans[0].text == "DEF-1"; });
  ASSERT_NE(def, gates->rows.end());
  EXPECT_EQ((*def)[2].spans[0].text, "C1/C2/C3/C3");  // capped
  EXPECT_EQ((*def)[4].spans[0].text, "C1/C2/C3/C5 P");
}

TEST(Policy, TheCriticalityTableIsThePrograms) {
  const auto rows = criticality_rows();
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0][4].spans[0].text, "medium");
  EXPECT_EQ(rows[4][3].spans[0].text, "critical");
}

}  // namespace
}  // namespace proofhouse::publish::ask
