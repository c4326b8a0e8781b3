#include "syntax/shape_patterns.h"

#include <re2/re2.h>

#include "syntax/same_text.h"
#include "syntax/text_digest.h"

namespace proofhouse::syntax {

ShapePatterns::ShapePatterns(std::span<const std::string_view> patterns)
    : patterns_(patterns), compiled_(patterns.size()), matched_(patterns.empty() ? 0 : kMatched) {}

ShapePatterns::ShapePatterns(ShapePatterns&&) noexcept = default;
ShapePatterns& ShapePatterns::operator=(ShapePatterns&&) noexcept = default;
ShapePatterns::~ShapePatterns() = default;

bool ShapePatterns::matches(std::string_view text, std::uint32_t pattern) {
  Matched& place = matched_[text_digest(text, pattern) % kMatched];
  if (place.pattern == pattern + 1 && same_text({place.text.data(), place.size}, text)) return true;
  auto& compiled = compiled_[pattern];
  if (!compiled)
    compiled = std::make_unique<RE2>(re2::StringPiece(patterns_[pattern].data(), patterns_[pattern].size()), RE2::Quiet);
  if (!RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *compiled)) return false;
  if (text.size() <= place.text.size()) {
    place.pattern = pattern + 1;
    place.size = static_cast<std::uint32_t>(text.size());
    text.copy(place.text.data(), text.size());
  }
  return true;
}

}  // namespace proofhouse::syntax
