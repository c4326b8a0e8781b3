#include "formats/response-form/reader.h"

#include <utility>

#include "base/text.h"
#include "formats/response-form/blocks.h"
#include "syntax/line_counter.h"

namespace proofhouse::formats::response_form {

namespace {

constexpr std::string_view kCure = "save the form again with its own button";

std::unexpected<Error> refuse(ErrorCode code, std::string_view html, std::size_t offset, std::string cause,
                              std::string_view cure = kCure) {
  return fail_at(code, {}, syntax::place_of(html, offset), std::move(cause), std::string(cure));
}

// Where the answers stand.
Result<std::pair<std::size_t, std::size_t>> find_answers(std::string_view html) {
  const std::string name = "script element with the id \"" + std::string(kBlock) + "\"";
  const auto found = blocks(html, kBlock);
  if (found.empty()) {
    return refuse(ErrorCode::kMalformed, html, 0, "the file is no saved form: it holds no " + name,
                  "give the HTML file that the form itself saved");
  }
  if (found.size() > 1) {
    return refuse(ErrorCode::kInvalid, html, found[1].tag, "this is a second " + name, "keep one of the two");
  }
  const Block& block = found[0];
  if (block.type != "application/json") {
    return refuse(ErrorCode::kInvalid, html, block.tag, "the " + name + " is not of the type application/json");
  }
  if (!block.end) return refuse(ErrorCode::kMalformed, html, block.tag, "nothing closes the " + name);
  const std::string_view content = html.substr(block.begin, *block.end - block.begin);
  if (trim(content).empty()) {
    return refuse(ErrorCode::kInvalid, html, block.tag, "the form holds no answers",
                  "fill it in and save it with its own button");
  }
  if (const std::size_t angle = content.find('<'); angle != std::string_view::npos) {
    return refuse(ErrorCode::kInvalid, html, block.begin + angle, "a \"<\" stands in the block of answers",
                  R"(write it as \u003c, or save the form again with its own button)");
  }
  return std::pair(block.begin, *block.end);
}

// The answers with nothing but white space before them, so that every line and column is that of the file.
std::string answers_in_place(std::string_view html, std::size_t begin, std::size_t end) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::string out;
  out.reserve(end);
  std::size_t from = 0;
  if (html.starts_with(kByteOrderMark)) {
    out = kByteOrderMark;
    from = kByteOrderMark.size();
  }
  for (const char c : html.substr(from, begin - from)) {
    if (c == '\n') {
      out += c;
    } else if ((static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U) {
      out += ' ';  // one for each character
    }
  }
  out += html.substr(begin, end - begin);
  return out;
}

}  // namespace

Result<ReadDocument> read(std::string bytes, const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    return fail(ErrorCode::kLimit, "the file is larger than " + std::to_string(limits.bytes) + " bytes", "give a smaller file");
  }
  if (const auto wrong = first_invalid_utf8(bytes)) {
    return refuse(ErrorCode::kMalformed, bytes, *wrong, "the file is not UTF-8 text");
  }
  const auto [begin, end] = TRY(find_answers(bytes));
  return response::read(answers_in_place(bytes, begin, end), limits);
}

}  // namespace proofhouse::formats::response_form
