// A questionnaire that holds a question of each type, a condition, two items, a clause with a number, and texts of an attacker.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "crypto/sha.h"
#include "model/questionnaire.h"

namespace proofhouse::publish::testing {

inline constexpr const char* kHostile = R"(</script><script>window.hacked=1</script><!--<img src=x onerror=alert(1)>)";

inline Question question(std::string id, QuestionType type, std::string ask) {
  Question out;
  out.id = QuestionId(std::move(id));
  out.type = type;
  out.ask = std::move(ask);
  return out;
}

inline AskedRequirement asked(std::string id, std::string element, Subject subject, std::vector<ItemId> items) {
  AskedRequirement out;
  Requirement& requirement = out.requirement;
  requirement.id = RequirementId(id);
  requirement.element = ElementId(std::move(element));
  requirement.title = "Title of " + id;
  requirement.demand = "The product shall fulfil " + id + ".";
  requirement.why = "It is needed.";
  requirement.applies_to = subject;
  requirement.answers_by = {Role::kMaker};
  requirement.evidence = {{EvidenceKind::kQuestionnaire, Confidence::kC1}, {EvidenceKind::kFirmware, Confidence::kC3}};
  out.demand = crypto::sha256(requirement.demand);
  out.items = std::move(items);
  return out;
}

inline AskedRequirement first_asked() {
  AskedRequirement out = asked("DEF-1", "secure-by-default", Subject::kItem, {ItemId("rtu"), ItemId("tool")});
  out.gate = true;
  out.prerequisite = true;
  Question ships = question("ships-with", QuestionType::kChoice, "What credential does a unit accept?");
  ships.options = {{"none-until-set", "None until set", Meets::kYes}, {"unique", "Unique per unit", Meets::kYes}};
  Question accounts = question("accounts", QuestionType::kText, "List every account.");
  accounts.when = Condition{QuestionId("ships-with"), {"unique"}};
  Question fixed = question("fixed", QuestionType::kYesNo, "Is any password fixed?");
  Question paths = question("paths", QuestionType::kChoices, "Which ways in are covered?");
  paths.options = {{"web", "Web", Meets::kYes}, {"serial", "Serial", Meets::kYes}};
  Question days = question("days", QuestionType::kNumber, "How soon is it changed?");
  days.unit = "days";
  Question until = question("until", QuestionType::kDate, "Until when is it held?");
  Question manual = question("manual", QuestionType::kFile, "Which file shows it?");
  out.requirement.questions = {ships, accounts, fixed, paths, days, until, manual};
  Clause& clause = out.requirement.clause;
  clause.text = "The Supplier shall correct it within {fix_days} days.";
  clause.obliged = "supplier";
  const auto whole = [](std::int64_t value) { return Decimal::of_millionths(value * 1'000'000); };
  clause.parameters = {{"fix_days", "days", whole(21), whole(7), whole(60)}};
  return out;
}

inline Questionnaire small_questionnaire() {
  Questionnaire out;
  out.tender = std::string("Feeder ") + kHostile;
  out.buyer = kHostile;
  out.edition = "1";
  out.deadline = Timestamp::parse("2026-10-15T12:00+02:00").value();
  TenderItem rtu;
  rtu.id = ItemId("rtu");
  rtu.quantity = 40;
  TenderItem tool;
  tool.id = ItemId("tool");
  tool.kind = ProductKind::kEngineeringTool;
  out.items = {rtu, tool};
  out.elements = {{ElementId("secure-by-default"), 6, "Secure by default", "", {}},
                  {ElementId("vulnerability-management"), 11, "Vulnerability management", "Known in time.", {}}};
  out.requirements = {first_asked(), asked("VULN-1", "vulnerability-management", Subject::kBidder, {})};
  out.requirements.back().requirement.title = kHostile;
  return out;
}

}  // namespace proofhouse::publish::testing
