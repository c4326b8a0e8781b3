#include "tender/signing.h"

#include <gtest/gtest.h>

#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kPredicate = "https://example.org/predicate/v1";

class SigningTest : public ::testing::Test {
 protected:
  SigningTest() {
    TrustedKey key = testing::trusted("buyer", key_.public_key());
    key.purposes = {Purpose::kAward};
    key.until = Date::from(2027, 1, 1);
    trust_ = TrustPolicy::make({{"trust/buyer.yaml", key}}).value();
  }

  std::string signed_by(const crypto::PrivateKey& key) const {
    const std::vector<Resource> subjects{{"decision.json", file_, {}, 0}, {"tender.yaml", crypto::sha256("t"), {}, 0}};
    return signed_statement(subjects, kPredicate, R"({"a": 1})", key, "buyer");
  }
  SignatureState state(std::string_view envelope, const Digest& file, Purpose purpose = Purpose::kAward,
                       std::string_view predicate = kPredicate, Date as_of = Date::from(2026, 11, 1)) const {
    return check_statement(envelope, file, predicate, {trust_, as_of, purpose}, testing::built_workers()).value().signature.state;
  }

  const crypto::PrivateKey key_ = crypto::PrivateKey::generate_ed25519();
  const Digest file_ = crypto::sha256("decision");
  TrustPolicy trust_;
};

TEST_F(SigningTest, RoundTrips) {
  const std::string envelope = signed_by(key_);
  EXPECT_EQ(envelope, signed_by(key_));
  const auto checked =
      check_statement(envelope, file_, kPredicate, {trust_, Date::from(2026, 11, 1), Purpose::kAward}, testing::built_workers());
  ASSERT_TRUE(checked.has_value());
  EXPECT_EQ(checked->signature.state, SignatureState::kGood);
  EXPECT_EQ(checked->statement.subjects.size(), 2U);
  EXPECT_NE(checked->payload.find(R"("predicate":{"a": 1})"), std::string::npos);
}

TEST_F(SigningTest, SaysWhatIsWrong) {
  const std::string good = signed_by(key_);
  EXPECT_EQ(state(good, file_), SignatureState::kGood);
  EXPECT_EQ(state(good, crypto::sha256("changed")), SignatureState::kWrongSubject);
  EXPECT_EQ(state(good, file_, Purpose::kReview), SignatureState::kNotAuthorised);
  EXPECT_EQ(state(good, file_, Purpose::kAward, "https://example.org/other"), SignatureState::kWrongPredicate);
  EXPECT_EQ(state(good, file_, Purpose::kAward, kPredicate, Date::from(2028, 1, 1)), SignatureState::kExpired);
  EXPECT_EQ(state(signed_by(crypto::PrivateKey::generate_ed25519()), file_), SignatureState::kBad);
  EXPECT_EQ(state("{}", file_), SignatureState::kMalformed);
  EXPECT_EQ(state("", file_), SignatureState::kMalformed);
  std::string changed = good;
  const auto at = changed.find("\"payload\": \"") + 60;
  changed[at] = changed[at] == 'A' ? 'B' : 'A';
  EXPECT_NE(state(changed, file_), SignatureState::kGood);
}

}  // namespace
}  // namespace proofhouse::tender
