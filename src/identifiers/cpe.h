// Cpe: names of the Common Platform Enumeration 2.3 (NISTIR 7695) and how they match (NISTIR 7696).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace proofhouse::identifiers {

// In the order of the formatted string (NISTIR 7695 §6.2).
enum class CpeAttribute : std::uint8_t {
  kPart,
  kVendor,
  kProduct,
  kVersion,
  kUpdate,
  kEdition,
  kLanguage,
  kSoftwareEdition,
  kTargetSoftware,
  kTargetHardware,
  kOther
};
inline constexpr std::size_t kCpeAttributes = 11;

// What stands before or after the characters of a value without a backslash: nothing, some "?" (each: one character or none) or
// "*".
struct CpeWildcard {
  static constexpr std::uint16_t kAny = 0xFFFF;
  std::uint16_t most = 0;  // characters that it may stand for
  friend bool operator==(const CpeWildcard&, const CpeWildcard&) = default;
};

// The value of one attribute. `text` holds the characters themselves, without backslashes.
struct CpeValue {
  enum class Kind : std::uint8_t { kAny, kNotApplicable, kText };
  Kind kind = Kind::kAny;
  CpeWildcard before;
  std::string text;
  CpeWildcard after;

  [[nodiscard]] bool is_any() const { return kind == Kind::kAny; }
  [[nodiscard]] bool is_text() const { return kind == Kind::kText; }
  [[nodiscard]] bool has_wildcard() const { return before.most != 0 || after.most != 0; }
  friend bool operator==(const CpeValue&, const CpeValue&) = default;
};

// How a set of products relates to another (NISTIR 7696 §6). kUndefined: the standard gives no answer (a wildcard in the target),
// or, of whole names, the attributes differ in direction.
enum class CpeRelation : std::uint8_t { kEqual, kSubset, kSuperset, kDisjoint, kUndefined };
std::string_view text_of(CpeRelation relation);

// An immutable well-formed name. The letters stay as they were written; matching does not tell cases apart.
class Cpe {
 public:
  // Reads a formatted string ("cpe:2.3:a:acme:relay:1.0:*:*:*:*:*:*:*") or a URI ("cpe:/a:acme:relay:1.0", packed editions too).
  // Fails with kMalformed, the place ("byte 12") and the cure: another prefix, too few or too many components, a character that
  // must be quoted or encoded, a wildcard within a value or alone, a part that is none of a, o, h; with kLimit above 4 KiB.
  static Result<Cpe> parse(std::string_view text);

  [[nodiscard]] const CpeValue& operator[](CpeAttribute attribute) const { return values_[static_cast<std::size_t>(attribute)]; }
  // 'a', 'o', 'h'; '*' for any and '-' for not applicable.
  [[nodiscard]] char part() const;
  // The characters of the value; empty where it is any or not applicable.
  [[nodiscard]] const std::string& vendor() const { return (*this)[CpeAttribute::kVendor].text; }
  [[nodiscard]] const std::string& product() const { return (*this)[CpeAttribute::kProduct].text; }

  // The three bindings (NISTIR 7695 §5 and §6): "cpe:2.3:...", "cpe:/...", "wfn:[part=\"a\",...]".
  [[nodiscard]] std::string formatted() const;
  [[nodiscard]] std::string uri() const;
  [[nodiscard]] std::string well_formed_name() const;

  friend bool operator==(const Cpe&, const Cpe&) = default;

 private:
  using Values = std::array<CpeValue, kCpeAttributes>;
  friend class CpeFormatted;
  friend class CpeUri;
  explicit Cpe(Values values) : values_(std::move(values)) {}
  Values values_;
};

// Of one attribute, source against target (NISTIR 7696 table 6-2). Time grows with the product of the lengths at most.
CpeRelation compare(const CpeValue& source, const CpeValue& target);
// Of whole names (table 6-4): all equal; all subset or equal; all superset or equal; one disjoint; otherwise undefined.
CpeRelation compare(const Cpe& source, const Cpe& target);

}  // namespace proofhouse::identifiers
