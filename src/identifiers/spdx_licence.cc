#include "identifiers/spdx_licence.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace proofhouse::identifiers {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool less_without_case(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, small, small);
}

std::string_view find_in(std::span<const std::string_view> ids, std::string_view id) {
  const auto at = std::ranges::lower_bound(ids, id, less_without_case);
  return at != ids.end() && !less_without_case(id, *at) ? *at : std::string_view{};
}

bool is_id(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  });
}

constexpr std::string_view kSpace = " \t\r\n";

// Takes words and parentheses off the front of an expression.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) { skip(); }

  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  [[nodiscard]] std::size_t offset() const { return at_; }
  std::string_view take() {
    std::size_t end = at_ + 1;
    if (text_[at_] != '(' && text_[at_] != ')') end = std::min(text_.find_first_of(" \t\r\n()", at_), text_.size());
    const std::string_view word = text_.substr(at_, end - at_);
    at_ = end;
    skip();
    return word;
  }

 private:
  void skip() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::unexpected<Error> wrong(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause),
                 "write an SPDX licence expression, as in \"MIT OR GPL-2.0-only\"");
}

std::string shown(std::string_view word) { return '"' + printable(shorten(word, 40)) + '"'; }

bool is_operator(std::string_view word, std::string_view capitals, std::string_view low) {
  return word == capitals || word == low;
}
bool is_and_or(std::string_view word) { return is_operator(word, "AND", "and") || is_operator(word, "OR", "or"); }
bool is_with(std::string_view word) { return is_operator(word, "WITH", "with"); }

// A licence, a reference or, behind WITH, an exception.
Result<LicenceName> name_of(std::string_view word, std::size_t offset, bool exception) {
  LicenceName name;
  name.offset = offset;
  const std::string_view whole = word;
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) {
    name.document = word.substr(0, colon);
    word.remove_prefix(colon + 1);
    if (!name.document.starts_with("DocumentRef-") || !is_id(name.document.substr(12))) {
      return wrong(offset, shown(whole) + " names no document before the colon");
    }
  }
  const std::string_view reference = exception ? "AdditionRef-" : "LicenseRef-";
  if (!exception && word.ends_with('+')) {
    name.or_later = true;
    word.remove_suffix(1);
  }
  name.name = word;
  const bool refers = word.starts_with(reference);
  if (!is_id(refers ? word.substr(reference.size()) : word) || (refers && name.or_later) || (!refers && !name.document.empty())) {
    return wrong(offset, shown(whole) + (exception ? " is no exception" : " is no licence"));
  }
  name.part = exception ? LicencePart::kException : refers ? LicencePart::kReference : LicencePart::kLicence;
  return name;
}

}  // namespace

std::string_view find_spdx_licence(std::string_view id) { return find_in(spdx_licence_ids(), id); }
std::string_view find_spdx_exception(std::string_view id) { return find_in(spdx_exception_ids(), id); }

bool LicenceName::listed() const {
  if (part == LicencePart::kReference || name.starts_with("AdditionRef-")) return true;
  if (part == LicencePart::kException) return !find_spdx_exception(name).empty();
  // The list still has some identifiers that end in "+", as one name.
  return !find_spdx_licence(name).empty() || (or_later && !find_spdx_licence(std::string(name) + "+").empty());
}

Result<std::vector<LicenceName>> parse_spdx_licence(std::string_view text) {
  enum class After : std::uint8_t { kStart, kLicence, kWith, kException, kClosed };
  std::vector<LicenceName> names;
  After after = After::kStart;
  std::size_t open = 0;
  Words words(text);
  while (!words.done()) {
    const std::size_t offset = words.offset();
    const std::string_view word = words.take();
    if (after == After::kStart && word == "(") {
      ++open;
    } else if (after == After::kStart || after == After::kWith) {
      if (word == "(" || word == ")" || is_and_or(word) || is_with(word))
        return wrong(offset, shown(word) + " stands where a name should");
      names.push_back(TRY(name_of(word, offset, after == After::kWith)));
      after = after == After::kWith ? After::kException : After::kLicence;
    } else if (word == ")") {
      if (open == 0) return wrong(offset, "a parenthesis closes that was never opened");
      --open;
      after = After::kClosed;
    } else if (is_and_or(word)) {
      after = After::kStart;
    } else if (is_with(word) && after == After::kLicence) {
      after = After::kWith;
    } else {
      return wrong(offset, shown(word) + " stands where AND, OR or the end should");
    }
  }
  if (after == After::kStart || after == After::kWith) return wrong(text.size(), "the expression ends where a name should stand");
  if (open > 0) return wrong(text.size(), "a parenthesis is never closed");
  return names;
}

}  // namespace proofhouse::identifiers
