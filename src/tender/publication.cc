#include "tender/publication.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/build_id.h"
#include "base/file.h"
#include "base/text.h"
#include "crypto/sha.h"
#include "tender/input.h"
#include "tender/own_text.h"
#include "tender/publication_files.h"
#include "tender/published_parts.h"
#include "tender/signing.h"

namespace proofhouse::tender {

namespace {

// Without the name of the folder that the tender happens to lie in.
std::string cause_of(Error error) {
  error.file.clear();
  error.cure.clear();
  return one_line(error);
}

std::string in_quotes(std::string_view text) { return "\"" + shorten(printable(text), 120) + "\""; }

// The worst first. Only a good one is worth anything; which of the others is shown helps people alone.
int badness(SignatureState state) {
  constexpr std::array kOrder = {SignatureState::kGood,
                                 SignatureState::kNotYetValid,
                                 SignatureState::kExpired,
                                 SignatureState::kNoTrustedTime,
                                 SignatureState::kRevocationUnknown,
                                 SignatureState::kNotAuthorised,
                                 SignatureState::kWeakKey,
                                 SignatureState::kUnverified,
                                 SignatureState::kUntrusted,
                                 SignatureState::kUnknownKey,
                                 SignatureState::kNone,
                                 SignatureState::kRevoked,
                                 SignatureState::kWrongPredicate,
                                 SignatureState::kWrongSubject,
                                 SignatureState::kMalformed,
                                 SignatureState::kBad};
  return static_cast<int>(std::ranges::find(kOrder, state) - kOrder.begin());
}

bool same(const BidderQuestion& a, const BidderQuestion& b) {
  return a.question == b.question && a.answer == b.answer && a.date == b.date;
}

bool holds(const std::vector<BidderQuestion>& questions, const BidderQuestion& wanted) {
  return std::ranges::any_of(questions, [&](const BidderQuestion& question) { return same(question, wanted); });
}

class Chain {
 public:
  Chain(const TenderFolder& folder, const Workers& workers) : folder_(folder), workers_(workers) {}

  Result<ReadPublication> read() && {
    const std::string published(kPublishedFolder);
    const Listing listing = list_input(folder_.path, published);
    if (!listing.files.empty()) out_.inputs.push_back({published + "/", listing.sha256});
    const EditionFiles files = TRY(edition_files(folder_.path));
    std::uint32_t expected = 1;
    for (const std::uint32_t number : files.numbers) {
      if (number > expected) breach_gap(expected, number);
      TRY_VOID(read_edition(number));
      expected = number + 1;
    }
    for (const auto& name : files.strays) {
      breach(published + "/" + printable(name) + " looks like a part of an edition, is none, and was not read.");
    }
    out_.publication.editions = files.newest();
    return std::move(out_);
  }

 private:
  void breach(std::string sentence) { out_.breaches.push_back(std::move(sentence)); }

  void breach_gap(std::uint32_t from, std::uint32_t found) {
    const std::string missing = from + 1 == found
                                    ? "Edition " + std::to_string(from) + " is"
                                    : "Editions " + std::to_string(from) + " to " + std::to_string(found - 1) + " are";
    breach(missing + " missing, and edition " + std::to_string(found) + " is there.");
    former_.reset();
  }

  Result<std::string> bytes_of(const std::string& file) {
    const Descriptor fd = TRY(open_below(folder_.path, file));
    std::string bytes = TRY(read_all(fd.get(), file, kOwnFileLimits.bytes));
    out_.inputs.push_back({file, crypto::sha256(bytes)});
    return bytes;
  }

  Result<void> read_edition(std::uint32_t number) {
    const std::string file = edition_file(number);
    out_.publication.newest = {};
    out_.publication.published = {};
    const auto bytes = bytes_of(file);
    if (!bytes) {
      breach(file + " cannot be read: " + cause_of(bytes.error()) + ".");
      keep_signature({SignatureState::kMalformed, {}, {}, {}, file + " cannot be read"});
      former_.reset();
      return {};
    }
    const Digest digest = crypto::sha256(*bytes);
    out_.publication.newest = digest;
    auto edition = parse_edition(*bytes, file);
    if (!edition) {
      breach(file + " is no edition as it was written: " + cause_of(edition.error()) + ".");
      keep_signature({SignatureState::kMalformed, {}, {}, {}, file + " cannot be read"});
    } else {
      check_place(number, *edition);
      check_dates(*edition);
      TRY_VOID(check_signature(file, digest, *edition));
      out_.publication.published = edition->published;
      out_.editions.push_back(*std::move(edition));
    }
    former_ = digest;
    return {};
  }

  void check_place(std::uint32_t number, const Edition& edition) {
    if (edition.number != number) {
      breach(edition_file(number) + " says that it is edition " + std::to_string(edition.number) + ".");
    }
    if (edition.tender != folder_.tender.title) {
      breach("Edition " + std::to_string(number) + " is of another tender: " + in_quotes(edition.tender) + ".");
    }
    if (former_ && edition.previous && *edition.previous != *former_) {
      breach("Edition " + std::to_string(number) + " does not follow the edition before it: it names another file's digest.");
    }
    if (out_.editions.empty()) return;
    for (const auto& question : out_.editions.back().questions) {
      if (holds(edition.questions, question)) continue;
      breach("Edition " + std::to_string(number) + " leaves out or changes a question that edition " +
             std::to_string(out_.editions.back().number) + " answered: " + in_quotes(question.question) + ".");
    }
  }

  void check_dates(const Edition& edition) {
    const std::string words = edition_words(edition.number, edition.published);
    if (!out_.editions.empty() && edition.published < out_.editions.back().published) {
      const Edition& before = out_.editions.back();
      breach("E" + words.substr(1) + " is dated before " + edition_words(before.number, before.published) + ".");
    }
    if (!folder_.tender.dates.deadline) return;
    const Date last = folder_.tender.dates.deadline->date();
    if (edition.published > last) {
      breach("E" + words.substr(1) + " is dated after the deadline, " + last.iso() + ".");
    } else if (edition.kind == EditionKind::kAddendum && edition.published == last) {
      breach("E" + words.substr(1) + " is an addendum of the day of the deadline; addenda are dated before it.");
    }
  }

  Result<void> check_signature(const std::string& file, const Digest& digest, const Edition& edition) {
    const std::string beside = envelope_name(file);
    SignatureCheck check;
    if (const auto envelope = bytes_of(beside)) {
      const WantedSigner wanted{folder_.trust, edition.published, Purpose::kAward};
      check = TRY(check_statement(*envelope, digest, kEditionPredicate, wanted, workers_)).signature;
    } else if (envelope.error().code == ErrorCode::kNotFound) {
      check.detail = "it is not signed: there is no " + beside;
    } else {
      check = {SignatureState::kMalformed, {}, {}, {}, beside + " cannot be read: " + cause_of(envelope.error())};
    }
    if (check.state != SignatureState::kGood) {
      breach("The signature of edition " + std::to_string(edition.number) + " does not hold: " + check.detail + ".");
    }
    keep_signature(std::move(check));
    return {};
  }

  // The worst of all; of those that are equally good the last.
  void keep_signature(SignatureCheck check) {
    const bool first = !std::exchange(signed_, true);
    if (first || badness(check.state) >= badness(out_.publication.signature.state)) {
      out_.publication.signature = std::move(check);
    }
  }

  const TenderFolder& folder_;
  const Workers& workers_;
  ReadPublication out_;
  std::optional<Digest> former_;  // of the file before; none after a gap
  bool signed_ = false;
};

void compare_parts(const std::vector<PublishedPart>& now, const Edition& edition, ReadPublication& out) {
  const std::string words = edition_words(edition.number, edition.published);
  auto& differences = out.publication.differences;
  const std::size_t before = differences.size();
  for (const auto& part : now) {
    const PartName& name = *part_named(part.name);
    const auto then = std::ranges::find(edition.parts, part.name, &PublishedPart::name);
    if (then != edition.parts.end() && then->sha256 == part.sha256) continue;
    out.changed.emplace_back(name.words);
    differences.push_back("T" + std::string(name.words.substr(1)) +
                          (then == edition.parts.end() ? (name.plural ? " are" : " is") + std::string(" not part of ")
                                                       : (name.plural ? " differ" : " differs") + std::string(" from ")) +
                          words + ".");
  }
  for (const auto& part : edition.parts) {
    if (part_named(part.name) != nullptr) continue;
    differences.push_back("E" + words.substr(1) + " holds a part that this program does not know: " + in_quotes(part.name) + ".");
  }
  if (differences.size() > before && edition.program_version != version()) {
    differences.push_back("E" + words.substr(1) + " was published with Proofhouse " +
                          shorten(printable(edition.program_version), 40) + ", and this is " + std::string(version()) +
                          ": another version may ask for other things.");
  }
}

void compare_questions(const std::vector<BidderQuestion>& now, const Edition& edition, ReadPublication& out) {
  const std::string words = edition_words(edition.number, edition.published);
  for (const auto& question : now) {
    if (holds(edition.questions, question)) continue;
    out.publication.differences.push_back("A question of " + question.date.iso() +
                                          " in questions.yaml, or its answer, is not in " + words + ": " +
                                          in_quotes(question.question) + ".");
  }
  for (const auto& question : edition.questions) {
    if (holds(now, question)) continue;
    out.publication.differences.push_back("questions.yaml does not hold a question as " + words +
                                          " answered it: " + in_quotes(question.question) + ".");
  }
}

}  // namespace

Result<ReadPublication> read_publication(const TenderFolder& folder, const decide::Scheme& scheme, const Workers& workers) {
  ReadPublication out = TRY(Chain(folder, workers).read());
  out.publication.differences = out.breaches;
  if (out.editions.empty()) return out;
  compare_parts(parts_of(folder.tender, folder.profile, scheme, folder.waivers), out.editions.back(), out);
  compare_questions(folder.questions, out.editions.back(), out);
  return out;
}

std::string edition_words(std::uint32_t number, Date published) {
  return "edition " + std::to_string(number) + " of " + published.iso();
}

}  // namespace proofhouse::tender
