#include "tender/award_file.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/file.h"
#include "crypto/sha.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

AwardedItem read_item(StrictMap& map, const std::string& file) {
  AwardedItem item;
  item.item = map.id<ItemId>("item");
  map.optional_text("kind");
  item.quantity = small(map, "quantity", 1, 1'000'000);
  item.maker = map.text("maker");
  item.model = map.text("model");
  item.hardware = map.text("hardware");
  item.version = map.text("version");
  for (const Tree& entry : map.list("delivers")) {
    StrictMap inner(entry, file, "a delivered file");
    item.delivers.push_back({said(inner, "name"), inner.digest("sha256")});
    map.check(inner.finish());
  }
  return item;
}

TestDue read_test(StrictMap& map) {
  TestDue test;
  test.requirement = map.id<RequirementId>("requirement");
  test.item = map.optional_id<ItemId>("item").value_or(ItemId());
  test.stage = map.enumeration<TestStage>("stage");
  test.test = said(map, "test");
  test.steps = map.texts("steps");
  test.pass = map.text("pass");
  return test;
}

Result<RequirementId> read_gate(const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a gate");
  auto id = map.id<RequirementId>("requirement");
  map.enumeration<Confidence>("needed");
  map.optional_enumeration<Confidence>("reached");
  map.optional_enumeration<GateStatus>("status");
  TRY_VOID(map.finish());
  return id;
}

// StrictMap knows the keys that were asked for; what else stands at the top belongs to the contract.
void read_past(StrictMap& map, const Tree& tree) {
  for (const auto& key : tree.keys) map.optional_any(key.text);
}

SignatureCheck unsigned_award(std::string detail) { return {SignatureState::kNone, {}, {}, {}, std::move(detail)}; }

}  // namespace

Result<AwardRecord> parse_award(std::string bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_json_tree(std::move(bytes), file, kOwnFileLimits));
  StrictMap map(tree, file, "the award");
  if (const std::string schema = map.text("schema"); schema != kAwardSchema) {
    map.refuse("schema", "this is no award that this program wrote", "award again: proofhouse award TENDER BID --key K");
    return std::unexpected(map.finish().error());
  }
  AwardRecord award;
  award.tender = said(map, "tender");
  award.bid = map.id<BidId>("bid");
  award.bidder = map.text("bidder");
  award.awarded = map.date("awarded");
  if (const Tree* decision = map.map("decision")) {
    StrictMap inner(*decision, file, "the decision");
    said(inner, "file");
    award.decision = inner.digest("sha256");
    map.check(inner.finish());
  }
  std::set<ItemId> items;
  for (const Tree& entry : map.list("items")) {
    StrictMap inner(entry, file, "an item");
    award.items.push_back(read_item(inner, file));
    if (!items.insert(award.items.back().item).second) refuse(inner, "item", "stands twice", "name each item once");
    map.check(inner.finish());
  }
  std::set<std::tuple<RequirementId, ItemId, TestStage, std::string>> tests;
  for (const Tree& entry : map.list("tests")) {
    StrictMap inner(entry, file, "a test");
    award.tests.push_back(read_test(inner));
    const TestDue& test = award.tests.back();
    if (!tests.emplace(test.requirement, test.item, test.stage, test.test).second) {
      refuse(inner, "test", "stands twice for one requirement and item", "name each test once");
    }
    map.check(inner.finish());
  }
  for (const Tree& entry : map.list("gates")) award.gates.push_back(TRY(read_gate(entry, file)));
  read_past(map, tree);
  TRY_VOID(map.finish());
  return award;
}

Result<OpenedAward> open_award(const std::string& tender, const TrustPolicy& trust, const Workers& workers) {
  const std::string shown = tender + "/" + std::string(kAwardFile);
  if (!exists(shown)) {
    return fail_at(ErrorCode::kNotFound, shown, {}, "nothing was awarded, so there is nothing to compare with",
                   "award first: proofhouse award " + tender + " BID --key K");
  }
  OpenedAward out;
  const auto read = [&](std::string_view relative) -> Result<std::string> {
    const Descriptor file = TRY(open_below(tender, relative));
    std::string bytes = TRY(read_all(file.get(), tender + "/" + std::string(relative), 512ULL << 20U));
    out.inputs.push_back({std::string(relative), crypto::sha256(bytes)});
    return bytes;
  };
  const std::string bytes = TRY(read(kAwardFile));
  const Digest digest = out.inputs.back().sha256;
  out.record = TRY(parse_award(bytes, shown));

  const auto decision = read(kAwardedDecisionFile);
  if (!decision || out.inputs.back().sha256 != out.record.decision) {
    out.signature = {SignatureState::kWrongSubject, {}, {}, {}, "award/decision.json is not the one that the award names"};
    return out;
  }
  const std::string beside = envelope_name(kAwardedDecisionFile);
  if (!exists(tender + "/" + beside)) {
    out.signature = unsigned_award("there is no " + beside);
    return out;
  }
  const std::string envelope = TRY(read(beside));
  const auto check =
      TRY(check_statement(envelope, digest, kDecisionPredicate, {trust, out.record.awarded, Purpose::kAward}, workers));
  out.signature = check.signature;
  const bool names_decision = std::ranges::any_of(check.statement.subjects,
                                                  [&](const Resource& subject) { return subject.sha256 == out.record.decision; });
  if (out.signature.state == SignatureState::kGood && !names_decision) {
    out.signature.state = SignatureState::kWrongSubject;
    out.signature.detail = "the signature does not name award/decision.json";
  }
  return out;
}

}  // namespace proofhouse::tender
