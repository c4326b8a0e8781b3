#include "render/docx_zip.h"

#include <array>
#include <cstdint>

namespace proofhouse::render {

namespace {

// The CRC-32 of ISO 3309, as ZIP uses it.
constexpr std::array<std::uint32_t, 256> kCrcTable = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t value = i;
    for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
    table.at(i) = value;
  }
  return table;
}();

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char c : bytes) value = kCrcTable.at((value ^ static_cast<std::uint8_t>(c)) & 0xFFU) ^ (value >> 8U);
  return ~value;
}

void put16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFFU);
  out += static_cast<char>((value >> 8U) & 0xFFU);
}

void put32(std::string& out, std::uint32_t value) {
  put16(out, value & 0xFFFFU);
  put16(out, value >> 16U);
}

// What the local header and the central directory say alike: versions, method, date, check, sizes, length of the name.
void put_common(std::string& out, const ZipPart& part) {
  constexpr std::uint32_t kFirstDay = 0x0021;  // 1980-01-01
  put16(out, 20);
  put16(out, 0);
  put16(out, 0);
  put16(out, 0);
  put16(out, kFirstDay);
  put32(out, crc32(part.bytes));
  put32(out, static_cast<std::uint32_t>(part.bytes.size()));
  put32(out, static_cast<std::uint32_t>(part.bytes.size()));
  put16(out, static_cast<std::uint32_t>(part.name.size()));
}

}  // namespace

std::string stored_zip(std::span<const ZipPart> parts) {
  std::string out;
  std::string directory;
  for (const auto& part : parts) {
    put32(directory, 0x02014B50U);
    put16(directory, 20);
    put_common(directory, part);
    for (int unused = 0; unused < 4; ++unused) put16(directory, 0);  // extra, comment, disk, internal attributes
    put32(directory, 0);
    put32(directory, static_cast<std::uint32_t>(out.size()));
    directory += part.name;

    put32(out, 0x04034B50U);
    put_common(out, part);
    put16(out, 0);
    out += part.name;
    out += part.bytes;
  }
  const auto start = static_cast<std::uint32_t>(out.size());
  out += directory;
  put32(out, 0x06054B50U);
  put32(out, 0);
  put16(out, static_cast<std::uint32_t>(parts.size()));
  put16(out, static_cast<std::uint32_t>(parts.size()));
  put32(out, static_cast<std::uint32_t>(directory.size()));
  put32(out, start);
  put16(out, 0);
  return out;
}

}  // namespace proofhouse::render
