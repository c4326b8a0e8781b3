#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"
#include "verify/reviews/people.h"

namespace proofhouse::publish {

namespace {

struct Judge {
  std::string name;
  std::uint64_t findings = 0;
  std::uint64_t marks = 0;
};

// Everybody whose reviews or marks are there, whether they count or not, by name.
std::map<std::string, Judge> judges_of(const Decision& decision) {
  std::map<std::string, Judge> judges;
  const auto judge = [&](const std::string& name) -> Judge& {
    Judge& one = judges[verify::person_key(name)];
    if (one.name.empty()) one.name = name;
    return one;
  };
  for (const auto& bid : decision.bids) {
    for (const auto& finding : bid.findings) {
      if (!finding.by.empty()) ++judge(finding.by).findings;
    }
  }
  for (const auto& mark : decision.marks) ++judge(mark.by).marks;
  return judges;
}

std::string declared_in_words(const ConflictDeclaration& declared) {
  const std::string where = declared.bid.empty() ? "in any bid" : "in " + declared.bid.str();
  if (declared.interest.empty()) return "no interest " + where;
  return "an interest " + where + ": " + declared.interest +
         (declared.measure.empty() ? ". No measure: nothing of this person counts there" : ". Measure: " + declared.measure);
}

void write_declared(render::Html& html, const Decision& decision, const std::string& key) {
  const auto scope = html.in("td");
  bool any = false;
  for (const auto& declared : decision.conflicts) {
    if (verify::person_key(declared.person) != key) continue;
    paragraph(html, declared.date.iso() + ": " + declared_in_words(declared) + ".");
    any = true;
  }
  if (!any) html.text("nothing");
}

void write_missing(render::Html& html, const Decision& decision, const std::map<std::string, Judge>& judges) {
  if (decision.conflicts.empty()) {
    paragraph(html, "No declaration of interests is in this tender.");
    return;
  }
  std::set<std::string> declared;
  for (const auto& one : decision.conflicts) declared.insert(verify::person_key(one.person));
  std::vector<std::string> missing;
  for (const auto& [key, judge] : judges) {
    if (!declared.contains(key)) missing.push_back(judge.name);
  }
  if (missing.empty()) return;
  const auto line = html.in("p");
  html.element("strong", "No declaration by " + listed(missing) + ".");
}

void write_clarification(render::Html& html, const View& view, const BidDecision* bid, const Clarification& asked) {
  const auto block = html.in("div", {{"class", "panel"}});
  {
    const auto line = html.in("h4");
    html.text(asked.about == ClarificationTopic::kPrice ? "About the price" : "About the evidence");
    if (!asked.evidence.empty()) html.text(", " + asked.evidence);
    if (!asked.requirement.empty()) {
      html.text(", ");
      requirement_link(html, view, bid, asked.requirement);
    }
  }
  paragraph(html, "Asked on " + asked.asked.iso() + ": " + asked.question);
  paragraph(html, asked.answered ? "Answered on " + asked.answered->iso() + ": " + asked.answer : "Not answered.");
  for (const auto& file : asked.files) {
    paragraph(html, "New file " + file.file + " (" + std::string(name_of(file.kind)) + "): " +
                        (view.decision.tender.clarifications.new_files
                             ? "it counts as evidence."
                             : "not looked at, because the tender takes no new files after the deadline."));
  }
  if (asked.accepted) {
    const bool open = verify::open_interest(view.decision.conflicts, asked.accepted->by, asked.bid) != nullptr;
    paragraph(html, std::string(open ? "Does not count, for an interest in the bid: accepted" : "Accepted") + " by " +
                        asked.accepted->by + " on " + asked.accepted->date.iso() + ": " + asked.accepted->reason);
  }
  paragraph(html, asked.file, "place mono");
}

}  // namespace

void write_people(render::Html& html, const View& view) {
  section(html, Part::kPeople, "part long", [&] {
    const auto judges = judges_of(view.decision);
    if (judges.empty()) {
      paragraph(html, "Nobody has reviewed or marked anything yet.");
      return;
    }
    paragraph(html,
              "Everybody whose reviews or marks lie in the tender, and what they declared. Nothing of a person who declared an "
              "interest without a measure counts for that bid.");
    write_missing(html, view.decision, judges);
    table(html, "People who judged", "", {{"Person"}, {"Findings", true}, {"Marks", true}, {"Declared"}}, [&] {
      for (const auto& [key, judge] : judges) {
        const auto row = html.in("tr");
        row_head(html, judge.name);
        number(html, grouped(judge.findings));
        number(html, grouped(judge.marks));
        write_declared(html, view.decision, key);
      }
    });
  });
}

void write_asked(render::Html& html, const View& view) {
  section(html, Part::kAsked, "part long", [&] {
    if (view.decision.clarifications.empty()) {
      paragraph(html, "Nobody was asked anything.");
      return;
    }
    paragraph(html, "An answer explains what was handed in. It is no claim, and proves nothing by itself.");
    BidId last;
    for (const auto& asked : view.decision.clarifications) {
      if (asked.bid != last) html.element("h3", asked.bid.str());
      last = asked.bid;
      write_clarification(html, view, view.bid(asked.bid), asked);
    }
  });
}

}  // namespace proofhouse::publish
