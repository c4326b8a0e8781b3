#include "syntax/pem_blocks.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kMostLabel = 40;
constexpr std::string_view kBegin = "-----BEGIN ";
constexpr std::string_view kDashes = "-----";

std::unexpected<Error> malformed(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause), "write PEM as RFC 7468 says");
}

// Only at the start of a line.
std::size_t find_begin(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find(kBegin, from); at != std::string_view::npos; at = text.find(kBegin, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') return at;
  }
  return std::string_view::npos;
}

}  // namespace

Result<std::vector<PemPart>> pem_blocks(std::string_view text, std::size_t most) {
  std::vector<PemPart> parts;
  for (std::size_t at = find_begin(text, 0); at != std::string_view::npos;) {
    if (parts.size() == most) {
      return fail_at(ErrorCode::kLimit, {}, "byte " + std::to_string(at),
                     "it holds more than " + std::to_string(most) + " PEM blocks", "give fewer");
    }
    const std::size_t name = at + kBegin.size();
    const std::size_t dashes = text.substr(0, std::min(text.size(), name + kMostLabel + kDashes.size())).find(kDashes, name);
    if (dashes == std::string_view::npos) return malformed(at, "a PEM block has no label");
    const std::string label(text.substr(name, dashes - name));
    const std::string end = "\n-----END " + label + "-----";
    const std::size_t body = dashes + kDashes.size();
    const std::size_t close = text.find(end, body);
    if (close == std::string_view::npos) return malformed(at, "a PEM block has no matching last line");
    std::string joined;
    joined.reserve(close - body);
    for (const char c : text.substr(body, close - body)) {
      if (c == '-' || c == '_') return malformed(at, "a PEM block is not base64");
      if (c != '\n' && c != '\r' && c != ' ' && c != '\t') joined += c;
    }
    auto bytes = joined.size() % 4 == 0 ? from_base64(joined) : std::nullopt;
    if (!bytes || bytes->empty()) return malformed(at, "a PEM block is not base64");
    parts.push_back({label, *std::move(bytes)});
    at = find_begin(text, close + end.size());
  }
  return parts;
}

}  // namespace proofhouse::syntax
