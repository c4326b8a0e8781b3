#include "publish/decision_bid_json.h"

#include <string>
#include <vector>

#include "publish/finding_id.h"

namespace proofhouse::publish {

namespace {

void write_money(JsonWriter& out, std::string_view name, const Rational& amount, std::string_view currency) {
  out.key(name).begin_object();
  out.member("amount", amount.text(2)).member("currency", currency);
  out.end_object();
}

void write_gates(JsonWriter& out, const BidDecision& bid) {
  out.key("gates").begin_array();
  for (const auto& gate : bid.gates) {
    out.begin_object();
    out.member("id", gate.requirement).member("stage", gate.stage).member("status", gate.status).member("reason", gate.reason);
    out.member("needed", gate.needed).member("reached", gate.reached);
    write_id_or_null(out, "item", gate.item);
    out.member("capped", gate.capped);
    out.end_object();
  }
  out.end_array();
}

void write_elements(JsonWriter& out, const std::vector<ElementScore>& elements) {
  out.key("elements").begin_array();
  for (const auto& element : elements) {
    out.begin_object().member("element", element.element);
    write_exact(out, "score", element.score);
    write_exact(out, "weight", element.weight);
    out.end_object();
  }
  out.end_array();
}

void write_items(JsonWriter& out, const BidDecision& bid) {
  out.key("items").begin_array();
  for (const auto& item : bid.items) {
    out.begin_object().member("item", item.item);
    write_exact(out, "score", item.score);
    write_elements(out, item.elements);
    out.end_object();
  }
  out.end_array();
}

void write_price(JsonWriter& out, const BidDecision& bid, std::string_view currency) {
  out.key("price");
  if (!bid.price) {
    out.null();
    return;
  }
  out.begin_object();
  write_money(out, "offered", bid.price->offered, currency);
  out.member("offered_exact", bid.price->offered.fraction());
  write_money(out, "comparable", bid.price->comparable, currency);
  out.member("comparable_exact", bid.price->comparable.fraction());
  out.key("lines").begin_array();
  for (const auto& line : bid.price->lines) {
    out.begin_object();
    out.member("kind", line.kind).member("label", line.label);
    write_money(out, "amount", line.amount, currency);
    out.member("amount_exact", line.amount.fraction()).member("basis", line.basis);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_marks(JsonWriter& out, const BidDecision& bid) {
  out.key("criteria").begin_array();
  for (const auto& mark : bid.criteria) {
    out.begin_object().member("criterion", mark.criterion);
    write_exact(out, "marks", mark.marks);
    write_exact(out, "weight", mark.weight);
    out.end_object();
  }
  out.end_array();
  out.key("total").number(bid.total ? bid.total->text(2) : "null");
  out.key("total_exact");
  if (bid.total) {
    out.text(bid.total->fraction());
  } else {
    out.null();
  }
}

void write_robustness(JsonWriter& out, const BidDecision& bid) {
  out.key("robustness").begin_object();
  out.member("draws", bid.robustness.draws).member("first", bid.robustness.first);
  const Rational error(static_cast<std::int64_t>(bid.robustness.standard_error_millionths), 1'000'000);
  out.key("standard_error").number(error.text(6));
  out.end_object();
}

Rational first_rank_probability(const BidDecision& bid) {
  if (!bid.rank || bid.robustness.draws == 0) return {};
  return {static_cast<std::int64_t>(bid.robustness.first), static_cast<std::int64_t>(bid.robustness.draws)};
}

void write_assessments(JsonWriter& out, const BidDecision& bid, const std::vector<std::string>& ids) {
  out.key("assessments").begin_array();
  for (const auto& assessment : bid.assessments) {
    out.begin_object().member("requirement", assessment.requirement);
    write_id_or_null(out, "item", assessment.item);
    out.member("claim", assessment.claim).member("status", assessment.status).member("confidence", assessment.confidence);
    out.member("lowered", assessment.lowered).member("rule", assessment.rule);
    out.key("findings").begin_array();
    for (const std::uint32_t index : assessment.findings) {
      if (index < ids.size()) out.text(ids[index]);
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_place(JsonWriter& out, const std::optional<Place>& place) {
  out.key("place");
  if (!place) {
    out.null();
    return;
  }
  out.begin_object().key("evidence");
  if (place->evidence.is_zero()) {
    out.null();
  } else {
    out.value_of(place->evidence);
  }
  out.member("file", place->file).member("pointer", place->pointer).member("line", place->line).member("offset", place->offset);
  out.end_object();
}

void write_findings(JsonWriter& out, const BidDecision& bid, const std::vector<std::string>& ids) {
  out.key("findings").begin_array();
  for (std::size_t i = 0; i < bid.findings.size(); ++i) {
    const Finding& finding = bid.findings[i];
    out.begin_object();
    out.member("id", ids[i]).member("code", finding.code).member("title", title_of(finding.code));
    write_id_or_null(out, "requirement", finding.requirement);
    write_id_or_null(out, "item", finding.item);
    out.member("verdict", finding.verdict).member("confidence", finding.confidence).member("kind", finding.kind);
    out.member("detail", finding.detail);
    write_id_or_null(out, "by", finding.by);
    write_place(out, finding.place);
    out.end_object();
  }
  out.end_array();
}

void write_standing(JsonWriter& out, const BidDecision& bid, std::string_view currency) {
  out.member("id", bid.id).member("bidder", bid.bidder);
  out.member("eligible", bid.state == BidState::kEligible).member("state", bid.state);
  out.member("rank", bid.rank).member("provisional", bid.provisional).member("provisional_rank", bid.provisional_rank);
  out.member("tied", bid.tied);
  write_exact(out, "score", bid.score, 1);
  write_exact(out, "score_strict", bid.score_strict, 1);
  if (bid.price) {
    write_money(out, "comparable_price", bid.price->comparable, currency);
  } else {
    out.key("comparable_price").null();
  }
  out.key("first_rank_probability").number(first_rank_probability(bid).text(4));
  out.member("readable", bid.readable).member("late", bid.late).member("abnormally_low", bid.abnormally_low);
  write_id_or_null(out, "edition", bid.edition);
  out.member("other_edition", bid.other_edition);
  out.member("low_price_explained", bid.low_price_explained).member("low_price_accepted", bid.low_price_accepted);
  out.member("withdrawal", bid.withdrawal);
  out.member("received", bid.readable ? std::optional(bid.received) : std::nullopt);
  out.member("reasons", bid.reasons).member("offered", bid.offered);
}

}  // namespace

void write_exact(JsonWriter& out, std::string_view name, const Rational& value, unsigned decimals) {
  out.key(name).number(value.text(decimals));
  out.member(std::string(name) + "_exact", value.fraction());
}

void write_bid(JsonWriter& out, const BidDecision& bid, std::string_view currency) {
  const auto ids = finding_ids(bid);
  out.begin_object();
  write_standing(out, bid, currency);
  write_gates(out, bid);
  write_elements(out, bid.elements);
  write_items(out, bid);
  write_price(out, bid, currency);
  write_marks(out, bid);
  write_robustness(out, bid);
  out.member("judged", bid.judged);
  write_assessments(out, bid, ids);
  write_findings(out, bid, ids);
  out.end_object();
}

}  // namespace proofhouse::publish
