// ShapePatterns: a shape's regular expressions, compiled when first needed.
//
// Remembers some short texts that matched: documents repeat their versions, categories and vectors, and comparing costs less than
// matching. One thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace proofhouse::syntax {

class ShapePatterns {
 public:
  explicit ShapePatterns(std::span<const std::string_view> patterns);
  ShapePatterns(ShapePatterns&&) noexcept;
  ShapePatterns& operator=(ShapePatterns&&) noexcept;
  ~ShapePatterns();

  // Whether the pattern of that index is found anywhere in the text.
  bool matches(std::string_view text, std::uint32_t pattern);

 private:
  // A text that matched. The newest of those that share a place is kept.
  struct Matched {
    std::uint32_t pattern = 0;  // its index + 1
    std::uint32_t size = 0;
    std::array<char, 56> text{};
  };
  static constexpr std::size_t kMatched = 256;

  std::span<const std::string_view> patterns_;
  std::vector<std::unique_ptr<re2::RE2>> compiled_;
  std::vector<Matched> matched_;
};

}  // namespace proofhouse::syntax
