// Python: PEP 440, and below it the older versions that it does not know, in the order that setuptools gave these.
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

struct Pep440 {
  std::string_view epoch;
  std::string_view release;
  char pre = '\0';  // a, b, r(c)
  std::string_view pre_number;
  bool has_post = false;
  std::string_view post;
  bool has_dev = false;
  std::string_view dev;
  std::string_view local;
};

constexpr bool is_mark(char c) { return c == '.' || c == '-' || c == '_'; }

bool take_word(std::string_view& text, std::initializer_list<std::string_view> words) {
  for (const auto word : words) {
    if (text.starts_with(word)) {
      text.remove_prefix(word.size());
      return true;
    }
  }
  return false;
}

// [-_.]? word [-_.]? digits?: a mark after the word counts only before a digit or where nothing follows that could need it.
bool take_part(std::string_view& text, std::initializer_list<std::string_view> words, std::string_view& number) {
  std::string_view rest = text;
  if (!rest.empty() && is_mark(rest.front())) rest.remove_prefix(1);
  if (!take_word(rest, words)) return false;
  if (rest.size() > 1 && is_mark(rest.front()) && is_digit(rest[1])) rest.remove_prefix(1);
  number = take_digits(rest);
  text = rest;
  return true;
}

bool take_pre(std::string_view& text, Pep440& out) {
  std::string_view rest = text;
  // The longest word first.
  if (take_part(rest, {"alpha", "a"}, out.pre_number)) {
    out.pre = 'a';
  } else if (take_part(rest, {"beta", "b"}, out.pre_number)) {
    out.pre = 'b';
  } else if (take_part(rest, {"preview", "pre", "rc", "c"}, out.pre_number)) {
    out.pre = 'r';
  } else {
    return false;
  }
  text = rest;
  return true;
}

bool take_post(std::string_view& text, Pep440& out) {
  if (text.size() > 1 && text.front() == '-' && is_digit(text[1])) {
    text.remove_prefix(1);
    out.post = take_digits(text);
    return true;
  }
  return take_part(text, {"post", "rev", "r"}, out.post);
}

bool is_local(std::string_view text) {
  bool empty = true;
  for (const char c : text) {
    if (is_mark(c) ? empty : !is_alnum(c)) return false;
    empty = is_mark(c);
  }
  return !empty;
}

std::string_view take_release(std::string_view& text) {
  const std::string_view all = text;
  take_digits(text);
  while (text.size() > 1 && text.front() == '.' && is_digit(text[1])) {
    text.remove_prefix(1);
    take_digits(text);
  }
  return all.substr(0, all.size() - text.size());
}

// Expects lower case without white space around it.
std::optional<Pep440> read(std::string_view text) {
  Pep440 out;
  take_char(text, 'v');
  if (const std::size_t bang = text.find('!'); bang != std::string_view::npos) {
    out.epoch = take_field(text, '!');
    if (!all_digits(out.epoch)) return std::nullopt;
  }
  out.release = take_release(text);
  if (out.release.empty()) return std::nullopt;
  take_pre(text, out);
  out.has_post = take_post(text, out);
  out.has_dev = take_part(text, {"dev"}, out.dev);
  // "1.0a." and its like: one mark may end the last part.
  if (text.size() == 1 && is_mark(text.front()) && (out.pre != '\0' || out.has_post || out.has_dev)) text = {};
  if (!text.empty() && is_mark(text.front()) && text.size() > 1 && text[1] == '+') text.remove_prefix(1);
  if (take_char(text, '+')) {
    out.local = text;
    if (!is_local(out.local)) return std::nullopt;
  } else if (!text.empty()) {
    return std::nullopt;
  }
  return out;
}

int compare_release(std::string_view a, std::string_view b) {
  while (!a.empty() || !b.empty()) {
    const std::string_view left = take_field(a, '.');
    if (const int sign = compare_numbers(left, take_field(b, '.')); sign != 0) return sign;
  }
  return 0;
}

// A development release without more comes before every pre-release, a release after them.
int phase(const Pep440& version) {
  if (version.pre != '\0') return version.pre;
  return version.has_dev && !version.has_post ? 0 : 0x7F;
}

int compare_local(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view left = take(a, [](char c) { return !is_mark(c); });
    const std::string_view right = take(b, [](char c) { return !is_mark(c); });
    if (!a.empty()) a.remove_prefix(1);
    if (!b.empty()) b.remove_prefix(1);
    const bool left_number = all_digits(left);
    const bool right_number = all_digits(right);
    if (left_number != right_number) return left_number ? 1 : -1;
    if (const int sign = left_number ? compare_numbers(left, right) : compare_text(left, right); sign != 0) return sign;
  }
  return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

int compare(const Pep440& a, const Pep440& b) {
  if (const int sign = compare_numbers(a.epoch, b.epoch); sign != 0) return sign;
  if (const int sign = compare_release(a.release, b.release); sign != 0) return sign;
  if (phase(a) != phase(b)) return phase(a) < phase(b) ? -1 : 1;
  if (const int sign = compare_numbers(a.pre_number, b.pre_number); sign != 0) return sign;
  if (a.has_post != b.has_post) return a.has_post ? 1 : -1;
  if (const int sign = compare_numbers(a.post, b.post); sign != 0) return sign;
  if (a.has_dev != b.has_dev) return a.has_dev ? -1 : 1;
  if (const int sign = compare_numbers(a.dev, b.dev); sign != 0) return sign;
  return compare_local(a.local, b.local);
}

// One piece of a version of before PEP 440: a run of digits or letters, or one other character.
std::string_view take_piece(std::string_view& text) {
  if (is_digit(text.front())) return take_digits(text);
  if (is_lower(text.front())) return take_letters(text);
  if (text.front() == '.' || text.front() == '-') {
    const std::string_view piece = text.substr(0, 1);
    text.remove_prefix(1);
    return piece;
  }
  return take(text, [](char c) { return !is_digit(c) && !is_lower(c) && c != '.' && c != '-'; });
}

std::string legacy_part(std::string_view piece) {
  if (is_digit(piece.front())) return piece.size() < 8 ? std::string(8 - piece.size(), '0').append(piece) : std::string(piece);
  if (piece == "pre" || piece == "preview" || piece == "rc") return "*c";
  if (piece == "-") return "*final-";
  if (piece == "dev") return "*@";
  return "*" + std::string(piece);
}

std::vector<std::string> legacy_key(std::string_view text) {
  std::vector<std::string> parts;
  bool done = false;
  while (!done) {
    std::string part = "*final";
    done = text.empty();
    if (!done) {
      const std::string_view piece = take_piece(text);
      if (piece == ".") continue;
      part = legacy_part(piece);
    }
    if (part.front() == '*') {
      while (part < "*final" && !parts.empty() && parts.back() == "*final-") parts.pop_back();
      while (!parts.empty() && parts.back() == "00000000") parts.pop_back();
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

Order compare_pypi(std::string_view a, std::string_view b) {
  const std::string left_text = lower(trim(a));
  const std::string right_text = lower(trim(b));
  if (left_text.empty() || right_text.empty()) return Order::kUndecided;
  const auto left = read(left_text);
  const auto right = read(right_text);
  if (left && right) return order_of(compare(*left, *right));
  if (left || right) return left ? Order::kGreater : Order::kLess;
  const auto left_key = legacy_key(left_text);
  const auto right_key = legacy_key(right_text);
  return order_of(left_key < right_key ? -1 : right_key < left_key ? 1 : 0);
}

}  // namespace proofhouse::identifiers
