#include "tender/changes.h"

#include <algorithm>
#include <set>

#include "formats/readers.h"
#include "tender/folder.h"
#include "tender/input.h"
#include "tender/publication_files.h"

namespace proofhouse::tender {

namespace {

// A file of a bid that can be opened; one that cannot was no input, and still is none.
void add_bid_file(const std::string& folder, std::string path, Format format, std::set<std::string>& there) {
  if (open_input(folder, path, formats::reader_of(format).limits.bytes)) there.insert(std::move(path));
}

// Everything that an evaluation would take in now, evidence apart: its folders' lists tell of it.
std::set<std::string> inputs_there(const std::string& folder, const std::vector<BidId>& bids) {
  std::set<std::string> there;
  if (const auto own = own_files(folder)) {
    there.insert(own->begin(), own->end());
  } else {
    there.insert(own.error().file.substr(std::min(own.error().file.size(), folder.size() + 1)));
  }
  const std::string published(kPublishedFolder);
  if (!list_input(folder, published).files.empty()) there.insert(published + "/");
  if (!bids.empty()) there.insert(std::string(kBidsInput));
  for (const auto& bid : bids) {
    const std::string shown = "bids/" + bid.str();
    add_bid_file(folder, shown + "/bid.yaml", Format::kBid, there);
    add_bid_file(folder, shown + "/response.json", Format::kResponse, there);
    if (!list_input(folder, shown + "/evidence").files.empty()) there.insert(shown + "/evidence/");
  }
  return there;
}

Digest digest_now(const std::string& folder, const std::string& path, const std::vector<BidId>& bids,
                  const Catalogue& catalogue) {
  if (path == "catalogue") return digest_of_catalogue(catalogue);
  if (path == kBidsInput) return digest_of_bids(bids);
  if (path.ends_with('/')) return list_input(folder, path.substr(0, path.size() - 1)).sha256;
  const auto opened = open_input(folder, path);
  return opened ? opened->sha256 : Digest{};
}

}  // namespace

std::vector<std::string> changed_inputs(const std::string& folder, const std::vector<InputDigest>& inputs,
                                        const Catalogue& catalogue) {
  const auto bids = bids_below(folder).value_or(std::vector<BidId>{});
  std::set<std::string> fresh = inputs_there(folder, bids);
  std::set<std::string> changed;
  for (const auto& input : inputs) {
    fresh.erase(input.path);
    if (digest_now(folder, input.path, bids, catalogue) != input.sha256) changed.insert(input.path);
  }
  changed.merge(fresh);
  return {changed.begin(), changed.end()};
}

}  // namespace proofhouse::tender
