#include "publish/explain_json.h"

#include <gtest/gtest.h>

#include "syntax/tree.h"

namespace proofhouse::publish {
namespace {

using syntax::Tree;

constexpr std::string_view kDecision = R"({
  "title": "T", "as_of": "2026-10-31", "incomplete": false, "unsafe": true, "recommended": "a", "summary": ["One"],
  "requirements": [{"id": "DEF-1", "title": "No default", "weight": 1.50}, {"id": "LOG-1", "title": "Logs", "weight": 2}],
  "bids": [
    {"id": "a", "bidder": "A <&\u2028>", "state": "eligible", "rank": 1, "score": 81.40,
     "gates": [{"id": "DEF-1", "stage": "award"}, {"id": "LOG-1", "stage": "award"}],
     "assessments": [{"requirement": "DEF-1", "findings": ["f1", "f3"]}, {"requirement": "LOG-1", "findings": ["f2"]}],
     "findings": [{"id": "f1", "requirement": "DEF-1"}, {"id": "f2", "requirement": "LOG-1"}, {"id": "f3", "requirement": null},
                  {"id": "f4", "requirement": "DEF-1"}]},
    {"id": "b", "bidder": "B", "state": "excluded", "rank": null, "gates": [], "assessments": [], "findings": []}
  ]})";

std::string explained(const std::optional<BidId>& bid = {}, const std::optional<RequirementId>& requirement = {}) {
  const auto text = explain_json(std::string(kDecision), "decision.json", bid, requirement);
  if (!text) throw std::runtime_error(one_line(text.error()));
  return *text;
}

Tree tree_of(const std::string& text) { return syntax::parse_json_tree(text, "x", Limits{}).value(); }

std::vector<std::string> keys_of(const Tree& tree) {
  std::vector<std::string> out;
  for (const auto& key : tree.keys) out.push_back(key.text);
  return out;
}

TEST(ExplainJson, TheOverviewHasAllBidsWithoutTheLongLists) {
  const Tree tree = tree_of(explained());
  EXPECT_EQ(tree.find("schema")->text, kExplanationSchema);
  EXPECT_EQ(tree.find("recommended")->text, "a");
  EXPECT_EQ(tree.find("requirement")->kind, Tree::Kind::kNull);
  const auto& bids = tree.find("bids")->children;
  ASSERT_EQ(bids.size(), 2U);
  EXPECT_EQ(keys_of(bids[0]), (std::vector<std::string>{"id", "bidder", "state", "rank", "score", "gates"}));
  EXPECT_EQ(bids[0].find("score")->text, "81.40");
  EXPECT_EQ(bids[0].find("bidder")->text, "A <&\u2028>");
}

TEST(ExplainJson, OneBidHasItsAssessmentsToo) {
  const Tree tree = tree_of(explained(BidId("a")));
  const auto& bids = tree.find("bids")->children;
  ASSERT_EQ(bids.size(), 1U);
  EXPECT_EQ(keys_of(bids[0]), (std::vector<std::string>{"id", "bidder", "state", "rank", "score", "gates", "assessments"}));
}

TEST(ExplainJson, OneRequirementHasItsGatesAssessmentsAndFindings) {
  for (const bool one : {true, false}) {
    const Tree tree = tree_of(explained(one ? std::optional(BidId("a")) : std::nullopt, RequirementId("DEF-1")));
    EXPECT_EQ(tree.find("requirement")->find("title")->text, "No default");
    const auto& bids = tree.find("bids")->children;
    ASSERT_EQ(bids.size(), one ? 1U : 2U);
    EXPECT_EQ(bids[0].find("gates")->children.size(), 1U);
    EXPECT_EQ(bids[0].find("assessments")->children.size(), 1U);
    std::vector<std::string> findings;
    for (const Tree& finding : bids[0].find("findings")->children) findings.push_back(finding.find("id")->text);
    EXPECT_EQ(findings, (std::vector<std::string>{"f1", "f3", "f4"}));
  }
}

TEST(ExplainJson, WhatIsNoDocumentIsAnError) {
  const auto text = explain_json("{", "decision.json", {}, {});
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, ErrorCode::kMalformed);
  EXPECT_EQ(text.error().file, "decision.json");
}

}  // namespace
}  // namespace proofhouse::publish
