#include "identifiers/purl_types.h"

#include <algorithm>
#include <array>

namespace proofhouse::identifiers {

namespace {

using enum PurlPresence;
using enum PurlCase;
using enum PurlRule;

constexpr std::array kTypes = {
    PurlType{.name = "alpm", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "apk", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "bazel", .name_space = kProhibited},
    PurlType{.name = "bitbucket", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "bitnami", .name_space = kProhibited, .name_case = kLower},
    PurlType{.name = "brew", .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "cargo", .name_space = kProhibited},
    PurlType{.name = "chrome-extension", .name_space = kProhibited, .name_case = kLower, .rule = kExtensionId},
    PurlType{.name = "cocoapods", .name_space = kProhibited, .rule = kPodName},
    PurlType{.name = "composer", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "conan"},
    PurlType{.name = "conda", .name_space = kProhibited},
    PurlType{.name = "cpan", .name_space_case = kUpper, .rule = kNoModuleSeparator},
    PurlType{.name = "cran", .name_space = kProhibited},
    PurlType{.name = "deb", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "docker"},
    PurlType{.name = "gem", .name_space = kProhibited},
    PurlType{.name = "generic"},
    PurlType{.name = "git", .name_space = kRequired, .rule = kHostThenPath},
    PurlType{.name = "github", .name_space = kRequired, .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "golang", .name_space = kRequired},
    PurlType{.name = "hackage", .name_space = kProhibited},
    PurlType{.name = "hex", .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "huggingface", .name_space = kRequired, .version_case = kLower},
    PurlType{.name = "julia", .name_space = kProhibited, .required_qualifier = "uuid"},
    PurlType{.name = "luarocks", .name_space_case = kLower, .name_case = kLower},
    PurlType{.name = "maven", .name_space = kRequired},
    PurlType{.name = "mlflow", .name_space = kProhibited, .rule = kLowerForDatabricks},
    PurlType{.name = "npm"},
    PurlType{.name = "nuget", .name_space = kProhibited},
    PurlType{.name = "oci", .name_space = kProhibited, .name_case = kLower, .version_case = kLower},
    PurlType{.name = "opam", .name_space = kProhibited},
    PurlType{.name = "otp", .name_space = kProhibited, .name_case = kLower, .subpath_case = kLower},
    PurlType{.name = "pub", .name_space = kProhibited, .name_case = kLower, .rule = kOnlyWordCharacters},
    PurlType{.name = "pypi", .name_space = kProhibited, .name_case = kLower, .version_case = kLower, .rule = kUnderscoreToDash},
    PurlType{.name = "qpkg", .name_space = kRequired, .name_space_case = kLower},
    PurlType{.name = "rpm", .name_space = kRequired, .name_space_case = kLower},
    PurlType{.name = "swid", .required_qualifier = "tag_id", .rule = kEntityAndRegid},
    PurlType{.name = "swift", .name_space = kRequired},
    PurlType{.name = "vcpkg", .name_space = kProhibited},
    PurlType{.name = "vscode-extension",
             .name_space = kRequired,
             .name_space_case = kLower,
             .name_case = kLower,
             .version_case = kLower},
    PurlType{.name = "yocto", .name_space_case = kLower},
};
static_assert(std::ranges::is_sorted(kTypes, {}, &PurlType::name));

}  // namespace

std::span<const PurlType> purl_types() { return kTypes; }

const PurlType* find_purl_type(std::string_view name) {
  const auto at = std::ranges::lower_bound(kTypes, name, {}, &PurlType::name);
  return at != kTypes.end() && at->name == name ? &*at : nullptr;
}

}  // namespace proofhouse::identifiers
