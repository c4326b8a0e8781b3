#include "formats/locate.h"

#include <utility>

#include "syntax/locate.h"

namespace proofhouse::formats {

namespace {

bool is_json(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

}  // namespace

Result<std::vector<Located>> locate(std::string_view bytes, std::span<const std::uint32_t> nodes) {
  if (nodes.size() > kMostLocated) {
    return fail(ErrorCode::kLimit, "more than " + std::to_string(kMostLocated) + " places were asked for at once",
                "ask for fewer");
  }
  std::vector<Located> located;
  located.reserve(nodes.size());
  if (!is_json(bytes)) {
    // Readers of other syntaxes number by line, or not at all.
    for (const std::uint32_t node : nodes) located.push_back({{}, node, 0});
    return located;
  }
  for (syntax::JsonPlace& place : syntax::locate(bytes, nodes)) {
    located.push_back({std::move(place.pointer), place.line, place.offset});
  }
  return located;
}

}  // namespace proofhouse::formats
