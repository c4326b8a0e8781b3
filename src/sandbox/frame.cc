#include "sandbox/frame.h"

#include <algorithm>
#include <string>

#include "base/build_id.h"
#include "base/byte_cursor.h"
#include "base/text.h"
#include "base/wire.h"

namespace proofhouse::sandbox {

namespace {

constexpr std::uint8_t kLastErrorCode = static_cast<std::uint8_t>(ErrorCode::kInternal);

struct ErrorWire {
  std::uint64_t code = 0;
  std::string file;
  std::string place;
  std::string cause;
  std::string cure;

  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"code", &ErrorWire::code}, Field{"file", &ErrorWire::file}, Field{"place", &ErrorWire::place},
                         Field{"cause", &ErrorWire::cause}, Field{"cure", &ErrorWire::cure});
  }
};

std::string as_utf8(const std::string& text) { return is_utf8(text) ? text : printable(text); }

}  // namespace

std::array<char, kFrameHeaderSize> frame_header(FrameStatus status, std::uint64_t length) {
  std::array<char, kFrameHeaderSize> header{};
  const std::string_view id = build_id().substr(0, kBuildIdSize);
  std::ranges::copy(id, header.begin());
  header[kBuildIdSize] = static_cast<char>(status);
  for (unsigned i = 0; i < 8; ++i) header[kBuildIdSize + 1 + i] = static_cast<char>(static_cast<std::uint8_t>(length >> (8 * i)));
  return header;
}

std::optional<FrameHeader> read_frame_header(std::string_view bytes) {
  ByteCursor cursor(as_bytes(bytes));
  const auto id = cursor.take(kBuildIdSize);
  const auto status = cursor.u8();
  const auto length = cursor.u64();
  if (!id || !status || !length || *status >= enum_count<FrameStatus>()) return std::nullopt;
  return FrameHeader{as_text(*id), static_cast<FrameStatus>(*status), *length};
}

std::string error_to_wire(const Error& error) {
  return to_wire(ErrorWire{static_cast<std::uint64_t>(error.code), as_utf8(error.file), as_utf8(error.place),
                           as_utf8(error.cause), as_utf8(error.cure)});
}

Result<Error> error_from_wire(std::string_view bytes) {
  ErrorWire wire = TRY(from_wire<ErrorWire>(bytes));
  if (wire.code > kLastErrorCode) return fail(ErrorCode::kMalformed, "an internal message carries an unknown class of error");
  return Error{static_cast<ErrorCode>(wire.code), std::move(wire.file), std::move(wire.place), std::move(wire.cause),
               std::move(wire.cure)};
}

}  // namespace proofhouse::sandbox
