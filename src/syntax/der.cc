#include "syntax/der.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace proofhouse::syntax {

namespace {

constexpr std::uint8_t kConstructed = 0x20;
constexpr std::uint8_t kNumber = 0x1F;
constexpr std::uint8_t kIndefinite = 0x80;
constexpr std::uint8_t kPiecewise = der_tag::kOctetString | kConstructed;

std::unexpected<Error> malformed(std::size_t offset, std::string cause) {
  return fail_at(ErrorCode::kMalformed, {}, "byte " + std::to_string(offset), std::move(cause), "write it in DER (X.690)");
}

struct Header {
  std::uint8_t tag = 0;
  std::size_t header = 0;
  std::size_t length = 0;
  bool indefinite = false;
};

// Tag and length at the start of `bytes`. A definite length fits into what follows.
Result<Header> read_header(Octets bytes, std::size_t offset, std::string_view what) {
  if (bytes.size() < 2) return malformed(offset, std::string(what) + " is cut");
  Header header{bytes[0], 2, bytes[1], false};
  if ((header.tag & kNumber) == kNumber) return malformed(offset, std::string(what) + " has a tag number above 30");
  if (bytes[1] == kIndefinite) {
    header.indefinite = true;
    header.length = 0;
    return header;
  }
  if (bytes[1] > kIndefinite) {
    const std::size_t count = bytes[1] & 0x7FU;
    if (count > 4 || bytes.size() - 2 < count) return malformed(offset, std::string(what) + " is cut or longer than 4 GiB");
    std::size_t length = 0;
    for (std::size_t i = 0; i < count; ++i) length = (length << 8U) | bytes[2 + i];
    if (length < kIndefinite || bytes[2] == 0)
      return malformed(offset, std::string(what) + " has a length that is not the shortest");
    header.header += count;
    header.length = length;
  }
  if (header.length > bytes.size() - header.header) return malformed(offset, std::string(what) + " is longer than what is left");
  return header;
}

void append_header(std::string& out, std::uint8_t tag, std::size_t length) {
  out += static_cast<char>(tag);
  if (length < kIndefinite) {
    out += static_cast<char>(length);
    return;
  }
  std::string digits;
  for (; length > 0; length >>= 8U) digits.insert(digits.begin(), static_cast<char>(length & 0xFFU));
  out += static_cast<char>(kIndefinite | digits.size());
  out += digits;
}

// One constructed element that is open while its content is walked.
struct Open {
  std::uint8_t tag = 0;
  std::size_t end = 0;  // of a definite length
  bool indefinite = false;
  std::string content;
};

// Walks with a stack of its own: the depth of the input never becomes the depth of calls.
class Walk {
 public:
  Walk(Octets bytes, const Limits& limits, bool rewrite) : bytes_(bytes), limits_(limits), rewrite_(rewrite) {}

  // Up to the end of the one element.
  Result<void> run() {
    do {
      TRY_VOID(step());
      while (!open_.empty() && !open_.back().indefinite && at_ == open_.back().end) close();
    } while (!open_.empty());
    return {};
  }
  [[nodiscard]] std::size_t used() const { return at_; }
  [[nodiscard]] bool saw_ber() const { return ber_; }
  [[nodiscard]] std::string rewritten() && { return std::move(root_); }

 private:
  Result<void> step() {
    if (++nodes_ > limits_.nodes || at_ > limits_.bytes) {
      return fail_at(ErrorCode::kLimit, {}, "byte " + std::to_string(at_), "it holds more elements or bytes than are ever read",
                     "give a smaller file");
    }
    const std::size_t end = open_.empty() ? bytes_.size() : open_.back().end;
    const Octets left = bytes_.subspan(at_, end - at_);
    if (!open_.empty() && open_.back().indefinite && left.size() >= 2 && left[0] == 0 && left[1] == 0) {
      at_ += 2;
      close();
      return {};
    }
    const Header header = TRY(read_header(left, at_, "an element"));
    if (header.tag == 0) return malformed(at_, "an element has the tag 0");
    const bool constructed = (header.tag & kConstructed) != 0;
    if (!open_.empty() && open_.back().tag == kPiecewise && header.tag != der_tag::kOctetString && header.tag != kPiecewise) {
      return malformed(at_, "an OCTET STRING in pieces holds something else");
    }
    if (header.indefinite && !constructed) return malformed(at_, "a simple element has no length");
    if (constructed && (header.tag & 0xC0U) == 0 && header.tag != der_tag::kSequence && header.tag != der_tag::kSet &&
        header.tag != kPiecewise) {
      return malformed(at_, "a simple type is written in pieces");
    }
    ber_ = ber_ || header.indefinite || header.tag == kPiecewise;
    if (!constructed) return take(header);
    if (open_.size() >= limits_.depth) {
      return fail_at(ErrorCode::kLimit, {}, "byte " + std::to_string(at_), "it is nested more deeply than is ever read",
                     "give a flatter file");
    }
    at_ += header.header;
    open_.push_back({header.tag, header.indefinite ? end : at_ + header.length, header.indefinite, {}});
    return {};
  }

  std::string& target() { return open_.empty() ? root_ : open_.back().content; }

  Result<void> take(const Header& header) {
    if (rewrite_) {
      const bool piece = !open_.empty() && open_.back().tag == kPiecewise;
      const std::size_t skip = piece ? header.header : 0;
      target() += as_text(bytes_.subspan(at_ + skip, header.header + header.length - skip));
    }
    at_ += header.header + header.length;
    return {};
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (!rewrite_) return;
    const bool piece = done.tag == kPiecewise && !open_.empty() && open_.back().tag == kPiecewise;
    if (!piece) {
      append_header(target(), done.tag == kPiecewise ? der_tag::kOctetString : done.tag, done.content.size());
    }
    target() += done.content;
  }

  Octets bytes_;
  Limits limits_;
  std::size_t at_ = 0;
  std::uint64_t nodes_ = 0;
  bool rewrite_;
  bool ber_ = false;
  std::vector<Open> open_;
  std::string root_;
};

std::optional<unsigned> digits(Octets text, std::size_t at, std::size_t count) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

void append_utf8(std::string& out, std::uint32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    out += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
}

// Big-endian characters of `width` bytes; one is ISO 8859-1, which is what writers of TeletexString mean.
std::string wide_text(Octets bytes, std::size_t width) {
  std::string out;
  for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
    std::uint32_t code = 0;
    for (std::size_t i = 0; i < width; ++i) code = (code << 8U) | bytes[at + i];
    append_utf8(out, code);
  }
  if (bytes.size() % width != 0) append_utf8(out, 0xFFFD);
  return out;
}

std::string checked_utf8(std::string_view text) {
  std::string out;
  while (const auto bad = first_invalid_utf8(text)) {
    out += text.substr(0, *bad);
    append_utf8(out, 0xFFFD);
    text.remove_prefix(*bad + 1);
  }
  return out += text;
}

}  // namespace

Result<DerElement> DerReader::next(std::string_view what) {
  const Octets left = bytes_.subspan(at_);
  const Header header = TRY(read_header(left, offset(), what));
  if (header.indefinite) return malformed(offset(), std::string(what) + " has an indefinite length");
  const std::size_t size = header.header + header.length;
  DerElement element{header.tag, left.subspan(header.header, header.length), left.first(size), offset()};
  at_ += size;
  return element;
}

Result<DerElement> DerReader::next(std::uint8_t tag, std::string_view what) {
  if (at_end()) return malformed(offset(), std::string(what) + " is missing");
  if (peek() != tag) return malformed(offset(), "another element stands where " + std::string(what) + " must");
  return next(what);
}

Result<std::optional<DerElement>> DerReader::maybe(std::uint8_t tag, std::string_view what) {
  if (at_end() || peek() != tag) return std::optional<DerElement>();
  return std::optional<DerElement>(TRY(next(what)));
}

Result<DerReader> DerReader::inside(std::uint8_t tag, std::string_view what) { return DerReader(TRY(next(tag, what))); }

Result<std::string> DerReader::oid(std::string_view what) {
  const DerElement element = TRY(next(der_tag::kOid, what));
  return der_oid(element);
}

Result<std::uint32_t> DerReader::small(std::string_view what) {
  const DerElement element = TRY(next(der_tag::kInteger, what));
  return der_small(element);
}

Result<Timestamp> DerReader::time(std::string_view what) {
  const DerElement element = TRY(next(what));
  return der_time(element);
}

Result<void> DerReader::end(std::string_view what) const {
  if (!at_end()) return malformed(offset(), "something follows the last element of " + std::string(what));
  return {};
}

Result<std::string> der_oid(const DerElement& element) {
  constexpr std::size_t kMostOid = 64;
  const Octets bytes = element.content;
  if (element.tag != der_tag::kOid || bytes.empty() || bytes.size() > kMostOid || (bytes.back() & 0x80U) != 0) {
    return malformed(element.offset, "it is no object identifier");
  }
  std::string text;
  std::uint64_t arc = 0;
  bool fresh = true;
  for (const std::uint8_t byte : bytes) {
    if (fresh && byte == 0x80) return malformed(element.offset, "an object identifier is not in its shortest form");
    if (arc > (UINT64_MAX >> 8U)) return malformed(element.offset, "a number of an object identifier is above 2^63");
    arc = (arc << 7U) | (byte & 0x7FU);
    fresh = (byte & 0x80U) == 0;
    if (!fresh) continue;
    if (text.empty()) {
      const std::uint64_t first = std::min<std::uint64_t>(arc / 40, 2);
      text = std::to_string(first) + "." + std::to_string(arc - first * 40);
    } else {
      text += "." + std::to_string(arc);
    }
    arc = 0;
  }
  return text;
}

Result<std::uint32_t> der_small(const DerElement& element) {
  const Octets bytes = element.content;
  if ((element.tag & kNumber) != der_tag::kInteger && (element.tag & kNumber) != der_tag::kEnumerated &&
      (element.tag & 0x80U) == 0) {
    return malformed(element.offset, "it is no integer");
  }
  if (bytes.empty() || bytes.size() > 4 || (bytes[0] & 0x80U) != 0 ||
      (bytes.size() > 1 && bytes[0] == 0 && (bytes[1] & 0x80U) == 0)) {
    return malformed(element.offset, "it is no small integer in its shortest form");
  }
  std::uint32_t value = 0;
  for (const std::uint8_t byte : bytes) value = (value << 8U) | byte;
  return value;
}

Result<bool> der_boolean(const DerElement& element) {
  if (element.content.size() != 1 || (element.content[0] != 0 && element.content[0] != 0xFF)) {
    return malformed(element.offset, "it is no BOOLEAN of DER");
  }
  return element.content[0] != 0;
}

Result<Timestamp> der_time(const DerElement& element) {
  const auto bad = [&] { return malformed(element.offset, "it is no time in UTC with seconds"); };
  const Octets text = element.content;
  const std::size_t years = element.tag == der_tag::kUtcTime ? 2 : 4;
  if (element.tag != der_tag::kUtcTime && element.tag != der_tag::kGeneralizedTime) return bad();
  const std::size_t whole = years + 10;
  if (text.size() < whole + 1 || text.back() != 'Z') return bad();
  if (text.size() != whole + 1) {
    // A fraction: a point and digits, the last of them not zero (X.690 §11.7).
    const Octets fraction = text.subspan(whole, text.size() - whole - 1);
    if (years == 2 || fraction.size() < 2 || fraction.size() > 16 || fraction[0] != '.' || fraction.back() == '0' ||
        !digits(fraction, 1, std::min<std::size_t>(fraction.size() - 1, 9)) ||
        !std::ranges::all_of(fraction.subspan(1), [](std::uint8_t c) { return c >= '0' && c <= '9'; })) {
      return bad();
    }
  }
  const auto year = digits(text, 0, years);
  std::array<unsigned, 5> rest{};
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const auto part = digits(text, years + 2 * i, 2);
    if (!part) return bad();
    rest.at(i) = *part;
  }
  if (!year || rest[2] > 23 || rest[3] > 59 || rest[4] > 60) return bad();
  const unsigned full = years == 4 ? *year : *year + (*year < 50 ? 2000 : 1900);
  const auto two = [](unsigned value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  const auto date = Date::parse(std::to_string(full) + "-" + two(rest[0]) + "-" + two(rest[1]));
  if (!date) return bad();
  return Timestamp(start_of(*date).seconds() + std::int64_t{rest[2]} * 3600 + std::int64_t{rest[3]} * 60 +
                   std::min<unsigned>(rest[4], 59));
}

Result<Octets> der_bits(const DerElement& element) {
  if (element.tag != der_tag::kBitString || element.content.empty() || element.content[0] != 0) {
    return malformed(element.offset, "it is no BIT STRING of whole bytes");
  }
  return element.content.subspan(1);
}

std::optional<std::string> der_text(const DerElement& element) {
  constexpr std::uint8_t kNumeric = 0x12;
  constexpr std::uint8_t kPrintable = 0x13;
  constexpr std::uint8_t kTeletex = 0x14;
  constexpr std::uint8_t kIa5 = 0x16;
  constexpr std::uint8_t kVisible = 0x1A;
  constexpr std::uint8_t kUniversal = 0x1C;
  constexpr std::uint8_t kBmp = 0x1E;
  switch (element.tag) {
    case der_tag::kUtf8:
    case kNumeric:
    case kPrintable:
    case kIa5:
    case kVisible: return checked_utf8(as_text(element.content));
    case kTeletex: return wide_text(element.content, 1);
    case kBmp: return wide_text(element.content, 2);
    case kUniversal: return wide_text(element.content, 4);
    default: return std::nullopt;
  }
}

Result<DefiniteBytes> definite(Octets bytes, const Limits& limits) {
  Walk first(bytes, limits, false);
  TRY_VOID(first.run());
  const std::size_t used = first.used();
  if (used > limits.bytes) return fail(ErrorCode::kLimit, "it has more bytes than are ever read", "give a smaller file");
  if (!first.saw_ber()) return DefiniteBytes{{}, used};
  Walk second(bytes.first(used), limits, true);
  TRY_VOID(second.run());
  return DefiniteBytes{std::move(second).rewritten(), used};
}

}  // namespace proofhouse::syntax
