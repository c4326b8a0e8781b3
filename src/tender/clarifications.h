// Clarifications: what one bidder was asked after the deadline and answered, clarifications/<bid>/*.yaml (docs/reviewing.md).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/bid.h"
#include "model/finding.h"
#include "model/tender.h"

namespace proofhouse::tender {

// One question and its answer: {about, requirement?, evidence?, asked, question, answered?, answer?, files?, accepted?}. The bid
// and the file's name are the caller's. Fails with kInvalid, file, line, cause and cure for an unknown or missing key, a wrong
// type, an empty text, an answer without its day, files or an acceptance without an answer, an acceptance of anything but a
// price, a file listed twice or with a name that leads out of its folder, and dates out of order.
Result<Clarification> parse_clarification(std::string_view bytes, const std::string& file);

// "clarifications/<bid>/files": where the new files of one bid lie, below the tender folder. Their evidence is named by the whole
// path, so that no file of the bid can be taken for one of them.
std::string new_files_folder(const BidId& bid);

// What one bid's clarifications mean for its judging.
struct Clarified {
  std::vector<Evidence> files;    // that count; named by the whole path
  std::vector<Finding> findings;  // CLARIFICATION-NOT-COUNTED, one a file that does not
  std::string low_price_explanation;
  bool low_price_accepted = false;
};

// An answer is no claim and proves nothing by itself. New files count where the tender said so; an answer about the price
// explains it; it is accepted where a named person without an open interest in the bid accepted it.
Clarified clarified(std::span<const Clarification> all, const BidId& bid, bool new_files,
                    std::span<const ConflictDeclaration> conflicts);

}  // namespace proofhouse::tender
