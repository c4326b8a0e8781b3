#include "syntax/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace proofhouse::syntax {

namespace {

constexpr std::string_view kMagic = "\x1F\x8B";
// Below this much output no file is called a bomb, whatever its ratio: short tables of one value compress a thousandfold.
constexpr std::uint64_t kUnjudged = 1ULL << 20U;
constexpr std::size_t kChunk = 64U << 10U;
constexpr int kGzipOnly = 16 + MAX_WBITS;

std::unexpected<Error> damaged(std::string_view what) {
  return fail(ErrorCode::kMalformed, "the gzip file " + std::string(what), "fetch the file again and give it whole");
}

// Owns zlib's state, so that every way out frees it.
class Inflater {
 public:
  Inflater() : ready_(inflateInit2(&stream_, kGzipOnly) == Z_OK) {}
  ~Inflater() {
    if (ready_) inflateEnd(&stream_);
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  [[nodiscard]] bool ready() const { return ready_; }
  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
  bool ready_;
};

class Gunzip {
 public:
  Gunzip(std::string_view bytes, const GzipLimits& limits) : bytes_(bytes), limits_(limits) {}

  Result<std::string> all() {
    Inflater inflater;
    if (!inflater.ready()) return fail(ErrorCode::kIncomplete, "there is no memory to inflate the file", "free some memory");
    std::uint32_t members = 0;
    while (at_ < bytes_.size()) {
      const std::string_view rest = bytes_.substr(at_);
      if (members > 0 && rest.find_first_not_of('\0') == std::string_view::npos) break;
      if (!rest.starts_with(kMagic)) return damaged(members == 0 ? "is none" : "has other bytes behind it");
      if (members++ >= limits_.members) {
        return fail(ErrorCode::kLimit, "the gzip file has more than " + std::to_string(limits_.members) + " members",
                    "pack the file again in one piece");
      }
      inflateReset(&inflater.stream());
      TRY_VOID(member(inflater.stream()));
    }
    if (members == 0) return damaged("is none");
    return std::move(out_);
  }

 private:
  Result<void> member(z_stream& stream) {
    std::array<Bytef, kChunk> chunk{};
    stream.avail_in = 0;
    while (true) {
      if (stream.avail_in == 0) feed(stream);
      stream.next_out = chunk.data();
      stream.avail_out = static_cast<uInt>(chunk.size());
      const uInt before = stream.avail_in;
      const int state = inflate(&stream, Z_NO_FLUSH);
      at_ += before - stream.avail_in;
      const std::size_t made = chunk.size() - stream.avail_out;
      TRY_VOID(within_limits(made));
      out_.append(reinterpret_cast<const char*>(chunk.data()), made);
      if (state == Z_STREAM_END) return {};
      if (state == Z_MEM_ERROR) return fail(ErrorCode::kIncomplete, "there is no memory to inflate the file", "free some memory");
      if (state != Z_OK && state != Z_BUF_ERROR) return damaged("is damaged");
      if (made == 0 && stream.avail_in == 0 && at_ == bytes_.size()) return damaged("is cut short");
    }
  }

  // zlib counts its input with 32 bits and takes it as if it could change it; it does not.
  void feed(z_stream& stream) const {
    const std::size_t length = std::min<std::size_t>(bytes_.size() - at_, std::numeric_limits<uInt>::max());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes_.data() + at_));
    stream.avail_in = static_cast<uInt>(length);
  }

  [[nodiscard]] Result<void> within_limits(std::size_t more) const {
    const std::uint64_t size = out_.size() + more;
    if (size > limits_.inflated) {
      return fail(ErrorCode::kLimit, "the gzip file grows to more than " + std::to_string(limits_.inflated) + " bytes",
                  "give a smaller file");
    }
    // Against what was eaten so far, so that a bomb is known long before its end.
    if (size > kUnjudged && size / limits_.ratio > std::max<std::uint64_t>(at_, 1)) {
      return fail(ErrorCode::kLimit, "the gzip file grows to more than " + std::to_string(limits_.ratio) + " times its size",
                  "give the file as it is, not packed");
    }
    return {};
  }

  std::string_view bytes_;
  const GzipLimits& limits_;
  std::size_t at_ = 0;  // eaten
  std::string out_;
};

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with(kMagic); }

std::string gunzip_head(std::string_view bytes, std::size_t most) {
  Inflater inflater;
  std::string out(most, '\0');
  if (!inflater.ready() || !is_gzip(bytes) || most == 0) return {};
  z_stream& stream = inflater.stream();
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(std::min<std::size_t>(bytes.size(), std::numeric_limits<uInt>::max()));
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(std::min<std::size_t>(most, std::numeric_limits<uInt>::max()));
  inflate(&stream, Z_SYNC_FLUSH);
  out.resize(out.size() - stream.avail_out);
  return out;
}

Result<std::string> gunzip(std::string_view bytes, const GzipLimits& limits) { return Gunzip(bytes, limits).all(); }

}  // namespace proofhouse::syntax
