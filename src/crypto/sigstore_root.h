// TrustedRoot: the authorities and logs of a sigstore instance that a buyer trusts (sigstore/protobuf-specs,
// sigstore_trustroot.proto), given by the buyer as a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "crypto/signature.h"

namespace proofhouse::crypto {

// A closed span of time.
struct Validity {
  Timestamp start;
  std::optional<Timestamp> end;

  [[nodiscard]] bool contains(Timestamp time) const { return start <= time && (!end || time <= *end); }
};

// A transparency log (Rekor) or a log of certificates (CT).
struct TrustedLog {
  std::string host;                   // of its address, with the port that it names
  std::vector<std::uint8_t> id;       // what entries name it by
  std::vector<std::uint8_t> note_id;  // what checkpoints name its key by: the first four bytes count
  std::optional<PublicKey> key;       // nothing: of a kind that is not accepted (keys.h)
  SignatureScheme scheme{};
  Validity valid;
};

// Fulcio, or an authority for time stamps: its certificates, the root last.
struct TrustedAuthority {
  std::string uri;
  std::vector<std::vector<std::uint8_t>> certificates;  // DER
  Validity valid;
};

struct TrustedRoot {
  std::vector<TrustedLog> logs;
  std::vector<TrustedLog> certificate_logs;
  std::vector<TrustedAuthority> certificate_authorities;
  std::vector<TrustedAuthority> timestamp_authorities;

  // Reads trusted_root.json. Fails with kMalformed for what is not JSON; with kInvalid, the place a member, for another media
  // type, a key or authority without the start of its validity, without certificates or bytes; with kLimit above 4 MiB.
  static Result<TrustedRoot> parse(std::string json);
};

}  // namespace proofhouse::crypto
