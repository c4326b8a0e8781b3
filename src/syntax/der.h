// Der: elements of ASN.1's distinguished encoding (X.690 §10 and §11), read forward from bytes that a stranger wrote.
//
// Only what DER allows is read: definite lengths in their shortest form, tag numbers below 31. What older programs write in BER
// (indefinite lengths, OCTET STRINGs in pieces, §8.1.3.6 and §8.7.3) is first rewritten by definite().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/limits.h"
#include "base/result.h"

namespace proofhouse::syntax {

using Octets = std::span<const std::uint8_t>;

// Identifier octets: class, constructed bit and number in one byte (X.690 §8.1.2).
namespace der_tag {
inline constexpr std::uint8_t kBoolean = 0x01;
inline constexpr std::uint8_t kInteger = 0x02;
inline constexpr std::uint8_t kBitString = 0x03;
inline constexpr std::uint8_t kOctetString = 0x04;
inline constexpr std::uint8_t kNull = 0x05;
inline constexpr std::uint8_t kOid = 0x06;
inline constexpr std::uint8_t kEnumerated = 0x0A;
inline constexpr std::uint8_t kUtf8 = 0x0C;
inline constexpr std::uint8_t kUtcTime = 0x17;
inline constexpr std::uint8_t kGeneralizedTime = 0x18;
inline constexpr std::uint8_t kSequence = 0x30;
inline constexpr std::uint8_t kSet = 0x31;
// [n] of a structured and of a simple type.
constexpr std::uint8_t context(unsigned number) { return static_cast<std::uint8_t>(0xA0U | number); }
constexpr std::uint8_t context_simple(unsigned number) { return static_cast<std::uint8_t>(0x80U | number); }
}  // namespace der_tag

// One element. Valid as long as the bytes that it was read from.
struct DerElement {
  std::uint8_t tag = 0;
  Octets content;
  Octets whole;            // with tag and length
  std::size_t offset = 0;  // of its tag in the outermost bytes
  // Where its content begins in the outermost bytes.
  [[nodiscard]] std::size_t content_offset() const { return offset + (whole.size() - content.size()); }
};

// Reads elements one behind the other. Does not own the bytes; a length is compared with what is left before anything is touched,
// and nothing is allocated. Every failure is kMalformed with "byte N" as place.
class DerReader {
 public:
  explicit DerReader(Octets bytes, std::size_t offset = 0) : bytes_(bytes), offset_(offset) {}
  // Inside a constructed element.
  explicit DerReader(const DerElement& outer) : bytes_(outer.content), offset_(outer.content_offset()) {}

  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
  [[nodiscard]] std::size_t offset() const { return offset_ + at_; }
  // The tag of the next element, or 0 at the end.
  [[nodiscard]] std::uint8_t peek() const { return at_end() ? std::uint8_t{0} : bytes_[at_]; }

  // The next element, whatever it is; `what` names it in the error.
  Result<DerElement> next(std::string_view what);
  // The next element, which must have this tag.
  Result<DerElement> next(std::uint8_t tag, std::string_view what);
  // The next element where it has this tag, else nothing.
  Result<std::optional<DerElement>> maybe(std::uint8_t tag, std::string_view what);
  // The next element as the types that are read everywhere: a reader of its content, and as the functions below.
  Result<DerReader> inside(std::uint8_t tag, std::string_view what);
  Result<std::string> oid(std::string_view what);
  Result<std::uint32_t> small(std::string_view what);
  Result<Timestamp> time(std::string_view what);
  // Fails where something is left.
  [[nodiscard]] Result<void> end(std::string_view what) const;

 private:
  Octets bytes_;
  std::size_t offset_;
  std::size_t at_ = 0;
};

// The content of the types that are read everywhere. Each fails with kMalformed where the content is not the one form of DER.
Result<std::string> der_oid(const DerElement& element);      // "1.2.840.113549.1.7.2"
Result<std::uint32_t> der_small(const DerElement& element);  // an INTEGER or ENUMERATED from 0 to 2^31 - 1
Result<bool> der_boolean(const DerElement& element);
// UTCTime with the years 1950 to 2049 and GeneralizedTime, both in UTC with seconds ("Z"); a fraction of a second is read past.
Result<Timestamp> der_time(const DerElement& element);
// The bits of a BIT STRING whose last byte is whole (a key, a signature).
Result<Octets> der_bits(const DerElement& element);
// A character string as UTF-8; what the type does not allow becomes U+FFFD. Nothing for a type that is no character string.
std::optional<std::string> der_text(const DerElement& element);

// One element rewritten with definite lengths.
struct DefiniteBytes {
  std::string der;       // empty where the bytes had that form already: read them
  std::size_t used = 0;  // bytes of the element in the input
};

// Walks one whole element, and rewrites indefinite lengths and OCTET STRINGs in pieces. Counts elements and depth. What lies
// behind the element is not looked at. Fails with kMalformed with "byte N", or kLimit. `limits.bytes` holds for the element.
Result<DefiniteBytes> definite(Octets bytes, const Limits& limits);

}  // namespace proofhouse::syntax
