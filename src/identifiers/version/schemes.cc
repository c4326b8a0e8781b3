#include "identifiers/version/schemes.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "identifiers/version/orders.h"
#include "identifiers/version/ot_orders.h"
#include "identifiers/version/segments.h"

namespace proofhouse::identifiers {

namespace {

constexpr std::string_view kSemver = "Semantic Versioning 2.0.0";

constexpr std::array kSchemes = {
    Scheme{"alpm", "arch, archlinux", "Arch Linux: epoch, version, release", "pacman, vercmp(8)", false, compare_alpm},
    Scheme{"apk", "alpine, alpaquita, bellsoft hardened containers, chainguard, minimos, wolfi",
           "Alpine: numbers, a letter, suffixes as _rc1, release", "apk-tools 3, apk-package(5)", false, compare_apk},
    Scheme{"cargo", "crates.io", "Rust crates", kSemver, false, compare_semver},
    Scheme{"composer", "packagist", "PHP packages: words as dev, beta and RC weigh", "PHP version_compare()", false,
           compare_composer},
    Scheme{"conan", "conancenter", "C and C++ packages: dotted items of any kind, pre-release, build", "Conan 2", false,
           compare_conan},
    Scheme{"cran", "", "R packages: numbers with dots and hyphens, the longer is newer", "R package_version", false,
           compare_cran},
    Scheme{"datetime", "", "moments on one timeline", "VERS, RFC 3339", false, compare_datetime},
    Scheme{"deb", "debian, ubuntu, echo, opam", "Debian: epoch, upstream version, revision", "Debian Policy 5.6.12", false,
           compare_deb},
    Scheme{"gem", "rubygems", "Ruby gems: a word makes a pre-release", "RubyGems Gem::Version", false, compare_gem},
    Scheme{"generic", "", "numbers and the few words that mean the same everywhere", "VERS, libversion", false, compare_generic},
    Scheme{"gentoo", "ebuild", "Gentoo: numbers, a letter, suffixes, revision", "Package Manager Specification 8, 3.3", false,
           compare_gentoo},
    Scheme{"golang", "go", "Go modules", "Go modules reference, Semantic Versioning 2.0.0", false, compare_semver},
    Scheme{"hackage", "ghc", "Haskell packages: numbers with dots, the longer is newer", "Haskell PVP, Data.Version", false,
           compare_hackage},
    Scheme{"hex", "otp", "Erlang and Elixir packages", kSemver, false, compare_semver},
    Scheme{"intdot", "", "numbers with dots, missing ones are zero; what follows them is not ordered", "VERS intdot", false,
           compare_intdot},
    Scheme{"lexicographic", "", "text by code points", "VERS", false, compare_lexicographic},
    Scheme{"maven", "", "Java artifacts: qualifiers as alpha, rc, snapshot and sp weigh", "Maven 3.8 ComparableVersion", false,
           compare_maven},
    Scheme{"nginx", "", "nginx: three numbers", kSemver, false, compare_semver},
    Scheme{"npm", "", "Node packages", kSemver, false, compare_semver},
    Scheme{"nuget", "", ".NET packages: up to four numbers, case does not count", "NuGet package versioning", false,
           compare_nuget},
    Scheme{"openssl", "", "OpenSSL: letters count patches before 3.0", "OpenSSL release strategy", false, compare_openssl},
    Scheme{"pub", "", "Dart packages: as semver, but build metadata counts", "Dart pub_semver", false, compare_pub},
    Scheme{"pypi", "", "Python: PEP 440, and what it does not know below it", "PEP 440, packaging 21", false, compare_pypi},
    Scheme{"rpm", "almalinux, azure linux, mageia, opensuse, openeuler, photon os, red hat, redhat, rocky linux, suse",
           "RPM: epoch, version, release; ~ before, ^ after", "rpm-version(7)", false, compare_rpm},
    Scheme{"semver",
           "apache, bioconductor, bitnami, github, github actions, julia, kubernetes, mattermost, mozilla, swift, swifturl, "
           "vscode",
           "three numbers, pre-release, build metadata that does not count", kSemver, false, compare_semver},
    Scheme{"all", "", "VERS: every version; none is before another", "VERS", false, compare_nothing},
    Scheme{"none", "", "VERS: no version", "VERS", false, compare_nothing},
    Scheme{"dotted", "", "V4.2.1: numbers with dots; V, FW or Version in front do not count", "declared", true, compare_dotted},
    Scheme{"siemens", "", "V4.2 SP1, V15.1 Update 3, V2 SP1 HF2: service packs above updates, hotfixes and patches", "declared",
           true, compare_siemens},
    Scheme{"update", "aveva, factorytalk", "2020 R2 SP1 P01, 17.0 Update 3: releases, service packs, updates", "declared", true,
           compare_update},
    Scheme{"build", "tp-link", "3.1 Build 40, 1.03.07 (build 317): numbers, then the build", "declared", true, compare_build},
    Scheme{"revision", "", "R02, R5.01.00, Rev. C, A8: revision numbers or letters", "declared", true, compare_revision},
    Scheme{"schneider", "", "SV2.90, V3.20.A, V8.1 SP2: numbers, service packs, hotfixes", "declared", true, compare_schneider},
    Scheme{"rockwell", "", "20.011, 15.002 Series B: revisions; another series has no order", "declared", true, compare_rockwell},
    Scheme{"mitsubishi", "", "1.05F: the number orders, its letter repeats it", "declared", true, compare_mitsubishi},
    Scheme{"wago", "", "FW14, 02.07.07(10): numbers, then the one in parentheses", "declared", true, compare_wago},
    Scheme{"hitachi", "", "R15A, R1.16.3, 12.7.1 HF2: releases; two letters of one release have no order", "declared", true,
           compare_hitachi},
    Scheme{"hardware", "dahua", "1.000.HW00.21.20190812: firmware of one hardware revision; two of them have no order",
           "declared", true, compare_hardware},
    Scheme{"solid-edge", "", "SE2022MP9: years and maintenance packs; only with SE in front", "declared", true,
           compare_solid_edge},
    Scheme{"cpci85", "sicam", "CPCI85 V05.11: that firmware's numbers; only with its name in front", "declared", true,
           compare_cpci85},
    Scheme{"ios", "", "15.2(7)E3, 15.2(6)E0a: rebuilds of one train; trains have no order", "declared", true, compare_ios},
    Scheme{"fw-date", "", "2021-03-04, 20210304, March 4, 2021: dates of firmware", "declared", true, compare_fw_date},
};

constexpr bool is_name(std::string_view name) {
  for (const char c : name) {
    if (!is_lower(c) && !is_digit(c) && c != '-') return false;
  }
  return !name.empty();
}

// Calls with each alias.
template <class Use>
constexpr void each_alias(const Scheme& scheme, Use use) {
  std::string_view rest = scheme.aliases;
  while (!rest.empty()) {
    const std::string_view alias = take_field(rest, ',');
    take_char(rest, ' ');
    use(alias);
  }
}

constexpr int named(std::string_view name) {
  int count = 0;
  for (const auto& scheme : kSchemes) {
    if (scheme.name == name) ++count;
    each_alias(scheme, [&](std::string_view alias) { count += alias == name ? 1 : 0; });
  }
  return count;
}

consteval bool well_formed() {
  for (const auto& scheme : kSchemes) {
    if (!is_name(scheme.name) || named(scheme.name) != 1) return false;
    if (scheme.orders.empty() || scheme.source.empty() || scheme.compare == nullptr) return false;
    bool good = true;
    each_alias(scheme, [&](std::string_view alias) { good = good && !alias.empty() && named(alias) == 1; });
    if (!good) return false;
  }
  return true;
}
static_assert(well_formed(), "a scheme without a text, or a name or alias that stands twice");

}  // namespace

std::span<const Scheme> schemes() { return kSchemes; }

const Scheme* find_scheme(std::string_view name) {
  if (name.size() > 64) return nullptr;
  const std::string key = lower(name.substr(0, name.find(':')));
  for (const auto& scheme : kSchemes) {
    bool found = scheme.name == key;
    each_alias(scheme, [&](std::string_view alias) { found = found || alias == key; });
    if (found) return &scheme;
  }
  return nullptr;
}

std::string_view nearest_scheme(std::string_view name) {
  const std::string key = lower(name.substr(0, 64));
  std::string_view best;
  std::size_t distance = key.size() / 3 + 2;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t found = edit_distance(key, candidate);
    if (found < distance) {
      distance = found;
      best = candidate;
    }
  };
  for (const auto& scheme : kSchemes) {
    consider(scheme.name);
    each_alias(scheme, consider);
  }
  return best;
}

Order compare(const Scheme& scheme, std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a.size() > kVersionBytes || b.size() > kVersionBytes) return Order::kUndecided;
  return scheme.compare(a, b);
}

}  // namespace proofhouse::identifiers
