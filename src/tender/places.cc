#include "tender/places.h"

#include <algorithm>
#include <map>

#include "base/file.h"
#include "tender/clarifications.h"

namespace proofhouse::tender {

namespace {

using Payloads = std::map<Digest, std::string>;

// What the nodes of a file are counted in: the payload of a signed envelope, else the file itself. Only a file that was read has
// nodes; another one may be listed with the same digest and be missing.
Result<Descriptor> open_again(const std::string& tender, const std::string& shown, const Case& subject, const Payloads& payloads,
                              const Digest& digest) {
  if (const auto payload = payloads.find(digest); payload != payloads.end()) return sandbox::memory_file(payload->second);
  if (subject.has_response && digest == subject.response_digest) return open_below(tender, shown + "/response.json");
  for (const auto& exhibit : subject.exhibits) {
    if (exhibit.state == ReadState::kRead && exhibit.evidence.sha256 == digest) {
      const bool is_new = exhibit.evidence.file.starts_with(new_files_folder(subject.bid.id) + "/");
      return open_below(
          tender, is_new ? exhibit.evidence.file : (shown.empty() ? "evidence/" : shown + "/evidence/") + exhibit.evidence.file);
    }
  }
  return fail(ErrorCode::kNotFound, "no file of the bid has this digest");
}

}  // namespace

bool fill_places(const std::string& tender, const std::string& shown, const Case& subject, const Payloads& payloads,
                 const Workers& workers, std::vector<Finding>& findings) {
  std::map<Digest, std::vector<Place*>> wanted;
  for (auto& finding : findings) {
    if (finding.place && finding.place->node) wanted[finding.place->evidence].push_back(&*finding.place);
  }
  bool whole = true;
  for (const auto& [digest, places] : wanted) {
    std::vector<std::uint32_t> nodes;
    for (const Place* place : places) nodes.push_back(*place->node);
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    if (nodes.size() > formats::kMostLocated) nodes.resize(formats::kMostLocated);
    const auto file = open_again(tender, shown, subject, payloads, digest);
    const bool in_payload = payloads.contains(digest);
    if (!file) {
      whole = whole && !in_payload;
      continue;
    }
    const auto located = workers.locate(file->get(), nodes);
    if (!located && located.error().code == ErrorCode::kIncomplete) whole = false;
    if (!located || located->size() != nodes.size()) continue;
    for (Place* place : places) {
      const auto found = std::ranges::lower_bound(nodes, *place->node);
      if (found == nodes.end() || *found != *place->node) continue;
      const auto& at = (*located)[static_cast<std::size_t>(found - nodes.begin())];
      if (at.line == 0) continue;
      place->pointer = (in_payload ? "payload:" : "") + at.pointer;
      place->line = at.line;
      place->offset = at.offset;
    }
  }
  return whole;
}

}  // namespace proofhouse::tender
