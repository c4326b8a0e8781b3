#include "tender/taken.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace proofhouse::tender {

namespace {

constexpr std::string_view kBids = "bids/";
constexpr std::string_view kEvidence = "/evidence/";

// "bids/nordlys/evidence/" of "bids/nordlys/evidence/a/b.txt"; empty for another path.
std::string evidence_folder(std::string_view path) {
  if (!path.starts_with(kBids)) return {};
  const std::size_t slash = path.find('/', kBids.size());
  if (slash == std::string_view::npos || !path.substr(slash).starts_with(kEvidence)) return {};
  return std::string(path.substr(0, slash + kEvidence.size()));
}

}  // namespace

std::optional<std::vector<std::string>> missing_evidence(const std::vector<InputDigest>& recorded,
                                                         const std::vector<InputDigest>& now) {
  std::map<std::string, Digest> left;
  for (const auto& input : now) left.emplace(input.path, input.sha256);
  std::vector<std::string> missing;
  std::set<std::string> lists;  // that differ
  std::set<std::string> thinned;
  for (const auto& input : recorded) {
    const auto found = left.find(input.path);
    const std::string folder = evidence_folder(input.path);
    const bool is_list = !folder.empty() && input.path == folder;
    if (found != left.end() && found->second == input.sha256) {
      left.erase(found);
    } else if (is_list) {
      lists.insert(folder);
      if (found != left.end()) left.erase(found);
    } else if (!folder.empty() && found == left.end()) {
      missing.push_back(input.path);
      thinned.insert(folder);
    } else {
      return std::nullopt;
    }
  }
  // A list differs because a file is gone, never by itself.
  if (!left.empty() || missing.empty() || lists != thinned) return std::nullopt;
  std::ranges::sort(missing);
  return missing;
}

BidId bid_of_evidence(const std::string& path) {
  const std::string folder = evidence_folder(path);
  if (folder.empty()) return {};
  return BidId(folder.substr(kBids.size(), folder.size() - kBids.size() - kEvidence.size()));
}

void take_from_record(const RecordedBid& record, const std::vector<InputDigest>& recorded_inputs, decide::BidInput& bid,
                      std::vector<InputDigest>& inputs) {
  bid.findings = record.findings;
  std::erase_if(bid.findings, [](const Finding& finding) { return finding.code == FindingCode::kPriceAbnormallyLow; });
  bid.judged = record.judged;
  const std::string folder = std::string(kBids) + record.id.str() + std::string(kEvidence);
  std::erase_if(inputs, [&](const InputDigest& input) { return input.path.starts_with(folder); });
  for (const auto& input : recorded_inputs) {
    if (input.path.starts_with(folder)) inputs.push_back(input);
  }
}

}  // namespace proofhouse::tender
