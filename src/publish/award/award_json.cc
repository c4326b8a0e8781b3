#include "publish/award/award_json.h"

#include <algorithm>
#include <utility>

#include "base/json_writer.h"
#include "publish/decision_bid_json.h"

namespace proofhouse::publish {

namespace {

void write_items(JsonWriter& out, const tender::Contract& contract, const Tender& tender) {
  out.key("items").begin_array();
  for (const auto& item : contract.items) {
    const auto demanded = std::ranges::find(tender.items, item.item, &TenderItem::id);
    out.begin_object().member("item", item.item).member("kind", demanded->kind).member("quantity", demanded->quantity);
    out.member("maker", item.maker).member("model", item.model).member("hardware", item.hardware).member("version", item.version);
    out.member("delivers", item.delivers).end_object();
  }
  out.end_array();
}

void write_tests(JsonWriter& out, const tender::Contract& contract) {
  out.key("tests").begin_array();
  for (const auto& test : contract.tests) {
    out.begin_object().member("requirement", test.requirement);
    write_id_or_null(out, "item", test.item);
    out.member("stage", test.site ? "site" : "factory").member("test", test.test).member("steps", test.steps);
    out.member("pass", test.pass).end_object();
  }
  out.end_array();
}

void write_gates(JsonWriter& out, const tender::Contract& contract) {
  out.key("gates").begin_array();
  for (const auto& gate : contract.gates) {
    out.begin_object().member("requirement", gate.requirement).member("needed", gate.needed).member("reached", gate.reached);
    out.member("status", gate.status).end_object();
  }
  out.end_array();
}

void write_amount(JsonWriter& out, std::string_view name, const Rational& amount) {
  out.member(name, amount.text(2)).member(std::string(name) + "_exact", amount.fraction());
}

void write_options(JsonWriter& out, const tender::Contract& contract) {
  out.key("options").begin_array();
  for (const auto& option : contract.options) {
    out.begin_object().member("line", option.line).member("quantity", option.quantity).member("unit", option.unit);
    out.member("yearly", option.yearly);
    write_amount(out, "amount", option.amount);
    out.member("needed_for", option.needed_for).end_object();
  }
  out.end_array();
}

void write_clauses(JsonWriter& out, const tender::Contract& contract) {
  out.key("clauses").begin_array();
  for (const auto& clause : contract.clauses) {
    out.begin_object().member("requirement", clause.requirement).member("title", clause.title).member("text", clause.text);
    out.member("remedy", clause.remedy).member("flow_down", clause.flow_down);
    out.member("answer", clause.answered ? std::optional(clause.answer) : std::nullopt).member("answer_text", clause.answer_text);
    out.key("parameters").begin_array();
    for (const auto& parameter : clause.parameters) {
      out.begin_object().member("name", parameter.name).member("value", parameter.value).member("unit", parameter.unit);
      out.member("offered", parameter.offered).end_object();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_heading(JsonWriter& out, const Decision& decision, const Digest& decision_digest) {
  out.member("buyer", decision.buyer).member("as_of", decision.as_of);
  out.member("edition", std::to_string(decision.publication.editions)).member("currency", decision.tender.currency);
  out.key("decision").begin_object().member("file", "decision.json").member("sha256", decision_digest).end_object();
  out.key("program")
      .begin_object()
      .member("version", decision.program_version)
      .member("build", decision.program_build)
      .end_object();
}

}  // namespace

std::string award_json(const tender::Contract& contract, const Decision& decision, const Digest& decision_digest,
                       std::span<const std::string> documents) {
  const auto bid = std::ranges::find(decision.bids, contract.bid, &BidDecision::id);
  JsonWriter out;
  out.begin_object().member("schema", kAwardSchema).member("tender", decision.title).member("bid", contract.bid);
  out.member("bidder", contract.bidder).member("awarded", contract.awarded);
  write_heading(out, decision, decision_digest);
  if (bid->price) write_amount(out, "comparable_price", bid->price->comparable);
  out.member("standstill", decision.tender.dates.standstill).member("first_signature", contract.first_signature);
  write_items(out, contract, decision.tender);
  write_options(out, contract);
  write_tests(out, contract);
  write_gates(out, contract);
  write_clauses(out, contract);
  out.member("waivers", contract.waivers);
  out.key("documents").begin_array();
  for (const auto& document : documents) out.text(document);
  out.end_array().end_object();
  return std::move(out).take();
}

std::string cancellation_json(const Decision& decision, const Digest& decision_digest, Date day, std::string_view reason) {
  JsonWriter out;
  out.begin_object().member("schema", kCancellationSchema).member("tender", decision.title).member("cancelled", day);
  out.member("reason", reason);
  write_heading(out, decision, decision_digest);
  out.key("bids").begin_array();
  for (const auto& bid : decision.bids) out.value_of(bid.id);
  out.end_array().end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish
