#include "tender/delivery_file.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kGood = R"(delivered: 2026-11-20
received_by: "Store Keeper B"
items:
  - item: rtu
    hardware: R02
    version: 4.2.1
    serials: ["1", "2"]
    files:
      - {file: a/fw.bin, sha256: "8b490e54fc9ee9fb9ca27df88655543f18d5d4ebedb3018450e5b5e8b81abb3a"}
      - {file: b.bin}
evidence:
  - {file: r.json, kind: lab-record, sha256: "8b490e54fc9ee9fb9ca27df88655543f18d5d4ebedb3018450e5b5e8b81abb3a", covers: [{item: rtu}]}
tests:
  - {requirement: DEF-1, item: rtu, test: two-units, stage: site, outcome: passed, by: B, date: 2026-11-23, record: r.json}
)";

TEST(DeliveryFile, SaysWhatCame) {
  const auto delivery = parse_delivery(kGood, "delivery.yaml");
  ASSERT_TRUE(delivery) << one_line(delivery.error());
  EXPECT_EQ(delivery->delivered, Date::from(2026, 11, 20));
  ASSERT_EQ(delivery->items.size(), 1U);
  EXPECT_EQ(delivery->items[0].serials, (std::vector<std::string>{"1", "2"}));
  EXPECT_TRUE(delivery->items[0].files[0].sha256);
  EXPECT_FALSE(delivery->items[0].files[1].sha256);
  EXPECT_EQ(delivery->evidence[0].kind, EvidenceKind::kLabRecord);
  EXPECT_EQ(delivery->tests[0].stage, TestStage::kSite);
  EXPECT_EQ(delivery->tests[0].record, "r.json");
}

TEST(DeliveryFile, ForgivesNothing) {
  struct Case {
    std::string_view from;
    std::string_view to;
    std::string_view says;
  };
  const std::vector<Case> cases = {
      {"received_by: \"Store Keeper B\"", "received_by: \"\"", "received_by"},
      {"received_by: \"Store Keeper B\"", "received: B", "received_by"},
      {"delivered: 2026-11-20", "delivered: 2026-13-20", "delivered"},
      {"serials: [\"1\", \"2\"]", "serials: [1, 2]", "serials"},
      {"serials: [\"1\", \"2\"]", "serials: [\"\"]", "serials"},
      {"version: 4.2.1", "version: \"\"", "version"},
      {"{file: b.bin}", "{file: a/fw.bin}", "stands twice"},
      {"{file: b.bin}", "{file: b.bin, size: 3}", "size"},
      {"kind: lab-record", "kind: lab-records", "lab-records"},
      {"stage: site", "stage: home", "stage"},
      {"outcome: passed", "outcome: good", "outcome"},
      {"record: r.json", "record: s.json", "not among the evidence"},
      {"by: B", "by: \" \"", "by"},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.to);
    const auto delivery = parse_delivery(replace_all(kGood, one.from, one.to), "delivery.yaml");
    ASSERT_FALSE(delivery);
    EXPECT_NE(one_line(delivery.error()).find(one.says), std::string::npos) << one_line(delivery.error());
    EXPECT_FALSE(delivery.error().cure.empty());
  }
}

TEST(DeliveryFile, AnItemStandsOnce) {
  std::string twice(kGood);
  twice.insert(twice.find("  - item: rtu"), "  - {item: rtu, version: \"1\", serials: [], files: []}\n");
  const auto delivery = parse_delivery(twice, "delivery.yaml");
  ASSERT_FALSE(delivery);
  EXPECT_NE(delivery.error().cause.find("twice"), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::tender
