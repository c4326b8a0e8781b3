#include "syntax/token_starts.h"

#include <simdjson.h>

#include <utility>

#include "base/text.h"
#include "syntax/line_counter.h"

namespace proofhouse::syntax {

namespace {

std::unexpected<Error> malformed(std::string_view json, std::size_t offset, std::string cause, std::string cure) {
  return fail_at(ErrorCode::kMalformed, {}, place_of(json, offset), std::move(cause), std::move(cure));
}

// simdjson says only that a string is wrong; where is found again here, on the way to an error message.
std::unexpected<Error> wrong_string(std::string_view json) {
  std::size_t opened = 0;
  bool inside = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (inside && static_cast<std::uint8_t>(c) < 0x20) {
      return malformed(json, at, "a control character stands inside a text", "write it as an escape such as \\n or \\u0000");
    }
    if (inside && c == '\\') {
      // An escaped control character is wrong as well, and is seen in the next turn.
      if (at + 1 < json.size() && static_cast<std::uint8_t>(json[at + 1]) >= 0x20) ++at;
    } else if (c == '"') {
      inside = !inside;
      opened = at;
    }
  }
  return malformed(json, opened, "a text begins here and does not end",
                   "close it with a quotation mark, or fetch the whole file again");
}

}  // namespace

Result<TokenStarts> token_starts(std::string_view json) {
  const auto empty = [&] { return malformed(json, 0, "the document is empty", "give a file that holds a JSON value"); };
  if (json.empty()) return empty();
  std::unique_ptr<simdjson::internal::dom_parser_implementation> parser;
  if (simdjson::get_active_implementation()->create_dom_parser_implementation(json.size(), 1, parser) != simdjson::SUCCESS) {
    return fail(ErrorCode::kIncomplete, "there is not enough memory to read the JSON text", "give a smaller file");
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(json.data());
  switch (parser->stage1(bytes, json.size(), simdjson::stage1_mode::regular)) {
    case simdjson::SUCCESS: break;
    case simdjson::EMPTY: return empty();
    case simdjson::UTF8_ERROR:
      return malformed(json, first_invalid_utf8(json).value_or(0), "the text is not UTF-8", "save the file as UTF-8");
    default:
      // The first stage may meet the wrong string before the wrong character.
      if (const auto bad = first_invalid_utf8(json))
        return malformed(json, *bad, "the text is not UTF-8", "save the file as UTF-8");
      return wrong_string(json);
  }
  return TokenStarts{std::move(parser->structural_indexes), parser->n_structural_indexes};
}

}  // namespace proofhouse::syntax
