#include "syntax/unique_keys.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace proofhouse::syntax {

namespace {

constexpr std::size_t kSmall = 16;        // up to here comparing each with each is the fastest
constexpr std::size_t kLongestRun = 128;  // of occupied slots; more are no accident

std::uint64_t mixed(std::uint64_t value) {
  value *= 0x9E3779B97F4A7C15ULL;
  value ^= value >> 32U;
  value *= 0xD6E8FEB86659FD93ULL;
  return value ^ (value >> 32U);
}

std::uint64_t hash_of(std::string_view key) {
  std::uint64_t hash = mixed(key.size());
  while (key.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, key.data(), 8);
    hash = mixed(hash ^ word);
    key.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!key.empty()) std::memcpy(&rest, key.data(), key.size());
  return mixed(hash ^ rest);
}

std::optional<std::size_t> repeated_by_pairs(std::span<const std::string_view> keys) {
  std::uint64_t lengths = 0;  // one bit for each length met, modulo 64
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::uint64_t bit = 1ULL << (keys[i].size() & 63U);
    if ((lengths & bit) != 0) {
      for (std::size_t k = 0; k < i; ++k) {
        if (keys[k] == keys[i]) return i;
      }
    }
    lengths |= bit;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> UniqueKeys::repeated(std::span<const std::string_view> keys) {
  return keys.size() <= kSmall ? repeated_by_pairs(keys) : repeated_by_hash(keys);
}

std::optional<std::size_t> UniqueKeys::repeated_by_hash(std::span<const std::string_view> keys) {
  const std::size_t size = std::bit_ceil(keys.size() * 2);
  slots_.assign(size, Slot{});
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::uint64_t hash = hash_of(keys[i]);
    const auto upper = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t at = hash & (size - 1);
    for (std::size_t run = 0; slots_[at].taken != 0; at = (at + 1) & (size - 1)) {
      if (slots_[at].hash == upper && keys[slots_[at].taken - 1] == keys[i]) return i;
      if (++run == kLongestRun) return repeated_by_order(keys);
    }
    slots_[at] = {static_cast<std::uint32_t>(i + 1), upper};
  }
  return std::nullopt;
}

std::optional<std::size_t> UniqueKeys::repeated_by_order(std::span<const std::string_view> keys) {
  order_.resize(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) order_[i] = static_cast<std::uint32_t>(i);
  std::ranges::sort(order_, [&](std::uint32_t a, std::uint32_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
  std::optional<std::size_t> first;
  for (std::size_t i = 1; i < order_.size(); ++i) {
    if (keys[order_[i - 1]] == keys[order_[i]]) first = std::min<std::size_t>(first.value_or(order_[i]), order_[i]);
  }
  return first;
}

}  // namespace proofhouse::syntax
