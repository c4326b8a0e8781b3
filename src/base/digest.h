// Digest: the SHA-256 that names evidence. The value only; computing one is the work of crypto/.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proofhouse {

struct Digest {
  std::array<std::uint8_t, 32> bytes{};

  // 64 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;
  // The first twelve digits, for people.
  [[nodiscard]] std::string brief() const { return hex().substr(0, 12); }
  [[nodiscard]] bool is_zero() const { return *this == Digest{}; }

  // Reads 64 hexadecimal digits of either case, with or without "sha256:" before them; nothing for all else.
  static std::optional<Digest> parse(std::string_view text);

  friend bool operator==(const Digest&, const Digest&) = default;
  friend auto operator<=>(const Digest&, const Digest&) = default;
};

}  // namespace proofhouse
