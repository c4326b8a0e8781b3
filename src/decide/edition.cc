#include "decide/edition.h"

#include "base/text.h"

namespace proofhouse::decide {

namespace {

bool names_newest(const Publication& publication, const BidDecision& bid) {
  return bid.edition == std::to_string(publication.editions);
}

// The date of an edition that could not be read is not known.
std::string newest(const Publication& publication) {
  const std::string words = "edition " + std::to_string(publication.editions);
  return publication.published == Date() ? words : words + " of " + publication.published.iso();
}

}  // namespace

bool answers_newest(const Publication& publication, const BidDecision& bid) {
  if (publication.editions == 0) return true;
  return names_newest(publication, bid) && bid.received.date() >= publication.published;
}

std::string edition_reason(const Publication& publication, const BidDecision& bid) {
  if (names_newest(publication, bid)) {
    return "it was received on " + bid.received.date().iso() + ", before " + newest(publication) + " that it says it answers";
  }
  const std::string says =
      bid.edition.empty() ? "its response names no edition" : "it answers edition " + shorten(printable(bid.edition), 40);
  return says + "; the newest is " + newest(publication);
}

}  // namespace proofhouse::decide
