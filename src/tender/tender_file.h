// The buyer's own files of a tender folder, read strictly: tender.yaml, waivers.yaml, reviews/, trust/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/tender.h"
#include "model/trust.h"

namespace proofhouse::tender {

// Reads the text of a tender.yaml. Fails with file, line, cause and cure for an unknown key, a wrong type, an id used twice, weights of
// items or criteria that do not sum to 100, a negative sum, dates out of order, or a formula whose criteria are missing.
Result<Tender> parse_tender(std::string_view bytes, const std::string& file);

// Reads the text of a waivers.yaml: {waivers: [{requirement, bid?, measure, owner, reason, published, expires}]}. Whether a waiver holds is
// for decide/gates.h.
Result<std::vector<Waiver>> parse_waivers(std::string_view bytes, const std::string& file);

// What people judged: {reviews: [...], marks: [...]}; either list may be absent.
struct ReviewFile {
  std::vector<Review> reviews;
  std::vector<PanelMark> marks;
};
Result<ReviewFile> parse_reviews(std::string_view bytes, const std::string& file);

// One trusted key: {id, holder: {name, title, organization}, key: PEM, scheme?, purposes, makers?, from?, until?}. The key itself is checked
// where it is used.
Result<TrustedKey> parse_trusted_key(std::string_view bytes, const std::string& file);

}  // namespace proofhouse::tender
