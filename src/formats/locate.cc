#include "formats/locate.h"

#include <utility>

#include "syntax/locate.h"

namespace proofhouse::formats {

Result<std::vector<Located>> locate(std::string_view bytes, std::span<const std::uint32_t> nodes) {
  if (nodes.size() > kMostLocated) {
    return fail(ErrorCode::kLimit, "more than " + std::to_string(kMostLocated) + " places were asked for at once",
                "ask for fewer");
  }
  std::vector<Located> located;
  located.reserve(nodes.size());
  for (syntax::JsonPlace& place : syntax::locate(bytes, nodes)) {
    located.push_back({std::move(place.pointer), place.line, place.offset});
  }
  return located;
}

}  // namespace proofhouse::formats
