// The published schema keeps up with the program: every member and every word that decision.json may hold is in it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/file.h"
#include "publish/decision_json.h"
#include "publish/testing/sample_decision.h"
#include "syntax/json.h"

namespace proofhouse::publish {
namespace {

using syntax::JsonDocument;
using syntax::JsonMember;
using syntax::JsonValue;

struct Vocabulary {
  std::set<std::string> members;
  std::set<std::string> words;
};

// All names of properties and all words of enumerations, wherever they stand in the schema; every object is closed.
void gather(const JsonValue& schema, Vocabulary& out) {
  if (const auto properties = schema.get("properties")) {
    EXPECT_EQ(schema.get("additionalProperties")->boolean(), false);
    EXPECT_EQ(schema.get("required")->size(), properties->size());
    for (const JsonMember member : properties->members()) out.members.emplace(member.key);
  }
  if (const auto words = schema.get("enum")) {
    for (const JsonValue word : words->elements()) out.words.emplace(*word.text());
  }
  for (const JsonMember member : schema.members()) gather(member.value, out);
  for (const JsonValue element : schema.elements()) gather(element, out);
}

void expect_members(const JsonValue& value, const Vocabulary& schema) {
  for (const JsonMember member : value.members()) {
    EXPECT_TRUE(schema.members.contains(std::string(member.key))) << member.key;
    expect_members(member.value, schema);
  }
  for (const JsonValue element : value.elements()) expect_members(element, schema);
}

template <NamedEnum E>
void expect_words(const Vocabulary& schema) {
  for (const std::string_view name : enum_names(E{})) EXPECT_TRUE(schema.words.contains(std::string(name))) << name;
}

TEST(DecisionSchema, HoldsEveryMemberAndEveryWord) {
  auto bytes = read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/docs/schema/decision.schema.json");
  ASSERT_TRUE(bytes) << one_line(bytes.error());
  const auto schema = JsonDocument::parse(std::move(*bytes), Limits{});
  ASSERT_TRUE(schema) << one_line(schema.error());
  Vocabulary vocabulary;
  gather(schema->root(), vocabulary);

  const auto sample = testing::sample({5, 24, 2});
  const auto decision = JsonDocument::parse(decision_json(sample.decision, sample.sources()), Limits{});
  ASSERT_TRUE(decision);
  expect_members(decision->root(), vocabulary);

  expect_words<FindingCode>(vocabulary);
  expect_words<Confidence>(vocabulary);
  expect_words<Verdict>(vocabulary);
  expect_words<ClaimAnswer>(vocabulary);
  expect_words<Status>(vocabulary);
  expect_words<GateStage>(vocabulary);
  expect_words<GateStatus>(vocabulary);
  expect_words<BidState>(vocabulary);
  expect_words<Criticality>(vocabulary);
  expect_words<EvidenceKind>(vocabulary);
  expect_words<ProductKind>(vocabulary);
  expect_words<Formula>(vocabulary);
  expect_words<OptionRule>(vocabulary);
  expect_words<CostKind>(vocabulary);
  expect_words<CriterionSource>(vocabulary);
  expect_words<Law>(vocabulary);
}

}  // namespace
}  // namespace proofhouse::publish
