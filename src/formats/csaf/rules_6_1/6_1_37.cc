// 6.1.37 date and time; 6.1.45, 6.1.49, 6.1.51, 6.1.52 dates behind the newest revision; 6.1.53 exploitation before it was
// written.
#include <optional>

#include "formats/csaf/moment.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool released(const DocumentView& view) {
  const std::string_view status = view.head().status.text;
  return status == "final" || status == "interim";
}

std::optional<Moment> newest_revision(const DocumentView& view) {
  std::optional<Moment> newest;
  for (const Revision& revision : view.revisions()) {
    const auto date = Moment::parse(revision.date.text);
    if (date && (!newest || *newest < *date)) newest = date;
  }
  return newest;
}

// The text of a member that must not be later than the newest revision.
void check_not_later(const std::optional<Moment>& newest, const Text& date, Breaches& breaches) {
  const auto moment = Moment::parse(date.text);
  if (newest && moment && *newest < *moment) breaches.add(date.node, "it is later than the newest revision");
}

Text member_text(const syntax::JsonValue& object, std::string_view key) {
  const auto value = object.get(key);
  const auto text = value ? value->text() : std::nullopt;
  return text ? Text{*text, value->node()} : Text{};
}

void check_timestamps(const DocumentView& view, std::uint32_t Metric::* part, Breaches& breaches) {
  if (!released(view)) return;
  const auto newest = newest_revision(view);
  for (const Metric& metric : view.metrics()) {
    if (metric.*part != 0) check_not_later(newest, member_text(view.at(metric.*part), "timestamp"), breaches);
  }
}

}  // namespace

void test_6_1_37(const DocumentView& view, Breaches& breaches) {
  for (const DateUse& use : view.dates()) {
    const auto moment = Moment::parse(use.date.text);
    if (!moment) {
      breaches.add(use.date.node, quote(use.date.text) + " is no date and time: wanted is the form 2026-01-31T10:00:00Z");
    } else if (moment->leap_second()) {
      breaches.add(use.date.node, "leap seconds are not allowed");
    }
  }
}

void test_6_1_45(const DocumentView& view, Breaches& breaches) {
  if (!released(view) || view.head().tlp.text != "CLEAR") return;
  const auto newest = newest_revision(view);
  for (const Vulnerability& vulnerability : view.vulnerabilities()) check_not_later(newest, vulnerability.disclosed, breaches);
}

void test_6_1_49(const DocumentView& view, Breaches& breaches) { check_timestamps(view, &Metric::ssvc, breaches); }

void test_6_1_51(const DocumentView& view, Breaches& breaches) { check_timestamps(view, &Metric::epss, breaches); }

void test_6_1_52(const DocumentView& view, Breaches& breaches) {
  if (!released(view)) return;
  const auto newest = newest_revision(view);
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kExploitation) continue;
    check_not_later(newest, statement.date, breaches);
    check_not_later(newest, member_text(view.at(statement.node), "exploitation_date"), breaches);
  }
}

void test_6_1_53(const DocumentView& view, Breaches& breaches) {
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kExploitation) continue;
    const Text exploited = member_text(view.at(statement.node), "exploitation_date");
    const auto date = Moment::parse(statement.date.text);
    const auto exploitation = Moment::parse(exploited.text);
    if (date && exploitation && *date < *exploitation) {
      breaches.add(exploited.node, "the exploitation is later than the date at which it was written down");
    }
  }
}

}  // namespace proofhouse::formats::csaf
