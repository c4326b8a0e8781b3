#include "syntax/zip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/byte_cursor.h"
#include "base/file.h"
#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034B50;
constexpr std::uint32_t kDirectoryHeader = 0x02014B50;
constexpr std::uint32_t kDirectoryEnd = 0x06054B50;
constexpr std::size_t kDirectoryEndBytes = 22;
constexpr std::size_t kLongestComment = 65535;
constexpr std::uint32_t kZip64 = 0xFFFFFFFF;
constexpr std::uint16_t kEncrypted = 0x0001 | 0x0040;
constexpr std::uint16_t kSizesFollow = 0x0008;
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint64_t kUnjudged = 1ULL << 20U;  // an entry below this is no bomb whatever its ratio

std::unexpected<Error> cut() {
  return fail(ErrorCode::kMalformed, "the archive is cut or its directory is wrong", "save the file again and send it whole");
}

// What both headers of an entry say.
struct Header {
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  std::uint32_t crc = 0;
  std::uint32_t packed = 0;
  std::uint32_t size = 0;
  std::uint16_t name_length = 0;
  std::uint16_t extra_length = 0;
};

std::optional<Header> header(ByteCursor& cursor) {
  const auto flags = cursor.u16();
  const auto method = cursor.u16();
  if (!cursor.take(4)) return std::nullopt;  // time and date
  const auto crc = cursor.u32();
  const auto packed = cursor.u32();
  const auto size = cursor.u32();
  const auto name_length = cursor.u16();
  const auto extra_length = cursor.u16();
  if (!flags || !method || !crc || !packed || !size || !name_length || !extra_length) return std::nullopt;
  return Header{*flags, *method, *crc, *packed, *size, *name_length, *extra_length};
}

std::string shown(std::string_view name) { return "\"" + printable(shorten(name, 80)) + "\""; }

}  // namespace

class ZipDirectory {
 public:
  ZipDirectory(Zip& zip, const ZipLimits& limits) : zip_(zip), limits_(limits), bytes_(as_bytes(zip.bytes_)) {}

  Result<void> read() {
    const std::size_t end = TRY(find_end());
    ByteCursor cursor(bytes_.subspan(end + 4));
    const auto disk = cursor.u16();
    const auto directory_disk = cursor.u16();
    const auto here = cursor.u16();
    const auto count = cursor.u16();
    const auto length = cursor.u32();
    const auto begin = cursor.u32();
    if (!begin) return cut();
    if (*count == 0xFFFF || *begin == kZip64 || *length == kZip64) return refuse("the archive is of the kind ZIP64");
    if (*disk != 0 || *directory_disk != 0 || *here != *count) return refuse("the archive is spread over several files");
    if (*begin > end || *length > end - *begin) return cut();
    if (*count > limits_.entries) {
      return fail(ErrorCode::kLimit, "the archive has more than " + std::to_string(limits_.entries) + " entries",
                  "save the file again from a spreadsheet program");
    }
    ByteCursor directory(bytes_.subspan(*begin, *length));
    for (std::uint16_t i = 0; i < *count; ++i) TRY_VOID(entry(directory));
    return no_shared_bytes(*begin);
  }

 private:
  static std::unexpected<Error> refuse(std::string cause) {
    return fail(ErrorCode::kInvalid, std::move(cause), "save the file again from a spreadsheet program, without a password");
  }

  // The last of them, and no bytes behind its comment.
  Result<std::size_t> find_end() const {
    if (bytes_.size() < kDirectoryEndBytes) return cut();
    const std::size_t last = bytes_.size() - kDirectoryEndBytes;
    const std::size_t first = last > kLongestComment ? last - kLongestComment : 0;
    for (std::size_t at = last + 1; at > first; --at) {
      ByteCursor cursor(bytes_.subspan(at - 1));
      if (cursor.u32() != kDirectoryEnd) continue;
      cursor.take(16);
      const auto comment = cursor.u16();
      if (comment && *comment == cursor.remaining()) return at - 1;
    }
    return cut();
  }

  Result<void> entry(ByteCursor& directory) {
    if (directory.u32() != kDirectoryHeader || !directory.take(4)) return cut();
    const auto central = header(directory);
    if (!central) return cut();
    const auto comment_length = directory.u16();
    const bool rest = directory.take(8).has_value();  // disk and attributes
    const auto local_at = directory.u32();
    const auto name = directory.take(central->name_length);
    if (!comment_length || !rest || !local_at || !name) return cut();
    if (!directory.take(central->extra_length) || !directory.take(*comment_length)) return cut();
    return keep(std::string(as_text(*name)), *central, *local_at);
  }

  Result<void> keep(std::string name, const Header& central, std::uint32_t local_at) {
    if ((central.flags & kEncrypted) != 0) return refuse("the entry " + shown(name) + " is encrypted");
    if (central.method != kStored && central.method != kDeflated) {
      return refuse("the entry " + shown(name) + " is packed by another method than deflate");
    }
    if (central.size == kZip64 || central.packed == kZip64) return refuse("the archive is of the kind ZIP64");
    if (name.size() > limits_.name || !is_safe_relative(name.ends_with('/') ? name.substr(0, name.size() - 1) : name)) {
      return refuse("the name of an entry leads out of its folder: " + shown(name));
    }
    if (!names_.insert(lower(name)).second) return refuse("two entries are named " + shown(name));
    inflated_ += central.size;
    const bool bomb = central.size > kUnjudged && central.size / limits_.ratio > central.packed;
    if (inflated_ > limits_.inflated || bomb) {
      return fail(ErrorCode::kLimit,
                  bomb ? "the entry " + shown(name) + " grows to more than " + std::to_string(limits_.ratio) + " times its size"
                       : "the archive grows to more than " + std::to_string(limits_.inflated) + " bytes",
                  "hand in the questionnaire alone, as a spreadsheet program saves it");
    }
    const auto packed = TRY(local(name, central, local_at));
    zip_.entries_.push_back({std::move(name), central.size});
    zip_.packed_.push_back(packed);
    return {};
  }

  // The header that stands before the bytes must say the same: some programs believe the one, some the other.
  Result<Zip::Packed> local(const std::string& name, const Header& central, std::uint32_t at) {
    if (at > bytes_.size()) return cut();
    ByteCursor cursor(bytes_.subspan(at));
    if (cursor.u32() != kLocalHeader || !cursor.take(2)) return cut();
    const auto found = header(cursor);
    if (!found) return cut();
    const auto own_name = cursor.take(found->name_length);
    if (!own_name || !cursor.take(found->extra_length)) return cut();
    const bool later = (found->flags & kSizesFollow) != 0;
    const bool sizes = found->packed == central.packed && found->size == central.size && found->crc == central.crc;
    if (as_text(*own_name) != name || found->method != central.method || found->flags != central.flags || !(sizes || later)) {
      return fail(ErrorCode::kMalformed, "the two headers of the entry " + shown(name) + " differ",
                  "save the file again from a spreadsheet program");
    }
    const std::size_t begin = at + cursor.offset();
    if (!cursor.take(central.packed)) return cut();
    ranges_.emplace_back(at, begin + central.packed);
    return Zip::Packed{begin, central.packed, central.crc, central.method == kDeflated};
  }

  // Entries that overlap are how a small file becomes a huge one.
  Result<void> no_shared_bytes(std::size_t directory) {
    std::ranges::sort(ranges_);
    ranges_.emplace_back(directory, directory);
    for (std::size_t i = 1; i < ranges_.size(); ++i) {
      if (ranges_[i].first < ranges_[i - 1].second) return refuse("two entries of the archive share bytes");
    }
    return {};
  }

  Zip& zip_;
  const ZipLimits& limits_;
  std::span<const std::uint8_t> bytes_;
  std::set<std::string> names_;
  std::vector<std::pair<std::size_t, std::size_t>> ranges_;
  std::uint64_t inflated_ = 0;
};

Result<Zip> Zip::open(std::string bytes, const ZipLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return fail(ErrorCode::kLimit, "the file is larger than " + std::to_string(limits.bytes) + " bytes", "give a smaller file");
  }
  Zip zip;
  zip.bytes_ = std::move(bytes);
  TRY_VOID(ZipDirectory(zip, limits).read());
  return zip;
}

const ZipEntry* Zip::find(std::string_view name) const {
  const auto found = std::ranges::find(entries_, name, &ZipEntry::name);
  return found == entries_.end() ? nullptr : &*found;
}

Result<std::string> Zip::read(std::string_view name) const {
  const ZipEntry* entry = find(name);
  if (entry == nullptr) return fail(ErrorCode::kNotFound, "the archive has no entry " + shown(name), "save the file again");
  const Packed& packed = packed_[static_cast<std::size_t>(entry - entries_.data())];
  const std::string_view in = std::string_view(bytes_).substr(packed.begin, packed.length);
  std::string out(entry->size, '\0');
  bool good = true;
  if (packed.deflated) {
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return fail(ErrorCode::kIncomplete, "there is no memory to inflate an entry");
    // zlib takes the input as if it could change it.
    std::string copy(in);
    std::array<Bytef, 1> nothing{};
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = out.empty() ? nothing.data() : reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    good = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.total_out == out.size() && stream.avail_in == 0;
    inflateEnd(&stream);
  } else {
    good = in.size() == out.size();
    if (good) out = in;
  }
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(out.data()), static_cast<uInt>(out.size()));
  if (!good || crc != packed.crc) {
    return fail(ErrorCode::kMalformed, "the bytes of the entry " + shown(name) + " are damaged",
                "save the file again and send it whole");
  }
  return out;
}

}  // namespace proofhouse::syntax
