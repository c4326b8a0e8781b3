// Publishing: the next edition of a tender's rules, signed into published/ (docs/publishing.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/keys.h"
#include "model/catalogue.h"
#include "model/publication.h"

namespace proofhouse::tender {

struct PublishOptions {
  std::string folder;
  Date date;            // of the edition
  std::string changes;  // of an addendum, in the buyer's words; empty: the parts that changed are named
  // Makes the files that go out with the edition of this number and names them with their digests. Called once, after nothing
  // speaks against publishing; where it fails, nothing is published. Empty: no file goes out.
  std::function<Result<std::vector<PublishedPart>>(std::uint32_t number, Date date)> documents;
  bool unsafe_no_sandbox = false;
  std::string workers;  // as EvaluateOptions
};

struct Published {
  std::vector<std::string> refused;  // why nothing was published, whole sentences with what to do; empty: it was published
  Edition edition;                   // its number is known even where it was refused
  Digest sha256;                     // of its file
  std::string file;                  // below the tender folder; its envelope lies beside it
  SignatureCheck signature;          // whose key signed
  std::vector<std::string> notes;    // whole sentences: bids that answer a former edition
};

// Signs the rules as they stand in the folder as its next edition: two new files, both or neither, over nothing. Refused where
//   - the former editions do not verify, or nothing changed since the newest one;
//   - the date is before that of the former edition, after the day of the deadline or, for an addendum, that day itself;
//   - a question of questions.yaml is younger than the edition, or one that was answered before is left out or changed;
//   - it is the first edition and a bid was received on its day or before, or cannot be read;
//   - no entry of trust/ holds the key with the purpose award for that day: evaluate would not accept it.
// Fails as open_folder and Workers; with kConflict where one of the files is there, with kUsage for changes of a first edition.
Result<Published> publish_edition(const PublishOptions& options, const Catalogue& catalogue, const crypto::PrivateKey& key);

}  // namespace proofhouse::tender
