#include "tender/exhibits.h"

#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"
#include "formats/readers.h"
#include "tender/clarifications.h"
#include "tender/exhibit_signatures.h"
#include "tender/input.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

std::optional<Format> format_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::kSbom: return Format::kAnySbom;
    case EvidenceKind::kVex:
    case EvidenceKind::kAdvisoryFeed: return Format::kAnyAdvisory;
    case EvidenceKind::kShipmentAttestation: return Format::kDsse;
    case EvidenceKind::kTestReport:
    case EvidenceKind::kLabRecord: return Format::kTestReport;
    case EvidenceKind::kCertificate: return Format::kCertificate;
    case EvidenceKind::kChangeNote: return Format::kChangeNote;
    default: return std::nullopt;
  }
}

ReadState state_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kNotFound: return ReadState::kMissing;
    case ErrorCode::kDenied: return ReadState::kUnsafe;
    case ErrorCode::kLimit: return ReadState::kTooLarge;
    case ErrorCode::kIncomplete: return ReadState::kTimedOut;
    default: return ReadState::kUnreadable;
  }
}

SignatureCheck malformed(std::string detail) { return {SignatureState::kMalformed, {}, {}, {}, std::move(detail)}; }

class Opener {
 public:
  Opener(const std::string& tender, const std::string& shown, const Bid& bid, const TrustPolicy& trust, const Workers& workers,
         Date as_of)
      : tender_(tender),
        folder_(shown.empty() ? "evidence" : shown + "/evidence"),
        new_folder_(new_files_folder(bid.id)),
        bid_(bid),
        trust_(trust),
        workers_(workers),
        as_of_(as_of) {}

  OpenedBid run(const std::vector<Evidence>* new_files) && {
    for (const auto& evidence : bid_.evidence) {
      out_.exhibits.push_back(is_new(evidence) ? foreign(evidence) : open(evidence, folder_ + "/" + evidence.file, folder_));
    }
    list_unlisted(folder_, bid_.evidence, "");
    if (new_files != nullptr) {
      for (const auto& evidence : *new_files) out_.exhibits.push_back(open(evidence, evidence.file, new_folder_));
      list_unlisted(new_folder_, *new_files, new_folder_ + "/");
    }
    std::ranges::sort(out_.inputs, {}, &InputDigest::path);
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_new(const Evidence& evidence) const { return evidence.file.starts_with(new_folder_ + "/"); }

  static Exhibit ended(Exhibit exhibit, ReadState state, std::string message, std::string place = {}) {
    exhibit.state = state;
    exhibit.message = std::move(message);
    exhibit.error_place = std::move(place);
    return exhibit;
  }

  // A file of the bid that bears the name of one that came later.
  static Exhibit foreign(const Evidence& evidence) {
    Exhibit exhibit;
    exhibit.evidence = evidence;
    return ended(std::move(exhibit), ReadState::kUnsafe,
                 "its name is kept for files that come with an answer after the deadline");
  }

  // The error of a reader process as the state of its exhibit.
  Exhibit refused(Exhibit exhibit, const Error& error, bool died) {
    note(error);
    return ended(std::move(exhibit), died ? ReadState::kDied : state_of(error.code), error.cause, error.place);
  }

  void note(const Error& error) { out_.incomplete = out_.incomplete || error.code == ErrorCode::kIncomplete; }

  // `path` is the file's, `folder` that of the signature beside it, both below the tender folder.
  Exhibit open(const Evidence& evidence, const std::string& path, const std::string& folder) {
    Exhibit exhibit;
    exhibit.evidence = evidence;
    if (evidence.disclosure == Disclosure::kInspected) {
      return ended(std::move(exhibit), ReadState::kInspected, "it was seen at the vendor's and not kept");
    }
    const auto format = format_of(evidence.kind);
    const auto opened = open_input(tender_, path, format ? formats::reader_of(*format).limits.bytes : kMostUnreadBytes);
    if (!opened) return ended(std::move(exhibit), state_of(opened.error().code), opened.error().cause);
    out_.inputs.push_back({path, opened->sha256});
    if (opened->sha256 != evidence.sha256) {
      return ended(std::move(exhibit), ReadState::kDigest,
                   "its SHA-256 is " + opened->sha256.hex() + ", the bid lists " + evidence.sha256.hex());
    }
    if (!evidence.signature.empty()) {
      exhibit.signature = names_cms(evidence.signature) ? check_certificate_beside(evidence, folder, opened->file.get())
                                                        : check_beside(evidence, folder);
    } else {
      exhibit.signature = check_inside(evidence, opened->file.get());
    }
    if (!format)
      return ended(std::move(exhibit), ReadState::kNotExamined,
                   "no reader opens the kind " + std::string(name_of(evidence.kind)));
    bool died = false;
    auto read = workers_.read(*format, opened->file.get(), died);
    if (!read) return refused(std::move(exhibit), read.error(), died);
    if (std::holds_alternative<std::monostate>(read->document)) {
      return ended(std::move(exhibit), ReadState::kNotExamined, "it is in none of the formats that a reader opens");
    }
    exhibit.state = ReadState::kRead;
    exhibit.read = std::move(*read);
    if (*format == Format::kDsse) return open_envelope(std::move(exhibit));
    return exhibit;
  }

  // The makers of the items that a file covers: a signature must be good for each of them.
  [[nodiscard]] std::vector<std::string> makers_of(const Evidence& evidence) const {
    std::set<std::string> makers;
    for (const auto& offered : bid_.items) {
      if (evidence.covers.empty() || std::ranges::find(evidence.covers, offered.item, &Coverage::item) != evidence.covers.end()) {
        makers.insert(offered.maker);
      }
    }
    return {makers.begin(), makers.end()};
  }

  // An attestation: only a payload that a trusted key signed is read any further, from the very bytes that were verified.
  Exhibit open_envelope(Exhibit exhibit) {
    auto* read_as = std::get_if<Envelope>(&exhibit.read.document);
    if (read_as == nullptr) return ended(std::move(exhibit), ReadState::kUnreadable, "it is no envelope");
    const Envelope envelope = std::move(*read_as);
    exhibit.read.document = std::monostate{};
    exhibit.signature = trust_.check(envelope, Purpose::kShipmentAttestation, makers_of(exhibit.evidence), as_of_);
    if (exhibit.signature.state != SignatureState::kGood) return exhibit;
    const std::string_view payload = as_text(envelope.payload);
    auto read = workers_.read(Format::kStatement, payload);
    const auto* statement = read ? std::get_if<Statement>(&read->document) : nullptr;
    if (statement == nullptr) {
      if (!read) note(read.error());
      exhibit.signature.state = SignatureState::kMalformed;
      exhibit.signature.detail = read ? "its payload is no statement" : one_line(read.error());
      return exhibit;
    }
    if (!statement->shipment) {
      exhibit.signature.state = SignatureState::kWrongPredicate;
      exhibit.signature.detail = "its predicate is \"" + shorten(statement->predicate_type, 120) + "\"";
    }
    out_.payloads.emplace(exhibit.evidence.sha256, payload);
    exhibit.read = std::move(*read);
    return exhibit;
  }

  // The signature of a plain file: NAME.dsse.json beside it, an in-toto statement whose subject is the file.
  SignatureCheck check_beside(const Evidence& evidence, const std::string& folder) {
    const auto at_fault = [&](const Error& error) {
      note(error);
      return malformed("its signature " + printable(evidence.signature) + ": " + error.cause);
    };
    const std::string path = folder + "/" + evidence.signature;
    const auto opened = open_input(tender_, path, formats::reader_of(Format::kDsse).limits.bytes);
    if (!opened) return at_fault(opened.error());
    out_.inputs.push_back({path, opened->sha256});
    bool died = false;
    const auto read = workers_.read(Format::kDsse, opened->file.get(), died);
    if (!read) return at_fault(read.error());
    const auto* envelope = std::get_if<Envelope>(&read->document);
    if (envelope == nullptr) return malformed("its signature is no envelope");
    const auto check = check_statement(*envelope, evidence.sha256, kFilePredicate,
                                       {trust_, as_of_, std::nullopt, makers_of(evidence)}, workers_);
    if (!check) return at_fault(check.error());
    return check->signature;
  }

  [[nodiscard]] SignatureAsked asked(const Evidence& evidence) const { return {trust_, makers_of(evidence), as_of_}; }

  // A CMS file beside a plain file, whose bytes must be what was signed.
  SignatureCheck check_certificate_beside(const Evidence& evidence, const std::string& folder, int fd) {
    const auto at_fault = [&](const Error& error) {
      note(error);
      return malformed("its signature " + printable(evidence.signature) + ": " + error.cause);
    };
    const std::string path = folder + "/" + evidence.signature;
    const auto opened = open_input(tender_, path, kMostSignedBytes);
    if (!opened) return at_fault(opened.error());
    out_.inputs.push_back({path, opened->sha256});
    const auto signature = read_all(opened->file.get(), path, kMostSignedBytes);
    if (!signature) return at_fault(signature.error());
    const auto content = content_of(evidence, fd);
    if (!content) return at_fault(content.error());
    return check_cms_beside(*signature, *content, asked(evidence));
  }

  // The bytes that are listed; the digest is taken again, since the file could have been changed between.
  [[nodiscard]] static Result<std::string> content_of(const Evidence& evidence, int fd) {
    if (lseek(fd, 0, SEEK_SET) != 0) return fail(ErrorCode::kUnreadable, "the file cannot be read again");
    auto content = read_all(fd, evidence.file, kMostSignedBytes);
    if (lseek(fd, 0, SEEK_SET) != 0) return fail(ErrorCode::kUnreadable, "the file cannot be read again");
    if (content && crypto::sha256(*content) != evidence.sha256)
      return fail(ErrorCode::kIncomplete, "the file changed while it was read");
    return content;
  }

  // A file that is signed in itself: a container or a PDF.
  SignatureCheck check_inside(const Evidence& evidence, int fd) {
    std::array<char, 1024> head{};
    const ssize_t count = pread(fd, head.data(), head.size(), 0);
    const SignedKind kind = count > 0 ? signed_kind({head.data(), static_cast<std::size_t>(count)}) : SignedKind::kNone;
    if (kind == SignedKind::kNone) return {};
    const auto at_fault = [&](const Error& error) {
      note(error);
      return malformed("its own signature: " + error.cause);
    };
    const auto content = content_of(evidence, fd);
    if (!content) return at_fault(content.error());
    const auto read = workers_.read(kind == SignedKind::kAsic ? Format::kAsicE : Format::kPades, *content);
    if (!read) return at_fault(read.error());
    if (const auto* container = std::get_if<AsicContainer>(&read->document)) return check_container(*container, asked(evidence));
    if (const auto* pdf = std::get_if<SignedPdf>(&read->document)) return check_pdf(*pdf, *content, asked(evidence));
    return {};
  }

  // `before` stands before the names of the files of this folder.
  void list_unlisted(const std::string& folder, const std::vector<Evidence>& known, const std::string& before) {
    const Listing listing = list_input(tender_, folder);
    if (listing.files.empty() && listing.whole) return;
    out_.inputs.push_back({folder + "/", listing.sha256});
    std::set<std::string> listed;
    for (const auto& evidence : known) {
      listed.insert(evidence.file);
      if (!evidence.signature.empty()) listed.insert(before + evidence.signature);
    }
    for (const auto& file : listing.files) {
      if (!listed.contains(before + file)) out_.unlisted.push_back(printable(before + file));
    }
    if (!listing.whole) out_.unlisted.emplace_back("and more files than are ever listed");
  }

  const std::string& tender_;
  std::string folder_;
  std::string new_folder_;
  const Bid& bid_;
  const TrustPolicy& trust_;
  const Workers& workers_;
  Date as_of_;
  OpenedBid out_;
};

}  // namespace

OpenedBid open_evidence(const std::string& tender, const std::string& shown, const Bid& bid, const TrustPolicy& trust,
                        const Workers& workers, Date as_of, const std::vector<Evidence>* new_files) {
  return Opener(tender, shown, bid, trust, workers, as_of).run(new_files);
}

}  // namespace proofhouse::tender
