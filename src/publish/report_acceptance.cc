#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

void write_test(render::Html& html, const AcceptanceTest& test) {
  const auto block = html.in("div", {{"class", "test"}});
  html.element("p", test.id, {{"class", "mono"}});
  {
    const auto steps = html.in("ol", {{"class", "steps"}});
    for (const auto& step : test.steps) html.element("li", step);
  }
  const auto pass = html.in("p");
  html.element("strong", "Passed when: ");
  html.text(test.pass);
}

void write_tests(render::Html& html, std::string_view title, const std::vector<AcceptanceTest>& tests) {
  if (tests.empty()) return;
  html.element("h3", title);
  for (const auto& test : tests) write_test(html, test);
}

void write_due(render::Html& html, const View& view, const BidDecision& bid, const GateResult& gate) {
  const Requirement* known = view.requirement(gate.requirement);
  const auto scope = html.in("details", {{"class", "box"}});
  {
    const auto summary = html.in("summary");
    html.text(gate.requirement.str() + " " + std::string(view.title(gate.requirement)));
  }
  {
    const auto line = html.in("p");
    chip(html, mark_of(gate.status), name_of(gate.reached));
    html.text(" " + gate.reason + view.in_brackets(gate.item) + ". What was found so far: ");
    requirement_link(html, view, &bid, gate.requirement);
  }
  if (known == nullptr) return;
  write_tests(html, "Factory test", known->acceptance.factory);
  write_tests(html, "Site test", known->acceptance.site);
  if (known->acceptance.pass.empty()) return;
  const auto pass = html.in("p");
  html.element("strong", "The requirement is met when: ");
  html.text(known->acceptance.pass);
}

}  // namespace

void write_acceptance(render::Html& html, const View& view) {
  section(html, Part::kAcceptance, "part long", [&] {
    const BidDecision* winner = view.recommended();
    if (winner == nullptr) {
      paragraph(html, "No bid is recommended, so nothing is due.");
      return;
    }
    auto due = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kFailed);
    const auto open = gates_that_are(*winner, GateStage::kAcceptance, GateStatus::kOpen);
    due.insert(due.end(), open.begin(), open.end());
    const GateCount gates = count_gates(*winner, GateStage::kAcceptance);
    if (due.empty()) {
      paragraph(html, "Nothing: " + winner->id.str() + " passes all " + counted(gates.all, "gate", "gates") +
                          " at acceptance already.");
      return;
    }
    paragraph(html, winner->id.str() + " still owes the proof of " + std::to_string(due.size()) + " of " +
                        counted(gates.all, "gate", "gates") +
                        " at factory or site test, before payment. These become part of the award.");
    for (const GateResult* gate : due) write_due(html, view, *winner, *gate);
  });
}

}  // namespace proofhouse::publish
