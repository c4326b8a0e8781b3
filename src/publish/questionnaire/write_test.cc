#include "publish/questionnaire/write.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "catalogue/embedded.h"
#include "publish/questionnaire/assets.h"
#include "publish/questionnaire/questionnaire_under_test.h"
#include "syntax/json.h"
#include "tender/asked.h"
#include "tender/tender_file.h"

namespace proofhouse::publish {
namespace {

using syntax::JsonDocument;
using syntax::JsonMember;
using syntax::JsonValue;

constexpr std::string_view kData = R"(<script type="application/json" id="proofhouse-questionnaire">)";
constexpr std::string_view kTender = R"(title: Feeder RTU 2026
buyer: {name: Example Grid, law: public}
profile: large
currency: EUR
criticality: {safety: 2, service: 3, environment: 1, exposure: remote}
dates: {deadline: "2026-10-15T12:00+02:00", knowledge: 2026-10-31}
items: [{id: rtu, kind: rtu, quantity: 40, weight: 80}, {id: tool, kind: engineering-tool, quantity: 2, weight: 20}]
criteria: [{id: security, weight: 40}, {id: price, weight: 60}]
award: {formula: quality-price, reference: lowest}
)";

// All that a tender with this profile asks.
Questionnaire asked_by(std::string_view profile_id) {
  const Catalogue catalogue = catalogue::embedded().value();
  const std::string text = replace_all(kTender, "large", profile_id);
  const auto tender = tender::parse_tender(text, "tender.yaml");
  EXPECT_TRUE(tender) << one_line(tender.error());
  const Profile& profile = *catalogue.profile(ProfileId(profile_id));
  const auto scheme = decide::make_scheme(*tender, profile, catalogue.requirements).value();
  return tender::questionnaire_of(*tender, profile, scheme, catalogue.elements, "1");
}

std::vector<NamedFile> files_of(const Questionnaire& questionnaire) { return questionnaire_files(questionnaire).value(); }

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TEST(Questionnaire, IsThreeFilesAndAlwaysTheSame) {
  const auto files = files_of(testing::small_questionnaire());
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files[0].name, "questionnaire.html");
  EXPECT_EQ(files[1].name, "questionnaire.json");
  EXPECT_EQ(files[2].name, "response.schema.json");
  EXPECT_EQ(files[2].bytes, read_file(PROOFHOUSE_SOURCE_DIR "/docs/formats/response.schema.json").value());
  EXPECT_EQ(files[0].bytes, files_of(testing::small_questionnaire())[0].bytes);
}

TEST(Questionnaire, ThatAsksNothingIsRefused) {
  const auto files = questionnaire_files(Questionnaire{});
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, ErrorCode::kInvalid);
}

TEST(Questionnaire, FitsIntoAMessage) {
  constexpr std::size_t kMost = 400'000;
  for (const std::string_view profile : {"small", "medium", "large"}) {
    const Questionnaire questionnaire = asked_by(profile);
    const std::size_t size = files_of(questionnaire)[0].bytes.size();
    std::cout << "questionnaire.html, " << profile << ": " << questionnaire.requirements.size() << " requirements, " << size
              << " bytes\n";
    EXPECT_LT(size, kMost) << profile;
  }
}

// Exactly the blocks of the program: whatever a text holds, it ends none and begins none.
TEST(FormPage, NoTextBecomesMarkup) {
  const std::string page = files_of(testing::small_questionnaire())[0].bytes;
  EXPECT_EQ(count_of(page, "<script"), 3U);
  EXPECT_EQ(count_of(page, "</script>"), 3U);
  EXPECT_EQ(count_of(page, "<!--"), 0U);
  EXPECT_EQ(count_of(page, "<img"), 0U);
  const std::size_t begin = page.find(kData) + kData.size();
  const std::string data = page.substr(begin, page.find("</script>", begin) - begin);
  EXPECT_EQ(data.find('<'), std::string::npos);
  const auto json = JsonDocument::parse(data, Limits{});
  ASSERT_TRUE(json) << one_line(json.error());
  EXPECT_EQ(json->root().get("buyer")->text(), testing::kHostile);
}

TEST(FormPage, RunsItsOwnScriptAloneAndLoadsNothing) {
  const std::string page = files_of(testing::small_questionnaire())[0].bytes;
  const auto source = [](std::string_view text) { return "&#39;sha256-" + to_base64(crypto::sha256(text).bytes) + "&#39;"; };
  const std::size_t script = page.rfind("<script>") + std::string_view("<script>").size();
  const std::string own = page.substr(script, page.rfind("</script>") - script);
  EXPECT_NE(
      page.find("default-src &#39;none&#39;; script-src " + source(own) + "; style-src " + source(form_style().text()) + ";"),
      std::string::npos);
  for (const std::string_view word : {"http://", "https://", "fetch(", "XMLHttpRequest", "innerHTML", "eval(", "localStorage"}) {
    EXPECT_EQ(own.find(word), std::string::npos) << word;
  }
}

// Every member that stands in a questionnaire is in its schema, and every word.
void gather(const JsonValue& schema, std::set<std::string>& members, std::set<std::string>& words) {
  if (const auto properties = schema.get("properties")) {
    EXPECT_EQ(schema.get("additionalProperties")->boolean(), false);
    for (const JsonMember member : properties->members()) members.emplace(member.key);
  }
  if (const auto listed = schema.get("enum")) {
    for (const JsonValue word : listed->elements()) words.emplace(*word.text());
  }
  for (const JsonMember member : schema.members()) gather(member.value, members, words);
  for (const JsonValue element : schema.elements()) gather(element, members, words);
}

void expect_members(const JsonValue& value, const std::set<std::string>& members) {
  for (const JsonMember member : value.members()) {
    EXPECT_TRUE(members.contains(std::string(member.key))) << member.key;
    expect_members(member.value, members);
  }
  for (const JsonValue element : value.elements()) expect_members(element, members);
}

template <NamedEnum E>
void expect_words(const std::set<std::string>& words) {
  for (const std::string_view name : enum_names(E{})) EXPECT_TRUE(words.contains(std::string(name))) << name;
}

TEST(QuestionnaireSchema, HoldsEveryMemberAndEveryWord) {
  const auto schema =
      JsonDocument::parse(read_file(PROOFHOUSE_SOURCE_DIR "/docs/formats/questionnaire.schema.json").value(), Limits{});
  ASSERT_TRUE(schema) << one_line(schema.error());
  std::set<std::string> members;
  std::set<std::string> words;
  gather(schema->root(), members, words);
  for (const Questionnaire& questionnaire : {testing::small_questionnaire(), asked_by("large")}) {
    const auto json = JsonDocument::parse(files_of(questionnaire)[1].bytes, Limits{});
    ASSERT_TRUE(json) << one_line(json.error());
    expect_members(json->root(), members);
  }
  expect_words<QuestionType>(words);
  expect_words<EvidenceKind>(words);
  expect_words<ProductKind>(words);
  expect_words<Confidence>(words);
  expect_words<Subject>(words);
  expect_words<Stage>(words);
  expect_words<Role>(words);
}

// For tests/browser and tests/conformance, which open what is written here.
TEST(Questionnaire, IsWrittenWhereTheBrowserTestsLookForIt) {
  const char* folder = std::getenv("PROOFHOUSE_FORM_OUT");
  if (folder == nullptr) GTEST_SKIP() << "PROOFHOUSE_FORM_OUT names no folder";
  const std::string root(folder);
  for (const NamedFile& file : files_of(testing::small_questionnaire())) {
    ASSERT_TRUE(write_file(root + "/" + file.name, file.bytes)) << file.name;
  }
  const auto large = files_of(asked_by("large"));
  ASSERT_TRUE(write_file(root + "/large.html", large[0].bytes));
  ASSERT_TRUE(write_file(root + "/large.json", large[1].bytes));
}

}  // namespace
}  // namespace proofhouse::publish
