#include "publish/decision_json.h"

#include <gtest/gtest.h>

#include <set>

#include "base/text.h"
#include "publish/decision_reader.h"
#include "publish/finding_id.h"
#include "publish/place_path.h"
#include "publish/testing/hostile_decision.h"
#include "syntax/json.h"

namespace proofhouse::publish {
namespace {

using syntax::JsonDocument;
using syntax::JsonValue;

JsonDocument parsed(const std::string& bytes) {
  auto document = JsonDocument::parse(bytes, Limits{});
  EXPECT_TRUE(document) << one_line(document.error());
  return std::move(*document);
}

std::string number(const JsonValue& value, std::string_view key) {
  return std::string(value.get(key)->number_text().value_or("none"));
}

TEST(DecisionJson, HoldsTheContract) {
  const auto sample = testing::sample({4, 24, 1});
  const JsonDocument document = parsed(decision_json(sample.decision, sample.sources()));
  const JsonValue root = document.root();
  EXPECT_EQ(root.get("schema")->text(), "proofhouse-decision-1");
  EXPECT_EQ(root.get("as_of")->text(), "2026-11-01");
  EXPECT_EQ(root.get("recommended")->text(), "nordlys");
  const JsonValue first = *root.get("bids")->elements().begin();
  EXPECT_EQ(first.get("id")->text(), "nordlys");
  EXPECT_EQ(first.get("eligible")->boolean(), true);
  EXPECT_EQ(first.get("state")->text(), "eligible");
  EXPECT_EQ(number(first, "score"), "81.4");
  EXPECT_EQ(first.get("score_exact")->text(), "407/5");
  EXPECT_EQ(first.get("comparable_price")->get("amount")->text(), "431300.00");
  EXPECT_EQ(first.get("comparable_price")->get("currency")->text(), "EUR");
  EXPECT_EQ(number(first, "rank"), "1");
  EXPECT_EQ(number(first, "first_rank_probability"), "0.9400");
}

TEST(DecisionJson, AssessmentsNameFindingsOfTheirBid) {
  const auto sample = testing::sample({4, 24, 2});
  const JsonDocument document = parsed(decision_json(sample.decision, sample.sources()));
  std::size_t named = 0;
  for (const JsonValue bid : document.root().get("bids")->elements()) {
    std::set<std::string_view> ids;
    for (const JsonValue finding : bid.get("findings")->elements()) EXPECT_TRUE(ids.insert(*finding.get("id")->text()).second);
    for (const JsonValue assessment : bid.get("assessments")->elements()) {
      for (const JsonValue id : assessment.get("findings")->elements()) {
        EXPECT_TRUE(ids.contains(*id.text()));
        ++named;
      }
    }
  }
  EXPECT_GT(named, 100U);
}

TEST(DecisionJson, WhatIsNotRankedHasNoRankAndNoChance) {
  auto sample = testing::sample({4, 24, 1});
  sample.decision.recommended.reset();
  BidDecision& bid = sample.decision.bids.front();
  bid.rank.reset();
  bid.price.reset();
  bid.total.reset();
  const JsonDocument document = parsed(decision_json(sample.decision, sample.sources()));
  EXPECT_TRUE(document.root().get("recommended")->is_null());
  const JsonValue first = *document.root().get("bids")->elements().begin();
  EXPECT_TRUE(first.get("rank")->is_null());
  EXPECT_TRUE(first.get("comparable_price")->is_null());
  EXPECT_TRUE(first.get("price")->is_null());
  EXPECT_EQ(number(first, "first_rank_probability"), "0.0000");
}

TEST(DecisionJson, EqualFindingsHaveDifferentStableIds) {
  BidDecision bid;
  bid.id = BidId("b");
  bid.findings.resize(3);
  bid.findings[2].detail = "other";
  const auto ids = finding_ids(bid);
  EXPECT_EQ(std::set(ids.begin(), ids.end()).size(), 3U);
  EXPECT_EQ(ids, finding_ids(bid));
  bid.id = BidId("c");
  EXPECT_NE(ids.front(), finding_ids(bid).front());
}

TEST(PlacePath, KnowsTheBidsOwnFiles) {
  const BidId bid("b");
  const Digest digest = testing::detail::digest(1);
  const auto at = [&](const char* file, const std::vector<InputDigest>& inputs = {}) {
    Place place;
    place.file = file;
    place.evidence = digest;
    return place_path(bid, place, inputs);
  };
  EXPECT_EQ(at("sbom.json"), "bids/b/evidence/sbom.json");
  EXPECT_EQ(at("evidence/sbom.json"), "bids/b/evidence/sbom.json");
  EXPECT_EQ(at("response.json"), "bids/b/response.json");
  EXPECT_EQ(at("bid.yaml"), "bids/b/bid.yaml");
  EXPECT_EQ(at("response.json", {{"bids/b/evidence/response.json", digest}}), "bids/b/evidence/response.json");
  EXPECT_EQ(uri_of("bids/b/a b#?%:é"), "bids/b/a%20b%23%3F%25%3A%C3%A9");
}

TEST(PlacePath, KnowsWhatPeopleWrote) {
  const std::vector<InputDigest> inputs = {{"reviews/kim.yaml", testing::detail::digest(1)},
                                           {"clarifications/a/1.yaml", testing::detail::digest(2)}};
  Place place;
  for (const char* file : {"reviews/kim.yaml", "clarifications/a/1.yaml", "clarifications/a/files/note.json"}) {
    place.file = file;
    EXPECT_EQ(place_path(BidId("a"), place, inputs), file);
  }
  place.file = "reviews/other.yaml";  // a file of the bid's own
  EXPECT_EQ(place_path(BidId("a"), place, inputs), "bids/a/evidence/reviews/other.yaml");
  place.file = "reviews/kim.yaml";
  place.evidence = testing::detail::digest(3);
  EXPECT_EQ(place_path(BidId("a"), place, inputs), "bids/a/evidence/reviews/kim.yaml");
}

TEST(DecisionReader, ReadsBackWhatWasWritten) {
  const auto sample = testing::sample({5, 24, 2});
  const auto view = read_decision(decision_json(sample.decision, sample.sources()), "decision.json");
  ASSERT_TRUE(view) << one_line(view.error());
  EXPECT_EQ(view->title, "Feeder RTU 2026");
  EXPECT_EQ(view->recommended, BidId("nordlys"));
  ASSERT_EQ(view->bids.size(), 5U);
  EXPECT_EQ(view->inputs.size(), sample.decision.inputs.size());
  const BidView& bid = view->bids.front();
  const BidDecision& written = sample.decision.bids.front();
  EXPECT_EQ(bid.score, "81.4");
  EXPECT_EQ(bid.price->comparable, "431300.00");
  ASSERT_EQ(bid.assessments.size(), written.assessments.size());
  EXPECT_EQ(bid.assessments[7].status, written.assessments[7].status);
  EXPECT_EQ(bid.assessments[7].findings,
            std::vector<std::size_t>(written.assessments[7].findings.begin(), written.assessments[7].findings.end()));
  EXPECT_EQ(bid.findings[3].place->evidence, written.findings[3].place->evidence);
  EXPECT_EQ(bid.findings[3].place->offset, written.findings[3].place->offset);
}

TEST(DecisionReader, RefusesWhatWasEdited) {
  struct Case {
    const char* what;
    const char* from;
    const char* to;
    ErrorCode code;
    const char* says;
  };
  const std::vector<Case> table = {
      {"not JSON", "\"schema\"", "schema", ErrorCode::kMalformed, ""},
      {"another schema", "proofhouse-decision-1", "proofhouse-decision-9", ErrorCode::kInvalid, "not a decision"},
      {"unknown key", "\"summary\"", "\"sumary\"", ErrorCode::kInvalid, "summary"},
      {"unknown status", "\"status\": \"met\"", "\"status\": \"mett\"", ErrorCode::kInvalid, "mett"},
      {"state and eligible differ", "\"eligible\": true", "\"eligible\": false", ErrorCode::kInvalid, "differ"},
      {"score as text", "\"score\": 81.4", "\"score\": \"81.4\"", ErrorCode::kInvalid, "score"},
      {"a bad amount", "\"amount\": \"431300.00\"", "\"amount\": \"431,300\"", ErrorCode::kInvalid, "amount"},
      {"nobody recommended", "\"recommended\": \"nordlys\"", "\"recommended\": \"nobody\"", ErrorCode::kInvalid, "nobody"},
      {"a bid twice", "\"id\": \"keystone\"", "\"id\": \"nordlys\"", ErrorCode::kInvalid, "two bids"},
      {"a finding that is not there", "\"findings\": [\n            \"", "\"findings\": [\n            \"0", ErrorCode::kInvalid,
       "holds no finding"},
      {"a bad date", "2026-11-01", "2026-13-01", ErrorCode::kInvalid, "as_of"},
  };
  const auto sample = testing::sample({4, 24, 1});
  const std::string good = decision_json(sample.decision, sample.sources());
  for (const auto& entry : table) {
    std::string bytes = good;
    const std::size_t at = bytes.find(entry.from);
    ASSERT_NE(at, std::string::npos) << entry.what;
    bytes.replace(at, std::string_view(entry.from).size(), entry.to);
    const auto view = read_decision(bytes, "out/decision.json");
    ASSERT_FALSE(view) << entry.what;
    EXPECT_EQ(view.error().code, entry.code) << entry.what << ": " << one_line(view.error());
    EXPECT_EQ(view.error().file, "out/decision.json") << entry.what;
    EXPECT_FALSE(view.error().place.empty()) << entry.what;
    EXPECT_NE(one_line(view.error()).find(entry.says), std::string::npos) << entry.what << ": " << one_line(view.error());
  }
}

TEST(DecisionReader, HostileNamesComeBack) {
  for (const auto& text : testing::hostile_texts()) {
    const auto sample = testing::hostile_sample(text);
    const std::string bytes = decision_json(sample.decision, sample.sources());
    EXPECT_EQ(bytes, decision_json(sample.decision, sample.sources()));
    const auto view = read_decision(bytes, "decision.json");
    ASSERT_TRUE(view) << one_line(view.error());
    if (is_utf8(text)) {
      EXPECT_EQ(view->title, text);
    }
  }
}

}  // namespace
}  // namespace proofhouse::publish
