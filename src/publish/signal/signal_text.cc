#include "publish/signal/signal_text.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "publish/csv.h"

namespace proofhouse::publish::signal {

namespace {

void write_money(JsonWriter& out, const MoneyByCurrency& money) {
  out.key("money").begin_array();
  for (const auto& [currency, sums] : money) {
    out.begin_object().member("currency", currency).member("excluded", sums.excluded.text(2));
    out.member("decided", sums.decided.text(2)).member("options", sums.options.text(2)).end_object();
  }
  out.end_array();
}

void write_element(JsonWriter& out, const ElementSignal& element, bool names) {
  out.begin_object().member("element", element.element).member("title", element.title).member("tenders", element.tenders);
  out.member("requirements", element.requirements).member("gates", element.gates).member("bids", element.bids);
  out.member("missed", element.missed).member("unproved", element.unproved).member("excluded", element.excluded);
  out.member("decided", element.decided);
  write_money(out, element.money);
  if (names) out.member("excluded_bidders", element.excluded_bidders);
  out.end_object();
}

void write_tender(JsonWriter& out, const TenderSignal& tender, bool names) {
  out.begin_object().member("folder", tender.folder).member("title", tender.title).member("file", tender.file);
  out.member("as_of", tender.as_of).member("awarded", tender.awarded).member("bids", tender.bids);
  out.member("excluded", tender.excluded).member("has_winner", tender.has_winner).member("currency", tender.currency);
  out.key("comparable_price");
  if (tender.price) {
    out.text(tender.price->text(2));
  } else {
    out.null();
  }
  out.member("decided_by", tender.decided);
  if (names) out.member("winner", tender.winner);
  out.end_object();
}

}  // namespace

std::string signal_csv(const MarketSignal& signal, bool names) {
  Csv csv;
  for (const std::string_view head :
       {"element", "title", "tenders", "requirements", "gates", "bids", "bids_missed", "bids_unproved", "bids_excluded",
        "awards_decided", "currency", "offered_by_excluded", "comparable_of_decided", "options_paid"}) {
    csv.text(head);
  }
  if (names) csv.text("excluded_bidders");
  csv.end_row();
  for (const auto& element : signal.elements) {
    MoneyByCurrency money = element.money;
    if (money.empty()) money[""] = {};
    for (const auto& [currency, sums] : money) {
      csv.text(element.element.str()).text(element.title);
      for (const std::uint64_t count : {element.tenders, element.requirements, element.gates, element.bids, element.missed,
                                        element.unproved, element.excluded, element.decided}) {
        csv.number(std::to_string(count));
      }
      csv.text(currency).number(sums.excluded.text(2)).number(sums.decided.text(2)).number(sums.options.text(2));
      if (names) csv.text(join(element.excluded_bidders, "; "));
      csv.end_row();
    }
  }
  return std::move(csv).take();
}

std::string signal_json(const MarketSignal& signal, bool names) {
  JsonWriter out;
  out.begin_object().member("schema", kSchema);
  out.key("elements").begin_array();
  for (const auto& element : signal.elements) write_element(out, element, names);
  out.end_array().key("criteria").begin_array();
  for (const auto& [criterion, decided] : signal.criteria) {
    out.begin_object().member("criterion", criterion).member("decided", decided).end_object();
  }
  out.end_array();
  write_money(out, signal.money);
  out.key("tenders").begin_array();
  for (const auto& tender : signal.tenders) write_tender(out, tender, names);
  out.end_array().end_object();
  return std::move(out).take();
}

}  // namespace proofhouse::publish::signal
