// ByteCursor: the one way to take hostile bytes apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace proofhouse {

// Reads forward through a span that it does not own. Every read checks what is left before it touches a byte; a read that
// does not fit yields nothing and moves nothing. Not for use by two threads at once.
class ByteCursor {
 public:
  explicit ByteCursor(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  [[nodiscard]] std::size_t offset() const { return offset_; }
  [[nodiscard]] std::size_t remaining() const { return bytes_.size() - offset_; }
  [[nodiscard]] bool at_end() const { return remaining() == 0; }

  std::optional<std::span<const std::uint8_t>> take(std::size_t count) {
    if (count > remaining()) return std::nullopt;
    auto taken = bytes_.subspan(offset_, count);
    offset_ += count;
    return taken;
  }

  std::optional<std::uint8_t> u8() { return little<std::uint8_t>(); }
  std::optional<std::uint16_t> u16() { return little<std::uint16_t>(); }
  std::optional<std::uint32_t> u32() { return little<std::uint32_t>(); }
  std::optional<std::uint64_t> u64() { return little<std::uint64_t>(); }

 private:
  // Little-endian whatever the machine.
  template <class Unsigned>
  std::optional<Unsigned> little() {
    auto taken = take(sizeof(Unsigned));
    if (!taken) return std::nullopt;
    Unsigned value = 0;
    for (std::size_t i = sizeof(Unsigned); i > 0; --i) {
      value = static_cast<Unsigned>((static_cast<std::uint64_t>(value) << 8U) | (*taken)[i - 1]);
    }
    return value;
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t offset_ = 0;
};

}  // namespace proofhouse
