#include "decide/acceptance.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace proofhouse::decide {
namespace {

Digest digest(std::uint8_t byte) {
  Digest out;
  out.bytes.fill(byte);
  return out;
}

// One item of two units, one file, one test: all of it good.
DeliveryFacts good() {
  const ItemId rtu("rtu");
  DeliveryFacts facts;
  facts.award.tender = "Feeder";
  facts.award.bid = BidId("nordlys");
  facts.award.awarded = Date::from(2026, 11, 5);
  facts.award.items = {{rtu, 2, "Acme", "R1", "R02", "4.2.1", {{"fw.bin", digest(1)}}}};
  facts.award.tests = {{RequirementId("DEF-1"), rtu, TestStage::kFactory, "first-boot", {"Start it."}, "It starts."}};
  facts.award_signature.state = SignatureState::kGood;
  facts.delivery.items = {{rtu, "R02", "4.2.1", {"A", "B"}, {{"fw.bin", {}}}}};
  ItemSight item;
  item.item = rtu;
  item.awarded = facts.award.items[0];
  item.arrived = item.same_hardware = item.same_version = true;
  item.version = "4.2.1";
  item.hardware = "R02";
  item.serials = 2;
  facts.items = {item};
  facts.files = {{rtu, "fw.bin", digest(1), {}, true}};
  AttestationSight attestation;
  attestation.item = rtu;
  attestation.file = "shipment.json";
  attestation.subjects = {digest(1)};
  facts.sight.attestations = {attestation};
  SbomDifference sbom;
  sbom.item = rtu;
  sbom.bid = sbom.delivered = true;
  facts.sight.sboms = {sbom};
  facts.sight.exploited = {{rtu, 10, 10, {}, 0}};
  facts.sight.tests = {
      {RequirementId("DEF-1"), rtu, "first-boot", TestOutcome::kPassed, true, "Lab", Date::from(2026, 11, 20), "r.json"}};
  facts.has_knowledge = true;
  facts.knowledge_released = Date::from(2026, 11, 24);
  facts.as_of = facts.accepted_on = Date::from(2026, 11, 25);
  return facts;
}

AcceptanceRecord judged(DeliveryFacts facts) {
  facts.tests = judge_tests(facts.award.tests, facts.sight.tests, facts.delivery.tests,
                            facts.delivery_signature.state == SignatureState::kGood);
  return judge_acceptance(std::move(facts));
}

std::vector<DueCode> codes(const AcceptanceRecord& record) {
  std::vector<DueCode> out;
  for (const auto& due : record.due) out.push_back(due.code);
  return out;
}

std::vector<DueCode> due(const DeliveryFacts& facts) { return codes(judged(facts)); }

TEST(Acceptance, NothingIsDue) {
  const auto record = judged(good());
  EXPECT_TRUE(record.due.empty()) << record.due.front().detail;
  EXPECT_TRUE(record.accepted());
  EXPECT_TRUE(software_check(record).source);
  EXPECT_TRUE(software_check(record).integrity);
}

// Each change of the good facts, and what it makes due.
TEST(Acceptance, EachFaultIsDue) {
  using enum DueCode;
  struct Fault {
    const char* name;
    void (*make)(DeliveryFacts&);
    std::vector<DueCode> due;
  };
  const std::vector<Fault> faults = {
      {"award", [](DeliveryFacts& f) { f.award_signature.state = SignatureState::kUnknownKey; }, {kAwardSignature}},
      {"absent",
       [](DeliveryFacts& f) {
         f.items[0].arrived = false;
         f.files.clear();
         f.sight.exploited.clear();
         f.sight.sboms.clear();
       },
       {kItemMissing}},
      {"unknown item", [](DeliveryFacts& f) { f.unknown_items = {ItemId("x")}; }, {kItemNotAwarded}},
      {"version", [](DeliveryFacts& f) { f.items[0].same_version = false; }, {kVersion}},
      {"hardware", [](DeliveryFacts& f) { f.items[0].same_hardware = false; }, {kHardware}},
      {"serials", [](DeliveryFacts& f) { f.delivery.items[0].serials = {"A"}; }, {kSerialMissing}},
      {"twice", [](DeliveryFacts& f) { f.delivery.items[0].serials = {"A", "B", "B"}; }, {kSerialTwice}},
      {"too many", [](DeliveryFacts& f) { f.delivery.items[0].serials = {"A", "B", "C"}; }, {kSerialTooMany}},
      {"no file", [](DeliveryFacts& f) { f.files.clear(); }, {kFileMissing}},
      {"changed", [](DeliveryFacts& f) { f.files[0].arrived = digest(2); }, {kFileChanged}},
      {"extra", [](DeliveryFacts& f) { f.files.push_back({ItemId("rtu"), "x", digest(3), {}, true}); }, {kFileExtra}},
      {"unlisted", [](DeliveryFacts& f) { f.unlisted_files = {"x"}; }, {kFileExtra}},
      {"unreadable",
       [](DeliveryFacts& f) { f.files[0] = {ItemId("rtu"), "fw.bin", {}, "it is a link", true}; },
       {kFileUnreadable}},
      {"not as noted", [](DeliveryFacts& f) { f.files[0].as_noted = false; }, {kFileChanged}},
      {"not attested", [](DeliveryFacts& f) { f.sight.attestations[0].subjects.clear(); }, {kFileNotAttested}},
      {"no attestation", [](DeliveryFacts& f) { f.sight.attestations.clear(); }, {kFileNotAttested, kAttestationMissing}},
      {"old attestation",
       [](DeliveryFacts& f) {
         f.sight.attestations[0] = {ItemId("rtu"), "s", "", "", {}, {{AttestationFlaw::kOld, true, "Old."}}};
       },
       {kFileNotAttested, kAttestationOld}},
      {"paper", [](DeliveryFacts& f) { f.evidence = {{"x", "Gone."}}; }, {kEvidence}},
      {"no sbom", [](DeliveryFacts& f) { f.sight.sboms[0].delivered = false; }, {kSbomMissing}},
      {"exploited", [](DeliveryFacts& f) { f.sight.exploited[0].open = {"CVE-2026-1 in zlib, since"}; }, {kKnownExploited}},
      {"not judged", [](DeliveryFacts& f) { f.sight.exploited[0].judged = 0; }, {kNotJudged}},
      {"no list", [](DeliveryFacts& f) { f.has_knowledge = false; }, {kNotJudged}},
      {"old list", [](DeliveryFacts& f) { f.knowledge_released = Date::from(2026, 11, 10); }, {kKnowledgeOld}},
      {"no test", [](DeliveryFacts& f) { f.sight.tests.clear(); }, {kTestMissing}},
      {"failed", [](DeliveryFacts& f) { f.sight.tests[0].outcome = TestOutcome::kFailed; }, {kTestFailed}},
      {"part", [](DeliveryFacts& f) { f.sight.tests[0].outcome = TestOutcome::kPartly; }, {kTestFailed}},
      {"not run", [](DeliveryFacts& f) { f.sight.tests[0].outcome = TestOutcome::kNotRun; }, {kTestMissing}},
      {"vendor's test", [](DeliveryFacts& f) { f.sight.tests[0].lab = false; }, {kTestMissing}},
      {"gate",
       [](DeliveryFacts& f) {
         f.gates = {{RequirementId("DEF-1"),
                     GateStage::kAcceptance,
                     GateStatus::kOpen,
                     Confidence::kC5,
                     Confidence::kC2,
                     false,
                     {},
                     "x"}};
       },
       {kGate}},
  };
  for (const auto& fault : faults) {
    SCOPED_TRACE(fault.name);
    DeliveryFacts facts = good();
    fault.make(facts);
    const auto record = judged(std::move(facts));
    EXPECT_EQ(codes(record), fault.due);
    EXPECT_FALSE(record.accepted());
    for (const auto& one : record.due) {
      EXPECT_TRUE(one.detail.ends_with('.')) << one.detail;
      EXPECT_FALSE(one.cure.empty());
    }
  }
}

TEST(Acceptance, WhatIsSaidIsNotDue) {
  DeliveryFacts facts = good();
  facts.sight.sboms[0].added = 3;
  facts.sight.exploited[0].judged = 7;
  facts.sight.attestations[0].remarks = {{AttestationFlaw::kContents, false, "It leaves out one part."}};
  facts.gates = {
      {RequirementId("DEF-1"), GateStage::kAcceptance, GateStatus::kWaived, Confidence::kC5, Confidence::kC0, false, {}, ""}};
  const auto record = judged(std::move(facts));
  EXPECT_TRUE(record.accepted());
  EXPECT_EQ(record.notes.size(), 3U);
}

TEST(Acceptance, AChangeNoteBringsOtherFiles) {
  DeliveryFacts facts = good();
  facts.items[0].same_version = false;
  facts.items[0].change_note = "note.json";
  facts.files[0] = {ItemId("rtu"), "fw-2.bin", digest(9), {}, true};
  EXPECT_EQ(due(facts), (std::vector{DueCode::kFileMissing, DueCode::kFileExtra}));  // nobody attested it
  facts.sight.attestations[0].subjects = {digest(9)};
  EXPECT_EQ(due(facts), std::vector<DueCode>());
  EXPECT_EQ(judged(facts).files[0].state, FileState::kByChangeNote);
}

TEST(Acceptance, AnIncompleteRecordAcceptsNothing) {
  DeliveryFacts facts = good();
  facts.incomplete = true;
  EXPECT_FALSE(judged(std::move(facts)).accepted());
}

TEST(JudgeTests, TheLatestDayAndOfOneDayTheWorstOutcome) {
  const TestDue test{RequirementId("DEF-1"), ItemId("rtu"), TestStage::kSite, "two-units", {}, ""};
  const auto person = [&](TestOutcome outcome, unsigned day) {
    return BuyerTest{test.requirement, test.item, test.test, test.stage, outcome, "B", Date::from(2026, 11, day), ""};
  };
  const auto state = [&](std::vector<BuyerTest> tests) { return judge_tests({test}, {}, tests, false)[0].state; };
  using enum TestOutcome;
  EXPECT_EQ(state({person(kFailed, 20), person(kPassed, 21)}), TestState::kPassed);
  EXPECT_EQ(state({person(kPassed, 20), person(kFailed, 21)}), TestState::kFailed);
  EXPECT_EQ(state({person(kPassed, 21), person(kFailed, 21)}), TestState::kFailed);
  EXPECT_EQ(state({}), TestState::kMissing);
}

TEST(JudgeTests, StageItemAndNameMustFit) {
  const TestDue test{RequirementId("DEF-1"), ItemId("rtu"), TestStage::kSite, "two-units", {}, ""};
  BuyerTest done{test.requirement, test.item, test.test, test.stage, TestOutcome::kPassed, "B", Date::from(2026, 11, 20), ""};
  EXPECT_EQ(judge_tests({test}, {}, {done}, false)[0].proof, TestProof::kPerson);
  EXPECT_EQ(judge_tests({test}, {}, {done}, true)[0].proof, TestProof::kSignedDelivery);
  BuyerTest other = done;
  other.stage = TestStage::kFactory;
  EXPECT_EQ(judge_tests({test}, {}, {other}, false)[0].state, TestState::kMissing);
  other = done;
  other.item = ItemId("tool");
  EXPECT_EQ(judge_tests({test}, {}, {other}, false)[0].state, TestState::kMissing);
  other = done;
  other.test = "another";
  EXPECT_EQ(judge_tests({test}, {}, {other}, false)[0].state, TestState::kMissing);
}

}  // namespace
}  // namespace proofhouse::decide
