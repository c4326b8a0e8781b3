#include "identifiers/version/ot_order.h"

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

enum class Kind : std::uint8_t { kNumber, kWord, kLetter, kLetters, kEnd };

struct Token {
  Kind kind = Kind::kEnd;
  std::string_view text;  // digits or letters
  char mark = '\0';       // what stood before a number: '.', '-', ' ', '(' or nothing
  const OtWord* word = nullptr;
};

using Tokens = std::vector<Token>;

constexpr bool is_blank(char c) { return c == ' ' || c == '_' || c == '\t'; }

// Whether the text begins with the word and the word ends there.
bool begins_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !is_letter(text[word.size()]));
}

class Reader {
 public:
  Reader(const OtOrder& order, std::string_view text) : order_(order), text_(text) {}

  // Nothing where a part is not declared.
  std::optional<Tokens> read() {
    if (!skip_prefix() && order_.prefix_needed) return std::nullopt;
    if (order_.letters_alone && out_.empty() && !text_.empty() && is_letter(text_.front()) &&
        text_.size() <= 2 + digits_at_end()) {
      out_.push_back({Kind::kLetters, take_letters(text_), '\0', nullptr});
    }
    while (!text_.empty()) {
      if (!next()) return std::nullopt;
    }
    if (out_.empty() || (out_.front().kind != Kind::kNumber && out_.front().kind != Kind::kLetters)) return std::nullopt;
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t digits_at_end() const {
    std::size_t count = 0;
    while (count < text_.size() && is_digit(text_[text_.size() - 1 - count])) ++count;
    return count;
  }

  bool skip_prefix() {
    for (const auto prefix : order_.prefixes) {
      if (!begins_with_word(text_, prefix)) continue;
      text_.remove_prefix(prefix.size());
      take_char(text_, '.');
      take(text_, is_blank);
      return true;
    }
    return false;
  }

  // The mark before the next part; nothing where marks follow each other in a way that is not declared.
  std::optional<char> take_mark() {
    const bool blank = !take(text_, is_blank).empty();
    if (text_.empty()) return blank ? std::optional(' ') : std::nullopt;
    const char c = text_.front();
    if (c == '(' || (c == '.' && !blank) || (c == '-' && !blank)) {
      text_.remove_prefix(1);
      take(text_, is_blank);
      return c;
    }
    return blank ? ' ' : '\0';
  }

  bool next() {
    const auto mark = take_mark();
    if (!mark) return false;
    if (*mark == '(' && !open_parenthesis()) return false;
    if (text_.empty()) return *mark == ' ';
    if (is_digit(text_.front())) return add_number(*mark);
    return is_letter(text_.front()) && add_word(*mark) && close_parenthesis();
  }

  bool open_parenthesis() {
    if (open_) return false;
    open_ = true;
    return true;
  }

  bool close_parenthesis() {
    if (!text_.empty() && text_.front() == ')') {
      if (!open_) return false;
      open_ = false;
      text_.remove_prefix(1);
    }
    return true;
  }

  bool add_number(char mark) {
    const bool after_word = !out_.empty() && out_.back().kind == Kind::kWord;
    if (mark == '(' && !order_.parentheses) return false;
    // "SP 1", "SP1" and "SP.1" are the same.
    if (after_word || out_.empty()) mark = '\0';
    const bool glued = mark == '\0' && !out_.empty() && out_.back().kind == Kind::kLetter;
    if (glued) return false;
    out_.push_back({Kind::kNumber, take_digits(text_), mark, nullptr});
    return close_parenthesis();
  }

  bool add_word(char mark) {
    for (const auto& word : order_.words) {
      if (!begins_with_word(text_, word.text)) continue;
      text_.remove_prefix(word.text.size());
      out_.push_back({Kind::kWord, {}, '\0', &word});
      return true;
    }
    const bool single = text_.size() == 1 || !is_alnum(text_[1]);
    const bool after_number = !out_.empty() && out_.back().kind == Kind::kNumber;
    // An "x" stands for any number, not for a letter.
    if (order_.letter == OtLetter::kUnknown || text_.front() == 'x' || !single || !after_number || (mark != '\0' && mark != '.'))
      return false;
    out_.push_back({Kind::kLetter, text_.substr(0, 1), '\0', nullptr});
    text_.remove_prefix(1);
    return true;
  }

  const OtOrder& order_;
  std::string_view text_;
  Tokens out_;
  bool open_ = false;
};

bool is_zero(const Token& token) { return token.kind == Kind::kNumber && without_zeros(token.text).empty(); }

int compare_letters(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : compare_text(a, b);
}

// Where the first of two goes on and the second ends.
Order compare_to_end(const OtOrder& order, const Token& token) {
  switch (token.kind) {
    case Kind::kNumber: return token.mark == '.' || token.mark == '(' ? Order::kGreater : Order::kUndecided;
    case Kind::kWord: return token.word->rank > 0 ? Order::kGreater : Order::kUndecided;
    case Kind::kLetter: return order.letter == OtLetter::kOrdered ? Order::kGreater : Order::kUndecided;
    default: return Order::kUndecided;
  }
}

Order compare_words(const OtWord& a, const OtWord& b) {
  if (a.id == b.id) return Order::kEqual;
  if (a.rank <= 0 || b.rank <= 0 || a.rank == b.rank) return Order::kUndecided;
  return a.rank < b.rank ? Order::kLess : Order::kGreater;
}

Order compare_tokens(const OtOrder& order, const Token& a, const Token& b, bool same_needed) {
  if (a.kind == Kind::kEnd) return reversed(compare_to_end(order, b));
  if (b.kind == Kind::kEnd) return compare_to_end(order, a);
  if (a.kind != b.kind) return Order::kUndecided;
  switch (a.kind) {
    case Kind::kNumber: {
      const int sign = compare_numbers(a.text, b.text);
      return a.mark != b.mark || (same_needed && sign != 0) ? Order::kUndecided : order_of(sign);
    }
    case Kind::kLetter:
      if (a.text == b.text) return Order::kEqual;
      return order.letter == OtLetter::kOrdered ? order_of(compare_text(a.text, b.text)) : Order::kUndecided;
    case Kind::kLetters: return order_of(compare_letters(a.text, b.text));
    default: return compare_words(*a.word, *b.word);
  }
}

}  // namespace

Order compare_ot(const OtOrder& order, std::string_view a, std::string_view b) {
  const std::string left_text = lower(trim(a));
  const std::string right_text = lower(trim(b));
  const auto left = Reader(order, left_text).read();
  const auto right = Reader(order, right_text).read();
  if (!left || !right) return Order::kUndecided;
  const Token end;
  bool same_needed = false;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < left->size() || j < right->size()) {
    const Token& l = i < left->size() ? (*left)[i] : end;
    const Token& r = j < right->size() ? (*right)[j] : end;
    // Zeros at the end of the numbers do not count: 4.2.0 SP1 is 4.2 SP1.
    if (l.mark == '.' && is_zero(l) && r.kind != Kind::kNumber) {
      ++i;
      continue;
    }
    if (r.mark == '.' && is_zero(r) && l.kind != Kind::kNumber) {
      ++j;
      continue;
    }
    const Order found = compare_tokens(order, l, r, same_needed);
    if (found != Order::kEqual) return found;
    same_needed = l.kind == Kind::kWord && l.word->rank == 0;
    ++i;
    ++j;
  }
  return Order::kEqual;
}

}  // namespace proofhouse::identifiers
