#include "publish/finding_id.h"

#include <map>
#include <utility>

#include "base/json_writer.h"
#include "crypto/sha.h"

namespace proofhouse::publish {

std::vector<std::string> finding_ids(const BidDecision& bid) {
  std::map<std::string, unsigned> seen;
  std::vector<std::string> ids;
  ids.reserve(bid.findings.size());
  for (const auto& finding : bid.findings) {
    JsonWriter content(JsonWriter::Style::kCompact);
    content.begin_array().text("finding").value_of(bid.id).value_of(finding).end_array();
    std::string name = std::move(content).take();
    if (const unsigned before = seen[name]++; before > 0) name += "#" + std::to_string(before);
    ids.push_back(crypto::uuid5(crypto::kProofhouseNamespace, name));
  }
  return ids;
}

}  // namespace proofhouse::publish
