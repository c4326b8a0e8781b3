#include "tender/delivery_file.h"

#include <algorithm>
#include <set>

#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

ArrivedItem read_item(StrictMap& map, const std::string& file) {
  ArrivedItem item;
  item.item = map.id<ItemId>("item");
  item.hardware = map.optional_text("hardware").value_or("");
  item.version = said(map, "version");
  item.serials = map.texts("serials");
  if (std::ranges::any_of(item.serials, [](const std::string& serial) { return serial.empty(); })) {
    refuse(map, "serials", "holds an empty one", "write each serial number as it stands on the unit");
  }
  std::set<std::string> names;
  for (const Tree& entry : map.list("files")) {
    StrictMap inner(entry, file, "a delivered file");
    item.files.push_back({said(inner, "file"), inner.optional_digest("sha256")});
    if (!names.insert(item.files.back().file).second) refuse(inner, "file", "stands twice", "list each file once");
    map.check(inner.finish());
  }
  return item;
}

Evidence read_evidence(StrictMap& map, const std::string& file) {
  Evidence evidence;
  evidence.file = said(map, "file");
  evidence.sha256 = map.digest("sha256");
  evidence.kind = map.enumeration<EvidenceKind>("kind");
  for (const Tree& entry : map.optional_list("covers")) {
    StrictMap inner(entry, file, "what a file covers");
    Coverage coverage;
    coverage.item = inner.optional_id<ItemId>("item").value_or(ItemId());
    coverage.version = inner.optional_text("version").value_or("");
    coverage.model = inner.optional_text("model").value_or("");
    evidence.covers.push_back(std::move(coverage));
    map.check(inner.finish());
  }
  evidence.date = map.optional_date("date");
  evidence.valid_until = map.optional_date("valid_until");
  evidence.signature = map.optional_text("signature").value_or("");
  return evidence;
}

BuyerTest read_test(StrictMap& map) {
  BuyerTest test;
  test.requirement = map.id<RequirementId>("requirement");
  test.item = map.optional_id<ItemId>("item").value_or(ItemId());
  test.test = said(map, "test");
  test.stage = map.enumeration<TestStage>("stage");
  test.outcome = map.enumeration<TestOutcome>("outcome");
  test.by = said(map, "by");
  test.date = map.date("date");
  test.record = map.optional_text("record").value_or("");
  return test;
}

}  // namespace

Result<Delivery> parse_delivery(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the delivery");
  Delivery delivery;
  delivery.delivered = map.date("delivered");
  delivery.received_by = said(map, "received_by");
  std::set<ItemId> items;
  for (const Tree& entry : map.list("items")) {
    StrictMap inner(entry, file, "an item");
    delivery.items.push_back(read_item(inner, file));
    if (!items.insert(delivery.items.back().item).second) {
      refuse(inner, "item", "stands twice", "write each item once, with all its serial numbers and files");
    }
    map.check(inner.finish());
  }
  std::set<std::string> names;
  for (const Tree& entry : map.optional_list("evidence")) {
    StrictMap inner(entry, file, "a piece of evidence");
    delivery.evidence.push_back(read_evidence(inner, file));
    if (!names.insert(delivery.evidence.back().file).second) refuse(inner, "file", "stands twice", "list each file once");
    map.check(inner.finish());
  }
  for (const Tree& entry : map.optional_list("tests")) {
    StrictMap inner(entry, file, "a test");
    delivery.tests.push_back(read_test(inner));
    const std::string& record = delivery.tests.back().record;
    if (!record.empty() && !names.contains(record)) {
      refuse(inner, "record", "names a file that is not among the evidence", "list the file under evidence, with its SHA-256");
    }
    map.check(inner.finish());
  }
  TRY_VOID(map.finish());
  return delivery;
}

}  // namespace proofhouse::tender
