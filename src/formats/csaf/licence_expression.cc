#include "formats/csaf/licence_expression.h"

#include <algorithm>
#include <cstdint>

namespace proofhouse::formats::csaf {

namespace {

bool is_id(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
  });
}

bool same_letters(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, {}, lower, lower);
}

// "prefixID", its prefix in any letters only where `text` has it exactly so.
bool begins_wrongly(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && same_letters(text.substr(0, prefix.size()), prefix) && !text.starts_with(prefix);
}

// Words and brackets from left to right. Brackets are counted, so no nesting is too deep.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::optional<LicenceExpression> read() {
    State state = State::kLicence;
    while (skip_spaces()) {
      if (!step(state)) return std::nullopt;
    }
    if (open_ != 0 || (state != State::kAfterLicence && state != State::kAfter)) return std::nullopt;
    return out_;
  }

 private:
  enum class State : std::uint8_t { kLicence, kAfterLicence, kAddition, kAfter };

  bool skip_spaces() {
    rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(' ')));
    return !rest_.empty();
  }

  bool step(State& state) {
    if (rest_.front() == '(' || rest_.front() == ')') return bracket(state);
    const std::string_view word = rest_.substr(0, rest_.find_first_of(" ()"));
    rest_.remove_prefix(word.size());
    switch (state) {
      case State::kLicence: state = State::kAfterLicence; return licence(word);
      case State::kAddition: state = State::kAfter; return addition(word);
      case State::kAfterLicence:
        if (word == "WITH" || word == "with") {
          state = State::kAddition;
          return true;
        }
        [[fallthrough]];
      case State::kAfter: state = State::kLicence; return word == "AND" || word == "OR" || word == "and" || word == "or";
    }
    return false;
  }

  bool bracket(State& state) {
    const bool opens = rest_.front() == '(';
    rest_.remove_prefix(1);
    if (opens) {
      ++open_;
      return state == State::kLicence;
    }
    if (open_ == 0 || (state != State::kAfterLicence && state != State::kAfter)) return false;
    --open_;
    state = State::kAfter;
    return true;
  }

  bool reference(std::string_view word, std::string_view prefix) {
    if (!word.starts_with(prefix)) return false;
    if (!word.starts_with("LicenseRef-scancode-")) out_.has_unlisted = true;
    return true;
  }

  bool licence(std::string_view word) {
    if (begins_wrongly(word, "LicenseRef-") || begins_wrongly(word, "DocumentRef-")) return false;
    if (reference(word, "LicenseRef-")) return is_id(word.substr(11));
    if (word.starts_with("DocumentRef-")) return false;
    if (word.ends_with('+')) word.remove_suffix(1);
    return is_id(word) && !same_letters(word, "and") && !same_letters(word, "or") && !same_letters(word, "with");
  }

  bool addition(std::string_view word) {
    if (begins_wrongly(word, "AdditionRef-") || word.starts_with("DocumentRef-")) return false;
    if (reference(word, "AdditionRef-")) return is_id(word.substr(12));
    return is_id(word);
  }

  std::string_view rest_;
  std::uint64_t open_ = 0;
  LicenceExpression out_;
};

}  // namespace

std::optional<LicenceExpression> parse_licence_expression(std::string_view text) { return Reader(text).read(); }

}  // namespace proofhouse::formats::csaf
