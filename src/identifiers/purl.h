// Purl: package URLs (ECMA-427, package-url/purl-spec), "pkg:type/namespace/name@version?qualifiers#subpath".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace proofhouse::identifiers {

// The components, decoded. As given to Purl::create they may be in any form; in a Purl they are in canonical form.
struct PurlParts {
  std::string type;
  std::string name_space;  // segments parted by "/"; empty: none
  std::string name;
  std::string version;                                          // empty: none
  std::vector<std::pair<std::string, std::string>> qualifiers;  // in a Purl: sorted by key, no key twice, no empty value
  std::string subpath;                                          // segments parted by "/"; empty: none

  friend bool operator==(const PurlParts&, const PurlParts&) = default;
};

// How much is forgiven.
enum class PurlReading : std::uint8_t {
  kStrict,    // the keys of qualifiers must be lowercase already
  kLenient,   // everything with one canonical form is read; what had another form is remarked
  kTolerant,  // a breach of the rules of a type (its namespace, a required qualifier, its characters) is remarked as well
};

// An immutable package URL in canonical form. Equal values name the same package.
class Purl {
 public:
  // Fails with kMalformed, a place ("byte 9") and a cure where the text is no package URL: another scheme, no type or name,
  // characters that a type or key may not have, broken percent-encoding, bytes that are not UTF-8, a key twice. Fails with
  // kInvalid where a rule of the type is broken, and with kLimit above 64 KiB or 1,000 qualifiers.
  static Result<Purl> parse(std::string_view text, PurlReading reading = PurlReading::kLenient);
  // From components; the same rules and errors, without places.
  static Result<Purl> create(PurlParts parts, PurlReading reading = PurlReading::kLenient);

  [[nodiscard]] const PurlParts& parts() const { return parts_; }
  [[nodiscard]] const std::string& type() const { return parts_.type; }
  [[nodiscard]] const std::string& name_space() const { return parts_.name_space; }
  [[nodiscard]] const std::string& name() const { return parts_.name; }
  [[nodiscard]] const std::string& version() const { return parts_.version; }
  [[nodiscard]] const std::string& subpath() const { return parts_.subpath; }
  // nullptr where the key is not there.
  [[nodiscard]] const std::string* qualifier(std::string_view key) const;

  // The one text of this package URL.
  [[nodiscard]] std::string canonical() const;
  // Canonical as well, without version, qualifiers and subpath: "pkg:npm/%40scope/name". For joining what differs by version.
  [[nodiscard]] std::string package() const;

  // What was not canonical, or (kTolerant) against a rule of the type, in the order of the text; one sentence each without full
  // stop. Not a part of the value: it does not count for ==.
  [[nodiscard]] const std::vector<std::string>& remarks() const { return remarks_; }

  friend bool operator==(const Purl& a, const Purl& b) { return a.parts_ == b.parts_; }

 private:
  Purl(PurlParts parts, std::vector<std::string> remarks) : parts_(std::move(parts)), remarks_(std::move(remarks)) {}
  PurlParts parts_;
  std::vector<std::string> remarks_;
};

}  // namespace proofhouse::identifiers
