#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "publish/report_bids.h"
#include "publish/report_parts.h"
#include "publish/report_sections.h"

namespace proofhouse::publish {

namespace {

// A file with ten thousand findings of one kind must not drown the report.
constexpr std::size_t kMostFindings = 200;

std::string_view side_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kSupports: return "supports";
    case Verdict::kPartly: return "partly-f";
    case Verdict::kRefutes: return "refutes";
    case Verdict::kUndecided:
    case Verdict::kNotApplicable: return "neutral";
  }
  return "neutral";
}

std::string place_in_words(const Finding& finding) {
  std::string out;
  const auto add = [&](const std::string& part) { out += (out.empty() ? "" : " · ") + part; };
  if (finding.place) {
    const Place& place = *finding.place;
    if (!place.file.empty()) add(place.file);
    if (!place.pointer.empty()) add(place.pointer);
    if (place.line) add("line " + grouped(*place.line));
    if (place.offset) add("byte " + grouped(*place.offset));
    if (!place.evidence.is_zero()) add("sha256:" + place.evidence.brief() + "…");
  }
  if (!finding.by.empty()) add("by " + finding.by);
  return out;
}

void write_finding(render::Html& html, const View& view, const Finding& finding) {
  const auto entry = html.in("li", {{"class", side_of(finding.verdict)}});
  {
    const auto line = html.in("p");
    html.link(anchor_of(finding.code), name_of(finding.code), {{"class", "mono"}});
    html.text(" ");
    chip(html, mark_of(finding.verdict),
         finding.confidence == Confidence::kC0 ? std::string_view() : name_of(finding.confidence));
    html.text(" seen in: " + std::string(name_of(finding.kind)) + view.in_brackets(finding.item));
  }
  paragraph(html, finding.detail.empty() ? std::string(title_of(finding.code)) + "." : finding.detail);
  if (const std::string place = place_in_words(finding); !place.empty()) paragraph(html, place, "place mono");
}

void write_list(render::Html& html, const View& view, const BidDecision& bid, const std::vector<std::uint32_t>& indices) {
  if (indices.empty()) {
    paragraph(html, "No finding.", "muted small");
    return;
  }
  {
    const auto list = html.in("ul", {{"class", "findings"}});
    for (std::size_t i = 0; i < indices.size() && i < kMostFindings; ++i) write_finding(html, view, bid.findings[indices[i]]);
  }
  if (indices.size() > kMostFindings) {
    paragraph(html, "And " + grouped(indices.size() - kMostFindings) + " more; decision.json holds them all.", "muted small");
  }
}

void write_assessment(render::Html& html, const View& view, const Assessment& assessment) {
  const auto line = html.in("p", {{"class", "small"}});
  if (!view.in_brackets(assessment.item).empty()) html.element("strong", assessment.item.str() + ": ");
  html.text("claimed " + std::string(words_of(assessment.claim)) + "; assessed ");
  chip(html, mark_of(assessment.status),
       assessment.confidence == Confidence::kC0 ? std::string_view() : name_of(assessment.confidence));
  html.text(" by rule ");
  html.link(anchor_of_rule(assessment.rule), assessment.rule);
  if (const auto words = rule_in_words(assessment.rule); !words.empty()) html.text(": " + std::string(words));
  html.text(".");
  if (assessment.lowered) html.text(" It lost a level, because another yes of this bid was refuted.");
}

std::vector<std::uint32_t> findings_of(const BidDecision& bid, const Cell& found) {
  std::vector<std::uint32_t> indices;
  for (const Assessment* assessment : found.assessments) {
    for (const std::uint32_t index : assessment->findings) {
      if (index < bid.findings.size()) indices.push_back(index);
    }
  }
  std::ranges::sort(indices);
  indices.erase(std::ranges::unique(indices).begin(), indices.end());
  return indices;
}

void write_requirement(render::Html& html, const View& view, const BidDecision& bid, const RequirementId& id, const Cell& found) {
  const bool settled = found.worst->status == Status::kMet || found.worst->status == Status::kNotApplicable;
  const auto indices = findings_of(bid, found);
  const auto scope = html.in("details", {{"class", settled ? "req settled" : "req"}});
  {
    const auto summary = html.in("summary");
    {
      const auto status = html.in("span");
      chip(html, mark_of(found.worst->status),
           found.worst->confidence == Confidence::kC0 ? std::string_view() : name_of(found.worst->confidence));
    }
    html.element("span", id.str(), {{"class", "id"}});
    html.element("span", view.title(id), {{"class", "title"}});
    html.element("span", counted(indices.size(), "finding", "findings"), {{"class", "muted small nowrap"}});
  }
  const auto body = html.in("div", anchor_of(bid, id), {{"class", "req-body"}});
  for (const Assessment* assessment : found.assessments) write_assessment(html, view, *assessment);
  write_list(html, view, bid, indices);
  const auto line = html.in("p", {{"class", "small on-screen"}});
  html.link(anchor_of(id), "What " + id.str() + " demands");
}

// Findings that no assessment rests on: about the bid, its files, its price.
std::vector<std::uint32_t> other_findings(const BidDecision& bid) {
  std::vector<bool> used(bid.findings.size(), false);
  for (const auto& assessment : bid.assessments) {
    for (const std::uint32_t index : assessment.findings) {
      if (index < used.size()) used[index] = true;
    }
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < bid.findings.size(); ++i) {
    if (!used[i]) out.push_back(i);
  }
  return out;
}

std::string tally(const View& view, const BidDecision& bid) {
  std::array<std::uint64_t, enum_count<Status>()> counts{};
  for (const auto& id : view.decision.requirements) {
    if (const Cell& found = view.cell(bid, id); found.worst != nullptr)
      ++counts.at(static_cast<std::size_t>(found.worst->status));
  }
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) > 0) parts.push_back(grouped(counts.at(i)) + " " + std::string(mark_of(static_cast<Status>(i)).word));
  }
  return listed(parts);
}

void write_reasons(render::Html& html, const BidDecision& bid) {
  if (bid.reasons.empty()) return;
  const auto list = html.in("ul", {{"class", "prose"}});
  for (const auto& reason : bid.reasons) html.element("li", reason + ".");
}

void write_about(render::Html& html, const View& view, const BidDecision& bid) {
  paragraph(html, bid.bidder + offered_in_words(bid) + " · received " + bid.received.iso(), "muted");
  write_reasons(html, bid);
  if (const auto others = other_findings(bid); !others.empty()) {
    html.element("h4", "About the bid and its files");
    write_list(html, view, bid, others);
  }
}

void write_bid(render::Html& html, const View& view, const BidDecision& bid) {
  html.element("h3", bid.id.str(), {{"id", anchor_of(bid).text()}});
  const std::string counts = tally(view, bid);
  {
    const auto line = html.in("p");
    chip(html, mark_of(bid.state));
    if (!counts.empty()) html.text(" " + counts + ".");
  }
  details(html, "All findings of " + bid.id.str(), "box bid", [&] {
    write_about(html, view, bid);
    for (const auto& group : view.groups()) {
      const auto any = [&](const RequirementId& id) { return view.cell(bid, id).worst != nullptr && view.has_detail(bid, id); };
      if (std::ranges::none_of(group.requirements, any)) continue;
      html.element("h4", group.title);
      const auto list = html.in("div", {{"class", "reqs"}});
      for (const auto& id : group.requirements) {
        if (any(id)) write_requirement(html, view, bid, id, view.cell(bid, id));
      }
    }
    if (!view.in_full(bid)) paragraph(html, "Only gates are shown here; decision.json holds every finding of this bid.", "muted");
  });
}

void write_glossary(render::Html& html, const View& view) {
  std::map<FindingCode, std::uint64_t> counts;
  for (const auto& bid : view.decision.bids) {
    for (const auto& finding : bid.findings) ++counts[finding.code];
  }
  if (counts.empty()) return;
  html.element("h3", "The codes that occur");
  paragraph(html,
            "Each code has a page of the same name in the documentation (docs/findings), with what it means and how a vendor "
            "clears it.");
  details(html, "The meaning of " + counted(counts.size(), "code", "codes"), "box", [&] {
    table(html, "Finding codes of this report", "", {{"Code"}, {"Meaning"}, {"Times", true}}, [&] {
      for (const auto& [code, count] : counts) {
        const auto row = html.in("tr", anchor_of(code));
        html.element("th", name_of(code), {{"scope", "row"}, {"class", "mono"}});
        cell(html, title_of(code));
        number(html, grouped(count));
      }
    });
  });
}

}  // namespace

void write_findings(render::Html& html, const View& view) {
  section(html, Part::kFindings, "part long", [&] {
    paragraph(html,
              "What verifiers and reviewers saw, for each bid and requirement: the code, whether it supports or refutes, at "
              "which level, and the "
              "place in the bytes. Findings do not decide; the combining table under Method does.");
    const bool cut = std::ranges::any_of(view.decision.bids, [&](const BidDecision& bid) { return !view.in_full(bid); });
    if (cut)
      paragraph(
          html,
          "The findings of the first 20 bids are given in full, of the others those about gates. decision.json holds every one.");
    paragraph(html, "On paper, findings are printed where a requirement is not simply met; the file holds the others.",
              "on-paper muted");
    for (const auto& bid : view.decision.bids) write_bid(html, view, bid);
    write_glossary(html, view);
  });
}

}  // namespace proofhouse::publish
