#include "base/text.h"
#include "publish/acceptance/sections.h"
#include "publish/acceptance/words.h"
#include "publish/report_parts.h"
#include "publish/titles.h"

namespace proofhouse::publish::acceptance {

namespace {

void write_test(render::Html& html, const TestSight& test, const Sources& sources) {
  const auto row = html.in("tr");
  {
    const auto head = html.in("th", {{"scope", "row"}});
    html.text(test.due.requirement.str());
    html.element("div", requirement_title(sources, test.due.requirement), {{"class", "small muted"}});
  }
  {
    const auto where = html.in("td", {{"class", "nowrap"}});
    html.element("div", name_of(test.due.stage));
    if (!test.due.item.empty()) html.element("div", test.due.item.str(), {{"class", "small muted"}});
  }
  {
    const auto what = html.in("td");
    html.element("div", test.due.test, {{"class", "mono small"}});
    if (test.state != TestState::kPassed && !test.due.pass.empty()) {
      html.element("div", "Passed when: " + test.due.pass, {{"class", "small muted"}});
    }
  }
  {
    const auto state = html.in("td");
    chip(html, mark_of(test.state));
    if (!test.remark.empty()) html.element("div", test.remark, {{"class", "small muted"}});
  }
  const auto proof = html.in("td");
  if (test.proof == TestProof::kNone) {
    html.text("–");
    return;
  }
  html.element("div", test.by);
  if (test.date) html.element("div", test.date->iso(), {{"class", "nowrap"}});
  html.element("div", words_of(test.proof), {{"class", "small muted"}});
  if (!test.file.empty()) html.element("div", test.file, {{"class", "mono small"}});
}

std::string place_text(const Finding& finding) {
  if (!finding.place) return {};
  std::string out = finding.place->file;
  if (finding.place->line) out += ", line " + std::to_string(*finding.place->line);
  if (!finding.place->pointer.empty()) out += " (" + finding.place->pointer + ")";
  return out;
}

std::string_view style_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupports: return "supports";
    case Verdict::kRefutes: return "refutes";
    case Verdict::kPartly: return "partly-f";
    default: return "";
  }
}

void write_line(render::Html& html, std::string_view words) {
  const auto line = html.in("tr");
  row_head(html, words);
  for (int i = 0; i < 3; ++i) cell(html, "\u00A0");
}

}  // namespace

void write_tests(render::Html& html, const AcceptanceRecord& record, const Sources& sources) {
  if (record.tests.empty()) {
    paragraph(html, "The award makes no test due.");
    return;
  }
  paragraph(
      html,
      "A test that a person of the buyer noted in an unsigned delivery.yaml is done and listed as such; it proves a requirement "
      "up to C3. A record signed by the buyer's laboratory proves it at C5.");
  table(html, "Every factory and site test that the award makes due", "",
        {{"Requirement"}, {"Where"}, {"Test"}, {"State"}, {"By whom, and what stands behind it"}}, [&] {
          for (const auto& test : record.tests) write_test(html, test, sources);
        });
}

void write_gates(render::Html& html, const AcceptanceRecord& record, const Sources& sources) {
  if (record.gates.empty()) {
    paragraph(html, "The tender has no gate at acceptance.");
    return;
  }
  table(html, "The gates at acceptance, judged again with what came with the delivery", "",
        {{"Requirement"}, {"Item"}, {"State"}, {"Needs"}, {"Reached"}, {"Why"}}, [&] {
          for (const auto& gate : record.gates) {
            const auto row = html.in("tr");
            {
              const auto head = html.in("th", {{"scope", "row"}});
              html.text(gate.requirement.str());
              html.element("div", requirement_title(sources, gate.requirement), {{"class", "small muted"}});
            }
            cell(html, gate.item.empty() ? "–" : gate.item.str());
            {
              const auto state = html.in("td");
              chip(html, publish::mark_of(gate.status));
            }
            cell(html, name_of(gate.needed));
            cell(html, name_of(gate.reached));
            cell(html, gate.reason);
          }
        });
}

void write_said(render::Html& html, const AcceptanceRecord& record) {
  html.element("h3", "Notes");
  if (record.notes.empty()) {
    paragraph(html, "None.");
  } else {
    const auto list = html.in("ul", {{"class", "prose"}});
    for (const auto& note : record.notes) html.element("li", note);
  }
  html.element("h3", "Findings");
  paragraph(html,
            grouped(record.judged.files_judged) + " of " + grouped(record.judged.files) +
                " files of the bid and the delivery could be judged. What came with the delivery, and everything that refutes a "
                "demand:");
  details(html, counted(record.findings.size(), "finding", "findings"), "box", [&] {
    const auto list = html.in("ul", {{"class", "findings"}});
    for (const auto& finding : record.findings) {
      const auto entry = html.in("li", {{"class", style_of(finding.verdict)}});
      {
        const auto line = html.in("p");
        chip(html, publish::mark_of(finding.verdict), name_of(finding.confidence));
        html.text(" " + std::string(name_of(finding.code)) +
                  (finding.requirement.empty() ? "" : " · " + finding.requirement.str()) +
                  (finding.item.empty() ? "" : " · " + finding.item.str()));
      }
      paragraph(html, finding.detail);
      if (const std::string place = place_text(finding); !place.empty()) paragraph(html, place, "place");
    }
  });
}

void write_signatures(render::Html& html, const AcceptanceRecord& record) {
  table(html, "For signature on paper", "", {{"For"}, {"Name"}, {"Date"}, {"Signature"}}, [&] {
    write_line(html, "The buyer");
    write_line(html, "The supplier");
  });
  html.element("h3", "What the record stands on");
  paragraph(html,
            "The award is " +
                std::string(record.award_signature.state == SignatureState::kGood ? "signed by " : "not well signed: ") +
                (record.award_signature.state == SignatureState::kGood ? record.award_signature.holder
                                                                       : std::string(name_of(record.award_signature.state))) +
                ".");
  details(html, counted(record.inputs.size(), "input", "inputs") + " by SHA-256", "box settled", [&] {
    table(html, "Inputs", "", {{"Path"}, {"SHA-256"}}, [&] {
      for (const auto& input : record.inputs) {
        const auto row = html.in("tr");
        row_head(html, input.path);
        cell(html, input.sha256.hex(), "mono small");
      }
    });
  });
  paragraph(html, "Proofhouse " + record.program_version + ", build " + record.program_build + ".", "small muted");
}

}  // namespace proofhouse::publish::acceptance
