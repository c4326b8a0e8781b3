#include "tender/replay.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"
#include "formats/readers.h"
#include "tender/changes.h"
#include "tender/own_text.h"
#include "tender/people_files.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

constexpr std::string_view kEnvelopeEnding = ".dsse.json";
constexpr std::uint64_t kMostRecordBytes = 512ULL << 20U;

// The fingerprint that the signatures name, for people: an unauthenticated hint.
std::string named_key(const Envelope& envelope) {
  for (const auto& signature : envelope.signatures) {
    if (!signature.keyid.empty()) return printable(shorten(signature.keyid, 80));
  }
  return "no key at all";
}

std::string what_to_do(const SignedFile& file) {
  return " It names " + named_key(file.envelope) +
         ": ask the buyer for its key by another way, compare this fingerprint, and give the folder of its key file with "
         "--trust.";
}

// By path, files before the lists that name them.
struct Order {
  bool operator()(const std::string& a, const std::string& b) const {
    const bool lists = a.ends_with('/');
    return lists == b.ends_with('/') ? a < b : !lists;
  }
};
using Differences = std::map<std::string, std::string, Order>;

void report_inputs(const Differences& different, std::size_t all, Verification& verification) {
  if (different.empty()) {
    verification.holds("inputs", "All " + std::to_string(all) + " inputs are what they were.");
    return;
  }
  const auto& [path, how] = *different.begin();
  const std::size_t more = different.size() - 1;
  const std::string rest = more == 0   ? std::string()
                           : more == 1 ? "; so is 1 more of " + std::to_string(all) + " inputs"
                                       : "; so are " + std::to_string(more) + " more of " + std::to_string(all) + " inputs";
  verification.fails("inputs", path + " " + how + rest + ".");
}

}  // namespace

Result<TrustPolicy> trust_in(const std::string& folder) {
  std::vector<std::pair<std::string, TrustEntry>> entries;
  for (const auto& name : TRY(list_folder(folder))) {
    if (name.starts_with('.') || !name.ends_with(".yaml")) continue;
    const std::string shown = folder + "/" + name;
    const std::string bytes = TRY(read_file(shown, kOwnFileLimits.bytes));
    entries.emplace_back(shown, TRY(parse_trust_entry(bytes, shown)));
  }
  return TrustPolicy::of(std::move(entries));
}

Result<SignedFile> open_signed(const std::string& path, const Workers& workers) {
  SignedFile out;
  out.path = path.ends_with(kEnvelopeEnding) ? path.substr(0, path.size() - kEnvelopeEnding.size()) : path;
  out.bytes = TRY(read_file(out.path, kMostRecordBytes));
  out.sha256 = crypto::sha256(out.bytes);
  const std::string beside = envelope_name(out.path);
  auto signature = read_file(beside, formats::reader_of(Format::kDsse).limits.bytes);
  if (!signature) {
    Error error = signature.error();
    if (error.code == ErrorCode::kNotFound) error.cure = "put the signature beside the file that it signs";
    return std::unexpected(std::move(error));
  }
  auto read = workers.read(Format::kDsse, *signature);
  if (!read) {
    Error error = read.error();
    error.file = beside;
    return std::unexpected(std::move(error));
  }
  auto* envelope = std::get_if<Envelope>(&read->document);
  if (envelope == nullptr) return fail_at(ErrorCode::kMalformed, beside, {}, "it is no envelope", "use the file as it was sent");
  out.envelope = std::move(*envelope);
  return out;
}

bool known_signer(const SignedFile& file, const TrustPolicy& trust, Verification& verification) {
  const SignatureCheck check = trust.check(file.envelope, std::nullopt, {}, Date());
  switch (check.state) {
    case SignatureState::kGood:
    case SignatureState::kExpired:
    case SignatureState::kNotYetValid: return true;
    default: break;
  }
  verification.fails("signature", "The signature is not by a key that you trust (" + std::string(name_of(check.state)) + ": " +
                                      check.detail + ")." + what_to_do(file) + " Nothing else was read of the file.");
  return false;
}

Result<std::vector<Resource>> check_signer(const SignedFile& file, const TrustPolicy& trust, std::string_view predicate_type,
                                           Date as_of, const Workers& workers, Verification& verification) {
  const WantedSigner wanted{trust, as_of, Purpose::kAward, {}};
  auto checked = TRY(check_statement(file.envelope, file.sha256, predicate_type, wanted, workers));
  if (checked.signature.state == SignatureState::kGood) {
    verification.holds("signature", "Signed by " + checked.signature.holder + ", whose key " + checked.signature.key.str() +
                                        " may sign awards on " + as_of.iso() + ".");
    return std::move(checked.statement.subjects);
  }
  verification.fails("signature", "The signature is not good (" + std::string(name_of(checked.signature.state)) +
                                      "): " + checked.signature.detail + ".");
  return std::vector<Resource>{};
}

void check_subjects(const std::vector<Resource>& subjects, const std::vector<InputDigest>& inputs, Verification& verification) {
  std::map<std::string, Digest, std::less<>> signed_for;
  for (const auto& subject : subjects) {
    if (subject.sha256) signed_for.emplace(subject.name, *subject.sha256);
  }
  for (const auto& input : inputs) {
    const auto found = signed_for.find(input.path);
    if (found != signed_for.end() && found->second == input.sha256) {
      signed_for.erase(found);
      continue;
    }
    verification.fails("subjects", "The decision lists the input " + printable(input.path) + ", which was not signed for.");
    return;
  }
  constexpr std::array<std::string_view, 3> kOwn = {"decision.json", "award.json", "cancellation.json"};
  for (const auto& [name, digest] : signed_for) {
    if (std::ranges::find(kOwn, name) != kOwn.end()) continue;
    verification.fails("subjects", "It is signed for " + printable(name) + ", which the decision does not list as an input.");
    return;
  }
  verification.holds("subjects",
                     "The signature covers the decision and each of its " + std::to_string(inputs.size()) + " inputs.");
}

bool check_inputs(const std::vector<InputDigest>& recorded, const std::vector<InputDigest>& now, Verification& verification) {
  std::map<std::string, Digest, std::less<>> present;
  for (const auto& input : now) present.emplace(input.path, input.sha256);
  Differences different;
  for (const auto& input : recorded) {
    const auto found = present.find(input.path);
    if (found == present.end()) {
      different.emplace(printable(input.path), "is not there any more");
      continue;
    }
    if (found->second != input.sha256) {
      different.emplace(printable(input.path),
                        input.path == "catalogue" ? "is another one in this program" : "is not what it was");
    }
    present.erase(found);
  }
  for (const auto& [path, digest] : present) different.emplace(printable(path), "was not there");
  report_inputs(different, recorded.size(), verification);
  return different.empty();
}

void check_inputs_by_hand(const std::vector<InputDigest>& recorded, const std::string& folder, const Catalogue& catalogue,
                          const Error& why, Verification& verification) {
  Differences different;
  for (const auto& path : changed_inputs(folder, recorded, catalogue)) different.emplace(printable(path), "is not what it was");
  report_inputs(different, recorded.size(), verification);
  verification.fails("replay", "The folder cannot be evaluated: " + one_line(why) + ".");
}

void note_missing_evidence(const std::vector<std::string>& missing, std::size_t all, Verification& verification) {
  verification.not_checked("inputs", std::to_string(all - missing.size()) + " of " + std::to_string(all) +
                                         " inputs are what they were; " + std::to_string(missing.size()) +
                                         " pieces of evidence are not there, the first is " + printable(missing.front()) + ".");
  for (const auto& path : missing) {
    verification.taken.push_back(printable(path) +
                                 " is not there: what was found about its bid was taken from the record, and "
                                 "everything was decided again from that.");
  }
}

void note_what_is_taken(const Evaluation& evaluation, Verification& verification) {
  for (const auto& [bid, response] : evaluation.handed_in) {
    for (const auto& evidence : bid.evidence) {
      if (evidence.disclosure != Disclosure::kInspected) continue;
      verification.taken.push_back("bids/" + bid.id.str() + "/evidence/" + printable(evidence.file) +
                                   " was seen and not kept: what reviewers wrote of it was taken from reviews/.");
    }
  }
}

}  // namespace proofhouse::tender
