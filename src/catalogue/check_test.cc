#include "catalogue/check.h"

#include <functional>

#include "catalogue/catalogue_under_test.h"

namespace proofhouse::catalogue {
namespace {

TEST(Check, ShippedCatalogueIsSound) {
  for (const auto& error : check(shipped(), shipped_lock())) ADD_FAILURE() << one_line(error);
}

TEST(Check, EveryElementHasRequirements) {
  for (const auto& element : shipped().elements) {
    EXPECT_GE(std::ranges::count(shipped().requirements, element.id, &Requirement::element), 5) << element.id.str();
  }
}

// Each change of the shipped catalogue makes one fault; its cause holds the text.
struct Fault {
  const char* says;
  std::function<void(Catalogue&)> make;
};

Mapping row(const char* framework, const char* id) { return {framework, id, Relation::kIntersects, "analyst", ""}; }

Question& question(Catalogue& catalogue, std::size_t index) { return requirement(catalogue, "DEF-1").questions.at(index); }

Question& conditional(Catalogue& catalogue) {
  auto& questions = requirement(catalogue, "VULN-3").questions;
  return *std::ranges::find_if(questions, [](const Question& one) { return one.when.has_value(); });
}

const std::vector<Fault>& faults() {
  static const std::vector<Fault> list{
      {"title is empty", [](Catalogue& c) { requirement(c, "DEF-1").title.clear(); }},
      {"longer than 70", [](Catalogue& c) { requirement(c, "DEF-1").title.append(80, 'x'); }},
      {"demand is empty", [](Catalogue& c) { requirement(c, "DEF-1").demand.clear(); }},
      {"why is empty", [](Catalogue& c) { requirement(c, "DEF-1").why.clear(); }},
      {"equivalence is empty", [](Catalogue& c) { requirement(c, "DEF-1").equivalence.clear(); }},
      {"answers_by has 0", [](Catalogue& c) { requirement(c, "DEF-1").answers_by.clear(); }},
      {"questions has 0", [](Catalogue& c) { requirement(c, "DEF-1").questions.clear(); }},
      {"compensating has 0", [](Catalogue& c) { requirement(c, "DEF-1").compensating.clear(); }},
      {"share is not 1 to 10", [](Catalogue& c) { requirement(c, "DEF-1").share = 0; }},
      {"clause/remedy is empty", [](Catalogue& c) { requirement(c, "DEF-1").clause.remedy.clear(); }},
      {"nothing is tested", [](Catalogue& c) { requirement(c, "DEF-1").acceptance = {{}, {}, "It passes."}; }},
      {"the requirement stands twice", [](Catalogue& c) { c.requirements.push_back(requirement(c, "DEF-1")); }},
      {"the question \"x\" stands twice", [](Catalogue& c) { question(c, 0).id = question(c, 1).id = QuestionId("x"); }},
      {"the option \"x\" stands twice",
       [](Catalogue& c) { question(c, 0).options.at(0).value = question(c, 0).options.at(1).value = "x"; }},
      {"the test \"x\" stands twice",
       [](Catalogue& c) {
         auto& acceptance = requirement(c, "VULN-3").acceptance;
         acceptance.factory.at(0).id = acceptance.site.at(0).id = "x";
       }},
      {"the evidence \"firmware\" stands twice",
       [](Catalogue& c) { requirement(c, "DEF-1").evidence.push_back({EvidenceKind::kFirmware, Confidence::kC3}); }},
      {"the element \"logging\" stands twice", [](Catalogue& c) { c.elements.push_back(c.elements.at(1)); }},
      {"the framework \"eu-cra\" stands twice",
       [](Catalogue& c) { c.frameworks.push_back(*std::ranges::find(c.frameworks, "eu-cra", &Framework::id)); }},
      {"the profile \"small\" stands twice", [](Catalogue& c) { c.profiles.push_back(profile(c, "small")); }},
      {"the mapping row",
       [](Catalogue& c) {
         auto& rows = requirement(c, "DEF-1").mappings;
         rows.push_back(rows.front());
       }},
      {"no element is called \"x\"", [](Catalogue& c) { requirement(c, "DEF-1").element = ElementId("x"); }},
      {"nothing is called \"SBD-99.1\"", [](Catalogue& c) { requirement(c, "DEF-1").reaches.emplace_back("SBD-99.1"); }},
      {"no framework is called \"x\"", [](Catalogue& c) { requirement(c, "DEF-1").mappings.push_back(row("x", "1")); }},
      {"the framework has no id \"PR.AC-01\"",
       [](Catalogue& c) { requirement(c, "DEF-1").mappings.push_back(row("nist-csf-2.0", "PR.AC-01")); }},
      {"no row for eu-cra",
       [](Catalogue& c) {
         std::erase_if(requirement(c, "DEF-1").mappings, [](const Mapping& m) { return m.framework == "eu-cra"; });
       }},
      {"no requirement has a row for the framework",
       [](Catalogue& c) { c.frameworks.push_back({"x", "X", "1", "Y", "Now.", "Free.", false, {"1"}}); }},
      {"gives no reason",
       [](Catalogue& c) { requirement(c, "DEF-1").mappings.push_back({"nist-csf-2.0", "", Relation::kNone, "", ""}); }},
      {"a row with none stands beside",
       [](Catalogue& c) { requirement(c, "DEF-1").mappings.push_back({"nist-csf-2.0", "", Relation::kNone, "", "Because."}); }},
      {"on the unknown question", [](Catalogue& c) { conditional(c).when->question = QuestionId("x"); }},
      {"on a later question",
       [](Catalogue& c) {
         auto& questions = requirement(c, "VULN-3").questions;
         questions.front().when = Condition{questions.at(2).id, {"no-record"}};
       }},
      {"runs in a circle",
       [](Catalogue& c) {
         auto& questions = requirement(c, "VULN-3").questions;
         questions.front().when = Condition{conditional(c).id, {"yes"}};
       }},
      {"cannot be answered", [](Catalogue& c) { conditional(c).when->any = {"perhaps"}; }},
      {"all_of names the unknown option",
       [](Catalogue& c) { requirement(c, "VULN-3").questions.at(2).all_of.emplace_back("x"); }},
      {"partly is stricter than meets",
       [](Catalogue& c) {
         Question& changed = question(c, 1);
         changed.at_most = Decimal::whole(5);
         changed.partly_at_most = Decimal::whole(4);
       }},
      {"the placeholder {x} has no parameter", [](Catalogue& c) { requirement(c, "DEF-1").clause.text += " {x}"; }},
      {"no placeholder is called {x}",
       [](Catalogue& c) {
         requirement(c, "DEF-1")
             .clause.parameters.push_back({"x", "days", Decimal::whole(1), Decimal::whole(1), Decimal::whole(1)});
       }},
      {"not between minimum and maximum",
       [](Catalogue& c) { requirement(c, "VULN-3").clause.parameters.at(0).standard = Decimal::whole(9999); }},
      {"worth C1 to C1, not C2",
       [](Catalogue& c) {
         for (auto& entry : requirement(c, "DEF-1").evidence) {
           if (entry.kind == EvidenceKind::kQuestionnaire) entry.cap = Confidence::kC2;
         }
       }},
      {"this kind of file proves no requirement",
       [](Catalogue& c) { requirement(c, "DEF-1").evidence.push_back({EvidenceKind::kOther, Confidence::kC1}); }},
      {"the best listed evidence reaches C4",
       [](Catalogue& c) { requirement(c, "VULN-3").gate.award = {{Criticality::kCritical, Confidence::kC5}}; }},
      {"makes the same demand", [](Catalogue& c) { requirement(c, "DEF-2").demand = requirement(c, "DEF-1").demand; }},
      {"has the same pass criterion",
       [](Catalogue& c) { requirement(c, "DEF-2").acceptance.pass = requirement(c, "DEF-1").acceptance.pass + "\n"; }},
      {"no requirement reaches SBD-06.1",
       [](Catalogue& c) {
         for (auto& one : c.requirements) std::erase(one.reaches, "SBD-06.1");
       }},
      {"no requirement reaches NIS2-5.1.4-h",
       [](Catalogue& c) {
         for (auto& one : c.requirements) std::erase(one.reaches, "NIS2-5.1.4-h");
       }},
      {"no requirement reaches CIP-013-R1.2.3",
       [](Catalogue& c) {
         for (auto& one : c.requirements) std::erase(one.reaches, "CIP-013-R1.2.3");
       }},
      {"no clause ties payment",
       [](Catalogue& c) {
         for (auto& one : c.requirements) one.clause.payment = false;
       }},
      {"the weights sum to 101", [](Catalogue& c) { profile(c, "large").weights.at(0).weight = Decimal::whole(7); }},
      {"has a weight and no requirement",
       [](Catalogue& c) {
         auto& small = profile(c, "small");
         std::erase(small.requirements, RequirementId("CFG-2"));
       }},
      {"has requirements and no weight", [](Catalogue& c) { profile(c, "small").requirements.emplace_back("CTL-1"); }},
      {"the small profile has 11 gates", [](Catalogue& c) { profile(c, "small").gates.resize(11); }},
      {"no requirement is called \"X-1\"", [](Catalogue& c) { profile(c, "medium").gates.emplace_back("X-1"); }},
      {"is no requirement of the profile", [](Catalogue& c) { profile(c, "small").monitoring.emplace_back("CTL-2"); }},
      {"is no requirement of the profile", [](Catalogue& c) { profile(c, "small").two_reviewers.emplace_back("CTL-2"); }},
      {"has no gate rule at award", [](Catalogue& c) { profile(c, "medium").gates.emplace_back("CFG-1"); }},
      {"DEF-1 asks C5 at award at criticality high",
       [](Catalogue& c) {
         profile(c, "medium").gate_overrides.push_back({RequirementId("DEF-1"), {{{Criticality::kHigh, Confidence::kC5}}, {}}});
       }},
      {"no longer means what it meant", [](Catalogue& c) { question(c, 0).ask += " Really?"; }},
      {"is gone", [](Catalogue& c) { question(c, 0).id = QuestionId("other"); }},
      {"the question DEF-1.other is new", [](Catalogue& c) { question(c, 0).id = QuestionId("other"); }},
  };
  return list;
}

TEST(Check, EachFaultIsFound) {
  const std::string lock = shipped_lock();
  for (const auto& fault : faults()) {
    Catalogue catalogue = shipped();
    fault.make(catalogue);
    const auto errors = check(catalogue, lock);
    const bool found = std::ranges::any_of(errors, [&](const Error& error) {
      return error.code == ErrorCode::kInvalid && !error.file.empty() && error.cause.find(fault.says) != std::string::npos;
    });
    EXPECT_TRUE(found) << fault.says << " among " << errors.size() << (errors.empty() ? "" : ": " + one_line(errors.front()));
  }
}

TEST(Check, ABuyersOwnRequirementAlone) {
  Requirement own = *shipped().find(RequirementId("DEF-1"));
  EXPECT_TRUE(check_requirement(own).empty());
  own.demand.clear();
  ASSERT_EQ(check_requirement(own).size(), 1U);
  EXPECT_EQ(check_requirement(own).front().file, "requirements/DEF-1.yaml");
}

}  // namespace
}  // namespace proofhouse::catalogue
