#include "crypto/timestamp.h"

#include <gtest/gtest.h>

#include "crypto/signature_vectors.h"

namespace proofhouse::crypto {
namespace {

using testing::certificates;
using testing::lists;
using testing::vector_of;

TimestampTrust trust() { return {certificates("tsa-root.pem"), {}, {}}; }

TimestampCheck check(std::string_view name, const TimestampTrust& trust) {
  return check_timestamp(as_bytes(vector_of(name)), as_bytes(vector_of("content")), trust);
}

TEST(Timestamp, TokensAreJudgedByTheTimeThatTheyTell) {
  for (const std::string_view name : {"token", "token-response", "token-fraction"}) {
    SCOPED_TRACE(name);
    const auto found = check(name, trust());
    EXPECT_EQ(found.state, TimestampState::good) << found.detail;
    EXPECT_EQ(found.time.iso(), "2025-02-01T12:00:00Z");
    EXPECT_EQ(found.authority, "Example Time");
    EXPECT_EQ(found.policy, "1.3.6.1.4.1.99999.1");
  }
  EXPECT_EQ(check("token", trust()).nonce, (std::vector<std::uint8_t>{0x12, 0x67}));
}

TEST(Timestamp, DefectsAreNamed) {
  struct Case {
    std::string_view name;
    TimestampState state;
  };
  const std::vector<Case> cases{
      {"token-refused", TimestampState::malformed},   {"token-trailing", TimestampState::malformed},
      {"token-self-made", TimestampState::untrusted}, {"token-without-certificate", TimestampState::no_certificate},
      {"plain", TimestampState::malformed},           {"content", TimestampState::malformed},
  };
  for (const auto& [name, state] : cases) {
    const auto found = check(name, trust());
    EXPECT_EQ(found.state, state) << name << ": " << name_of(found.state) << " " << found.detail;
    EXPECT_FALSE(found.detail.empty());
  }
}

TEST(Timestamp, OtherBytesAreNotProven) {
  const auto found = check_timestamp(as_bytes(vector_of("token")), as_bytes(vector_of("other-content")), trust());
  EXPECT_EQ(found.state, TimestampState::wrong_imprint) << found.detail;
}

TEST(Timestamp, AnAuthorityMayComeFromTheTrustInstead) {
  TimestampTrust given = trust();
  given.others = certificates("tsa.pem");
  EXPECT_EQ(check("token-without-certificate", given).state, TimestampState::good);
  // Its own certificate as anchor.
  EXPECT_EQ(check("token-without-certificate", {certificates("tsa.pem"), {}, {}}).state, TimestampState::good);
}

TEST(Timestamp, RootsOfSignersAreNoRootsOfTime) {
  EXPECT_EQ(check("token", {certificates("root.pem"), {}, {}}).state, TimestampState::untrusted);
  EXPECT_EQ(check("token", {{}, {}, {}}).state, TimestampState::untrusted);
}

TEST(Timestamp, AStolenKeyTellsNoTime) {
  TimestampTrust given = trust();
  given.lists = lists("tsa-key-compromise.crl");
  EXPECT_EQ(check("token", given).state, TimestampState::revoked);
  given.lists = lists("tsa-superseded.crl");
  EXPECT_EQ(check("token", given).state, TimestampState::good);
}

TEST(Timestamp, EveryChangedByteIsSeen) {
  const std::string whole(vector_of("token"));
  const auto given = trust();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x01);
    const auto found = check_timestamp(as_bytes(changed), as_bytes(vector_of("content")), given);
    // What the signature does not cover: versions, the list of digest algorithms, parameters.
    if (found.state == TimestampState::good) {
      EXPECT_EQ(found.time.iso(), "2025-02-01T12:00:00Z") << at;
    }
    const auto cut = check_timestamp(as_bytes(std::string_view(whole).substr(0, at)), as_bytes(vector_of("content")), given);
    EXPECT_NE(cut.state, TimestampState::good) << at;
  }
}

}  // namespace
}  // namespace proofhouse::crypto
