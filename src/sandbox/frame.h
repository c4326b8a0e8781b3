// Frame: how an answer travels from a child to its parent, and the wire form of an Error.
//
//   build id (32 characters) | status (1 byte) | length (8 bytes, little-endian) | that many bytes
//
// The parent reads it as it comes and believes none of it: the bytes may be an attacker's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fields.h"
#include "base/result.h"

namespace proofhouse::sandbox {

// What the bytes of a frame are.
enum class FrameStatus : std::uint8_t {
  kAnswer,    // the entry's answer
  kError,     // the wire form of the Error that the entry returned
  kUnlocked,  // the wire form of the Error that kept the child from locking itself: the entry was never called
};
constexpr std::array<std::string_view, 3> enum_names(FrameStatus) { return {"answer", "error", "unlocked"}; }

inline constexpr std::size_t kBuildIdSize = 32;
inline constexpr std::size_t kFrameHeaderSize = kBuildIdSize + 1 + 8;

struct FrameHeader {
  std::string_view build_id;  // of the bytes that were read: not longer than they live
  FrameStatus status = FrameStatus::kAnswer;
  std::uint64_t length = 0;
};

// The header for an answer of `length` bytes by this build. Allocates nothing.
std::array<char, kFrameHeaderSize> frame_header(FrameStatus status, std::uint64_t length);

// The header at the start of `bytes`. Nothing where there are fewer than kFrameHeaderSize bytes or the status is not one of ours.
std::optional<FrameHeader> read_frame_header(std::string_view bytes);

// The wire form of an Error: its five members in order. Texts that are not UTF-8 are made printable.
std::string error_to_wire(const Error& error);
// The Error of a wire form. Fails with kMalformed where it is none.
Result<Error> error_from_wire(std::string_view bytes);

}  // namespace proofhouse::sandbox
