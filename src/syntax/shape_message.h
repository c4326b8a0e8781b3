// Why a value does not fit a shape: gathered as numbers while values are tried, put into words for those that are kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "syntax/shape.h"

namespace proofhouse::syntax {

enum class ShapeFault : std::uint8_t {
  kNever,
  kKind,
  kWord,
  kShort,
  kLong,
  kPattern,
  kFormat,
  kLow,
  kHigh,
  kFew,
  kMany,
  kTwice,
  kMissing,  // extra: the text of the member's key
  kUnknown,
  kName,
  kNone,  // of the alternatives none fits
  kSeveral,
  kForbidden,
};

struct ShapeReason {
  std::uint32_t node = 0;
  ShapeFault fault = ShapeFault::kKind;
  std::uint32_t rule = 0;
  std::uint32_t extra = 0;
};

// The reasons why one value does not fit, the first `most` of them. With 0 only whether there are any counts.
class ShapeReasons {
 public:
  explicit ShapeReasons(std::size_t most) : most_(most) {}

  void add(ShapeReason reason);
  void take(const ShapeReasons& other);
  [[nodiscard]] std::size_t most() const { return most_; }
  [[nodiscard]] bool full_and_quiet() const { return most_ == 0; }
  [[nodiscard]] std::uint64_t left_out() const { return left_out_; }
  // In document order.
  [[nodiscard]] std::vector<ShapeReason> sorted() const;
  // The value itself is of another kind than wanted.
  [[nodiscard]] bool wrong_kind(std::uint32_t node) const;
  // Whether these are of an alternative that fits the value of `node` better than that of `other`.
  [[nodiscard]] bool nearer(const ShapeReasons& other, std::uint32_t node) const;

 private:
  [[nodiscard]] bool wrong_word(std::uint32_t node) const;

  std::vector<ShapeReason> kept_;
  std::size_t most_;
  std::uint64_t left_out_ = 0;
};

// In one sentence part, texts of the document quoted and shortened.
std::string shape_message(const Shape& shape, const ShapeReason& reason, const JsonDocument& document);

}  // namespace proofhouse::syntax
