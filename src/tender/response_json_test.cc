#include "tender/response_json.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "base/wire.h"
#include "formats/readers.h"
#include "model/testing/fill.h"

namespace proofhouse::tender {
namespace {

Response read_back(const std::string& json) {
  const auto document = formats::read(Format::kResponse, json);
  EXPECT_TRUE(document) << one_line(document.error()) << "\n" << json;
  return document ? std::get<Response>(document->document) : Response{};
}

// Nodes are places in one file, not part of what was said.
Response without_nodes(Response response) {
  for (auto& claim : response.claims) {
    claim.node = 0;
    for (auto& answer : claim.answers) answer.node = 0;
  }
  for (auto& clause : response.clauses) clause.node = 0;
  for (auto& demand : response.demands) demand.text.clear();
  return response;
}

void expect_same(const Response& response) {
  EXPECT_EQ(to_wire(without_nodes(read_back(response_json(response)))), to_wire(without_nodes(response)))
      << response_json(response);
}

TEST(ResponseJson, EveryFieldComesBack) {
  Response response = testing::filled<Response>();
  for (auto& claim : response.claims) claim.claim = ClaimAnswer::kPartly;
  response.foreign = {{"/answers/0/comment", R"({"a":[1.50,"<b>",null,true]})"},
                      {"/clauses/1/why", "[]"},
                      {"/demands/0/x~1y", "1"},
                      {"/tool~0", "\"text\""}};
  expect_same(response);
}

TEST(ResponseJson, AnAlmostEmptyOneComesBack) {
  Response response;
  response.tender = "T";
  response.bidder = "B";
  response.claims.push_back({});
  response.claims.back().requirement = RequirementId("A-1");
  response.claims.back().answers.push_back({QuestionId("q"), {}, 0});
  expect_same(response);
}

TEST(ResponseJson, TheExamplesComeBackAndTheSecondWritingIsTheFirst) {
  for (const char* bid : {"nordlys", "keystone", "meridian", "bargain"}) {
    const auto text = read_file(std::string(PROOFHOUSE_SOURCE_DIR "/examples/feeder-rtu/bids/") + bid + "/response.json");
    ASSERT_TRUE(text);
    const Response response = read_back(*text);
    expect_same(response);
    EXPECT_EQ(response_json(read_back(response_json(response))), response_json(response));
  }
}

TEST(ResponseJson, HostileTextsStayTexts) {
  Response response;
  response.tender = "\"},{\n</script>";
  response.bidder = std::string("a\0b\x1b", 4) + "\u2028";
  response.claims.push_back({});
  response.claims.back().requirement = RequirementId("\"/~");
  response.claims.back().text = "=1+1\\";
  expect_same(response);
}

}  // namespace
}  // namespace proofhouse::tender
