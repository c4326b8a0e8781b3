#include "tender/places.h"

#include <algorithm>
#include <map>

#include "base/file.h"

namespace proofhouse::tender {

namespace {

using Payloads = std::map<Digest, std::string>;

// The nodes of a signed payload are counted in the payload, those of a plain file in the file.
Result<Descriptor> open_again(const std::string& folder, const Case& subject, const Payloads& payloads, const Digest& digest) {
  if (const auto payload = payloads.find(digest); payload != payloads.end()) return sandbox::memory_file(payload->second);
  if (digest == subject.response_digest) return open_below(folder, "response.json");
  for (const auto& exhibit : subject.exhibits) {
    if (exhibit.evidence.sha256 == digest) return open_below(folder + "/evidence", exhibit.evidence.file);
  }
  return fail(ErrorCode::kNotFound, "no file of the bid has this digest");
}

}  // namespace

void fill_places(const std::string& folder, const Case& subject, const Payloads& payloads, const Workers& workers,
                 std::vector<Finding>& findings) {
  std::map<Digest, std::vector<std::uint32_t>> wanted;
  for (const auto& finding : findings) {
    if (finding.place && finding.place->node) wanted[finding.place->evidence].push_back(*finding.place->node);
  }
  for (auto& [digest, nodes] : wanted) {
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    if (nodes.size() > formats::kMostLocated) nodes.resize(formats::kMostLocated);
    const auto fd = open_again(folder, subject, payloads, digest);
    if (!fd) continue;
    const auto located = workers.locate(fd->get(), nodes);
    if (!located || located->size() != nodes.size()) continue;
    const bool in_payload = payloads.contains(digest);
    for (auto& finding : findings) {
      if (!finding.place || !finding.place->node || finding.place->evidence != digest) continue;
      const auto found = std::ranges::lower_bound(nodes, *finding.place->node);
      if (found == nodes.end() || *found != *finding.place->node) continue;
      const auto& place = (*located)[static_cast<std::size_t>(found - nodes.begin())];
      if (place.line == 0) continue;
      finding.place->pointer = (in_payload ? "payload:" : "") + place.pointer;
      finding.place->line = place.line;
      finding.place->offset = place.offset;
    }
  }
}

}  // namespace proofhouse::tender
