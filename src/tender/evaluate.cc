#include "tender/evaluate.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "base/build_id.h"
#include "base/file.h"
#include "base/wire.h"
#include "crypto/sha.h"
#include "decide/decide.h"
#include "tender/exhibits.h"
#include "tender/folder.h"
#include "tender/places.h"
#include "tender/workers.h"
#include "verify/claims.h"
#include "verify/reviews/verifier.h"
#include "verify/verifiers.h"

namespace proofhouse::tender {

namespace {


Finding file_finding(FindingCode code, std::string detail) {
  Finding finding;
  finding.code = code;
  finding.detail = std::move(detail);
  return finding;
}

struct JudgedBid {
  decide::BidInput input;
  std::vector<InputDigest> inputs;
  bool incomplete = false;
};

// All that the judging of one bid needs and shares with the others.
struct Setting {
  const TenderFolder& folder;
  const decide::Scheme& scheme;
  const Workers& workers;
  const KevCatalogue* kev;
  Date as_of;
};

class BidJudge {
 public:
  BidJudge(const Setting& setting, const BidId& id)
      : setting_(setting), shown_("bids/" + id.str()), folder_(setting.folder.path + "/" + shown_) {
    out_.input.bid.id = id;
  }

  JudgedBid run() && {
    if (!read_bid()) return std::move(out_);
    OpenedBid opened = open_evidence(folder_, shown_, out_.input.bid, setting_.folder.trust, setting_.workers, setting_.as_of);
    out_.incomplete = out_.incomplete || opened.incomplete;
    for (auto& input : opened.inputs) out_.inputs.push_back(std::move(input));
    Case subject = make_case(opened);
    auto verified = setting_.workers.verify(subject);
    if (!verified) {
      out_.incomplete = true;
      out_.input.findings.push_back(file_finding(FindingCode::kEvidenceTimeout, "The verifiers of this bid ended without an answer: " + verified.error().cause));
      verified = Verified{};
    }
    auto& findings = out_.input.findings;
    for (auto& finding : verified->findings) findings.push_back(std::move(finding));
    fill_places(folder_, subject, opened.payloads, setting_.workers, findings);
    for (auto& finding : verify::review_findings(setting_.folder.reviews, subject)) findings.push_back(std::move(finding));
    verify::sort_findings(setting_.scheme.requirements, findings);
    out_.input.judged = std::move(verified->judged);
    return std::move(out_);
  }

 private:
  bool read_bid() {
    const auto unreadable = [&](const std::string& cause) {
      out_.input.readable = false;
      out_.input.findings.push_back(file_finding(FindingCode::kEvidenceUnreadable, shown_ + "/bid.yaml: " + cause));
      return false;
    };
    auto fd = open_below(folder_, "bid.yaml");
    if (!fd) return unreadable(fd.error().cause);
    const auto digest = crypto::sha256_of(fd->get(), "bid.yaml");
    if (!digest) return unreadable(digest.error().cause);
    out_.inputs.push_back({shown_ + "/bid.yaml", *digest});
    bool died = false;
    auto read = setting_.workers.read(Format::kBid, fd->get(), died);
    if (!read) {
      if (read.error().code == ErrorCode::kIncomplete && !died) out_.incomplete = true;
      Error error = read.error();
      error.file.clear();
      return unreadable(one_line(error));
    }
    auto* bid = std::get_if<Bid>(&read->document);
    if (bid == nullptr) return unreadable("its reader answered something else");
    const BidId id = out_.input.bid.id;
    out_.input.bid = std::move(*bid);
    out_.input.bid.id = id;
    return true;
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
    if (subject.has_response && verify::response_is_for(subject)) out_.input.response = subject.response;
    return subject;
  }

  void read_response(Case& subject) {
    auto fd = open_below(folder_, "response.json");
    if (!fd) {
      subject.response_problem = fd.error().cause;
      return;
    }
    const auto digest = crypto::sha256_of(fd->get(), "response.json");
    if (!digest) {
      subject.response_problem = digest.error().cause;
      return;
    }
    subject.response_digest = *digest;
    out_.inputs.push_back({shown_ + "/response.json", *digest});
    bool died = false;
    auto read = setting_.workers.read(Format::kResponse, fd->get(), died);
    if (!read) {
      if (read.error().code == ErrorCode::kIncomplete && !died) out_.incomplete = true;
      subject.response_problem = one_line(read.error());
      return;
    }
    if (auto* response = std::get_if<Response>(&read->document)) {
      subject.has_response = true;
      subject.response = std::move(*response);
    }
  }

  const Setting& setting_;
  std::string shown_;
  std::string folder_;
  JudgedBid out_;
};

std::vector<JudgedBid> judge_all(const Setting& setting, const EvaluateOptions& options) {
  const auto& ids = setting.folder.bids;
  std::vector<JudgedBid> judged(ids.size());
  std::atomic<std::size_t> next = 0;
  std::size_t done = 0;
  std::mutex mutex;
  const auto work = [&] {
    while (true) {
      const std::size_t index = next.fetch_add(1);
      if (index >= ids.size()) return;
      judged[index] = BidJudge(setting, ids[index]).run();
      const std::lock_guard lock(mutex);
      ++done;
      if (options.progress) options.progress(done, ids.size());
    }
  };
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t jobs = std::min<std::size_t>(options.jobs == 0 ? processors : options.jobs, std::max<std::size_t>(1, ids.size()));
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  threads.clear();
  return judged;
}

Result<KevCatalogue> read_kev(TenderFolder& folder, const Workers& workers) {
  const std::string shown = folder.path + "/" + folder.kev;
  const Descriptor fd = TRY(open_below(folder.path, folder.kev));
  folder.inputs.push_back({folder.kev, TRY(crypto::sha256_of(fd.get(), shown))});
  bool died = false;
  auto read = workers.read(Format::kKev, fd.get(), died);
  if (!read) {
    Error error = read.error();
    error.file = shown;
    return std::unexpected(std::move(error));
  }
  auto* kev = std::get_if<KevCatalogue>(&read->document);
  if (kev == nullptr) return fail_at(ErrorCode::kInternal, shown, {}, "its reader answered something else");
  return std::move(*kev);
}

Result<Date> as_of_date(const EvaluateOptions& options, const TenderFolder& folder) {
  if (options.at) return *options.at;
  if (folder.tender.dates.knowledge) return *folder.tender.dates.knowledge;
  return fail_at(ErrorCode::kUsage, folder.path + "/tender.yaml", {}, "it has no dates.knowledge, and no --at was given",
                 "give --at 2026-11-01, or write dates.knowledge");
}

Digest digest_of(const std::vector<InputDigest>& inputs) { return crypto::sha256(to_wire(inputs)); }

}  // namespace

Result<Evaluation> evaluate(const EvaluateOptions& options, const Catalogue& catalogue) {
  TenderFolder folder = TRY(open_folder(options.folder, catalogue, crypto::sha256(to_wire(catalogue))));
  const Date as_of = TRY(as_of_date(options, folder));
  auto scheme = decide::make_scheme(folder.tender, folder.profile, folder.requirements);
  if (!scheme) {
    Error error = scheme.error();
    error.file = options.folder + "/tender.yaml";
    return std::unexpected(std::move(error));
  }
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox));
  std::optional<KevCatalogue> kev;
  if (!folder.kev.empty()) kev = TRY(read_kev(folder, workers));

  const Setting setting{folder, *scheme, workers, kev ? &*kev : nullptr, as_of};
  auto judged = judge_all(setting, options);

  decide::DecisionInput input;
  input.tender = folder.tender;
  input.scheme = *scheme;
  input.as_of = as_of;
  input.waivers = folder.waivers;
  input.marks = folder.marks;
  std::vector<InputDigest> inputs = folder.inputs;
  bool incomplete = false;
  for (auto& bid : judged) {
    incomplete = incomplete || bid.incomplete;
    for (auto& file : bid.inputs) inputs.push_back(std::move(file));
    input.bids.push_back(std::move(bid.input));
  }
  std::ranges::sort(inputs, [](const InputDigest& a, const InputDigest& b) { return a.path < b.path; });
  inputs.erase(std::unique(inputs.begin(), inputs.end(),
                           [](const InputDigest& a, const InputDigest& b) { return a.path == b.path; }),
               inputs.end());
  input.key = digest_of(inputs);
  input.incomplete = incomplete;
  input.unsafe = options.unsafe_no_sandbox;

  Evaluation evaluation;
  evaluation.decision = decide::decide(std::move(input));
  evaluation.decision.inputs = std::move(inputs);
  evaluation.decision.program_version = version();
  evaluation.decision.program_build = build_id();
  evaluation.requirements = scheme->requirements;
  return evaluation;
}

namespace {

// The files below one of a tender's folders, to see what is new. Two levels hold all that is ever read.
void list_below(const std::string& folder, const std::string& relative, int depth, std::vector<std::string>& out) {
  const auto names = list_folder(folder + "/" + relative);
  if (!names) return;
  for (const auto& name : *names) {
    const std::string path = relative + "/" + name;
    if (is_folder(folder + "/" + path)) {
      if (depth > 0) list_below(folder, path, depth - 1, out);
    } else if (name.ends_with(".yaml") || name == "response.json" || name == "known_exploited_vulnerabilities.json") {
      out.push_back(path);
    }
  }
}

}  // namespace

std::vector<std::string> changed_inputs(const std::string& folder, const std::vector<InputDigest>& inputs, const Catalogue& catalogue) {
  std::vector<std::string> changed;
  std::set<std::string> known;
  for (const auto& input : inputs) {
    known.insert(input.path);
    if (input.path == "catalogue") {
      if (crypto::sha256(to_wire(catalogue)) != input.sha256) changed.push_back(input.path);
      continue;
    }
    const auto fd = open_below(folder, input.path);
    const auto digest = fd ? crypto::sha256_of(fd->get(), input.path) : Result<Digest>(std::unexpected(fd.error()));
    if (!digest || *digest != input.sha256) changed.push_back(input.path);
  }
  std::vector<std::string> there;
  for (const char* file : {"tender.yaml", "profile.yaml", "waivers.yaml"}) {
    if (exists(folder + "/" + file)) there.emplace_back(file);
  }
  for (const char* below : {"requirements", "trust", "reviews", "knowledge", "bids"}) list_below(folder, below, 1, there);
  for (const auto& path : there) {
    if (!known.contains(path)) changed.push_back(path);
  }
  std::ranges::sort(changed);
  return changed;
}

}  // namespace proofhouse::tender
