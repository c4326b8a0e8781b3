// Evidence: one file that a bid hands in, what it is said to cover, and what became of it.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "base/digest.h"
#include "model/words.h"

namespace proofhouse {

// Where in the bytes. `node` is the pre-order index of a JSON value until the pointer is worked out, see sandboxed reader
// `locate`.
struct Place {
  Digest evidence;
  std::string file;     // below the bid's folder, for people
  std::string pointer;  // RFC 6901, where the file is JSON; otherwise empty
  std::optional<std::uint32_t> node;
  std::optional<std::uint64_t> offset;  // bytes from the start of the file
  std::optional<std::uint32_t> line;    // from 1
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"evidence", &Place::evidence}, Field{"file", &Place::file}, Field{"pointer", &Place::pointer},
                         Field{"node", &Place::node}, Field{"offset", &Place::offset}, Field{"line", &Place::line});
  }
  friend bool operator==(const Place&, const Place&) = default;
};

// What a file says that it covers: an item, and the version of it.
struct Coverage {
  ItemId item;
  std::string version;  // empty: any
  std::string model;    // empty: the offered one
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"item", &Coverage::item}, Field{"version", &Coverage::version}, Field{"model", &Coverage::model});
  }
};

// An entry of bid.yaml's list of evidence.
struct Evidence {
  std::string file;  // below bids/<bid>/evidence/
  Digest sha256;
  EvidenceKind kind = EvidenceKind::kOther;
  std::vector<Coverage> covers;
  Disclosure disclosure = Disclosure::kBuyer;
  std::optional<Date> date;         // when it was made
  std::optional<Date> valid_until;  // when it ends
  std::string signature;            // the DSSE envelope or CMS signature beside it, or empty
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"file", &Evidence::file}, Field{"sha256", &Evidence::sha256}, Field{"kind", &Evidence::kind},
                         Field{"covers", &Evidence::covers}, Field{"disclosure", &Evidence::disclosure},
                         Field{"date", &Evidence::date}, Field{"valid_until", &Evidence::valid_until},
                         Field{"signature", &Evidence::signature});
  }
};

// What may be attested with a key of trust/.
enum class Purpose : std::uint8_t {
  kShipmentAttestation,
  kDeclaration,
  kChangeNote,
  kTestReport,
  kCertification,
  kLab,
  kReview,
  kAward
};
constexpr std::array<std::string_view, 8> enum_names(Purpose) {
  return {"shipment-attestation", "declaration", "change-note", "test-report", "certification", "lab", "review", "award"};
}

// What the check of a signature found. Only kGood is worth anything.
enum class SignatureState : std::uint8_t {
  kNone,
  kGood,
  kUnknownKey,
  kBad,
  kWeakKey,
  kExpired,
  kNotYetValid,
  kNotAuthorised,
  kWrongSubject,
  kWrongPredicate,
  kMalformed,
  // Of certificates:
  kUntrusted,          // the signer's certificate leads to no root of trust/
  kRevoked,            // it was revoked
  kNoTrustedTime,      // no time-stamp that counts, and the buyer asks for one
  kRevocationUnknown,  // no list says whether it was revoked, and the buyer asks for one
  kUnverified          // a signature of a kind that is recognised and not checked
};
constexpr std::array<std::string_view, 16> enum_names(SignatureState) {
  return {"none",
          "good",
          "unknown-key",
          "bad",
          "weak-key",
          "expired",
          "not-yet-valid",
          "not-authorised",
          "wrong-subject",
          "wrong-predicate",
          "malformed",
          "untrusted",
          "revoked",
          "no-trusted-time",
          "revocation-unknown",
          "unverified"};
}

struct SignatureCheck {
  SignatureState state = SignatureState::kNone;
  KeyId key;                      // the entry of trust/ that matched
  std::string holder;             // who answers for it, or the subject of the certificate
  std::vector<Purpose> purposes;  // what that key may attest
  std::string detail;             // for people
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"state", &SignatureCheck::state}, Field{"key", &SignatureCheck::key},
                         Field{"holder", &SignatureCheck::holder}, Field{"purposes", &SignatureCheck::purposes},
                         Field{"detail", &SignatureCheck::detail});
  }
};

}  // namespace proofhouse
