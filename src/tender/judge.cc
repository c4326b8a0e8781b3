#include "tender/judge.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/file.h"
#include "base/wire.h"
#include "formats/readers.h"
#include "tender/clarifications.h"
#include "tender/exhibits.h"
#include "tender/input.h"
#include "tender/places.h"
#include "tender/reviewers.h"
#include "verify/claims.h"
#include "verify/reviews/verifier.h"
#include "verify/verifiers.h"

namespace proofhouse::tender {

namespace {

FindingCode code_of(const Error& error, bool died) {
  if (died) return FindingCode::kEvidenceReaderDied;
  switch (error.code) {
    case ErrorCode::kNotFound: return FindingCode::kEvidenceMissing;
    case ErrorCode::kDenied: return FindingCode::kEvidenceUnsafe;
    case ErrorCode::kLimit: return FindingCode::kEvidenceTooLarge;
    case ErrorCode::kIncomplete: return FindingCode::kEvidenceTimeout;
    default: return FindingCode::kEvidenceUnreadable;
  }
}

// About the bid as such; the cause with its place, not with the name of the folder that it happens to lie in.
std::string cause_of(Error error) {
  error.file.clear();
  error.cure.clear();
  return one_line(error);
}

class BidJudge {
 public:
  BidJudge(const Setting& setting, const BidId& id)
      : setting_(setting), shown_(setting.bid_path.empty() ? "bids/" + id.str() : setting.bid_path) {
    out_.input.bid.id = id;
  }

  JudgedBid run() && {
    if (!read_bid()) {
      note_unread();
      return std::move(out_);
    }
    const Clarified answers = take_answers();
    OpenedBid opened = open_evidence(setting_.folder.path, shown_, out_.input.bid, setting_.folder.trust, setting_.workers,
                                     setting_.as_of, setting_.folder.tender.clarifications.new_files ? &answers.files : nullptr);
    out_.incomplete = out_.incomplete || opened.incomplete;
    for (auto& input : opened.inputs) out_.inputs.push_back(std::move(input));
    const Case subject = make_case(opened);
    auto verified = setting_.workers.verify(to_wire(subject));
    if (!verified) {
      // Nothing is known about the bid then, and the fault may be ours: nobody may award on it.
      out_.incomplete = true;
      add(FindingCode::kEvidenceTimeout, "The verifiers of this bid ended without an answer: " + cause_of(verified.error()));
      verified = Verified{};
    }
    auto& findings = out_.input.findings;
    for (auto& finding : verified->findings) findings.push_back(std::move(finding));
    if (!fill_places(setting_.folder.path, shown_, subject, opened.payloads, setting_.workers, findings)) out_.incomplete = true;
    for (const auto& finding : answers.findings) findings.push_back(finding);
    for (auto& finding : verify::review_findings(setting_.folder.reviews, review_rules(setting_.folder), subject)) {
      findings.push_back(std::move(finding));
    }
    verify::sort_findings(setting_.scheme.requirements, findings);
    out_.input.judged = std::move(verified->judged);
    count_reviewed(subject);
    return std::move(out_);
  }

 private:
  void add(FindingCode code, std::string detail) {
    Finding finding;
    finding.code = code;
    finding.detail = std::move(detail);
    out_.input.findings.push_back(std::move(finding));
  }

  // What the bidder answered after the deadline. Before the verifiers: an answer about the price explains it.
  Clarified take_answers() {
    const TenderFolder& folder = setting_.folder;
    Bid& bid = out_.input.bid;
    Clarified answers = clarified(folder.clarifications, bid.id, folder.tender.clarifications.new_files, folder.conflicts);
    if (!answers.low_price_explanation.empty()) bid.low_price_explanation = answers.low_price_explanation;
    out_.input.low_price_accepted = answers.low_price_accepted;
    return answers;
  }

  // A review that counts, and says something.
  static bool is_judgement(FindingCode code) {
    return code == FindingCode::kReviewSupports || code == FindingCode::kReviewPartly || code == FindingCode::kReviewRefutes ||
           code == FindingCode::kReviewNotApplicable;
  }

  // A file that no reader opens, and that a reviewer looked at, was judged after all.
  void count_reviewed(const Case& subject) {
    std::set<std::string> looked_at;
    for (const auto& finding : out_.input.findings) {
      if (is_judgement(finding.code) && finding.place) looked_at.insert(finding.place->file);
    }
    for (const auto& exhibit : subject.exhibits) {
      if (exhibit.state != ReadState::kNotExamined && exhibit.state != ReadState::kInspected) continue;
      const std::string& file = exhibit.evidence.file;
      if (!looked_at.contains(file)) continue;
      ++out_.input.judged.files_judged;
      std::erase_if(out_.input.judged.not_judged, [&](const std::string& entry) { return entry.starts_with(file + ":"); });
      std::erase_if(out_.input.findings, [&](const Finding& finding) {
        return finding.code == FindingCode::kEvidenceNotExamined && finding.place && finding.place->file == file;
      });
    }
  }

  // bid.yaml or response.json: opened, hashed and read in a process of its own. `died` as Workers::read.
  Result<ReadDocument> read(const char* name, Format format, bool& died, Digest& digest) {
    const std::string path = shown_ + "/" + name;
    auto opened = TRY(open_input(setting_.folder.path, path, formats::reader_of(format).limits.bytes));
    digest = opened.sha256;
    out_.inputs.push_back({path, digest});
    auto document = setting_.workers.read(format, opened.file.get(), died);
    if (!document && document.error().code == ErrorCode::kIncomplete) out_.incomplete = true;
    return document;
  }

  bool read_bid() {
    bool died = false;
    Digest digest;
    auto document = read("bid.yaml", Format::kBid, died, digest);
    auto* bid = document ? std::get_if<Bid>(&document->document) : nullptr;
    if (bid == nullptr) {
      out_.input.readable = false;
      const Error error =
          document ? Error{ErrorCode::kMalformed, {}, {}, "its reader answered something else", {}} : document.error();
      add(code_of(error, died), shown_ + "/bid.yaml: " + cause_of(error));
      return false;
    }
    const BidId id = out_.input.bid.id;
    out_.input.bid = std::move(*bid);
    out_.input.bid.id = id;
    return true;
  }

  // The rest of a bid that cannot be read decides nothing, but whether it changed must be seen.
  void note_unread() {
    const std::string response = shown_ + "/response.json";
    if (const auto opened = open_input(setting_.folder.path, response, formats::reader_of(Format::kResponse).limits.bytes)) {
      out_.inputs.push_back({response, opened->sha256});
    }
    const Listing evidence = list_input(setting_.folder.path, shown_ + "/evidence");
    if (!evidence.files.empty()) out_.inputs.push_back({shown_ + "/evidence/", evidence.sha256});
  }

  Case make_case(OpenedBid& opened) {
    Case subject;
    subject.tender = setting_.folder.tender;
    subject.criticality = setting_.scheme.criticality;
    subject.as_of = setting_.as_of;
    subject.requirements = setting_.scheme.requirements;
    subject.bid = out_.input.bid;
    subject.exhibits = std::move(opened.exhibits);
    subject.unlisted = std::move(opened.unlisted);
    if (setting_.kev != nullptr) {
      subject.has_kev = true;
      subject.kev = *setting_.kev;
    }
    read_response(subject);
    if (verify::response_is_for(subject)) out_.input.response = subject.response;
    return subject;
  }

  void read_response(Case& subject) {
    bool died = false;
    auto document = read("response.json", Format::kResponse, died, subject.response_digest);
    auto* response = document ? std::get_if<Response>(&document->document) : nullptr;
    if (response == nullptr) {
      subject.response_problem = document ? "its reader answered something else" : cause_of(document.error());
      return;
    }
    subject.has_response = true;
    subject.response = std::move(*response);
  }

  const Setting& setting_;
  std::string shown_;
  JudgedBid out_;
};

}  // namespace

JudgedBid judge_bid(const Setting& setting, const BidId& id) { return BidJudge(setting, id).run(); }

}  // namespace proofhouse::tender
