// Sigstore bundles: a signature with what its verification needs (sigstore/protobuf-specs, sigstore_bundle.proto). Nothing in one
// is true before it was verified (crypto/sigstore.h).
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "base/date.h"
#include "model/attestation.h"

namespace proofhouse {

// An entry of a Rekor transparency log, and what proves that it is in the log.
struct LogEntry {
  std::int64_t index = 0;            // in the whole log
  std::vector<std::uint8_t> log_id;  // which key of the log
  std::string kind;                  // "hashedrekord"
  std::string version;               // "0.0.1"
  std::optional<Timestamp> integrated;
  std::vector<std::uint8_t> promise;  // the signed entry timestamp; empty where there is none
  bool has_proof = false;
  std::int64_t proof_index = 0;
  std::int64_t tree_size = 0;
  std::vector<std::uint8_t> root_hash;
  std::vector<std::vector<std::uint8_t>> hashes;
  std::string checkpoint;  // a signed note
  std::vector<std::uint8_t> body;
  std::uint32_t node = 0;
  template <class D = void>
  static constexpr auto fields() {
    using E = LogEntry;
    return field_list<D>(Field{"index", &E::index}, Field{"log_id", &E::log_id}, Field{"kind", &E::kind},
                         Field{"version", &E::version}, Field{"integrated", &E::integrated}, Field{"promise", &E::promise},
                         Field{"has_proof", &E::has_proof}, Field{"proof_index", &E::proof_index},
                         Field{"tree_size", &E::tree_size}, Field{"root_hash", &E::root_hash}, Field{"hashes", &E::hashes},
                         Field{"checkpoint", &E::checkpoint}, Field{"body", &E::body}, Field{"node", &E::node});
  }
};

// A signature over a file that is not in the bundle.
struct MessageSignature {
  std::string algorithm;             // of the digest: "SHA2_256"
  std::vector<std::uint8_t> digest;  // a hint
  std::vector<std::uint8_t> signature;
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"algorithm", &MessageSignature::algorithm}, Field{"digest", &MessageSignature::digest},
                         Field{"signature", &MessageSignature::signature});
  }
};

struct SigstoreBundle {
  std::string version;                                  // "0.1", "0.2", "0.3"
  std::vector<std::vector<std::uint8_t>> certificates;  // DER, the signer's first; none where a key signed
  std::string key_hint;                                 // of the key, where there is no certificate
  std::vector<LogEntry> entries;
  std::vector<std::vector<std::uint8_t>> timestamps;  // RFC 3161 responses
  std::optional<MessageSignature> message;            // one of these two
  std::optional<Envelope> envelope;
  template <class D = void>
  static constexpr auto fields() {
    using B = SigstoreBundle;
    return field_list<D>(Field{"version", &B::version}, Field{"certificates", &B::certificates}, Field{"key_hint", &B::key_hint},
                         Field{"entries", &B::entries}, Field{"timestamps", &B::timestamps}, Field{"message", &B::message},
                         Field{"envelope", &B::envelope});
  }
};

}  // namespace proofhouse
