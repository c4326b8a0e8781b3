#include "formats/cvss_json.h"

#include <string>

#include "formats/lenient.h"
#include "identifiers/cvss.h"

namespace proofhouse::formats {

using syntax::JsonKind;
using syntax::JsonValue;

CvssRating read_cvss(const JsonValue& value, Remarks& remarks) {
  CvssRating rating;
  rating.node = value.node();
  if (!lenient::is(JsonKind::kObject, value, remarks)) return rating;
  for (const auto [key, member] : value.members()) {
    if (key == "version") {
      rating.version = lenient::text(member, remarks);
    } else if (key == "vectorString") {
      rating.vector = lenient::text(member, remarks);
    } else if (key == "baseSeverity") {
      rating.severity = lenient::text(member, remarks);
    } else if (key == "baseScore" && lenient::is(JsonKind::kNumber, member, remarks)) {
      const auto score = Decimal::parse(*member.number_text());
      rating.scored = score.has_value();
      if (score) {
        rating.score = *score;
      } else {
        remarks.add("the score " + quote(*member.number_text()) + " is none", member.node());
      }
    }
  }
  return rating;
}

bool severity_fits(const CvssRating& rating) {
  using identifiers::CvssVersion;
  if (!rating.scored || rating.severity.empty() || rating.version == "2.0") return true;
  const auto tenths = rating.score.millionths() / 100'000;
  if (rating.score.negative() || tenths > 100) return false;
  const auto score = identifiers::CvssScore::of_tenths(static_cast<int>(tenths));
  return identifiers::text_of(identifiers::severity_of(CvssVersion::k31, score)) == rating.severity;
}

}  // namespace proofhouse::formats
