#include "formats/bid/reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "formats/remarks.h"
#include "formats/strict_text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"

namespace proofhouse::formats::bid {

namespace {

using syntax::StrictMap;
using syntax::Tree;

Decimal not_negative(StrictMap& map, std::string_view key) {
  const Decimal value = map.decimal(key);
  if (value.negative()) {
    map.refuse(key, "\"" + std::string(key) + "\" is negative",
               "write a number of 0 or more; state a discount in the unit price");
  }
  return value;
}

Result<Bidder> read_bidder(const Tree& tree) {
  StrictMap map(tree, {}, "bidder");
  Bidder bidder;
  bidder.name = filled_text(map, "name");
  bidder.role = map.optional_enumeration<Role>("role").value_or(Role::kBidder);
  bidder.members = map.optional_texts("members");
  TRY_VOID(map.finish());
  return bidder;
}

Result<Identifiers> read_identifiers(const Tree& tree) {
  StrictMap map(tree, {}, "identifiers");
  Identifiers identifiers;
  identifiers.purl = map.optional_text("purl").value_or("");
  identifiers.cpe = map.optional_text("cpe").value_or("");
  identifiers.order = map.optional_text("order").value_or("");
  identifiers.csaf = map.optional_text("csaf").value_or("");
  TRY_VOID(map.finish());
  return identifiers;
}

Result<DeliveredFile> read_delivered(const Tree& tree) {
  StrictMap map(tree, {}, "delivered file");
  DeliveredFile file;
  file.name = filled_text(map, "name");
  file.sha256 = map.digest("sha256");
  TRY_VOID(map.finish());
  return file;
}

Result<OfferedItem> read_item(const Tree& tree) {
  StrictMap map(tree, {}, "item");
  OfferedItem item;
  item.item = map.id<ItemId>("item");
  item.maker = filled_text(map, "maker");
  item.model = filled_text(map, "model");
  item.hardware = map.optional_text("hardware").value_or("");
  item.version = filled_text(map, "version");
  if (const Tree* identifiers = map.optional_map("identifiers")) item.identifiers = TRY(read_identifiers(*identifiers));
  item.family = map.optional_texts("family");
  for (const Tree& file : map.optional_list("delivers")) item.delivers.push_back(TRY(read_delivered(file)));
  TRY_VOID(map.finish());
  return item;
}

bool is_currency(std::string_view text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

Result<PriceLine> read_price(const Tree& tree) {
  StrictMap map(tree, {}, "price line");
  PriceLine price;
  price.line = filled_text(map, "line");
  price.quantity = not_negative(map, "quantity");
  price.unit = not_negative(map, "unit");
  price.option = map.optional_boolean("option").value_or(false);
  for (std::string& id : map.optional_texts("needed_for")) price.needed_for.emplace_back(std::move(id));
  price.yearly = map.optional_boolean("yearly").value_or(false);
  price.currency = map.optional_text("currency").value_or("");
  if (!price.currency.empty() && !is_currency(price.currency)) {
    map.refuse("currency", quote(price.currency) + " is not a currency", "write its three letters, such as EUR (ISO 4217)");
  }
  TRY_VOID(map.finish());
  return price;
}

Result<Maintenance> read_maintenance(const Tree& tree) {
  StrictMap map(tree, {}, "maintenance");
  Maintenance cost;
  cost.item = map.id<ItemId>("item");
  cost.hours = not_negative(map, "hours");
  cost.outage_hours = not_negative(map, "outage_hours");
  cost.visits = not_negative(map, "visits");
  // A visit without a price would be a free one, and nobody said so.
  if (map.has("visit_cost") || cost.visits != Decimal()) cost.visit_cost = not_negative(map, "visit_cost");
  TRY_VOID(map.finish());
  return cost;
}

Result<Coverage> read_coverage(const Tree& tree, const std::set<ItemId>& offered) {
  StrictMap map(tree, {}, "covers");
  Coverage coverage;
  coverage.item = map.id<ItemId>("item");
  coverage.version = map.optional_text("version").value_or("");
  coverage.model = map.optional_text("model").value_or("");
  if (!offered.contains(coverage.item)) {
    map.refuse("item", "the bid offers no item " + quote(coverage.item.str()), "name an item of \"items\"");
  }
  TRY_VOID(map.finish());
  return coverage;
}

Result<Evidence> read_evidence(const Tree& tree, const std::set<ItemId>& offered) {
  StrictMap map(tree, {}, "evidence");
  Evidence evidence;
  // A name that leads out of the folder is a finding about that file, not about the bid: whoever opens it refuses it.
  evidence.file = filled_text(map, "file");
  evidence.kind = map.enumeration<EvidenceKind>("kind");
  evidence.disclosure = map.optional_enumeration<Disclosure>("disclosure").value_or(Disclosure::kBuyer);
  // What was only seen has no bytes here.
  if (evidence.disclosure != Disclosure::kInspected || map.has("sha256")) evidence.sha256 = map.digest("sha256");
  for (const Tree& coverage : map.optional_list("covers")) evidence.covers.push_back(TRY(read_coverage(coverage, offered)));
  evidence.date = map.optional_date("date");
  evidence.valid_until = map.optional_date("valid_until");
  if (evidence.date && evidence.valid_until && *evidence.valid_until < *evidence.date) {
    map.refuse("valid_until", "\"valid_until\" lies before \"date\"", "correct one of the two");
  }
  if (map.has("signature")) evidence.signature = filled_text(map, "signature");
  TRY_VOID(map.finish());
  return evidence;
}

Result<Bid> read_bid(const Tree& tree) {
  StrictMap map(tree, {}, "the bid");
  Bid bid;
  if (const Tree* bidder = map.map("bidder")) bid.bidder = TRY(read_bidder(*bidder));
  bid.received = map.timestamp("received");
  std::set<ItemId> offered;
  const auto twice = [](const Tree& tree_of, std::string_view key, std::string_view what, const std::string& name) {
    StrictMap again(tree_of, {}, std::string(what));
    again.refuse(key, quote(name) + " is listed twice", "keep one entry");
    return again.finish();
  };
  for (const Tree& entry : map.list("items")) {
    bid.items.push_back(TRY(read_item(entry)));
    const ItemId& id = bid.items.back().item;
    if (!offered.insert(id).second) TRY_VOID(twice(entry, "item", "item", id.str()));
  }
  if (bid.items.empty()) map.refuse("items", "the bid offers no item", "list each offered item");
  for (const Tree& entry : map.optional_list("prices")) bid.prices.push_back(TRY(read_price(entry)));
  std::set<ItemId> maintained;
  for (const Tree& entry : map.optional_list("maintenance")) {
    bid.maintenance.push_back(TRY(read_maintenance(entry)));
    const ItemId& id = bid.maintenance.back().item;
    if (!maintained.insert(id).second) TRY_VOID(twice(entry, "item", "maintenance", id.str()));
    if (!offered.contains(id)) {
      StrictMap unknown(entry, {}, "maintenance");
      unknown.refuse("item", "the bid offers no item " + quote(id.str()), "name an item of \"items\"");
      TRY_VOID(unknown.finish());
    }
  }
  bid.low_price_explanation = map.optional_text("low_price_explanation").value_or("");
  std::set<std::string> files;
  for (const Tree& entry : map.optional_list("evidence")) {
    bid.evidence.push_back(TRY(read_evidence(entry, offered)));
    const std::string& file = bid.evidence.back().file;
    if (!files.insert(file).second) TRY_VOID(twice(entry, "file", "evidence", file));
  }
  TRY_VOID(map.finish());
  return bid;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  Remarks remarks;
  remarks.note_byte_order_mark(bytes);
  const Tree tree = TRY(syntax::parse_yaml(bytes, {}, limits));
  Bid bid = TRY(read_bid(tree));
  return ReadDocument{std::move(bid), std::move(remarks).take()};
}

}  // namespace proofhouse::formats::bid
