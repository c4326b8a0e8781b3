#include "tender/clarifications.h"

#include <set>

#include "base/file.h"
#include "base/text.h"
#include "syntax/strict_map.h"
#include "syntax/tree.h"
#include "tender/own_text.h"
#include "verify/reviews/people.h"

namespace proofhouse::tender {

namespace {

using syntax::StrictMap;
using syntax::Tree;

Evidence read_file(StrictMap& above, const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "a new file");
  Evidence evidence;
  evidence.file = said(map, "file");
  evidence.sha256 = map.digest("sha256");
  evidence.kind = map.enumeration<EvidenceKind>("kind");
  for (const auto& entry : map.optional_list("covers")) {
    StrictMap inner(entry, file, "covers");
    Coverage coverage;
    coverage.item = inner.id<ItemId>("item");
    coverage.version = inner.optional_text("version").value_or("");
    coverage.model = inner.optional_text("model").value_or("");
    map.check(inner.finish());
    evidence.covers.push_back(std::move(coverage));
  }
  evidence.date = map.optional_date("date");
  evidence.valid_until = map.optional_date("valid_until");
  if (map.has("signature")) evidence.signature = said(map, "signature");
  for (const auto& [key, name] : {std::pair("file", evidence.file), std::pair("signature", evidence.signature)}) {
    if (!name.empty() && !is_safe_relative(name)) {
      refuse(map, key, "is no plain name of a file", "write the name that it has in files/");
    }
  }
  above.check(map.finish());
  return evidence;
}

Acceptor read_acceptor(StrictMap& above, const Tree& tree, const std::string& file) {
  StrictMap map(tree, file, "accepted");
  Acceptor accepted;
  accepted.by = said(map, "by");
  accepted.reason = said(map, "reason");
  accepted.date = map.date("date");
  above.check(map.finish());
  return accepted;
}

void check_order(StrictMap& map, const Clarification& out) {
  if (out.answered.has_value() == out.answer.empty()) {
    refuse(map, out.answer.empty() ? "answered" : "answer", "stands alone", "write answer and answered, or neither of them");
  } else if (out.answered && *out.answered < out.asked) {
    refuse(map, "answered", "is before the question", "correct one of the two dates");
  }
  if (!out.files.empty() && !out.answered) refuse(map, "files", "come without an answer", "write the answer that they came with");
  if (!out.accepted) return;
  if (out.about != ClarificationTopic::kPrice) {
    refuse(map, "accepted", "is for a price alone", "let a reviewer judge evidence: reviews/");
  } else if (!out.answered) {
    refuse(map, "accepted", "stands without an answer", "write the answer that was accepted");
  } else if (out.accepted->date < *out.answered) {
    refuse(map, "accepted", "is before the answer", "correct one of the two dates");
  }
}

Finding not_counted(const Clarification& asked, const Evidence& evidence) {
  Finding finding;
  finding.code = FindingCode::kClarificationNotCounted;
  finding.requirement = asked.requirement;
  finding.kind = evidence.kind;
  finding.detail = "\"" + shorten(printable(evidence.file), 80) + "\" came with an answer" +
                   (asked.answered ? " of " + asked.answered->iso() : "") +
                   ", after the deadline; the tender takes no new files, so it was not looked at.";
  Place place;
  place.file = asked.file;
  finding.place = std::move(place);
  return finding;
}

}  // namespace

Result<Clarification> parse_clarification(std::string_view bytes, const std::string& file) {
  const Tree tree = TRY(syntax::parse_yaml(bytes, file, kOwnFileLimits));
  StrictMap map(tree, file, "the clarification");
  Clarification out;
  out.about = map.enumeration<ClarificationTopic>("about");
  out.requirement = map.optional_id<RequirementId>("requirement").value_or(RequirementId());
  if (map.has("evidence")) out.evidence = said(map, "evidence");
  out.asked = map.date("asked");
  out.question = said(map, "question");
  out.answered = map.optional_date("answered");
  if (map.has("answer")) out.answer = said(map, "answer");
  std::set<std::string> seen;
  for (const auto& entry : map.optional_list("files")) {
    out.files.push_back(read_file(map, entry, file));
    if (!seen.insert(out.files.back().file).second) {
      refuse(map, "files", "lists \"" + shorten(out.files.back().file, 60) + "\" twice", "list each file once");
    }
  }
  if (const Tree* accepted = map.optional_map("accepted")) out.accepted = read_acceptor(map, *accepted, file);
  check_order(map, out);
  out.file = file;
  TRY_VOID(map.finish());
  return out;
}

std::string new_files_folder(const BidId& bid) { return "clarifications/" + bid.str() + "/files"; }

Clarified clarified(std::span<const Clarification> all, const BidId& bid, bool new_files,
                    std::span<const ConflictDeclaration> conflicts) {
  Clarified out;
  for (const auto& asked : all) {
    if (asked.bid != bid) continue;
    for (Evidence evidence : asked.files) {
      if (!new_files) {
        out.findings.push_back(not_counted(asked, evidence));
        continue;
      }
      evidence.file = new_files_folder(bid) + "/" + evidence.file;
      out.files.push_back(std::move(evidence));
    }
    if (asked.about != ClarificationTopic::kPrice || asked.answer.empty()) continue;
    out.low_price_explanation += (out.low_price_explanation.empty() ? "" : "\n") + asked.answer;
    const bool counts = asked.accepted && verify::open_interest(conflicts, asked.accepted->by, bid) == nullptr;
    out.low_price_accepted = out.low_price_accepted || counts;
  }
  return out;
}

}  // namespace proofhouse::tender
