#include "tender/exhibits.h"

#include <sys/stat.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"

namespace proofhouse::tender {

namespace {

constexpr std::size_t kMostFolderEntries = 100'000;

std::optional<Format> format_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kSbom: return Format::kCyclonedx;
    case EvidenceKind::kShipmentAttestation: return Format::kDsse;
    case EvidenceKind::kTestReport:
    case EvidenceKind::kLabRecord: return Format::kTestReport;
    case EvidenceKind::kCertificate: return Format::kCertificate;
    case EvidenceKind::kChangeNote: return Format::kChangeNote;
    default: return std::nullopt;
  }
}

class Opener {
 public:
  Opener(const std::string& folder, const std::string& shown, const Bid& bid, const TrustPolicy& trust, const Workers& workers, Date as_of)
      : folder_(folder + "/evidence"), shown_(shown + "/evidence"), bid_(bid), trust_(trust), workers_(workers), as_of_(as_of) {}

  OpenedBid run() && {
    for (const auto& evidence : bid_.evidence) out_.exhibits.push_back(open(evidence));
    list_unlisted();
    std::ranges::sort(out_.inputs, {}, &InputDigest::path);
    return std::move(out_);
  }

 private:
  static Exhibit ended(Exhibit exhibit, ReadState state, std::string message, std::string place = {}) {
    exhibit.state = state;
    exhibit.message = std::move(message);
    exhibit.error_place = std::move(place);
    return exhibit;
  }

  // The error of a reader process as the state of its exhibit.
  Exhibit refused(Exhibit exhibit, const Error& error, bool died) {
    if (died) return ended(std::move(exhibit), ReadState::kDied, error.cause);
    if (error.code == ErrorCode::kIncomplete) {
      out_.incomplete = true;
      return ended(std::move(exhibit), ReadState::kTimedOut, error.cause);
    }
    if (error.code == ErrorCode::kLimit) return ended(std::move(exhibit), ReadState::kTooLarge, error.cause, error.place);
    if (error.code == ErrorCode::kDenied || error.code == ErrorCode::kInternal) out_.incomplete = true;
    return ended(std::move(exhibit), ReadState::kUnreadable, error.cause, error.place);
  }

  Exhibit open(const Evidence& evidence) {
    Exhibit exhibit;
    exhibit.evidence = evidence;
    if (evidence.disclosure == Disclosure::kInspected) {
      return ended(std::move(exhibit), ReadState::kInspected, "it was seen at the vendor's and not kept");
    }
    auto fd = open_below(folder_, evidence.file);
    if (!fd) {
      const ReadState state = fd.error().code == ErrorCode::kNotFound ? ReadState::kMissing : ReadState::kUnsafe;
      return ended(std::move(exhibit), state, fd.error().cause);
    }
    const auto digest = crypto::sha256_of(fd->get(), evidence.file);
    if (!digest) return ended(std::move(exhibit), ReadState::kUnreadable, digest.error().cause);
    out_.inputs.push_back({shown_ + "/" + evidence.file, *digest});
    if (*digest != evidence.sha256) {
      return ended(std::move(exhibit), ReadState::kDigest, "its SHA-256 is " + digest->hex() + ", the bid lists " + evidence.sha256.hex());
    }
    if (!evidence.signature.empty()) exhibit.signature = check_beside(evidence);
    const auto format = format_of(evidence.kind);
    if (!format) return ended(std::move(exhibit), ReadState::kNotExamined, "no reader opens the kind " + std::string(name_of(evidence.kind)));
    bool died = false;
    auto read = workers_.read(*format, fd->get(), died);
    if (!read) return refused(std::move(exhibit), read.error(), died);
    exhibit.state = ReadState::kRead;
    exhibit.read = std::move(*read);
    if (*format == Format::kDsse) return open_envelope(std::move(exhibit));
    return exhibit;
  }

  // The makers of the items that a file covers; one name where they agree, otherwise nothing.
  [[nodiscard]] std::string maker_of(const Evidence& evidence) const {
    std::set<std::string> makers;
    for (const auto& offered : bid_.items) {
      const bool covered = evidence.covers.empty() || std::ranges::any_of(evidence.covers, [&](const Coverage& coverage) {
                             return coverage.item == offered.item;
                           });
      if (covered) makers.insert(offered.maker);
    }
    return makers.size() == 1 ? *makers.begin() : std::string();
  }

  // An attestation: only a payload that a trusted key signed is read any further, from the very bytes that were verified.
  Exhibit open_envelope(Exhibit exhibit) {
    const Envelope* envelope = std::get_if<Envelope>(&exhibit.read.document);
    if (envelope == nullptr) return ended(std::move(exhibit), ReadState::kUnreadable, "it is no envelope");
    exhibit.signature = trust_.check(*envelope, Purpose::kShipmentAttestation, maker_of(exhibit.evidence), as_of_);
    if (exhibit.signature.state != SignatureState::kGood) {
      exhibit.read.document = std::monostate{};
      return exhibit;
    }
    std::string payload(as_text(envelope->payload));
    auto statement = read_statement(payload);
    if (!statement) {
      exhibit.signature.state = SignatureState::kMalformed;
      exhibit.signature.detail = one_line(statement.error());
      exhibit.read.document = std::monostate{};
      return exhibit;
    }
    out_.payloads.emplace(exhibit.evidence.sha256, std::move(payload));
    exhibit.read = std::move(*statement);
    const auto* read = std::get_if<Statement>(&exhibit.read.document);
    if (read == nullptr || !read->shipment) {
      exhibit.signature.state = SignatureState::kWrongPredicate;
      exhibit.signature.detail = "its predicate is \"" + shorten(read == nullptr ? "" : read->predicate_type, 120) + "\"";
    }
    return exhibit;
  }

  Result<ReadDocument> read_statement(const std::string& payload) {
    const Descriptor file = TRY(sandbox::memory_file(payload));
    bool died = false;
    return workers_.read(Format::kStatement, file.get(), died);
  }

  // The signature of a plain file: NAME.dsse.json beside it, an in-toto statement whose subject is the file.
  SignatureCheck check_beside(const Evidence& evidence) {
    const auto malformed = [](std::string detail) { return SignatureCheck{SignatureState::kMalformed, {}, {}, {}, std::move(detail)}; };
    auto fd = open_below(folder_, evidence.signature);
    if (!fd) return malformed("its signature " + printable(evidence.signature) + ": " + fd.error().cause);
    if (const auto digest = crypto::sha256_of(fd->get(), evidence.signature)) {
      out_.inputs.push_back({shown_ + "/" + evidence.signature, *digest});
    }
    signatures_.insert(evidence.signature);
    bool died = false;
    const auto read = workers_.read(Format::kDsse, fd->get(), died);
    if (!read) return malformed(read.error().cause);
    const auto* envelope = std::get_if<Envelope>(&read->document);
    if (envelope == nullptr) return malformed("its signature is no envelope");
    SignatureCheck check = trust_.check(*envelope, std::nullopt, maker_of(evidence), as_of_);
    if (check.state != SignatureState::kGood) return check;
    const auto statement = read_statement(std::string(as_text(envelope->payload)));
    if (!statement) return malformed(one_line(statement.error()));
    const auto* signed_file = std::get_if<Statement>(&statement->document);
    if (signed_file == nullptr || signed_file->predicate_type != kFilePredicate) {
      check.state = SignatureState::kWrongPredicate;
      check.detail = "it is signed for another use";
      return check;
    }
    const bool bound = std::ranges::any_of(signed_file->subjects, [&](const Resource& subject) { return subject.sha256 == evidence.sha256; });
    if (!bound) {
      check.state = SignatureState::kWrongSubject;
      check.detail = "the signature is about another file";
    }
    return check;
  }

  void list_unlisted() {
    std::set<std::string> listed = signatures_;
    for (const auto& evidence : bid_.evidence) {
      listed.insert(evidence.file);
      if (!evidence.signature.empty()) listed.insert(evidence.signature);
    }
    std::vector<std::string> folders = {""};
    std::size_t seen = 0;
    while (!folders.empty()) {
      const std::string below = folders.back();
      folders.pop_back();
      const auto names = list_folder(folder_ + (below.empty() ? "" : "/" + below));
      if (!names) continue;
      for (const auto& name : *names) {
        if (++seen > kMostFolderEntries) return;
        const std::string relative = below.empty() ? name : below + "/" + name;
        struct stat status {};
        if (lstat((folder_ + "/" + relative).c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
          if (folders.size() < kMostFolderEntries && is_safe_relative(relative)) folders.push_back(relative);
        } else if (!listed.contains(relative)) {
          out_.unlisted.push_back(printable(relative));
        }
      }
    }
    std::ranges::sort(out_.unlisted);
  }

  std::string folder_;
  std::string shown_;
  const Bid& bid_;
  const TrustPolicy& trust_;
  const Workers& workers_;
  Date as_of_;
  OpenedBid out_;
  std::set<std::string> signatures_;
};

}  // namespace

OpenedBid open_evidence(const std::string& folder, const std::string& shown, const Bid& bid, const TrustPolicy& trust,
                        const Workers& workers, Date as_of) {
  return Opener(folder, shown, bid, trust, workers, as_of).run();
}

}  // namespace proofhouse::tender
