// A small evaluation of three bids, made without a folder: nordlys first, keystone second, meridian excluded.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "decide/testing/tender_builder.h"
#include "tender/award.h"
#include "tender/evaluate.h"

namespace proofhouse::tender::testing {

inline decide::testing::TenderBuilder awarded_tender() {
  using decide::testing::dec;
  decide::testing::TenderBuilder builder;
  builder.item("rtu", "80", ProductKind::kRtu, 40).item("tool", "20", ProductKind::kEngineeringTool, 2);
  builder.element("defaults", "60").element("logging", "40");
  builder.criteria({{"security", "40"}, {"function", "20"}, {"price", "40"}});
  builder.tender.dates.knowledge = builder.tender.dates.published = decide::testing::day("2026-11-01");
  builder.tender.profile = ProfileId("medium");
  builder.tender.dates.standstill = {10, "calendar", {}};
  Requirement& defaults = builder.requirement("DEF-1", "defaults", 3);
  defaults.clause.text = "Fix within {fix_days} days, tell within {hours} hours, {not_ours}, {";
  defaults.clause.remedy = "After {fix_days} days the buyer may withdraw.";
  defaults.clause.parameters = {{"fix_days", "days", dec("21"), dec("7"), dec("60")},
                                {"hours", "hours", dec("24"), dec("4"), dec("72")}};
  defaults.acceptance.factory = {{"default-credentials", {"Try each pair."}, "None opens."}};
  defaults.acceptance.site = {{"two-units", {"Compare two."}, ""}};
  defaults.acceptance.pass = "No secret in common.";
  for (std::uint8_t level = 0; level < 4; ++level) {
    defaults.gate.acceptance.push_back({static_cast<Criticality>(level), Confidence::kC5});
  }
  builder.gate("DEF-1", Confidence::kC2);
  Requirement& login = builder.requirement("AUTH-2", "defaults", 1);
  login.kinds = {ProductKind::kRtu};
  builder.requirement("LOG-1", "logging").applies_to = Subject::kSystem;
  return builder;
}

inline Evaluation awarded_evaluation() {
  using decide::testing::BidBuilder;
  const auto builder = awarded_tender();
  BidBuilder nordlys("nordlys");
  nordlys.price("rtu", "6000").price("tool", "800").proves("DEF-1", Confidence::kC3).proves("AUTH-2", Confidence::kC3);
  nordlys.proves("LOG-1", Confidence::kC5);
  nordlys.price("mfa", "90", "40");
  nordlys.input.bid.prices.back().option = true;
  nordlys.input.bid.prices.back().needed_for = {RequirementId("AUTH-2")};
  nordlys.price("paint", "9", "40");
  nordlys.input.bid.prices.back().option = true;
  nordlys.input.response.clauses = {
      {RequirementId("DEF-1"), ClauseAnswer::kChanged, {{"fix_days", decide::testing::dec("14")}}, "not at sea", 0}};
  nordlys.input.bid.items = {{ItemId("rtu"), "Nordlys AS", "NF-40", "R02", "4.2.1", {}, {}, {}}};
  BidBuilder keystone("keystone");
  keystone.price("rtu", "7000")
      .price("tool", "900")
      .proves("DEF-1", Confidence::kC3)
      .sees("LOG-1", Verdict::kRefutes, Confidence::kC3);
  keystone.claims("LOG-1", ClaimAnswer::kYes);
  keystone.input.findings.front().detail = "Seen at Keystone, unlike at Meridian.";
  BidBuilder meridian("meridian");
  meridian.price("rtu", "5000").price("tool", "100").claims("DEF-1", ClaimAnswer::kNo);

  auto input = decision_input(builder, {keystone, meridian, nordlys});
  for (const char* bid : {"nordlys", "keystone", "meridian"}) {
    input.marks.push_back(
        {BidId(bid), CriterionId("function"), decide::testing::dec("4"), "Panel member 1", "Shown in full.", "", ""});
    input.marks.push_back(
        {BidId(bid), CriterionId("function"), decide::testing::dec("3"), "Panel member 2", "Better than meridian.", "", ""});
  }
  Evaluation out;
  for (const auto& bid : input.bids) out.handed_in.push_back({bid.bid, bid.response});
  out.decision = decide::decide(std::move(input));
  out.decision.publication.editions = 1;
  out.decision.program_version = "0.1.0";
  out.decision.program_build = "00";
  for (const char* path : {"bids/", "bids/keystone/bid.yaml", "bids/meridian/bid.yaml", "bids/nordlys/bid.yaml", "catalogue",
                           "clarifications/keystone/1.yaml", "reviews/panel.yaml", "tender.yaml", "trust/nordlys.yaml"}) {
    InputDigest digest{path, {}};
    digest.sha256.bytes[0] = static_cast<std::uint8_t>(out.decision.inputs.size() + 1);
    out.decision.inputs.push_back(std::move(digest));
  }
  out.requirements = builder.scheme().requirements;
  return out;
}

}  // namespace proofhouse::tender::testing
