#include <algorithm>
#include <map>

#include "base/text.h"
#include "decide/acceptance.h"
#include "publish/acceptance/sections.h"
#include "publish/acceptance/words.h"
#include "publish/report_parts.h"
#include "publish/titles.h"

namespace proofhouse::publish::acceptance {

namespace {

std::string of(std::uint64_t part, std::uint64_t all) { return grouped(part) + " of " + grouped(all); }

void write_banner(render::Html& html, const AcceptanceRecord& record) {
  if (!record.incomplete && !record.unsafe) return;
  const auto banner = html.in("div", {{"class", "banner"}, {"role", "note"}, {"aria-label", "Warning"}});
  if (record.incomplete) {
    const auto line = html.in("p");
    html.element("strong", "⚠\uFE0E This record is incomplete. ");
    html.text("A limit of time or memory was reached. Nothing may be accepted on it: run it again.");
  }
  if (record.unsafe) {
    const auto line = html.in("p");
    html.element("strong", "⚠\uFE0E Read without the sandbox. ");
    html.text("Files of the supplier were read without protection. Run it again on a machine where the sandbox works.");
  }
}

void write_figures(render::Html& html, const AcceptanceRecord& record) {
  std::uint64_t units = 0;
  std::uint64_t serials = 0;
  for (const auto& item : record.items) {
    units += item.awarded.quantity;
    serials += item.serials;
  }
  const auto proven = std::ranges::count_if(record.files, [](const FileSight& file) {
    return (file.state == FileState::kAsAwarded || file.state == FileState::kByChangeNote) && !file.attestation.empty();
  });
  const auto passed = std::ranges::count(record.tests, TestState::kPassed, &TestSight::state);
  const auto gates = std::ranges::count(record.gates, GateStatus::kPassed, &GateResult::status);
  const auto waived = std::ranges::count(record.gates, GateStatus::kWaived, &GateResult::status);
  std::uint64_t components = 0;
  std::uint64_t judged = 0;
  for (const auto& exploited : record.exploited) {
    components += exploited.components;
    judged += exploited.judged;
  }
  const auto list = html.in("dl", {{"class", "figures"}});
  figure(html, "Serial numbers noted", of(serials, units), "units awarded");
  figure(html, "Files proven", of(static_cast<std::uint64_t>(proven), record.files.size()), "awarded or arrived");
  figure(html, "Tests passed", of(static_cast<std::uint64_t>(passed), record.tests.size()), "due at factory and site");
  figure(html, "Gates passed", of(static_cast<std::uint64_t>(gates), record.gates.size()),
         waived == 0 ? "at acceptance" : "at acceptance, " + grouped(static_cast<std::uint64_t>(waived)) + " waived");
  figure(html, "Components judged", of(judged, components), "for known exploited vulnerabilities");
}

// "3 files, 2 tests": what is due, by title and count, in the order of the list.
void write_kinds(render::Html& html, const AcceptanceRecord& record) {
  std::map<DueCode, std::uint64_t> counts;
  for (const auto& due : record.due) ++counts[due.code];
  const auto list = html.in("ul", {{"class", "prose"}});
  for (const auto& [code, count] : counts) {
    const auto entry = html.in("li");
    html.text(title_of(code));
    if (count > 1) html.text(" (" + grouped(count) + " times)");
  }
}

}  // namespace

void write_front(render::Html& html, const AcceptanceRecord& record) {
  html.element("h1", record.tender, {{"id", "title"}});
  paragraph(html, "Acceptance of the delivery by " + record.bidder, "lead");
  write_banner(html, record);
  {
    const auto list = html.in("dl", {{"class", "facts"}});
    fact(html, "Bid", record.bid.str());
    fact(html, "Awarded", record.awarded.iso());
    fact(html, "Delivered", record.delivered.iso());
    fact(html, "Received by", record.received_by);
    fact(html, "Day of this record", record.accepted_on.iso());
    fact(html, "Exploited, list of", record.knowledge_released ? record.knowledge_released->iso() : "none");
  }
  const auto card = html.in("div", {{"class", record.accepted() ? "card" : "card none"}});
  paragraph(html, "Acceptance", "eyebrow");
  if (record.accepted()) {
    html.element("h2", "✓ Accepted: nothing is due");
    paragraph(html, "What arrived is what was awarded, every test that was due is done, and every gate at acceptance is passed.");
  } else if (record.due.empty()) {
    html.element("h2", "Not accepted: the record is incomplete");
  } else {
    html.element("h2", "Not accepted: " + counted(record.due.size(), "thing is", "things are") + " due");
    write_kinds(html, record);
  }
  write_figures(html, record);
  paragraph(html, decide::software_check(record).statement, "rule");
}

void write_due(render::Html& html, const AcceptanceRecord& record, const Sources& sources) {
  if (record.due.empty()) {
    paragraph(html, "Nothing is due.");
    return;
  }
  table(html, "Everything that stands between this delivery and its acceptance, and how to clear it", "",
        {{"What"}, {"Of"}, {"What was seen"}, {"How to clear it"}}, [&] {
          for (const auto& due : record.due) {
            const auto row = html.in("tr");
            {
              const auto head = html.in("th", {{"scope", "row"}});
              html.text(title_of(due.code));
            }
            {
              const auto where = html.in("td");
              if (!due.item.empty()) html.element("div", due.item.str());
              if (!due.requirement.empty()) {
                html.element("div", due.requirement.str() + " " + requirement_title(sources, due.requirement));
              }
              if (!due.subject.empty() && due.code != DueCode::kGate) html.element("div", due.subject, {{"class", "mono small"}});
            }
            cell(html, due.detail);
            cell(html, upper(due.cure.substr(0, 1)) + due.cure.substr(std::min<std::size_t>(1, due.cure.size())) + ".");
          }
        });
}

}  // namespace proofhouse::publish::acceptance
