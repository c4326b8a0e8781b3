// The proofs of a transparency log: the signed entry timestamp of Rekor v1, inclusion proofs, and checkpoints (C2SP
// tlog-checkpoint in a signed note).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/digest.h"
#include "base/result.h"
#include "crypto/sigstore_root.h"
#include "model/sigstore.h"

namespace proofhouse::crypto {

// The log of the root that the entry names. Fails with kInvalid where there is none, or its key is not accepted.
Result<const TrustedLog*> log_of(const LogEntry& entry, std::span<const TrustedLog> logs);

// The log's promise to include the entry, signed with the time of its integration. Yields that time. Fails with kInvalid where
// entry or promise are not what the log signed, or the time is outside the validity of the log's key.
Result<Timestamp> check_promise(const LogEntry& entry, const TrustedLog& log);

// The entry is in the tree of the checkpoint, and the log signed the checkpoint under its own name. Fails with kInvalid.
Result<void> check_inclusion(const LogEntry& entry, const TrustedLog& log);

// What a checkpoint says. `body` is what is signed.
struct Checkpoint {
  std::string_view body;
  std::string_view origin;
  std::uint64_t size = 0;
  Digest root;
  std::string_view signatures;  // the lines behind the empty line
};

// Takes a checkpoint apart; views into `note`. Fails with kInvalid for a note without origin, size, root hash or signatures.
Result<Checkpoint> read_checkpoint(std::string_view note);

}  // namespace proofhouse::crypto
