#include "tender/award.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "crypto/sha.h"
#include "tender/award_under_test.h"
#include "tender/signing.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

Contract contract() { return contract_of(testing::awarded_evaluation(), BidId("nordlys"), Date::from(2026, 11, 11)); }

std::string payload_of(const std::string& envelope) {
  const std::size_t at = envelope.find("\"payload\": \"") + 12;
  const auto bytes = from_base64(envelope.substr(at, envelope.find('"', at) - at));
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

TEST(Contract, SaysWhatWasAwardedAndWhenItMayBeSigned) {
  const Contract made = contract();
  EXPECT_EQ(made.bidder, "Bidder nordlys");
  EXPECT_EQ(made.first_signature.iso(), "2026-11-24");
  ASSERT_EQ(made.items.size(), 1U);
  EXPECT_EQ(made.items[0].model, "NF-40");
}

TEST(Contract, HoldsTheOptionsThatADemandNeeds) {
  const Contract made = contract();
  ASSERT_EQ(made.options.size(), 1U) << "paint is nobody's demand";
  EXPECT_EQ(made.options[0].line, "mfa");
  EXPECT_EQ(made.options[0].amount, Rational(3600));
}

TEST(Contract, HoldsTheTestsOfEachGateThatIsDue) {
  const Contract made = contract();
  ASSERT_EQ(made.gates.size(), 1U);
  EXPECT_EQ(made.gates[0].requirement, RequirementId("DEF-1"));
  std::vector<std::string> tests;
  for (const auto& test : made.tests) {
    tests.push_back(test.item.str() + (test.site ? " site " : " factory ") + test.test + ": " + test.pass);
  }
  EXPECT_EQ(tests, (std::vector<std::string>{
                       "rtu factory default-credentials: None opens.", "rtu site two-units: No secret in common.",
                       "tool factory default-credentials: None opens.", "tool site two-units: No secret in common."}));
}

TEST(Contract, FillsTheFiguresOfItsClauses) {
  const Contract made = contract();
  ASSERT_EQ(made.clauses.size(), 1U);
  const ContractClause& clause = made.clauses[0];
  EXPECT_EQ(clause.text, "Fix within 14 days, tell within 24 hours, {not_ours}, {");
  EXPECT_EQ(clause.remedy, "After 14 days the buyer may withdraw.");
  EXPECT_EQ(clause.answer, ClauseAnswer::kChanged);
  EXPECT_EQ(clause.answer_text, "not at sea");
  EXPECT_TRUE(clause.parameters[0].offered);
  EXPECT_FALSE(clause.parameters[1].offered);
}

TEST(DecisionEnvelope, IsAboutEveryInput) {
  const auto evaluation = testing::awarded_evaluation();
  const auto key = crypto::PrivateKey::generate_ed25519();
  const std::array<RecordFile, 2> files = {{{"decision.json", "{}"}, {"award.json", "[]"}}};
  const auto make = [&](const std::optional<BidId>& bid) {
    return decision_envelope(evaluation.decision, files, bid, Date::from(2026, 11, 20), key);
  };
  const std::string payload = payload_of(make(BidId("nordlys")));
  for (const auto& input : evaluation.decision.inputs) {
    EXPECT_NE(payload.find("{\"name\":\"" + input.path + "\",\"digest\":{\"sha256\":\"" + input.sha256.hex()), std::string::npos);
  }
  EXPECT_NE(payload.find("\"award.json\",\"digest\":{\"sha256\":\"" + crypto::sha256("[]").hex()), std::string::npos);
  EXPECT_NE(payload.find("\"timeCreated\":\"2026-11-20T00:00:00Z\""), std::string::npos) << payload;
  EXPECT_NE(payload.find("PROOFHOUSE_AWARDED"), std::string::npos);
  EXPECT_NE(payload.find("PROOFHOUSE_AS_PUBLISHED"), std::string::npos);
  EXPECT_NE(payload_of(make(std::nullopt)).find("PROOFHOUSE_CANCELLED"), std::string::npos);
  EXPECT_EQ(make(BidId("nordlys")), make(BidId("nordlys"))) << "the same bytes each time";
}

TEST(StandingOf, IsGoodForAKeyOfTrustWithThePurposeAlone) {
  const auto key = crypto::PrivateKey::generate_ed25519();
  TrustedKey entry;
  entry.id = KeyId("buyer");
  entry.name = "Head of Procurement";
  entry.pem = key.public_key().to_pem();
  entry.purposes = {Purpose::kAward};
  const auto trust = [&] { return TrustPolicy::make({{"buyer.yaml", entry}}).value(); };
  EXPECT_EQ(standing_of(key, trust(), Date()).state, SignatureState::kGood);
  EXPECT_EQ(standing_of(crypto::PrivateKey::generate_ed25519(), trust(), Date()).state, SignatureState::kUnknownKey);
  entry.purposes = {Purpose::kReview};
  EXPECT_EQ(standing_of(key, trust(), Date()).state, SignatureState::kNotAuthorised);
}

}  // namespace
}  // namespace proofhouse::tender
