#include "formats/pades/dictionary.h"

#include "base/text.h"

namespace proofhouse::formats::pades {

namespace {

bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }

// Cuts a text into tokens, one after another.
class Tokens {
 public:
  Tokens(std::string_view bytes, std::size_t at, std::size_t end) : bytes_(bytes.substr(0, end)), at_(at) {}

  struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // Nothing at the end, and for a string that does not end.
  std::optional<Token> next() {
    skip();
    if (at_ >= bytes_.size()) return std::nullopt;
    const std::size_t begin = at_;
    const char c = bytes_[at_];
    const std::string_view two = bytes_.substr(at_, 2);
    if (two == "<<" || two == ">>") {
      at_ += 2;
    } else if (c == '(') {
      if (!text()) return std::nullopt;
    } else if (c == '<') {
      const std::size_t close = bytes_.find('>', at_);
      if (close == std::string_view::npos) return std::nullopt;
      at_ = close + 1;
    } else if (c == '/') {
      ++at_;
      word();
    } else if (is_delimiter(c)) {
      ++at_;
    } else {
      word();
    }
    return Token{begin, at_};
  }

 private:
  void skip() {
    while (at_ < bytes_.size()) {
      if (is_pdf_space(bytes_[at_])) {
        ++at_;
      } else if (bytes_[at_] == '%') {
        while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
      } else {
        return;
      }
    }
  }
  void word() {
    while (at_ < bytes_.size() && !is_pdf_space(bytes_[at_]) && !is_delimiter(bytes_[at_])) ++at_;
  }
  // A literal string: parentheses in balance, but for those behind a backslash.
  bool text() {
    std::size_t open = 0;
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == '\\') {
        ++at_;
      } else if (c == '(') {
        ++open;
      } else if (c == ')' && --open == 0) {
        ++at_;
        return true;
      }
    }
    return false;
  }

  std::string_view bytes_;
  std::size_t at_;
};

std::string name_text(std::string_view token) {
  std::string out;
  for (std::size_t i = 1; i < token.size(); ++i) {
    const auto byte = token[i] == '#' ? from_hex(token.substr(i + 1, 2)) : std::nullopt;
    if (byte && byte->size() == 1) {
      out += static_cast<char>(byte->front());
      i += 2;
    } else {
      out += token[i];
    }
  }
  return out;
}

}  // namespace

bool is_pdf_space(char c) { return c == '\0' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' '; }

std::optional<std::vector<PdfValue>> dictionary_at(std::string_view bytes, std::size_t begin, std::size_t most,
                                                   std::size_t depth) {
  if (bytes.substr(begin, 2) != "<<") return std::nullopt;
  const std::size_t end = most < bytes.size() - begin ? begin + most : bytes.size();
  Tokens tokens(bytes, begin + 2, end);
  std::vector<PdfValue> out;
  std::size_t open = 0;  // dictionaries and arrays inside a value
  bool at_key = true;
  while (const auto token = tokens.next()) {
    const std::string_view text = bytes.substr(token->begin, token->end - token->begin);
    if (text == ">>" && open == 0) return out;
    if (open == 0 && text.starts_with('/') && (at_key || out.back().end > out.back().begin)) {
      // A name where a value is complete begins the next entry; a name that is a value was taken below.
      out.push_back({name_text(text), 0, 0});
      at_key = false;
      continue;
    }
    if (out.empty()) return std::nullopt;
    if (out.back().begin == 0) out.back().begin = token->begin;
    if (text == "<<" || text == "[") {
      if (++open > depth) return std::nullopt;
    } else if (text == ">>" || text == "]") {
      if (open == 0) return std::nullopt;
      --open;
    }
    out.back().end = token->end;
  }
  return std::nullopt;
}

}  // namespace proofhouse::formats::pades
