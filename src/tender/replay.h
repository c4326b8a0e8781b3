// Replaying: a signed record checked by somebody else, on another machine: its signature, its inputs, its result.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/attestation.h"
#include "model/decision.h"
#include "tender/evaluate.h"
#include "tender/trust.h"
#include "tender/verification.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// The keys of a folder of trust files (docs/trust.md). Fails as open_folder for its trust/; with kNotFound where it is not there.
Result<TrustPolicy> trust_in(const std::string& folder);

// A file and the envelope beside it, as a stranger handed them over.
struct SignedFile {
  std::string path;   // of the plain file
  std::string bytes;  // of the plain file; not looked at yet
  Digest sha256;
  Envelope envelope;  // nothing in it is true yet
};

// Opens a record: `path` names the plain file or its envelope. The envelope is read in a reader process. Fails as read_file, with
// kNotFound where one of the two is missing, as the reader of envelopes.
Result<SignedFile> open_signed(const std::string& path, const Workers& workers);

// Whether a key of `trust` made the signature, be it valid on a certain day or not: only then is the file worth parsing.
// Otherwise adds the check that fails, with the fingerprint that the signature names and what to do.
bool known_signer(const SignedFile& file, const TrustPolicy& trust, Verification& verification);

// Checks the signature as of a day: a key with the purpose award, over this file, of this predicate type. Adds one check; returns
// what was signed as the file's subjects, empty where the check fails. Fails with kIncomplete as Workers.
Result<std::vector<Resource>> check_signer(const SignedFile& file, const TrustPolicy& trust, std::string_view predicate_type,
                                           Date as_of, const Workers& workers, Verification& verification);

// Holds what was signed against what the record lists: each input stands among the subjects, with the same digest, and nothing
// but the record's own files stands beside them.
void check_subjects(const std::vector<Resource>& subjects, const std::vector<InputDigest>& inputs, Verification& verification);

// Holds the inputs of the record against those of the folder as it is now: names the first that differs, by path, and counts the
// rest. Returns whether all are the same.
bool check_inputs(const std::vector<InputDigest>& recorded, const std::vector<InputDigest>& now, Verification& verification);
// The same where the folder could not be evaluated: by hashing each.
void check_inputs_by_hand(const std::vector<InputDigest>& recorded, const std::string& folder, const Catalogue& catalogue,
                          const Error& why, Verification& verification);

// Says which evidence the folder lacks, of `all` inputs of the record, and that its bids' findings were taken from the record.
void note_missing_evidence(const std::vector<std::string>& missing, std::size_t all, Verification& verification);

// What a replay must take from the record, because the bytes are not there: evidence that was seen and not kept.
void note_what_is_taken(const Evaluation& evaluation, Verification& verification);

}  // namespace proofhouse::tender
