// Wire: the binary form in which typed values pass between processes and from which digests are made.
//
// Little-endian. Whole numbers are 64 bits; texts and lists carry a 32-bit count; enumerations and flags are one byte. A value of
// one type has one wire form, so equal values have equal digests. Include this only where a document is encoded or decoded: the
// templates are instantiated there.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "base/byte_cursor.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/digest.h"
#include "base/fields.h"
#include "base/result.h"
#include "base/text.h"

namespace proofhouse {

class WireWriter {
 public:
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      text(value);
    } else if constexpr (is_id<T>) {
      text(value.str());
    } else if constexpr (std::is_same_v<T, bool>) {
      u8(value ? 1 : 0);
    } else if constexpr (std::is_enum_v<T>) {
      u8(static_cast<std::uint8_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
      u64(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_same_v<T, Date>) {
      u64(static_cast<std::uint64_t>(static_cast<std::int64_t>(value.days())));
    } else if constexpr (std::is_same_v<T, Timestamp>) {
      u64(static_cast<std::uint64_t>(value.seconds()));
    } else if constexpr (std::is_same_v<T, Decimal>) {
      u64(static_cast<std::uint64_t>(value.millionths()));
    } else if constexpr (std::is_same_v<T, Digest>) {
      out_.append(as_text(value.bytes));
    } else if constexpr (is_vector<T>) {
      if constexpr (std::is_same_v<T, std::vector<std::uint8_t>>) {
        text(as_text(value));
      } else {
        u32(static_cast<std::uint32_t>(value.size()));
        for (const auto& element : value) put(element);
      }
    } else if constexpr (is_optional<T>) {
      u8(value ? 1 : 0);
      if (value) put(*value);
    } else if constexpr (is_pair<T>) {
      put(value.first);
      put(value.second);
    } else if constexpr (is_variant<T>) {
      u8(static_cast<std::uint8_t>(value.index()));
      std::visit([this](const auto& alternative) { this->put(alternative); }, value);
    } else if constexpr (std::is_same_v<T, std::monostate>) {
    } else {
      static_assert(Described<T>, "this type has no list of fields");
      for_each_field(value, [this](std::string_view, const auto& member) { this->put(member); });
    }
  }

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  void u8(std::uint8_t value) { out_ += static_cast<char>(value); }
  // All bytes at once: one look at the room that is left, not one for each of them.
  template <std::size_t Size>
  void number(std::uint64_t value) {
    std::array<char, Size> raw{};
    for (std::size_t i = 0; i < Size; ++i) raw[i] = static_cast<char>(static_cast<std::uint8_t>(value >> (8 * i)));
    out_.append(raw.data(), Size);
  }
  void u32(std::uint32_t value) { number<4>(value); }
  void u64(std::uint64_t value) { number<8>(value); }
  void text(std::string_view value) {
    u32(static_cast<std::uint32_t>(value.size()));
    out_ += value;
  }

  std::string out_;
};

// Decodes what may have been written by a process that hostile bytes have taken over: every count is compared with what is left
// before anything is reserved, every enumeration with its range, every text must be UTF-8.
class WireReader {
 public:
  explicit WireReader(std::span<const std::uint8_t> bytes) : cursor_(bytes) {}

  template <class T>
  bool get(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      return text(value);
    } else if constexpr (is_id<T>) {
      std::string raw;
      if (!text(raw)) return false;
      value = T(std::move(raw));
      return true;
    } else if constexpr (std::is_same_v<T, bool>) {
      const auto byte = cursor_.u8();
      if (!byte || *byte > 1) return false;
      value = *byte == 1;
      return true;
    } else if constexpr (std::is_enum_v<T>) {
      const auto byte = cursor_.u8();
      if (!byte || *byte >= enum_count<T>()) return false;
      value = static_cast<T>(*byte);
      return true;
    } else if constexpr (std::is_integral_v<T>) {
      const auto raw = cursor_.u64();
      if (!raw) return false;
      value = static_cast<T>(*raw);
      return static_cast<std::uint64_t>(value) == *raw;
    } else if constexpr (std::is_same_v<T, Date>) {
      std::int64_t days = 0;
      if (!get(days) || days < -25567 || days > 2932896) return false;
      value = Date(static_cast<std::int32_t>(days));
      return true;
    } else if constexpr (std::is_same_v<T, Timestamp>) {
      std::int64_t seconds = 0;
      if (!get(seconds) || seconds < -2'208'988'800LL - 172'800 || seconds > 253'402'300'799LL + 172'800) return false;
      value = Timestamp(seconds);
      return true;
    } else if constexpr (std::is_same_v<T, Decimal>) {
      std::int64_t millionths = 0;
      if (!get(millionths)) return false;
      value = Decimal::of_millionths(millionths);
      return true;
    } else if constexpr (std::is_same_v<T, Digest>) {
      const auto bytes = cursor_.take(32);
      if (!bytes) return false;
      for (std::size_t i = 0; i < 32; ++i) value.bytes[i] = (*bytes)[i];
      return true;
    } else if constexpr (is_vector<T>) {
      const auto count = cursor_.u32();
      if (!count || *count > cursor_.remaining()) return false;
      if constexpr (std::is_same_v<T, std::vector<std::uint8_t>>) {
        const auto bytes = cursor_.take(*count);
        value.assign(bytes->begin(), bytes->end());
      } else {
        value.clear();
        for (std::uint32_t i = 0; i < *count; ++i) {
          typename T::value_type element{};
          if (!get(element)) return false;
          value.push_back(std::move(element));
        }
      }
      return true;
    } else if constexpr (is_optional<T>) {
      bool present = false;
      if (!get(present)) return false;
      value.reset();
      if (!present) return true;
      typename T::value_type inner{};
      if (!get(inner)) return false;
      value = std::move(inner);
      return true;
    } else if constexpr (is_pair<T>) {
      return get(value.first) && get(value.second);
    } else if constexpr (is_variant<T>) {
      const auto index = cursor_.u8();
      return index && alternative<0>(*index, value);
    } else if constexpr (std::is_same_v<T, std::monostate>) {
      return true;
    } else {
      static_assert(Described<T>, "this type has no list of fields");
      bool good = true;
      for_each_field(value, [&](std::string_view, auto& member) { good = good && get(member); });
      return good;
    }
  }

  [[nodiscard]] bool at_end() const { return cursor_.at_end(); }

 private:
  template <std::size_t I, class Variant>
  bool alternative(std::size_t index, Variant& value) {
    if constexpr (I < std::variant_size_v<Variant>) {
      if (index != I) return alternative<I + 1>(index, value);
      std::variant_alternative_t<I, Variant> inner{};
      if (!get(inner)) return false;
      value = std::move(inner);
      return true;
    } else {
      return false;
    }
  }
  bool text(std::string& value) {
    const auto count = cursor_.u32();
    if (!count) return false;
    const auto bytes = cursor_.take(*count);
    if (!bytes || !is_utf8(as_text(*bytes))) return false;
    value.assign(as_text(*bytes));
    return true;
  }

  ByteCursor cursor_;
};

// The wire form of a value.
template <class T>
std::string to_wire(const T& value) {
  WireWriter writer;
  writer.put(value);
  return std::move(writer).take();
}

// The value of a wire form. Fails with kMalformed where bytes are missing, left over, or out of range.
template <class T>
Result<T> from_wire(std::string_view bytes) {
  WireReader reader(as_bytes(bytes));
  T value{};
  if (!reader.get(value) || !reader.at_end()) {
    return fail(ErrorCode::kMalformed, "an internal message is not what it should be", "report this as a fault of Proofhouse");
  }
  return value;
}

}  // namespace proofhouse
