#include "tender/publish_edition.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "base/build_id.h"
#include "base/json_writer.h"
#include "base/new_files.h"
#include "base/text.h"
#include "crypto/dsse.h"
#include "crypto/sha.h"
#include "decide/scheme.h"
#include "formats/readers.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/publication.h"
#include "tender/publication_files.h"
#include "tender/published_parts.h"
#include "tender/signing.h"
#include "tender/workers.h"

namespace proofhouse::tender {

namespace {

std::string predicate_of(const Edition& edition) {
  JsonWriter out(JsonWriter::Style::kCompact);
  out.begin_object().member("tender", edition.tender).member("number", edition.number);
  out.member("published", edition.published).end_object();
  return std::move(out).take();
}

// Who the key belongs to, found by a signature that is thrown away.
SignatureCheck signer_of(const TrustPolicy& trust, const crypto::PrivateKey& key, Date date) {
  constexpr std::string_view kTrial = "{}";
  Envelope envelope;
  envelope.payload_type = kInTotoPayload;
  envelope.payload.assign(kTrial.begin(), kTrial.end());
  envelope.signatures.push_back({{}, key.sign(crypto::pae(kInTotoPayload, kTrial))});
  return trust.check(envelope, Purpose::kAward, {}, date);
}

class Publisher {
 public:
  Publisher(const PublishOptions& options, const TenderFolder& folder, const decide::Scheme& scheme, const Workers& workers)
      : options_(options), folder_(folder), scheme_(scheme), workers_(workers) {}

  Result<Published> publish(const Catalogue& catalogue, const crypto::PrivateKey& key) && {
    former_ = TRY(read_publication(folder_, scheme_, workers_));
    draft(catalogue);
    if (edition_.kind == EditionKind::kFirst && !options_.changes.empty()) {
      return fail_at(ErrorCode::kUsage, options_.folder, {}, "the first edition changes nothing", "leave --changes away");
    }
    check_former();
    check_dates();
    check_questions();
    TRY_VOID(check_bids());
    out_.signature = signer_of(folder_.trust, key, options_.date);
    check_key();
    out_.edition = edition_;
    if (!out_.refused.empty()) return std::move(out_);
    if (options_.documents) edition_.documents = TRY(options_.documents(edition_.number, edition_.published));
    return sign(key);
  }

 private:
  void refuse(std::string why) { out_.refused.push_back(std::move(why)); }
  [[nodiscard]] bool first() const { return edition_.kind == EditionKind::kFirst; }

  void draft(const Catalogue& catalogue) {
    edition_.number = former_.publication.editions + 1;
    edition_.kind = former_.publication.editions == 0 ? EditionKind::kFirst : EditionKind::kAddendum;
    edition_.tender = folder_.tender.title;
    edition_.published = options_.date;
    if (!first()) edition_.previous = former_.publication.newest;
    edition_.program_version = version();
    edition_.catalogue = digest_of_catalogue(catalogue);
    edition_.parts = parts_of(folder_.tender, folder_.profile, scheme_, folder_.waivers);
    edition_.questions = folder_.questions;
    edition_.changes = options_.changes;
    if (first() || !edition_.changes.empty()) return;
    std::vector<std::string> changed = former_.changed;
    if (!former_.editions.empty() && folder_.questions.size() > former_.editions.back().questions.size()) {
      changed.emplace_back("answered questions");
    }
    edition_.changes = "Changed: " + join(changed, ", ") + ".";
  }

  void check_former() {
    for (const auto& breach : former_.breaches) refuse(breach + " Restore what was published.");
    if (!former_.breaches.empty() || former_.editions.empty()) return;
    if (former_.publication.differences.empty()) {
      refuse("Nothing changed since " + edition_words(former_.editions.back().number, former_.editions.back().published) + ".");
    }
    if (edition_.number > kMostEditions) refuse("There are " + std::to_string(kMostEditions) + " editions; no more are read.");
  }

  void check_dates() {
    const Date date = options_.date;
    if (!former_.editions.empty() && date < former_.editions.back().published) {
      const Edition& before = former_.editions.back();
      refuse("It would be dated " + date.iso() + ", before " + edition_words(before.number, before.published) +
             ". Give a later day.");
    }
    if (!folder_.tender.dates.deadline) return;
    const Date last = folder_.tender.dates.deadline->date();
    if (first() ? date > last : date >= last) {
      refuse((first() ? "It would be dated " + date.iso() + ", after the day of the deadline, "
                      : "An addendum is dated before the day of the deadline: " + date.iso() + " is not before ") +
             last.iso() + ". Nothing is published then; move the deadline in an addendum before it passes.");
    }
  }

  void check_questions() {
    for (const auto& question : folder_.questions) {
      if (question.date <= options_.date) continue;
      refuse("questions.yaml holds a question of " + question.date.iso() + ", after the day of this edition.");
    }
    if (former_.editions.empty()) return;
    for (const auto& question : former_.editions.back().questions) {
      const bool kept = std::ranges::any_of(folder_.questions, [&](const BidderQuestion& now) {
        return now.question == question.question && now.answer == question.answer && now.date == question.date;
      });
      if (kept) continue;
      refuse("questions.yaml does not hold a question as a former edition answered it: \"" +
             shorten(printable(question.question), 120) + "\". Restore it; add a further question where the answer changed.");
    }
  }

  // A bid that was received by now answers what it had: nothing, or a former edition.
  Result<void> check_bids() {
    for (const auto& id : folder_.bids) {
      const std::string file = "bids/" + id.str() + "/bid.yaml";
      auto opened = open_input(folder_.path, file, formats::reader_of(Format::kBid).limits.bytes);
      bool died = false;
      const auto read = opened ? workers_.read(Format::kBid, opened->file.get(), died) : std::unexpected(opened.error());
      if (!read && read.error().code == ErrorCode::kIncomplete) return std::unexpected(read.error());
      const Bid* bid = read ? std::get_if<Bid>(&read->document) : nullptr;
      if (bid == nullptr) {
        if (first()) refuse(file + " cannot be read, and that bid may have been received already. Correct or remove it.");
        continue;
      }
      const Date received = bid->received.date();
      if (received > options_.date) continue;
      const std::string words = "The bid " + id.str() + " was received on " + received.iso();
      if (first()) {
        refuse(words + ", before anything was published. Publish first and ask for bids then, or give the day with --at.");
      } else {
        out_.notes.push_back(words + " and answers a former edition; ask its bidder to hand in again.");
      }
    }
    return {};
  }

  void check_key() {
    if (out_.signature.state == SignatureState::kGood) return;
    const std::string cure = "put its entry with the purpose award into " + folder_.path +
                             "/trust/ (proofhouse key new writes FILE.trust.yaml beside a new key)";
    if (out_.signature.state == SignatureState::kUnknownKey) {
      refuse("No entry of trust/ holds this key, and evaluate would not accept the edition: " + cure + ".");
    } else {
      refuse("evaluate would not accept an edition signed by this key on that day: " + out_.signature.detail + "; " + cure + ".");
    }
  }

  Result<Published> sign(const crypto::PrivateKey& key) {
    const std::string bytes = edition_json(edition_);
    out_.edition = edition_;
    out_.sha256 = crypto::sha256(bytes);
    out_.file = edition_file(edition_.number);
    const std::array<Resource, 1> subjects = {{{out_.file, out_.sha256, {}, 0}}};
    const std::string envelope =
        signed_statement(subjects, kEditionPredicate, predicate_of(edition_), key, out_.signature.key.str());
    const std::string path = folder_.path + "/" + out_.file;
    // What cannot be read back must not go out.
    TRY_VOID(parse_edition(bytes, path));
    const WantedSigner wanted{folder_.trust, options_.date, Purpose::kAward};
    out_.signature = TRY(check_statement(envelope, out_.sha256, kEditionPredicate, wanted, workers_)).signature;
    if (out_.signature.state != SignatureState::kGood) {
      return fail_at(ErrorCode::kInternal, path, {}, "its own signature does not hold: " + out_.signature.detail);
    }
    // The envelope first: an edition never stands there without it.
    const std::array<NewFile, 2> files = {{{envelope_name(path), envelope}, {path, bytes}}};
    TRY_VOID(write_new_files(files));
    return std::move(out_);
  }

  const PublishOptions& options_;
  const TenderFolder& folder_;
  const decide::Scheme& scheme_;
  const Workers& workers_;
  ReadPublication former_;
  Edition edition_;
  Published out_;
};

}  // namespace

Result<Published> publish_edition(const PublishOptions& options, const Catalogue& catalogue, const crypto::PrivateKey& key) {
  const TenderFolder folder = TRY(open_folder(options.folder, catalogue));
  const auto scheme = TRY(scheme_of(folder));
  const Workers workers = TRY(Workers::open(options.unsafe_no_sandbox, options.workers));
  return Publisher(options, folder, scheme, workers).publish(catalogue, key);
}

}  // namespace proofhouse::tender
