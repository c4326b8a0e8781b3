#include "formats/bid/reader.h"

#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

Bid bid_of(std::string text) { return value_of<Bid>(Format::kBid, std::move(text)); }

TEST(BidReader, ReadsEveryField) {
  const Bid bid = bid_of(sample(Format::kBid));
  EXPECT_TRUE(bid.id.empty());
  EXPECT_EQ(bid.bidder.name, "Example Relays Ltd");
  EXPECT_EQ(bid.bidder.role, Role::kMaker);
  EXPECT_EQ(bid.bidder.members, std::vector<std::string>{"Example Service GmbH"});
  EXPECT_EQ(bid.received.iso(), "2026-10-14T07:12:00Z");
  ASSERT_EQ(bid.items.size(), 2U);
  const OfferedItem& rtu = bid.items[0];
  EXPECT_EQ(rtu.item, ItemId("rtu"));
  EXPECT_EQ(rtu.maker + "/" + rtu.model + "/" + rtu.hardware + "/" + rtu.version, "Example Relays Ltd/ER-40/R02/4.2.1");
  EXPECT_EQ(rtu.identifiers.purl, "pkg:generic/er-40@4.2.1");
  EXPECT_EQ(rtu.identifiers.order, "ER40-EU");
  EXPECT_EQ(rtu.identifiers.csaf, "CSAFPID-0040");
  EXPECT_EQ(rtu.family, (std::vector<std::string>{"ER-20", "ER-80"}));
  ASSERT_EQ(rtu.delivers.size(), 1U);
  EXPECT_EQ(rtu.delivers[0].name, "er40.bin");
  EXPECT_EQ(rtu.delivers[0].sha256.brief(), "a1b1a1b1a1b1");
  EXPECT_EQ(bid.items[1].version, "7.0");
  ASSERT_EQ(bid.prices.size(), 2U);
  EXPECT_EQ(bid.prices[0].unit.text(), "6200");
  EXPECT_FALSE(bid.prices[0].option);
  EXPECT_TRUE(bid.prices[1].option);
  EXPECT_TRUE(bid.prices[1].yearly);
  EXPECT_EQ(bid.prices[1].unit.text(), "900.5");
  EXPECT_EQ(bid.prices[1].needed_for, std::vector<RequirementId>{RequirementId("AUTH-2")});
  EXPECT_EQ(bid.prices[1].currency, "EUR");
  ASSERT_EQ(bid.maintenance.size(), 2U);
  EXPECT_EQ(bid.maintenance[0].outage_hours.text(), "0.25");
  EXPECT_EQ(bid.maintenance[0].visit_cost.text(), "800");
  ASSERT_EQ(bid.evidence.size(), 2U);
  const Evidence& sbom = bid.evidence[0];
  EXPECT_EQ(sbom.kind, EvidenceKind::kSbom);
  EXPECT_EQ(sbom.sha256.brief(), "c2d2c2d2c2d2");
  EXPECT_EQ(sbom.disclosure, Disclosure::kPublic);
  EXPECT_EQ(sbom.date->iso(), "2026-09-01");
  EXPECT_EQ(sbom.valid_until->iso(), "2027-09-01");
  EXPECT_EQ(sbom.signature, "sbom.cdx.json.dsse.json");
  ASSERT_EQ(sbom.covers.size(), 1U);
  EXPECT_EQ(sbom.covers[0].model, "ER-40");
  EXPECT_TRUE(bid.evidence[1].sha256.is_zero());
}

TEST(BidReader, OptionalKeysHaveTheirDefaults) {
  const Bid bid = bid_of(
      "bidder: {name: B}\nreceived: 2026-10-14\nitems: [{item: rtu, maker: M, model: X, version: v1}]\n"
      "evidence: [{file: a.pdf, kind: manual, sha256: c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2c2d2}]\n");
  EXPECT_EQ(bid.bidder.role, Role::kBidder);
  EXPECT_TRUE(bid.prices.empty());
  EXPECT_EQ(bid.evidence[0].disclosure, Disclosure::kBuyer);
  EXPECT_FALSE(bid.evidence[0].date);
}

TEST(BidReader, RefusesWithPlaceAndCause) {
  constexpr auto kInvalid = ErrorCode::kInvalid;
  expect_refused(
      Format::kBid,
      {{"unknown key", "received:", "recieved:", kInvalid, "1:1", "\"received\" is missing"},
       {"unknown key below", "hardware:", "hardwear:", kInvalid, "7:5", "did you mean \"hardware\"?"},
       {"key twice", "model: ER-40", "maker: ER-40", kInvalid, "6:5", "stands twice"},
       {"number for a text", "version: 4.2.1", "version: 4.2", kInvalid, "8:14", "put it in quotes"},
       {"empty version", "version: 4.2.1", "version: ''", kInvalid, "8:14", "\"version\" is empty"},
       {"unknown role", "role: maker", "role: makr", kInvalid, "1:42", "did you mean \"maker\"?"},
       {"time without offset", "09:12+02:00", "09:12", kInvalid, "2:11", "received"},
       {"item twice", "{item: tool, maker", "{item: rtu, maker", kInvalid, "13:12", "\"rtu\" is listed twice"},
       {"negative unit", "\"6200.00\"", "-6200", kInvalid, "15:37", "\"unit\" is negative"},
       {"negative quantity", "quantity: 40, unit", "quantity: -1, unit", kInvalid, "15:27", "\"quantity\" is negative"},
       {"too many digits", "6200.00", "1234567890123", kInvalid, "15:37", "at most twelve digits"},
       {"exponent", "unit: 900.5", "unit: 9e99", kInvalid, "16:67", "without groups, exponent or currency"},
       {"currency", "currency: EUR", "currency: euro", kInvalid, "16:112", "such as EUR"},
       {"option as text", "option: true", "option: yes", kInvalid, "16:33", "instead of true or false"},
       {"negative hours", "hours: 1.5", "hours: -1.5", kInvalid, "18:24", "\"hours\" is negative"},
       {"a visit without its price", ", visit_cost: 800", "", kInvalid, "18:5", "\"visit_cost\" is missing"},
       {"maintenance twice", "{item: tool, hours", "{item: rtu, hours", kInvalid, "19:12", "\"rtu\" is listed twice"},
       {"maintenance of nothing", "{item: tool, hours", "{item: hmi, hours", kInvalid, "19:12", "offers no item \"hmi\""},
       {"digest", "sha256: c2", "sha256: zz", kInvalid, "23:13", "64 hexadecimal digits"},
       {"no digest", "disclosure: inspected", "disclosure: buyer", kInvalid, "30:5", "\"sha256\" is missing"},
       {"kind", "kind: sbom", "kind: sbomb", kInvalid, "24:11", "did you mean \"sbom\"?"},
       {"covers nothing", "covers: [{item: rtu", "covers: [{item: hmi", kInvalid, "25:21", "offers no item \"hmi\""},
       {"ends before it begins", "valid_until: 2027", "valid_until: 2025", kInvalid, "28:18", "lies before \"date\""},
       {"evidence twice", "plant/visit.txt", "sbom.cdx.json", kInvalid, "30:12", "listed twice"},
       {"alias", "model: ER-40", "model: &a ER-40", kInvalid, "6:12", "anchor"},
       {"not YAML", "items:", "items: [", ErrorCode::kMalformed, "4:3", "not YAML"}});
}

TEST(BidReader, RefusesABidOfNothing) {
  const auto document = read(Format::kBid, "bidder: {name: B}\nreceived: 2026-10-14\nitems: []\n");
  ASSERT_FALSE(document);
  EXPECT_EQ(one_line(document.error()), "3:8: the bid: the bid offers no item; list each offered item");
}

}  // namespace

}  // namespace proofhouse::formats
