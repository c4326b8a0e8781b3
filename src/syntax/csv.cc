#include "syntax/csv.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

std::unexpected<Error> Csv::broken(std::string cause, std::string cure) {
  at_ = text_.size();
  return fail_at(ErrorCode::kMalformed, {}, std::to_string(record_line_) + ":1", std::move(cause), std::move(cure));
}

bool Csv::at_line_end() const {
  return at_ >= text_.size() || text_[at_] == '\n' || (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
}

void Csv::pass_line_end() {
  if (at_ >= text_.size()) return;
  at_ += text_[at_] == '\r' ? 2U : 1U;
  ++line_;
}

Result<void> Csv::add(std::string_view field) {
  const bool long_field = field.size() > limits_.text;
  if (!long_field && fields_.size() < limits_.fields) {
    fields_.push_back(field);
    return {};
  }
  at_ = text_.size();
  return fail_at(ErrorCode::kLimit, {}, std::to_string(record_line_) + ":1",
                 long_field ? "a field is longer than " + std::to_string(limits_.text) + " bytes"
                            : "a line has more than " + std::to_string(limits_.fields) + " fields",
                 "check that the file is what it should be");
}

Result<void> Csv::plain() {
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != separator_) {
    if (text_[at_] == '"') return broken("a quote stands within a field", "put the whole field in quotes and double the quote");
    ++at_;
  }
  return add(text_.substr(begin, at_ - begin));
}

Result<void> Csv::quoted() {
  const std::size_t begin = ++at_;
  bool doubled = false;
  while (true) {
    if (at_ >= text_.size()) return broken("a quote is never closed", "close the field with a quote");
    if (text_[at_] == '\n') ++line_;
    if (text_[at_] == '"') {
      if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
      doubled = true;
      ++at_;
    }
    ++at_;
  }
  const std::string_view field = text_.substr(begin, at_ - begin);
  ++at_;
  if (!at_line_end() && text_[at_] != separator_)
    return broken("text stands behind a closing quote", "double the quotes within a field");
  if (!doubled || field.size() > 2 * limits_.text) return add(field);
  unescaped_.push_back(replace_all(field, "\"\"", "\""));
  return add(unescaped_.back());
}

Result<bool> Csv::next() {
  fields_.clear();
  unescaped_.clear();
  // Views into the strings must stay valid while more are added.
  unescaped_.reserve(limits_.fields + 1ULL);
  while (at_ < text_.size() && at_line_end()) pass_line_end();
  if (at_ >= text_.size()) return false;
  record_line_ = line_;
  if (rows_++ >= limits_.rows) {
    at_ = text_.size();
    return fail_at(ErrorCode::kLimit, {}, std::to_string(line_) + ":1",
                   "the file has more than " + std::to_string(limits_.rows) + " lines", "give a smaller file");
  }
  while (true) {
    if (at_ < text_.size() && text_[at_] == '"') {
      TRY_VOID(quoted());
    } else {
      TRY_VOID(plain());
    }
    if (at_line_end()) break;
    ++at_;  // the separator
  }
  pass_line_end();
  return true;
}

}  // namespace proofhouse::syntax
