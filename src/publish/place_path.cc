#include "publish/place_path.h"

#include <algorithm>

namespace proofhouse::publish {

namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
         c == '~' || c == '/';
}

}  // namespace

std::string place_path(const BidId& bid, const Place& place, const std::vector<InputDigest>& inputs) {
  const bool of_people =
      place.evidence.is_zero() && std::ranges::any_of(inputs, [&](const InputDigest& input) {
        return input.path == place.file && (place.file.starts_with("reviews/") || place.file.starts_with("clarifications/"));
      });
  if (of_people || place.file.starts_with("clarifications/" + bid.str() + "/files/")) return place.file;
  const std::string folder = "bids/" + bid.str() + "/";
  const std::string evidence = folder + "evidence/" + place.file;
  const bool ours = place.file == "response.json" || place.file == "bid.yaml";
  if (!ours && !place.file.starts_with("evidence/")) return evidence;
  const bool listed = !place.evidence.is_zero() && std::ranges::any_of(inputs, [&](const InputDigest& input) {
    return input.path == evidence && input.sha256 == place.evidence;
  });
  return listed ? evidence : folder + place.file;
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<std::uint8_t>(c);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out;
}

}  // namespace proofhouse::publish
