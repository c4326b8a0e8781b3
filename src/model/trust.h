// Trust: who may attest what, for which maker, until when. The buyer's own, in trust/*.yaml.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "model/evidence.h"
#include "model/words.h"

namespace proofhouse {

struct TrustedKey {
  KeyId id;
  std::string name;  // of the holder
  std::string title;
  std::string organization;
  std::string pem;     // SubjectPublicKeyInfo
  std::string scheme;  // "ed25519", "ecdsa-der", "ecdsa-raw", "rsa-pss", "rsa-pkcs1"
  std::vector<Purpose> purposes;
  std::vector<std::string> makers;  // empty: all
  std::optional<Date> from;
  std::optional<Date> until;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"id", &TrustedKey::id}, Field{"name", &TrustedKey::name}, Field{"title", &TrustedKey::title},
                         Field{"organization", &TrustedKey::organization}, Field{"pem", &TrustedKey::pem},
                         Field{"scheme", &TrustedKey::scheme}, Field{"purposes", &TrustedKey::purposes},
                         Field{"makers", &TrustedKey::makers}, Field{"from", &TrustedKey::from},
                         Field{"until", &TrustedKey::until});
  }
};

// Certificates that may attest: an authority, and which of the certificates below it.
struct TrustedAuthority {
  KeyId id;
  std::string roots;             // PEM certificates of signers' authorities
  std::string time_roots;        // of time-stamping authorities, or empty
  std::string revocation_lists;  // PEM, or empty
  // All that is not empty must stand in the signer's certificate.
  std::string common_name;
  std::string organization;
  std::string email;
  std::string uri;
  std::string usage;   // an object identifier of its extended key usage
  std::string policy;  // an object identifier of its policies
  bool require_time = false;
  bool require_revocation = false;
  std::vector<Purpose> purposes;
  std::vector<std::string> makers;  // empty: all
  std::optional<Date> from;
  std::optional<Date> until;
};

}  // namespace proofhouse
