#include "tender/debrief_rules.h"

#include <utility>

namespace proofhouse::tender {

decide::Scheme scheme_of(const Debrief& debrief) {
  decide::Scheme scheme;
  scheme.criticality = debrief.criticality;
  scheme.public_law = debrief.law == Law::kPublic;
  scheme.weights = debrief.rules.elements;
  for (const auto& told : debrief.rules.requirements) {
    Requirement requirement;
    requirement.id = told.id;
    requirement.element = told.element;
    requirement.title = told.title;
    requirement.applies_to = told.applies_to;
    requirement.kinds = told.kinds;
    requirement.stage = told.stage;
    requirement.share = told.share;
    scheme.requirements.push_back(std::move(requirement));
  }
  for (const auto& gate : debrief.own.gates) {
    scheme.gates.push_back({gate.requirement, gate.stage, gate.needed, gate.capped});
  }
  return scheme;
}

Tender tender_of(const Debrief& debrief) {
  Tender tender;
  tender.title = debrief.tender;
  tender.buyer = debrief.buyer;
  tender.law = debrief.law;
  tender.currency = debrief.currency;
  tender.items = debrief.rules.items;
  tender.criteria = debrief.rules.criteria;
  tender.award = debrief.rules.formula;
  return tender;
}

std::vector<Assessment> assessments_of(const Debrief& debrief) {
  std::vector<Assessment> out;
  for (const auto& told : debrief.own.assessments) {
    out.push_back(
        {told.requirement, told.item, told.claim, told.status, told.confidence, told.lowered, told.rule, told.findings});
  }
  return out;
}

}  // namespace proofhouse::tender
