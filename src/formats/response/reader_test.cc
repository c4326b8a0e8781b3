#include "formats/response/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

Response response_of(std::string text) { return value_of<Response>(Format::kResponse, std::move(text)); }

TEST(ResponseReader, ReadsEveryField) {
  const Response response = response_of(sample(Format::kResponse));
  EXPECT_EQ(response.tender, "Feeder RTU 2026");
  EXPECT_EQ(response.edition, "1");
  EXPECT_EQ(response.bidder, "Example Relays Ltd");
  ASSERT_EQ(response.claims.size(), 4U);
  const Claim& claim = response.claims[0];
  EXPECT_EQ(claim.requirement, RequirementId("DEF-1"));
  EXPECT_EQ(claim.item, ItemId("rtu"));
  EXPECT_EQ(claim.claim, ClaimAnswer::kYes);
  EXPECT_EQ(claim.text, "No credential before the first owner sets one.");
  EXPECT_EQ(claim.evidence, std::vector<std::string>{"manual.pdf"});
  EXPECT_EQ(response.claims[1].claim, ClaimAnswer::kNotApplicable);
  EXPECT_EQ(response.claims[2].claim, ClaimAnswer::kPartly);
  EXPECT_TRUE(response.claims[2].item.empty());
  EXPECT_EQ(response.claims[3].claim, ClaimAnswer::kNone);
  ASSERT_EQ(response.clauses.size(), 2U);
  EXPECT_EQ(response.clauses[0].answer, ClauseAnswer::kChanged);
  ASSERT_EQ(response.clauses[0].parameters.size(), 1U);
  EXPECT_EQ(response.clauses[0].parameters[0].first, "fix_days");
  EXPECT_EQ(response.clauses[0].parameters[0].second.text(), "45");
  EXPECT_EQ(response.clauses[0].text, "45 days.");
}

TEST(ResponseReader, AnswersKeepWhatWasWritten) {
  const auto answers = response_of(sample(Format::kResponse)).claims[0].answers;
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_EQ(answers[0].question, QuestionId("ships-with"));
  EXPECT_EQ(answers[0].values, std::vector<std::string>{"none until set"});
  EXPECT_EQ(answers[1].values, std::vector<std::string>{"1.50"});
  EXPECT_EQ(answers[2].values, std::vector<std::string>{"no"});
  EXPECT_EQ(answers[3].values, (std::vector<std::string>{"admin", "service"}));
}

// 0 the root, 1 to 4 the texts before, 5 the list, 6 the first answer, 7 to 10 its texts, 11 its answers, 12 the first of them.
TEST(ResponseReader, NodesLeadBack) {
  const Response response = response_of(sample(Format::kResponse));
  EXPECT_EQ(response.claims[0].node, 6U);
  EXPECT_EQ(response.claims[0].answers[0].node, 12U);
}

TEST(ResponseReader, ReadsPastWhatVendorsAdd) {
  expect_remarked(Format::kResponse, {{"a key of the document", "\"edition\"", "\"tool\"", "\"tool\" is not known"},
                                      {"a key of an answer", "\"text\": \"No", "\"comment\": \"No", "\"comment\" is not known"},
                                      {"a key of a clause", "\"text\": \"45", "\"why\": \"45", "\"why\" is not known"},
                                      {"an open question", "\"none until set\"", "null", "\"ships-with\" has no answer"}});
}

TEST(ResponseReader, KeepsWhatNobodyKnows) {
  const std::string text =
      R"({"schema": "proofhouse-response-1", "tender": "T", "bidder": "B", "x/y~": {"n": 1.50, "l": [true, null]},
    "answers": [{"requirement": "DEF-1", "carried_over": "Feeder RTU 2024", "comment": "No <b>"}],
    "clauses": [{"requirement": "DEF-1", "answer": "accepted", "why": []}],
    "demands": [{"requirement": "DEF-1", "sha256": ")" +
      std::string(64, 'a') + R"(", "title": "t"}]})";
  const Response response = response_of(text);
  ASSERT_EQ(response.foreign.size(), 4U);
  EXPECT_EQ(response.foreign[0].pointer, "/answers/0/comment");
  EXPECT_EQ(response.foreign[1].pointer, "/clauses/0/why");
  EXPECT_EQ(response.foreign[1].json, "[]");
  EXPECT_EQ(response.foreign[2].pointer, "/demands/0/title");
  EXPECT_EQ(response.foreign[3].pointer, "/x~1y~0");
  EXPECT_EQ(response.foreign[3].json, R"({"n":1.50,"l":[true,null]})");
  EXPECT_EQ(response.claims[0].carried_over, "Feeder RTU 2024");
  ASSERT_EQ(response.demands.size(), 1U);
  EXPECT_EQ(response.demands[0].sha256.hex(), std::string(64, 'a'));
}

TEST(ResponseReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(Format::kResponse,
                 {{"other schema", "response-1", "response-2", kInvalid, "2:13", "write \"schema\": \"proofhouse-response-1\""},
                  {"no schema", "\"schema\": \"proofhouse-response-1\",", "", kInvalid, "1:1", "\"schema\" is missing"},
                  {"no tender", "\"tender\"", "\"tendr\"", kInvalid, "1:1", "\"tender\" is missing"},
                  {"claim of another word", "\"yes\"", "\"ja\"", kInvalid, "10:16", "one of yes, partly, no, not-applicable"},
                  {"the word none", "\"yes\"", "\"none\"", kInvalid, "10:16", "one of yes"},
                  {"claim as boolean", "\"yes\"", "true", kInvalid, "10:16", "\"claim\" is true"},
                  {"text as number", "\"No credential before the first owner sets one.\"", "7", kInvalid, "11:15", "\"text\" is"},
                  {"an answer as object", "1.50", "{}", kInvalid, "12:60", "\"count\" holds a map"},
                  {"a list in a list", "[\"admin\"", "[[\"admin\"]", kInvalid, "12:96", "\"accounts\" holds a list"},
                  {"answered twice", "\"item\": \"tool\"", "\"item\": \"rtu\"", kInvalid, "15:5", "\"rtu\" is answered twice"},
                  {"clause twice", "\"VULN-1\", \"answer\"", "\"DEF-1\", \"answer\"", kInvalid, "21:5", "answered twice"},
                  {"parameter as word", "45}", "\"soon\"}", kInvalid, "20:78", "not a decimal number"},
                  {"key twice", "\"edition\"", "\"tender\"", kInvalid, "4:3", "twice"},
                  {"cut", "\"accepted\"}\n  ]\n}\n", "\"accepted\"", ErrorCode::kMalformed, "21:51", "the document ends"}});
}

}  // namespace

}  // namespace proofhouse::formats
