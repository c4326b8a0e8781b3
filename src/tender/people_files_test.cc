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

constexpr std::string_view kReviews = R"(reviews:
  - reviewer: Reviewer A
    role: OT engineer
    bid: nordlys
    item: rtu
    requirement: CFG-1
    evidence: manual.txt
    place: "4.3"
    verdict: supports
    confidence: C3
    reason: Each path is named
    date: 2026-10-21
  - {reviewer: B, bid: x, requirement: DEF-1, verdict: refutes, confidence: C2, kind: inspection, reason: seen, date: 2026-10-22}
marks:
  - {bid: nordlys, criterion: function, mark: 4.5, by: Panel member 1, reason: All shown}
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

TEST(Reviews, AreRead) {
  const auto read = parse_reviews(kReviews, "reviews/a.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  ASSERT_EQ(read->reviews.size(), 2U);
  EXPECT_EQ(read->reviews[0].verdict, Verdict::kSupports);
  EXPECT_EQ(read->reviews[0].confidence, Confidence::kC3);
  EXPECT_EQ(read->reviews[0].line, 2U);
  EXPECT_EQ(read->reviews[1].line, 13U);
  EXPECT_TRUE(read->reviews[1].item.empty());
  ASSERT_EQ(read->marks.size(), 1U);
  EXPECT_EQ(read->marks[0].mark.text(), "4.5");
}

TEST(Reviews, EitherListMayBeAbsent) {
  EXPECT_TRUE(parse_reviews("reviews: []\n", "r.yaml"));
  EXPECT_TRUE(parse_reviews("marks: []\n", "r.yaml"));
  EXPECT_TRUE(parse_reviews("{}\n", "r.yaml"));
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
    {"review without a reviewer", kReviews, "reviewer: Reviewer A", "reviewer: \"\"", "2:", "\"reviewer\" is empty"},
    {"review without a reason", kReviews, "reason: Each path is named", "reason: \"\"", "11:", "\"reason\" is empty"},
    {"unknown verdict", kReviews, "verdict: supports", "verdict: good", "9:", "\"verdict\" is"},
    {"unknown level", kReviews, "confidence: C3", "confidence: C9", "10:", "\"confidence\" is"},
    {"unknown kind", kReviews, "kind: inspection", "kind: rumour", "13:", "\"kind\" is"},
    {"date of another form", kReviews, "date: 2026-10-21", "date: 21.10.2026", "12:", "\"date\""},
    {"negative mark", kReviews, "mark: 4.5", "mark: -1", "15:", "\"mark\" is negative"},
    {"mark without a name", kReviews, "by: Panel member 1", "by: \"\"", "15:", "\"by\" is empty"},
    {"unknown list", kReviews, "marks:", "points:", "14:1", "unknown key \"points\""},
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
  if (wrong.text == kReviews) {
    const auto read = parse_reviews(text, "f.yaml");
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
