#include "publish/publication_text.h"

#include "base/text.h"
#include "decide/edition.h"

namespace proofhouse::publish {

std::string published_sentence(const Publication& publication) {
  if (publication.editions == 0) {
    return "Nothing was published: no signed edition shows what the bidders were told.";
  }
  std::string text = "Published: edition " + std::to_string(publication.editions);
  if (publication.published != Date()) text += " of " + publication.published.iso();
  if (publication.signature.state == SignatureState::kGood) return text + ", signed by " + publication.signature.holder + ".";
  return text + ", without a signature that holds (" + std::string(name_of(publication.signature.state)) + ").";
}

std::vector<std::string> publication_warnings(const Decision& decision) {
  std::vector<std::string> out = decision.publication.differences;
  for (const auto& bid : decision.bids) {
    if (bid.late) {
      const auto& deadline = decision.tender.dates.deadline;
      out.push_back("Received late: " + bid.id.str() + ", at " + bid.received.iso() +
                    (deadline ? "; the deadline was " + deadline->iso() : std::string()) + ".");
    }
    if (bid.other_edition) {
      out.push_back("Another edition: " + bid.id.str() + "; " + decide::edition_reason(decision.publication, bid) + ".");
    } else if (decision.publication.editions == 0 && !bid.edition.empty()) {
      out.push_back("Another edition: " + bid.id.str() + "; it answers edition " + shorten(printable(bid.edition), 40) +
                    ", and none is there.");
    }
  }
  return out;
}

}  // namespace proofhouse::publish
