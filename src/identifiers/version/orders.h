// Orders: one function a scheme. Each compares two versions by the rules of its source and says kUndecided where these give no
// answer.
//
// Every function takes linear time, allocates at most a few times the length of the versions, and holds for all a and b that
// compare(a, b) is reversed(compare(b, a)). None checks a length: compare() of schemes.h does. Where each rule is from:
// README.md.
#pragma once

#include <string_view>

#include "identifiers/version/order.h"

namespace proofhouse::identifiers {

Order compare_alpm(std::string_view a, std::string_view b);
Order compare_apk(std::string_view a, std::string_view b);
Order compare_composer(std::string_view a, std::string_view b);
Order compare_conan(std::string_view a, std::string_view b);
Order compare_cran(std::string_view a, std::string_view b);
Order compare_datetime(std::string_view a, std::string_view b);
Order compare_deb(std::string_view a, std::string_view b);
Order compare_gem(std::string_view a, std::string_view b);
Order compare_generic(std::string_view a, std::string_view b);
Order compare_gentoo(std::string_view a, std::string_view b);
Order compare_hackage(std::string_view a, std::string_view b);
Order compare_intdot(std::string_view a, std::string_view b);
Order compare_lexicographic(std::string_view a, std::string_view b);
Order compare_maven(std::string_view a, std::string_view b);
Order compare_nothing(std::string_view a, std::string_view b);
Order compare_nuget(std::string_view a, std::string_view b);
Order compare_openssl(std::string_view a, std::string_view b);
Order compare_pub(std::string_view a, std::string_view b);
Order compare_pypi(std::string_view a, std::string_view b);
Order compare_rpm(std::string_view a, std::string_view b);
Order compare_semver(std::string_view a, std::string_view b);

}  // namespace proofhouse::identifiers
