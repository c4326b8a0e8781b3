#include "formats/osv/ecosystem.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "formats/remarks.h"
#include "identifiers/purl.h"

namespace proofhouse::formats::osv {

namespace {

enum class Suffix : std::uint8_t { kAny, kNone, kNumber, kAlpine };

// As "Defined ecosystems" of the OSV schema's page has them; the types as the purl specification names them ("" where it has
// none).
struct Ecosystem {
  std::string_view name;
  Suffix suffix;
  std::string_view purl;
};
constexpr std::array kEcosystems{
    Ecosystem{"AlmaLinux", Suffix::kAny, "rpm"},    Ecosystem{"Alpine", Suffix::kAlpine, "apk"},
    Ecosystem{"Android", Suffix::kAny, ""},         Ecosystem{"Bioconductor", Suffix::kAny, "bioconductor"},
    Ecosystem{"Bitnami", Suffix::kNone, "bitnami"}, Ecosystem{"CRAN", Suffix::kNone, "cran"},
    Ecosystem{"Chainguard", Suffix::kAny, "apk"},   Ecosystem{"ConanCenter", Suffix::kNone, "conan"},
    Ecosystem{"Debian", Suffix::kNumber, "deb"},    Ecosystem{"GitHub Actions", Suffix::kNone, ""},
    Ecosystem{"Go", Suffix::kNone, "golang"},       Ecosystem{"Hackage", Suffix::kNone, "hackage"},
    Ecosystem{"Hex", Suffix::kNone, "hex"},         Ecosystem{"Maven", Suffix::kAny, "maven"},
    Ecosystem{"NuGet", Suffix::kAny, "nuget"},      Ecosystem{"Packagist", Suffix::kAny, "composer"},
    Ecosystem{"Pub", Suffix::kNone, "pub"},         Ecosystem{"PyPI", Suffix::kNone, "pypi"},
    Ecosystem{"Rocky Linux", Suffix::kAny, "rpm"},  Ecosystem{"RubyGems", Suffix::kNone, "gem"},
    Ecosystem{"SUSE", Suffix::kAny, "rpm"},         Ecosystem{"SwiftURL", Suffix::kNone, "swift"},
    Ecosystem{"Ubuntu", Suffix::kAny, "deb"},       Ecosystem{"Wolfi", Suffix::kAny, "apk"},
    Ecosystem{"crates.io", Suffix::kNone, "cargo"}, Ecosystem{"npm", Suffix::kNone, "npm"},
    Ecosystem{"openEuler", Suffix::kAny, "rpm"},    Ecosystem{"openSUSE", Suffix::kAny, "rpm"},
};

bool digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "v3.18"
bool alpine(std::string_view text) {
  const std::size_t point = text.find('.');
  return text.starts_with('v') && point != std::string_view::npos && digits(text.substr(1, point - 1)) &&
         digits(text.substr(point + 1));
}

bool fits(Suffix suffix, std::string_view text) {
  switch (suffix) {
    case Suffix::kAny: return true;
    case Suffix::kNone: return false;
    case Suffix::kNumber: return digits(text);
    case Suffix::kAlpine: return alpine(text);
  }
  return true;
}

}  // namespace

void check_package(const OsvAffected& affected, Violations& violations) {
  const std::string_view whole = affected.ecosystem;
  const std::size_t colon = whole.find(':');
  const auto known = std::ranges::find(kEcosystems, whole.substr(0, colon), &Ecosystem::name);
  if (known != kEcosystems.end() && colon != std::string_view::npos && !fits(known->suffix, whole.substr(colon + 1))) {
    violations.add("ecosystem-suffix", Severity::kWarning, affected.node,
                   "the ecosystem " + quote(whole) + " has a suffix that " + std::string(known->name) + " does not use");
  }
  if (affected.purl.empty()) return;
  const auto purl = identifiers::Purl::parse(affected.purl, identifiers::PurlReading::kTolerant);
  if (!purl) {
    violations.add("purl", Severity::kWarning, affected.node, quote(affected.purl) + " is no purl: " + purl.error().cause);
    return;
  }
  if (known != kEcosystems.end() && !known->purl.empty() && purl->type() != known->purl) {
    violations.add("purl", Severity::kWarning, affected.node,
                   "the purl " + quote(affected.purl) + " is not of the ecosystem " + quote(whole) + ", whose type is " +
                       std::string(known->purl));
  }
  if (!purl->version().empty()) {
    violations.add("purl-version", Severity::kWarning, affected.node,
                   "the purl " + quote(affected.purl) + " names a version; the ranges say which versions are affected");
  }
}

}  // namespace proofhouse::formats::osv
