#include "tender/input.h"

#include <sys/stat.h>

#include <algorithm>

#include "crypto/sha.h"

namespace proofhouse::tender {

namespace {

constexpr std::size_t kMostEntries = 100'000;

// One line a file; a size alone tells a file that is still being copied from the whole one.
std::string line_of(const std::string& name, const struct stat& status) {
  const std::string kind = S_ISREG(status.st_mode)   ? "file " + std::to_string(status.st_size)
                           : S_ISLNK(status.st_mode) ? "link"
                                                     : "other";
  return name + '\0' + kind + '\n';
}

}  // namespace

Result<OpenedInput> open_input(const std::string& tender, const std::string& relative, std::uint64_t most) {
  Descriptor file = TRY(open_below(tender, relative));
  struct stat status{};
  if (fstat(file.get(), &status) != 0) return fail_at(ErrorCode::kUnreadable, relative, {}, "its size cannot be asked for");
  if (static_cast<std::uint64_t>(status.st_size) > most) {
    return fail_at(
        ErrorCode::kLimit, relative, {},
        "it has " + std::to_string(status.st_size) + " bytes, more than the " + std::to_string(most) + " that are read",
        "give a smaller file");
  }
  const Digest digest = TRY(crypto::sha256_of(file.get(), relative));
  return OpenedInput{std::move(file), digest};
}

Listing list_input(const std::string& tender, const std::string& relative) {
  Listing listing;
  std::vector<std::string> lines;
  std::vector<std::string> folders = {""};
  const std::string root = tender + "/" + relative;
  struct stat status{};
  if (lstat(root.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return listing;
  while (!folders.empty() && listing.whole) {
    const std::string below = folders.back();
    folders.pop_back();
    const auto names = list_folder(root + "/" + below);
    if (!names) continue;
    for (const auto& name : *names) {
      if (lines.size() + folders.size() >= kMostEntries) {
        listing.whole = false;
        break;
      }
      const std::string path = below.empty() ? name : below + "/" + name;
      if (lstat((root + "/" + path).c_str(), &status) != 0) continue;
      if (S_ISDIR(status.st_mode) && is_safe_relative(path)) {
        folders.push_back(path);
      } else {
        listing.files.push_back(path);
        lines.push_back(line_of(path, status));
      }
    }
  }
  std::ranges::sort(listing.files);
  std::ranges::sort(lines);
  crypto::Sha256 hash;
  for (const auto& line : lines) hash.update(line);
  listing.sha256 = hash.finish();
  return listing;
}

void sort_inputs(std::vector<InputDigest>& inputs) {
  std::ranges::sort(inputs, {}, &InputDigest::path);
  const auto same = std::ranges::unique(inputs, {}, &InputDigest::path);
  inputs.erase(same.begin(), same.end());
}

}  // namespace proofhouse::tender
