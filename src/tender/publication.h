// Publication: the signed editions below a tender folder, checked as a chain and held against what the folder says now.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "decide/scheme.h"
#include "model/decision.h"
#include "model/publication.h"
#include "tender/folder.h"
#include "tender/workers.h"

namespace proofhouse::tender {

// What the envelope beside an edition says of it: an in-toto statement of this type whose subject is the edition's file.
inline constexpr std::string_view kEditionPredicate = "https://proofhouse.dev/attestation/edition/v1";

struct ReadPublication {
  Publication publication;            // all that is wrong is in its differences: the breaches, then what changed since
  std::vector<Edition> editions;      // those that could be read, by number
  std::vector<std::string> breaches;  // what is wrong with the editions themselves: whole sentences
  std::vector<std::string> changed;   // the words of each part that differs from the newest edition: "the element weights"
  std::vector<InputDigest> inputs;    // published/ and all that was opened in it
};

// Reads every edition in order and holds it against the rules of good conduct: numbers without gaps from 1, each with the digest
// of the file before it, dates that never go back, none after the day of the deadline and addenda before it, one title, each with
// a signature by a key of trust/ with the purpose award that was valid on the edition's day. Then compares the newest one with
// what the folder says: each part of published_parts.h, and questions.yaml. An edition may have been tampered with: what is wrong
// with it is a sentence, never a failure. Fails with kIncomplete as Workers, and where published/ cannot be listed.
Result<ReadPublication> read_publication(const TenderFolder& folder, const decide::Scheme& scheme, const Workers& workers);

// "edition 2 of 2026-09-20"
std::string edition_words(std::uint32_t number, Date published);

}  // namespace proofhouse::tender
