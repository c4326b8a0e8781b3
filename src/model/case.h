// Case: all that a bid's verifiers are given. Typed values only; no vendor byte and no record of the buyer's own people.
#pragma once

#include <string>
#include <tuple>
#include <vector>

#include "model/bid.h"
#include "model/catalogue.h"
#include "model/document.h"
#include "model/evidence.h"
#include "model/finding.h"
#include "model/tender.h"

namespace proofhouse {

// How reading one listed file ended.
enum class ReadState : std::uint8_t {
  kRead,
  kNotExamined,
  kInspected,
  kMissing,
  kUnsafe,
  kDigest,
  kTooLarge,
  kUnreadable,
  kDied,
  kTimedOut
};
constexpr std::array<std::string_view, 10> enum_names(ReadState) {
  return {"read", "not-examined", "inspected", "missing", "unsafe", "digest", "too-large", "unreadable", "died", "timed-out"};
}

struct Exhibit {
  Evidence evidence;
  ReadState state = ReadState::kNotExamined;
  std::string message;       // why it was not read
  std::string error_place;   // "12:3" or a pointer, where the reader gave one
  SignatureCheck signature;  // of the file beside it, or of the envelope itself
  ReadDocument read;         // for an envelope with a good signature: the Statement in it
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"evidence", &Exhibit::evidence}, Field{"state", &Exhibit::state},
                         Field{"message", &Exhibit::message}, Field{"error_place", &Exhibit::error_place},
                         Field{"signature", &Exhibit::signature}, Field{"read", &Exhibit::read});
  }
};

struct Case {
  Tender tender;
  Criticality criticality = Criticality::kLow;
  Date as_of;
  std::vector<Requirement> requirements;  // that hold for this tender
  Bid bid;
  bool has_response = false;
  std::string response_problem;  // why there is none
  Digest response_digest;
  Response response;
  std::vector<Exhibit> exhibits;
  std::vector<std::string> unlisted;  // files in evidence/ that bid.yaml does not list
  bool has_kev = false;
  KevCatalogue kev;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"tender", &Case::tender}, Field{"criticality", &Case::criticality}, Field{"as_of", &Case::as_of},
                         Field{"requirements", &Case::requirements}, Field{"bid", &Case::bid},
                         Field{"has_response", &Case::has_response}, Field{"response_problem", &Case::response_problem},
                         Field{"response_digest", &Case::response_digest}, Field{"response", &Case::response},
                         Field{"exhibits", &Case::exhibits}, Field{"unlisted", &Case::unlisted}, Field{"has_kev", &Case::has_kev},
                         Field{"kev", &Case::kev});
  }
};

// What the verifiers of one bid saw.
struct Verified {
  std::vector<Finding> findings;  // sorted: requirement, item, code, place
  Judged judged;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"findings", &Verified::findings}, Field{"judged", &Verified::judged});
  }
};

}  // namespace proofhouse
