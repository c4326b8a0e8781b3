// The published schema keeps up with the program: every member and every word that acceptance.json may hold is in it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/file.h"
#include "publish/acceptance/acceptance_html.h"
#include "publish/acceptance/acceptance_json.h"
#include "syntax/json.h"

namespace proofhouse::publish::acceptance {
namespace {

using syntax::JsonDocument;
using syntax::JsonMember;
using syntax::JsonValue;

struct Vocabulary {
  std::set<std::string> members;
  std::set<std::string> words;
};

void gather(const JsonValue& schema, Vocabulary& out) {
  if (const auto properties = schema.get("properties")) {
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

// One of everything, with texts that would be markup.
AcceptanceRecord hostile_record() {
  const std::string hostile = "</td><script>alert(1)</script>";
  AcceptanceRecord record;
  record.tender = record.bidder = record.received_by = hostile;
  record.bid = BidId("nordlys");
  record.items = {{ItemId("rtu"),
                   {ItemId("rtu"), 2, hostile, hostile, "R1", "1", {{hostile, Digest{}}}},
                   true,
                   hostile,
                   false,
                   hostile,
                   false,
                   "",
                   1}};
  record.files = {{ItemId("rtu"), hostile, FileState::kChanged, Digest{}, Digest{}, hostile, hostile}};
  record.attestations = {{ItemId("rtu"), hostile, hostile, "2026-11-01", {Digest{}}, {{AttestationFlaw::kOld, true, hostile}}}};
  record.sboms = {{ItemId("rtu"), true, true, 1, 1, 1, 0, 0, {{hostile, "", hostile, false, true}}}};
  record.exploited = {{ItemId("rtu"), 1, 1, {hostile}, 0}};
  record.tests = {{{RequirementId("DEF-1"), ItemId("rtu"), TestStage::kSite, hostile, {hostile}, hostile},
                   TestState::kFailed,
                   TestProof::kPerson,
                   hostile,
                   Date(),
                   hostile,
                   hostile}};
  record.gates = {
      {RequirementId("DEF-1"), GateStage::kAcceptance, GateStatus::kOpen, Confidence::kC5, Confidence::kC0, false, {}, hostile}};
  Finding finding;
  finding.detail = finding.by = hostile;
  finding.place = Place{Digest{}, hostile, "/a", {}, 3, 4};
  record.findings = {finding};
  record.notes = {hostile};
  record.due = {{DueCode::kFileChanged, ItemId("rtu"), RequirementId("DEF-1"), hostile, hostile, hostile}};
  record.inputs = {{hostile, Digest{}}};
  return record;
}

TEST(AcceptanceSchema, HoldsEveryMemberAndEveryWord) {
  auto bytes = read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/docs/formats/acceptance.schema.json");
  ASSERT_TRUE(bytes) << one_line(bytes.error());
  const auto schema = JsonDocument::parse(std::move(*bytes), Limits{});
  ASSERT_TRUE(schema) << one_line(schema.error());
  Vocabulary vocabulary;
  gather(schema->root(), vocabulary);
  const auto record = JsonDocument::parse(acceptance_json(hostile_record()), Limits{});
  ASSERT_TRUE(record);
  expect_members(record->root(), vocabulary);
  expect_words<DueCode>(vocabulary);
  expect_words<FileState>(vocabulary);
  expect_words<TestState>(vocabulary);
  expect_words<TestProof>(vocabulary);
  expect_words<TestStage>(vocabulary);
  expect_words<AttestationFlaw>(vocabulary);
  expect_words<SignatureState>(vocabulary);
}

TEST(AcceptanceHtml, NoTextBecomesMarkup) {
  const std::vector<Requirement> requirements;
  const std::string html = acceptance_html(hostile_record(), {nullptr, &requirements});
  EXPECT_EQ(html.find("<script>"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;"), std::string::npos);
}

TEST(AcceptancePage, EveryCodeIsExplained) {
  const auto page = read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/docs/accepting.md");
  ASSERT_TRUE(page);
  for (const std::string_view code : enum_names(DueCode{})) {
    // "`attestation-missing`, `-signature`": the common part stands once.
    const std::string whole = "`" + std::string(code) + "`";
    const std::string rest = "`" + std::string(code.substr(code.find('-') == std::string_view::npos ? 0 : code.find('-'))) + "`";
    EXPECT_TRUE(page->find(whole) != std::string::npos || page->find(rest) != std::string::npos) << code;
  }
}

}  // namespace
}  // namespace proofhouse::publish::acceptance
