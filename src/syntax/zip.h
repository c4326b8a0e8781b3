// Zip: the entries of a ZIP archive (APPNOTE.TXT), as office documents use it: stored or deflated, nothing else.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace proofhouse::syntax {

// Each number is explained by the attack that it stops. They count work, never time.
struct ZipLimits {
  std::uint64_t bytes = 16ULL << 20U;     // a file that fills the memory
  std::uint32_t entries = 1'000;          // a directory of millions
  std::uint64_t inflated = 64ULL << 20U;  // all entries together: a bomb in many parts
  std::uint64_t ratio = 200;              // inflated to packed, above the first mebibyte of an entry: a bomb in one part
  std::uint32_t name = 256;
};

struct ZipEntry {
  std::string name;
  std::uint64_t size = 0;  // inflated
};

// Holds the bytes; immutable, so any number of threads may read it.
class Zip {
 public:
  // Reads the central directory and holds each entry against its local header. Nothing is inflated yet. Fails with
  //   kMalformed  for what is no ZIP, is cut, or whose two headers of an entry differ;
  //   kInvalid    for what is against the rules here: encrypted, another method, ZIP64, more than one disk, two entries of one
  //               name (letters of either case are the same), entries that share bytes, a name that leads out of its folder;
  //   kLimit      above `limits`.
  static Result<Zip> open(std::string bytes, const ZipLimits& limits);

  // In the order of the directory.
  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
  // Its index, or nothing.
  [[nodiscard]] const ZipEntry* find(std::string_view name) const;
  // The bytes of an entry, inflated and held against its size and its CRC-32. Fails with kNotFound, or kMalformed.
  [[nodiscard]] Result<std::string> read(std::string_view name) const;

 private:
  struct Packed {
    std::size_t begin = 0;
    std::size_t length = 0;
    std::uint32_t crc = 0;
    bool deflated = false;
  };
  friend class ZipDirectory;

  std::string bytes_;
  std::vector<ZipEntry> entries_;
  std::vector<Packed> packed_;  // as entries_
};

}  // namespace proofhouse::syntax
