#include "formats/csaf/tracking_version.h"

#include <algorithm>

namespace proofhouse::formats::csaf {

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view text) { return all_digits(text) && (text.size() == 1 || text[0] != '0'); }

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

// Cuts off what is before the first mark; all of it where there is none.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  const std::string_view head = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return head;
}

bool words_fit(std::string_view words, bool prerelease) {
  if (words.empty() || words.back() == '.') return false;
  while (!words.empty()) {
    const std::string_view word = take(words, '.');
    if (!is_word(word) || (prerelease && all_digits(word) && !is_number(word))) return false;
  }
  return true;
}

std::strong_ordering compare_words(std::string_view a, std::string_view b) {
  if (all_digits(a) && all_digits(b)) return compare_numbers(a, b);
  if (all_digits(a) != all_digits(b)) return all_digits(a) ? std::strong_ordering::less : std::strong_ordering::greater;
  return a <=> b;
}

}  // namespace

std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() <=> b.size() : a <=> b;
}

std::optional<TrackingVersion> TrackingVersion::parse(std::string_view text) {
  TrackingVersion version;
  if (is_number(text)) {
    version.integer = true;
    version.major = text;
    return version;
  }
  if (const std::size_t plus = text.find('+'); plus != std::string_view::npos) {
    version.build = text.substr(plus + 1);
    if (!words_fit(version.build, false)) return std::nullopt;
    text = text.substr(0, plus);
  }
  if (const std::size_t minus = text.find('-'); minus != std::string_view::npos) {
    version.prerelease = text.substr(minus + 1);
    if (!words_fit(version.prerelease, true)) return std::nullopt;
    text = text.substr(0, minus);
  }
  version.major = take(text, '.');
  version.minor = take(text, '.');
  version.patch = text;
  if (!is_number(version.major) || !is_number(version.minor) || !is_number(version.patch)) return std::nullopt;
  return version;
}

std::strong_ordering compare(const TrackingVersion& a, const TrackingVersion& b) {
  if (const auto order = compare_numbers(a.major, b.major); order != 0) return order;
  if (const auto order = compare_numbers(a.minor, b.minor); order != 0) return order;
  if (const auto order = compare_numbers(a.patch, b.patch); order != 0) return order;
  if (a.prerelease.empty() || b.prerelease.empty()) return a.prerelease.empty() <=> b.prerelease.empty();
  std::string_view left = a.prerelease;
  std::string_view right = b.prerelease;
  while (!left.empty() && !right.empty()) {
    if (const auto order = compare_words(take(left, '.'), take(right, '.')); order != 0) return order;
  }
  return !left.empty() <=> !right.empty();
}

}  // namespace proofhouse::formats::csaf
