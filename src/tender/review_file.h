// Review file: reviews/*.yaml, read strictly (docs/reviewing.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/tender.h"

namespace proofhouse::tender {

// What people saw, how a panel marked, and what they declared: {reviews: [...], marks: [...], conflicts: [...]}; each list may be
// absent.
struct ReviewFile {
  std::vector<Review> reviews;
  std::vector<PanelMark> marks;
  std::vector<ConflictDeclaration> conflicts;
};

// Fails with kInvalid, file, line, cause and cure for an unknown or missing key, a wrong type, an empty name or reason, a
// negative mark, an inspection without a place or a person, and dates out of order; as syntax::parse_yaml for what is no YAML.
// Whether a review counts is for verify/reviews/.
Result<ReviewFile> parse_reviews(std::string_view bytes, const std::string& file);

}  // namespace proofhouse::tender
