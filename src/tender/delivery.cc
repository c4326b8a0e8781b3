#include "tender/delivery.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/build_id.h"
#include "base/file.h"
#include "base/text.h"
#include "base/wire.h"
#include "crypto/sha.h"
#include "decide/acceptance.h"
#include "decide/assess.h"
#include "decide/gates.h"
#include "decide/scheme.h"
#include "formats/readers.h"
#include "tender/award_file.h"
#include "tender/clarifications.h"
#include "tender/delivery_file.h"
#include "tender/delivery_goods.h"
#include "tender/exhibits.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/own_text.h"
#include "tender/places.h"
#include "tender/reviewers.h"
#include "tender/signing.h"
#include "verify/claims.h"
#include "verify/reviews/verifier.h"
#include "verify/verifiers.h"

namespace proofhouse::tender {

namespace {

// How papers of the delivery are named beside those of the bid.
constexpr std::string_view kShown = "delivery/";

std::string shown_in_delivery(const std::string& file) { return std::string(kShown) + file; }

// Replaced by what came with the delivery: a bid's attestation is about another day, and so is its bill of materials.
bool is_replaced(const Exhibit& exhibit, const std::vector<Exhibit>& arrived) {
  const EvidenceKind kind = exhibit.evidence.kind;
  if (kind == EvidenceKind::kShipmentAttestation) return true;
  return kind == EvidenceKind::kSbom &&
         std::ranges::any_of(arrived, [&](const Exhibit& other) { return other.evidence.kind == kind; });
}

class DeliveryJudge {
 public:
  DeliveryJudge(const AcceptOptions& options, TenderFolder folder, decide::Scheme scheme, Workers workers)
      : options_(options), folder_(std::move(folder)), scheme_(std::move(scheme)), workers_(std::move(workers)) {}

  Result<JudgedDelivery> run() {
    TRY_VOID(open_the_award());
    TRY_VOID(open_the_delivery());
    TRY_VOID(open_the_bid());
    TRY_VOID(read_knowledge());
    compare();
    judge_gates();
    JudgedDelivery out;
    add_inputs("", folder_.inputs);
    out.requirements = scheme_.requirements;
    out.trust = folder_.trust;
    facts_.as_of = options_.as_of;
    facts_.accepted_on = options_.accepted_on;
    facts_.knowledge_days = folder_.tender.award.knowledge_days;
    facts_.unsafe = options_.unsafe_no_sandbox;
    out.record = decide::judge_acceptance(std::move(facts_));
    sort_inputs(inputs_);
    out.record.inputs = std::move(inputs_);
    out.record.program_version = version();
    out.record.program_build = build_id();
    return out;
  }

 private:
  void add_inputs(std::string_view before, const std::vector<InputDigest>& inputs) {
    for (const auto& input : inputs) inputs_.push_back({std::string(before) + input.path, input.sha256});
  }

  Result<void> open_the_award() {
    OpenedAward award = TRY(open_award(options_.folder, folder_.trust, workers_));
    if (award.record.bid != options_.bid) {
      return fail_at(ErrorCode::kInvalid, options_.folder + "/" + std::string(kAwardFile), {},
                     "the award went to \"" + award.record.bid.str() + "\", not to \"" + options_.bid.str() + "\"",
                     "name that bid");
    }
    facts_.award = std::move(award.record);
    facts_.award_signature = std::move(award.signature);
    add_inputs("", award.inputs);
    return {};
  }

  Result<void> open_the_delivery() {
    const std::string shown = options_.delivery + "/" + std::string(kDeliveryFile);
    if (!exists(shown)) {
      return fail_at(ErrorCode::kNotFound, shown, {}, "the folder holds no delivery",
                     "write down what came (docs/accepting.md shows how)");
    }
    const Descriptor file = TRY(open_below(options_.delivery, kDeliveryFile));
    const std::string bytes = TRY(read_all(file.get(), shown, kOwnFileLimits.bytes));
    facts_.delivery = TRY(parse_delivery(bytes, shown));
    const Digest digest = crypto::sha256(bytes);
    inputs_.push_back({shown_in_delivery(std::string(kDeliveryFile)), digest});
    const std::string beside = envelope_name(kDeliveryFile);
    if (exists(options_.delivery + "/" + beside)) {
      const Descriptor envelope = TRY(open_below(options_.delivery, beside));
      const std::string text = TRY(read_all(envelope.get(), options_.delivery + "/" + beside, kOwnFileLimits.bytes));
      inputs_.push_back({shown_in_delivery(beside), crypto::sha256(text)});
      const auto check =
          TRY(check_statement(text, digest, kFilePredicate, {folder_.trust, options_.as_of, Purpose::kLab}, workers_));
      facts_.delivery_signature = check.signature;
    }
    OpenedGoods goods = open_goods(options_.delivery, facts_.delivery);
    facts_.files = std::move(goods.files);
    facts_.unlisted_files = std::move(goods.unlisted);
    add_inputs(kShown, goods.inputs);
    return {};
  }

  Result<void> open_the_bid() {
    const std::string shown = "bids/" + options_.bid.str();
    const auto read = [&](const char* name, Format format, Digest& digest) -> Result<ReadDocument> {
      const std::string path = shown + "/" + name;
      const auto opened = TRY(open_input(options_.folder, path, formats::reader_of(format).limits.bytes));
      digest = opened.sha256;
      inputs_.push_back({path, digest});
      bool died = false;
      return workers_.read(format, opened.file.get(), died);
    };
    Digest digest;
    auto document = read("bid.yaml", Format::kBid, digest);
    auto* bid = document ? std::get_if<Bid>(&document->document) : nullptr;
    if (bid == nullptr) {
      Error error = document ? Error{ErrorCode::kMalformed, {}, {}, "its reader answered something else", {}} : document.error();
      error.file = options_.folder + "/" + shown + "/bid.yaml";
      return std::unexpected(std::move(error));
    }
    bid->id = options_.bid;
    case_.tender = folder_.tender;
    case_.criticality = scheme_.criticality;
    case_.as_of = options_.as_of;
    case_.requirements = scheme_.requirements;
    case_.bid = std::move(*bid);
    auto answers = read("response.json", Format::kResponse, case_.response_digest);
    if (auto* response = answers ? std::get_if<Response>(&answers->document) : nullptr; response != nullptr) {
      case_.has_response = true;
      case_.response = std::move(*response);
    } else if (!answers && answers.error().code == ErrorCode::kIncomplete) {
      facts_.incomplete = true;
    }
    const bool takes_new = folder_.tender.clarifications.new_files;
    const Clarified later = clarified(folder_.clarifications, case_.bid.id, takes_new, folder_.conflicts);
    bid_ = open_evidence(options_.folder, shown, case_.bid, folder_.trust, workers_, options_.as_of,
                         takes_new ? &later.files : nullptr);
    facts_.incomplete = facts_.incomplete || bid_.incomplete;
    add_inputs("", bid_.inputs);
    return {};
  }

  Result<void> read_knowledge() {
    const bool own = options_.knowledge.empty();
    if (own && folder_.kev.empty()) return {};
    const std::string shown = own ? options_.folder + "/" + folder_.kev : options_.knowledge;
    const Descriptor file = own ? TRY(open_below(options_.folder, folder_.kev)) : TRY(open_file(shown));
    const std::string bytes = TRY(read_all(file.get(), shown, formats::reader_of(Format::kKev).limits.bytes));
    inputs_.push_back({own ? folder_.kev : "knowledge", crypto::sha256(bytes)});
    auto read = workers_.read(Format::kKev, bytes);
    auto* kev = read ? std::get_if<KevCatalogue>(&read->document) : nullptr;
    if (kev == nullptr) {
      Error error =
          read ? Error{ErrorCode::kMalformed, {}, {}, "it is no list of known exploited vulnerabilities", {}} : read.error();
      error.file = shown;
      return std::unexpected(std::move(error));
    }
    case_.has_kev = true;
    case_.kev = std::move(*kev);
    facts_.has_knowledge = true;
    facts_.knowledge_version = case_.kev.version;
    if (const auto day = Date::parse(std::string_view(case_.kev.released).substr(0, 10))) facts_.knowledge_released = *day;
    return {};
  }

  // The bid's items as they arrived: version, hardware and files are those of the delivery.
  void put_arrived(Bid& bid) const {
    for (auto& offered : bid.items) {
      const auto arrived = std::ranges::find(facts_.delivery.items, offered.item, &ArrivedItem::item);
      if (arrived == facts_.delivery.items.end()) continue;
      offered.version = arrived->version;
      offered.hardware = arrived->hardware;
      offered.delivers.clear();
      for (const auto& file : facts_.files) {
        if (file.item == offered.item && file.arrived) offered.delivers.push_back({file.file, *file.arrived});
      }
    }
  }

  void put_awarded(Bid& bid) const {
    for (auto& offered : bid.items) {
      const auto awarded = std::ranges::find(facts_.award.items, offered.item, &AwardedItem::item);
      if (awarded == facts_.award.items.end()) continue;
      offered.version = awarded->version;
      offered.hardware = awarded->hardware;
      offered.delivers = awarded->delivers;
    }
  }

  void compare() {
    DeliveryCase delivery;
    delivery.awarded = facts_.award.items;
    delivery.awarded_on = facts_.award.awarded;
    delivery.as_bid.tender = case_.tender;
    delivery.as_bid.as_of = case_.as_of;
    delivery.as_bid.bid = case_.bid;
    put_awarded(delivery.as_bid.bid);
    for (const auto& exhibit : bid_.exhibits) {
      if (exhibit.evidence.kind == EvidenceKind::kSbom) delivery.as_bid.exhibits.push_back(exhibit);
    }

    put_arrived(case_.bid);
    Bid papers = case_.bid;
    papers.evidence = facts_.delivery.evidence;
    arrived_ = open_evidence(options_.delivery, {}, papers, folder_.trust, workers_, options_.as_of);
    facts_.incomplete = facts_.incomplete || arrived_.incomplete;
    add_inputs(kShown, arrived_.inputs);
    note_evidence();

    case_.exhibits = arrived_.exhibits;
    for (auto& exhibit : case_.exhibits) exhibit.evidence.file = shown_in_delivery(exhibit.evidence.file);
    delivery.arrived = case_.exhibits.size();
    for (const auto& exhibit : bid_.exhibits) {
      if (!is_replaced(exhibit, arrived_.exhibits)) case_.exhibits.push_back(exhibit);
    }
    delivery.subject = case_;
    auto sight = workers_.compare(to_wire(delivery));
    if (!sight) {
      facts_.incomplete = true;
      sight = DeliverySight{};
    }
    facts_.sight = std::move(*sight);
    facts_.items = item_sights(facts_.award, facts_.delivery, facts_.sight.changes);
    facts_.unknown_items = unknown_items(facts_.award, facts_.delivery);
    facts_.tests = decide::judge_tests(facts_.award.tests, facts_.sight.tests, facts_.delivery.tests,
                                       facts_.delivery_signature.state == SignatureState::kGood);
  }

  // Papers that could not be used, and papers that nobody listed.
  void note_evidence() {
    for (const auto& exhibit : arrived_.exhibits) {
      const std::string& file = exhibit.evidence.file;
      if (exhibit.state != ReadState::kRead && exhibit.state != ReadState::kNotExamined) {
        const std::string message =
            exhibit.state == ReadState::kDigest ? "its SHA-256 is not the one that delivery.yaml lists" : exhibit.message;
        facts_.evidence.push_back({printable(file), "It could not be used (" + std::string(name_of(exhibit.state)) +
                                                        "): " + shorten(printable(message), 200) + "."});
      } else if (exhibit.evidence.kind != EvidenceKind::kShipmentAttestation && !exhibit.evidence.signature.empty() &&
                 exhibit.signature.state != SignatureState::kGood) {
        facts_.evidence.push_back({printable(file), "Its signature is not good (" +
                                                        std::string(name_of(exhibit.signature.state)) +
                                                        "): " + shorten(printable(exhibit.signature.detail), 200) + "."});
      }
    }
    for (const auto& file : arrived_.unlisted) {
      facts_.evidence.push_back({file, "It lies in evidence/ and delivery.yaml does not list it, so it was not looked at."});
    }
  }

  // What the buyer's people tested, as reviews of the requirement: in a delivery that the laboratory's key signed they are its
  // records, else what a person saw.
  [[nodiscard]] std::vector<Review> tests_as_reviews() const {
    const bool is_signed = facts_.delivery_signature.state == SignatureState::kGood;
    std::vector<Review> out;
    std::set<std::pair<RequirementId, ItemId>> done;
    for (const auto& test : facts_.delivery.tests) {
      if (!done.emplace(test.requirement, test.item).second) continue;
      Review review;
      review.reviewer = test.by;
      review.bid = options_.bid;
      review.item = test.item;
      review.requirement = test.requirement;
      review.signature = facts_.delivery_signature;
      review.confidence = is_signed ? Confidence::kC5 : Confidence::kC3;
      review.kind = is_signed ? EvidenceKind::kLabRecord : EvidenceKind::kInspection;
      review.date = test.date;
      review.file = shown_in_delivery(std::string(kDeliveryFile));
      std::uint64_t passed = 0;
      std::uint64_t all = 0;
      bool failed = false;
      for (const auto& sight : facts_.tests) {
        if (sight.due.requirement != test.requirement) continue;
        if (!test.item.empty() && !sight.due.item.empty() && sight.due.item != test.item) continue;
        ++all;
        if (sight.state == TestState::kPassed) ++passed;
        failed = failed || sight.state == TestState::kFailed;
      }
      review.verdict = failed                     ? Verdict::kRefutes
                       : all > 0 && passed == all ? Verdict::kSupports
                       : passed > 0               ? Verdict::kPartly
                                                  : Verdict::kUndecided;
      review.reason = std::to_string(passed) + " of " + std::to_string(all) + " acceptance tests passed";
      out.push_back(std::move(review));
    }
    return out;
  }

  void judge_gates() {
    auto& findings = facts_.sight.verified.findings;
    fill_all_places(findings);
    // What is done here is done after the award, and the one who received the delivery signs for its tests.
    verify::ReviewRules rules = review_rules(folder_);
    rules.awarded.reset();
    for (auto& finding : verify::review_findings(folder_.reviews, rules, case_)) findings.push_back(std::move(finding));
    for (auto& finding : verify::review_findings(tests_as_reviews(), {}, case_)) findings.push_back(std::move(finding));
    count_reviewed();
    verify::sort_findings(scheme_.requirements, findings);
    const Response none;
    const Response& response = verify::response_is_for(case_) ? case_.response : none;
    const auto assessments = decide::assess(scheme_, folder_.tender.items, response, findings);
    auto waivers = folder_.waivers;
    decide::check_waivers(waivers, scheme_, folder_.tender, options_.as_of);
    facts_.gates = decide::judge_gates(scheme_, options_.bid, assessments, waivers, options_.as_of);
    std::erase_if(facts_.gates, [](const GateResult& gate) { return gate.stage != GateStage::kAcceptance; });
    for (const auto& finding : findings) {
      const bool about_delivery = finding.place && finding.place->file.starts_with(kShown);
      if (about_delivery || finding.verdict == Verdict::kRefutes) facts_.findings.push_back(finding);
    }
  }

  // A file that no reader opens, and that a reviewer looked at, was judged after all.
  void count_reviewed() {
    Judged& judged = facts_.sight.verified.judged;
    for (const auto& exhibit : case_.exhibits) {
      if (exhibit.state != ReadState::kNotExamined && exhibit.state != ReadState::kInspected) continue;
      const std::string& file = exhibit.evidence.file;
      const bool reviewed = std::ranges::any_of(folder_.reviews, [&](const Review& review) {
        return review.bid == options_.bid && review.evidence == file && review.verdict != Verdict::kUndecided;
      });
      if (!reviewed) continue;
      ++judged.files_judged;
      std::erase_if(judged.not_judged, [&](const std::string& entry) { return entry.starts_with(file + ":"); });
    }
  }

  // The papers of the bid and those of the delivery lie in two folders.
  void fill_all_places(std::vector<Finding>& findings) {
    Case bid;
    bid.has_response = case_.has_response;
    bid.response_digest = case_.response_digest;
    bid.exhibits = bid_.exhibits;
    const std::string shown = "bids/" + options_.bid.str();
    if (!fill_places(options_.folder, shown, bid, bid_.payloads, workers_, findings)) facts_.incomplete = true;
    Case delivery;
    delivery.exhibits = arrived_.exhibits;
    if (!fill_places(options_.delivery, {}, delivery, arrived_.payloads, workers_, findings)) facts_.incomplete = true;
  }

  const AcceptOptions& options_;
  TenderFolder folder_;
  decide::Scheme scheme_;
  Workers workers_;
  decide::DeliveryFacts facts_;
  Case case_;
  OpenedBid bid_;
  OpenedBid arrived_;
  std::vector<InputDigest> inputs_;
};

}  // namespace

Result<JudgedDelivery> judge_delivery(const AcceptOptions& options, const Catalogue& catalogue) {
  TenderFolder folder = TRY(open_folder(options.folder, catalogue));
  auto scheme = TRY(scheme_of(folder));
  Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  return DeliveryJudge(options, std::move(folder), std::move(scheme), std::move(workers)).run();
}

Result<SignedRecord> sign_acceptance(const AcceptOptions& options, const JudgedDelivery& judged, std::string_view json,
                                     std::string_view predicate, const crypto::PrivateKey& key) {
  const Digest digest = crypto::sha256(json);
  std::vector<Resource> subjects = {{"acceptance.json", digest, {}, 0}};
  for (const auto& file : judged.record.files) {
    if (file.arrived) subjects.push_back({file.file, file.arrived, {}, 0});
  }
  SignedRecord out;
  out.envelope = signed_statement(subjects, kAcceptancePredicate, predicate, key);
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  out.signature = TRY(check_statement(out.envelope, digest, kAcceptancePredicate,
                                      {judged.trust, options.accepted_on, Purpose::kAward}, workers))
                      .signature;
  return out;
}

}  // namespace proofhouse::tender
