// Signing: the envelope beside a file of ours, made and checked (docs/trust.md).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "model/attestation.h"
#include "tender/trust.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// What an award attests over the decision record, award.json and every input. A name, not an address: nothing is fetched from it.
inline constexpr std::string_view kDecisionPredicate = "https://proofhouse.dev/attestation/decision/v1";

// "NAME.dsse.json" beside NAME.
std::string envelope_name(std::string_view file);

// A DSSE envelope (payload type in-toto) over an in-toto Statement v1 with these subjects, each of which has a SHA-256, this
// predicate type and this predicate, one JSON object. `keyid` is a hint for people: the id of the key's entry in trust/, or
// empty. The same call gives the same bytes with an Ed25519 key.
std::string signed_statement(std::span<const Resource> subjects, std::string_view predicate_type, std::string_view predicate,
                             const crypto::PrivateKey& key, std::string_view keyid = {});

// What an envelope says about a file, once it was checked.
struct CheckedStatement {
  SignatureCheck signature;  // kGood only where all of it holds
  Statement statement;       // empty unless the signature verified under a trusted key
  std::string payload;       // the bytes that were verified; empty likewise
};

// Whose signature is asked for: a key of `trust` that is valid at `as_of`, for `purpose` (nothing: any) and for each of the
// makers (none: any).
struct WantedSigner {
  const TrustPolicy& trust;
  Date as_of;
  std::optional<Purpose> purpose;
  std::vector<std::string> makers = {};
};

// Checks an envelope over the file with this digest: signed by the one who is wanted, of this predicate type, about this very
// file. The statement is read in a reader process, from the bytes that were verified. What is wrong is the state of the
// signature. Fails with kIncomplete alone, as Workers.
Result<CheckedStatement> check_statement(const Envelope& envelope, const Digest& file, std::string_view predicate_type,
                                         const WantedSigner& wanted, const Workers& workers);
// The same for the bytes of an envelope, which are read in a reader process too.
Result<CheckedStatement> check_statement(std::string_view bytes, const Digest& file, std::string_view predicate_type,
                                         const WantedSigner& wanted, const Workers& workers);

}  // namespace proofhouse::tender
