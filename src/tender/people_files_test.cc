#include "tender/people_files.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kWaivers = R"(waivers:
  - requirement: UPD-2
    measure: Updates run in agreed windows
    owner: Head of network operation
    reason: There is room for one unit only
    published: 2026-08-31
    expires: 2031-12-31
  - {requirement: LOG-1, bid: nordlys, measure: A, owner: B, reason: C, published: 2026-08-31, expires: 2026-08-31}
)";

constexpr std::string_view kWithdrawals = R"(withdrawals:
  - {bid: bargain, kind: withdrawn, reason: Letter of the bidder, by: Head of procurement, date: 2026-10-29}
  - {bid: meridian, kind: refused, reason: Insolvent, by: Head of procurement, date: 2026-10-30}
)";

constexpr std::string_view kKey = R"(id: example-2026
holder: {name: Example Person, title: Officer, organization: Example Ltd}
key: |
  -----BEGIN PUBLIC KEY-----
  MCowBQYDK2VwAyEAqZuJYMndDkx/sqp9JgjUuOfZ8c58NvmqhjjrCCOqNdw=
  -----END PUBLIC KEY-----
scheme: ed25519
purposes: [shipment-attestation, declaration]
makers: [Example Ltd]
from: 2026-01-01
until: 2028-12-31
)";

TEST(Waivers, AreRead) {
  const auto waivers = parse_waivers(kWaivers, "waivers.yaml");
  ASSERT_TRUE(waivers) << one_line(waivers.error());
  ASSERT_EQ(waivers->size(), 2U);
  EXPECT_EQ(waivers->at(0).requirement, RequirementId("UPD-2"));
  EXPECT_TRUE(waivers->at(0).bid.empty());
  EXPECT_EQ(waivers->at(0).expires.iso(), "2031-12-31");
  EXPECT_EQ(waivers->at(1).bid, BidId("nordlys"));
}

TEST(Withdrawals, AreRead) {
  const auto read = parse_withdrawals(kWithdrawals, "withdrawals.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ(read->at(0).kind, WithdrawalKind::kWithdrawn);
  EXPECT_EQ(read->at(1).kind, WithdrawalKind::kRefused);
  EXPECT_EQ(read->at(1).bid, BidId("meridian"));
  EXPECT_EQ(read->at(1).date.iso(), "2026-10-30");
}

TEST(TrustedKeys, AreRead) {
  const auto key = parse_trusted_key(kKey, "trust/example.yaml");
  ASSERT_TRUE(key) << one_line(key.error());
  EXPECT_EQ(key->id, KeyId("example-2026"));
  EXPECT_EQ(key->name, "Example Person");
  EXPECT_TRUE(key->pem.starts_with("-----BEGIN PUBLIC KEY-----\n"));
  EXPECT_EQ(key->purposes, (std::vector{Purpose::kShipmentAttestation, Purpose::kDeclaration}));
  EXPECT_EQ(key->until->iso(), "2028-12-31");
}

struct Wrong {
  std::string_view name;
  std::string_view text;
  std::string_view old;
  std::string_view now;
  std::string_view line;
  std::string_view says;
};

constexpr Wrong kWrong[] = {
    {"waiver without owner", kWaivers, "    owner: Head of network operation\n", "", "2:", "\"owner\" is missing"},
    {"waiver with an empty measure", kWaivers, "measure: Updates run in agreed windows", "measure: \"\"",
     "3:", "\"measure\" is empty"},
    {"waiver with an empty reason", kWaivers, "reason: There is room for one unit only", "reason: \" \"",
     "5:", "\"reason\" is empty"},
    {"waiver that ends before it begins", kWaivers, "expires: 2031-12-31", "expires: 2026-08-30",
     "7:", "\"expires\" is before the publication"},
    {"waiver with an unknown key", kWaivers, "    owner:", "    until: 2031-12-31\n    owner:", "4:5", "unknown key \"until\""},
    {"waivers as a map", kWaivers, kWaivers, "waivers: {requirement: UPD-2}\n", "1:", "instead of a list"},
    {"withdrawal without a reason", kWithdrawals, "reason: Insolvent, ", "", "3:", "\"reason\" is missing"},
    {"withdrawal by nobody", kWithdrawals, "by: Head of procurement, date: 2026-10-29", "by: \"\", date: 2026-10-29",
     "2:", "\"by\" is empty"},
    {"withdrawal of another kind", kWithdrawals, "kind: refused", "kind: lost", "3:", "\"kind\" is"},
    {"a bid that stands twice", kWithdrawals, "bid: meridian", "bid: bargain", "3:", "stands twice"},
    {"key without a holder's name", kKey, "name: Example Person, ", "", "2:", "\"name\" is missing"},
    {"unknown purpose", kKey, "declaration]", "anything]", "8:", "\"anything\" is no purpose"},
    {"no purpose", kKey, "[shipment-attestation, declaration]", "[]", "8:", "\"purposes\" names no purpose"},
    {"validity the wrong way round", kKey, "until: 2028-12-31", "until: 2025-12-31", "11:", "\"until\" is before from"},
    {"unknown key", kKey, "until: 2028-12-31", "till: 2028-12-31", "11:1", "unknown key \"till\""},
};

std::optional<Error> error_of(const Wrong& wrong, const std::string& text) {
  if (wrong.text == kWaivers) {
    const auto read = parse_waivers(text, "f.yaml");
    return read ? std::nullopt : std::optional(read.error());
  }
  if (wrong.text == kWithdrawals) {
    const auto read = parse_withdrawals(text, "f.yaml");
    return read ? std::nullopt : std::optional(read.error());
  }
  const auto read = parse_trusted_key(text, "f.yaml");
  return read ? std::nullopt : std::optional(read.error());
}

TEST(PeoplesFiles, EveryMistakeHasFileLineCauseAndCure) {
  for (const auto& wrong : kWrong) {
    SCOPED_TRACE(wrong.name);
    std::string text(wrong.text);
    ASSERT_NE(text.find(wrong.old), std::string::npos);
    text.replace(text.find(wrong.old), wrong.old.size(), wrong.now);
    const auto error = error_of(wrong, text);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::kInvalid) << one_line(*error);
    EXPECT_EQ(error->file, "f.yaml");
    EXPECT_TRUE(error->place.starts_with(wrong.line)) << one_line(*error);
    EXPECT_NE(error->cause.find(wrong.says), std::string::npos) << one_line(*error);
    EXPECT_FALSE(error->cure.empty()) << one_line(*error);
  }
}

}  // namespace
}  // namespace proofhouse::tender
