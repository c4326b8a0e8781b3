#include <algorithm>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/text.h"
#include "publish/columns.h"
#include "publish/explain_parts.h"
#include "publish/place_path.h"
#include "publish/report_words.h"

namespace proofhouse::publish {

namespace {

constexpr std::string_view kIndent = "     ";
constexpr std::size_t kLongestName = 400;
constexpr std::size_t kLongestDetail = 4'000;
constexpr std::uint64_t kBytesShown = 400;

std::string labelled(std::string_view label, const std::string& text) {
  return paragraph(std::string(kIndent) + pad_right(label, 10), text, kExplainWidth);
}

std::string gates_of(const BidView& bid, const RequirementId& requirement) {
  std::string out;
  for (const auto& gate : bid.gates) {
    if (gate.id != requirement) continue;
    out += paragraph(" Gate at " + std::string(name_of(gate.stage)) + ": ",
                     std::string(name_of(gate.status)) + ", needs " + std::string(name_of(gate.needed)) +
                         (gate.capped ? " (the profile asks no more)" : "") + ", reached " + std::string(name_of(gate.reached)) +
                         (gate.item.empty() ? "" : " for " + printable(gate.item.str())) + "; " + printable(gate.reason),
                     kExplainWidth);
  }
  return out.empty() ? " It is no gate of this tender.\n" : out;
}

std::string rule_of(const AssessmentView& assessment) {
  const std::string_view words = rule_in_words(assessment.rule);
  std::string text = printable(assessment.rule);
  if (!words.empty()) text += ": " + std::string(words);
  return text + " (docs/combining.md)" +
         (assessment.lowered ? "; one level less, because another yes of this bid was refuted" : "");
}

// Where the bytes are, and what to type to see them: behind `cat -v`, for a vendor's bytes may hold commands to the terminal.
std::string place_of(const DecisionView& view, const BidView& bid, const Place& place, std::string_view folder) {
  std::string out;
  const std::string path = place_path(bid.id, place, view.inputs);
  out += labelled("file", printable(shorten(path, kLongestName)));
  if (!place.evidence.is_zero()) out += labelled("sha-256", place.evidence.hex());
  std::string where;
  const auto add = [&](const std::string& part) { where += (where.empty() ? "" : ", ") + part; };
  if (!place.pointer.empty()) add("pointer " + printable(shorten(place.pointer, kLongestName)));
  if (place.line) add("line " + std::to_string(*place.line));
  if (place.offset) add("byte " + std::to_string(*place.offset));
  if (!where.empty()) out += labelled("place", where);
  if (!is_safe_relative(path)) return out;
  const std::string word = shell_word(std::string(folder) + "/" + path);
  const bool in_payload = place.pointer.starts_with("payload:");
  std::string command = "proofhouse check " + word;
  if (place.offset && !in_payload) {
    command =
        "tail -c +" + std::to_string(*place.offset + 1) + " " + word + " | head -c " + std::to_string(kBytesShown) + " | cat -v";
  } else if (place.line && !in_payload) {
    command = "sed -n " + std::to_string(*place.line) + "p " + word + " | cat -v";
  }
  return out + std::string(kIndent) + pad_right("see", 10) + command + "\n";
}

std::string finding_text(const DecisionView& view, const BidView& bid, const FindingView& finding, std::string_view folder) {
  const std::string code(name_of(finding.code));
  std::string out = paragraph("   - ", code + ": " + std::string(title_of(finding.code)), kExplainWidth);
  out += labelled("says", std::string(name_of(finding.verdict)) + " at " + std::string(name_of(finding.confidence)) + ", by " +
                              std::string(name_of(finding.kind)) + (finding.by.empty() ? "" : ", " + printable(finding.by)));
  if (!finding.detail.empty()) out += labelled("detail", printable(shorten(finding.detail, kLongestDetail)));
  if (finding.place) out += place_of(view, bid, *finding.place, folder);
  return out + labelled("page", "docs/findings/" + code + ".md");
}

std::string assessment_text(const DecisionView& view, const BidView& bid, const AssessmentView& assessment,
                            std::string_view folder) {
  std::string out =
      explain_heading(assessment.item.empty() ? "For the whole bid" : "For item " + printable(assessment.item.str()));
  out += " Claim:  " + std::string(words_of(assessment.claim)) + "\n";
  out += paragraph(" Status: ",
                   std::string(mark_of(assessment.status).word) + " at " + std::string(name_of(assessment.confidence)) + ". " +
                       std::string(meaning_of(assessment.confidence)),
                   kExplainWidth);
  out += paragraph(" Rule:   ", rule_of(assessment), kExplainWidth);
  if (assessment.findings.empty()) return out + " Nothing was found about it.\n";
  out += " Findings:\n";
  for (const std::size_t index : assessment.findings) out += finding_text(view, bid, bid.findings[index], folder);
  return out;
}

}  // namespace

std::string explain_requirement(const DecisionView& view, const BidView& bid, const RequirementId& requirement,
                                std::string_view folder) {
  std::string out = paragraph("", printable(bid.id.str()) + ": " + titled(view, requirement), kExplainWidth) + "\n";
  out += gates_of(bid, requirement);
  bool assessed = false;
  for (const auto& assessment : bid.assessments) {
    if (assessment.requirement != requirement) continue;
    assessed = true;
    out += assessment_text(view, bid, assessment, folder);
  }
  if (!assessed) out += " It holds for nothing that this bid offers.\n";
  out += explain_heading("Next");
  out += "  proofhouse catalogue show " + shell_word(requirement.str()) + "\n";
  return out + next_command(folder, bid.id.str(), {});
}

std::string explain_across(const DecisionView& view, const RequirementId& requirement, std::string_view folder) {
  using enum Align;
  Columns columns({kLeft, kLeft, kLeft, kLeft, kLeft});
  columns.row({"bid", "item", "status", "level", "rule"});
  std::string next;
  for (const auto& bid : view.bids) {
    for (const auto& assessment : bid.assessments) {
      if (assessment.requirement != requirement) continue;
      columns.row({shorten(printable(bid.id.str()), 40), assessment.item.empty() ? "–" : printable(assessment.item.str()),
                   std::string(mark_of(assessment.status).word), std::string(name_of(assessment.confidence)),
                   rule_of(assessment)});
    }
    next += next_command(folder, bid.id.str(), requirement.str());
  }
  std::string out = paragraph("", titled(view, requirement), kExplainWidth) + "\n";
  if (view.bids.empty()) return out + " No bid is there yet.\n";
  return out + columns.text(1, 3, kExplainWidth) + explain_heading("Next: one bid on this requirement") + next;
}

}  // namespace proofhouse::publish
