#include "formats/csaf/language.h"

#include <algorithm>
#include <string>
#include <vector>

#include "formats/csaf/language_subtags.h"

namespace proofhouse::formats::csaf {

namespace {

using Subtags = std::vector<std::string_view>;

bool is_alpha(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_word(std::string_view text) {
  return !text.empty() && text.size() <= 8 &&
         std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

// Whether a list of words in alphabetic order, all as long as the first and each with a space behind it, has this one.
bool lists(std::string_view words, std::string_view word) {
  const std::size_t step = words.find(' ') + 1;
  if (word.size() + 1 != step) return false;
  std::size_t first = 0;
  std::size_t last = words.size() / step;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    const int order = words.compare(middle * step, word.size(), word);
    if (order == 0) return true;
    (order < 0 ? first : last) = order < 0 ? middle + 1 : middle;
  }
  return false;
}

bool is_language(std::string_view text) {
  if (text.size() == 2) return lists(kLanguages2, text);
  if (text.size() != 3 || !is_alpha(text)) return false;
  if (text >= "qaa" && text <= "qtz") return true;
  const auto letter = [&](std::size_t i) { return static_cast<std::size_t>(text[i] - 'a'); };
  const std::size_t bit = (letter(0) * 26 + letter(1)) * 26 + letter(2);
  return ((kLanguages3[bit / 64] >> (bit % 64)) & 1U) != 0;
}

bool is_script(std::string_view text) { return lists(kScripts, text) || (text.size() == 4 && text >= "qaaa" && text <= "qabx"); }

bool is_region(std::string_view text) {
  if (text.size() == 3) return lists(kRegions3, text);
  if (text.size() != 2 || !is_alpha(text)) return false;
  return lists(kRegions2, text) || text >= "xa" || (text[0] == 'q' && text[1] >= 'm');
}

// Whether what stands before a subtag begins with one of its prefixes.
bool prefix_fits(std::string_view prefixes, std::string_view before) {
  if (prefixes.empty()) return true;
  while (!prefixes.empty()) {
    const std::size_t comma = prefixes.find(',');
    const std::string_view prefix = prefixes.substr(0, comma);
    if (before.starts_with(prefix) && (before.size() == prefix.size() || before[prefix.size()] == '-')) return true;
    prefixes.remove_prefix(comma == std::string_view::npos ? prefixes.size() : comma + 1);
  }
  return false;
}

template <class List>
const DependentSubtag* find_in(const List& list, std::string_view subtag) {
  const auto found = std::ranges::lower_bound(list, subtag, {}, &DependentSubtag::subtag);
  return found != list.end() && found->subtag == subtag ? &*found : nullptr;
}

// Reads one tag in lower case from left to right.
class TagReader {
 public:
  TagReader(std::string_view tag, const Subtags& subtags) : tag_(tag), subtags_(subtags) {}

  bool read() {
    if (!is_language(take())) return false;
    if (more() && peek().size() == 3 && is_alpha(peek()) && !dependent(kExtendedLanguages)) return false;
    if (more() && peek().size() == 4 && is_alpha(peek()) && !is_script(take())) return false;
    if (more() && ((peek().size() == 2) || (peek().size() == 3)) && !is_region(take())) return false;
    const std::size_t first = at_;
    while (more() && peek().size() > 1) {
      if (std::find(subtags_.begin() + static_cast<std::ptrdiff_t>(first), subtags_.begin() + static_cast<std::ptrdiff_t>(at_),
                    peek()) != subtags_.begin() + static_cast<std::ptrdiff_t>(at_)) {
        return false;
      }
      if (!dependent(kVariants)) return false;
    }
    return extensions();
  }

 private:
  [[nodiscard]] bool more() const { return at_ < subtags_.size(); }
  [[nodiscard]] std::string_view peek() const { return subtags_[at_]; }
  std::string_view take() { return subtags_[at_++]; }

  template <class List>
  bool dependent(const List& list) {
    const DependentSubtag* found = find_in(list, peek());
    const auto before = static_cast<std::size_t>(peek().data() - tag_.data());
    if (found == nullptr || !prefix_fits(found->prefixes, tag_.substr(0, before - 1))) return false;
    ++at_;
    return true;
  }

  bool extensions() {
    std::string singletons;
    while (more()) {
      const std::string_view singleton = take();
      if (!more()) return false;
      if (singleton == "x") return true;
      if ((singleton != "t" && singleton != "u") || singletons.find(singleton) != std::string::npos) return false;
      singletons += singleton;
      if (peek().size() < 2) return false;
      while (more() && peek().size() > 1) take();
    }
    return true;
  }

  std::string_view tag_;
  const Subtags& subtags_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_language_tag(std::string_view tag) {
  // Longer tags are no language of anyone.
  if (tag.empty() || tag.size() > 1000) return false;
  std::string lower(tag);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view text = lower;
  if (text == "i-default" || text == "i-mingo") return true;
  Subtags subtags;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('-', at), text.size());
    subtags.push_back(text.substr(at, end - at));
    if (!is_word(subtags.back())) return false;
    at = end + 1;
  }
  if (subtags.front() == "x") return subtags.size() > 1;
  return TagReader(text, subtags).read();
}

std::string_view primary_language(std::string_view tag) {
  const std::string_view first = tag.substr(0, tag.find('-'));
  return first.size() > 1 ? first : std::string_view();
}

}  // namespace proofhouse::formats::csaf
