// Lock: catalogue/questions.lock, which finds a question whose meaning changed under an id that vendors have already answered.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/catalogue.h"

namespace proofhouse::catalogue {

// What a question means: FNV-1a with 64 bits, 16 hexadecimal digits, over type, text and option values, each behind its length.
// Not a cryptographic digest: it guards against accidents, not against attackers.
std::string question_digest(const Question& question);

// One line of the lock: "DEF-1.ships-with 00c5…", or the word "retired" for an id that was once used and must not come back.
struct LockLine {
  std::string question;
  std::string digest;
};

// Lines that begin with # and empty lines are skipped. Fails with kMalformed and the line for all else that is not an id and a
// digest, and with kInvalid for an id that stands twice.
Result<std::vector<LockLine>> read_lock(std::string_view text);

// Every way in which the catalogue's questions differ from the lock: changed, new, gone or come back.
std::vector<Error> compare_with_lock(const Catalogue& catalogue, std::string_view lock);

// The lock with a line for each new question, sorted as the catalogue is; lines of known questions stay as they are, changed or
// not, and a question that is gone is marked retired. The same errors as read_lock().
Result<std::string> accept_new(const Catalogue& catalogue, std::string_view lock);

}  // namespace proofhouse::catalogue
