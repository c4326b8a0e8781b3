// Each order by a table: the scheme, two versions and what is between them.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "identifiers/version/schemes.h"

namespace proofhouse::identifiers {
namespace {

struct Case {
  std::string_view scheme;
  std::string_view a;
  std::string_view sign;  // "<", "=", "?"
  std::string_view b;
};

constexpr Case kCases[] = {
    {"semver", "1.0.0-rc.2", "<", "1.0.0-rc.11"},
    {"semver", "1.0.0-rc.11", "<", "1.0.0"},
    {"semver", "1.0.0+a", "=", "v1.0.0+b"},
    {"semver", "1.2", "=", "1.2.0"},
    {"semver", "1.2.3.4", "?", "1.2.3.5"},
    {"semver", "1.0.0", "?", "latest"},
    {"semver", "99999999999999999999998.0.0", "<", "99999999999999999999999.0.0"},
    {"pub", "1.0.0+1", "<", "1.0.0+2"},
    {"nuget", "1.0.0-Beta", "=", "1.0.0.0-beta"},
    {"deb", "1.0~rc1", "<", "1.0"},
    {"deb", "9:0", "<", "10:0"},
    {"deb", "1.0", "=", "1.0-0"},
    {"deb", "1.0-1+b", "<", "1.0+b"},
    {"deb", "a:1", "?", "1"},
    {"ubuntu", "1.0-1ubuntu1", "<", "1.0-1ubuntu1.1"},
    {"rpm", "1.0~rc1", "<", "1.0"},
    {"rpm", "1.0", "<", "1.0^git1"},
    {"rpm", "1.0^git1", "<", "1.0.1"},
    {"red hat", "1:0.1", "<", "2:0.0"},
    {"alpm", "1.0rc", "<", "1.0"},
    {"alpm", "1.0-1", "=", "1.0"},
    {"apk", "1.0_rc2", "<", "1.0"},
    {"Alpine:v3.18", "1.0", "<", "1.0_p1-r0"},
    {"pypi", "1.0.dev1", "<", "1.0a1"},
    {"pypi", "1.0a1", "<", "1.0rc1"},
    {"pypi", "1.0", "<", "1.0.post1"},
    {"pypi", "1.0", "<", "1.0+local"},
    {"pypi", "anything", "<", "0"},
    {"maven", "1-alpha-1", "<", "1-beta"},
    {"maven", "1-snapshot", "<", "1"},
    {"maven", "1", "=", "1.0.ga"},
    {"maven", "1", "<", "1-sp"},
    {"gem", "1.0.a", "<", "1.0"},
    {"gem", "1.0.0", "=", "1"},
    {"gem", "1 0", "?", "1"},
    {"composer", "1.0RC1", "<", "1.0"},
    {"composer", "1.0", "<", "1.0pl1"},
    {"composer", "dev-main", "?", "dev-next"},
    {"cran", "1.0-1", "=", "1.0.1"},
    {"cran", "1.0", "<", "1.0.0"},
    {"hackage", "1.0", "<", "1.0.0"},
    {"hackage", "1.0-rc", "?", "1.0"},
    {"intdot", "1.2", "=", "1.2.0"},
    {"intdot", "1.9rc", "<", "1.10"},
    {"intdot", "1.2-rc1", "?", "1.2"},
    {"generic", "1.0rc1", "<", "1.0"},
    {"generic", "1.0", "<", "1.0a"},
    {"generic", "1.0foo", "?", "1.0bar"},
    {"conan", "1.0-pre", "<", "1"},
    {"conan", "1", "<", "1+build"},
    {"gentoo", "1.0_rc1", "<", "1.0"},
    {"gentoo", "1.01", "<", "1.1"},
    {"openssl", "1.0.2z", "<", "1.0.2za"},
    {"openssl", "1.1.1w", "<", "3.0.0"},
    {"datetime", "2024-01-01T00:00:00+01:00", "<", "2024-01-01T00:00:00Z"},
    {"datetime", "2024-02-30T00:00:00Z", "?", "2024-01-01T00:00:00Z"},
    {"all", "1", "?", "2"},
    {"dotted", "V4.2", "=", "4.2.0"},
    {"dotted", "FW9", "<", "FW14"},
    {"dotted", "V4.2 SP1", "?", "V4.2"},
    {"siemens", "V4.2", "<", "V4.2 SP1"},
    {"siemens", "V4.2 Update 9", "<", "V4.2 SP1"},
    {"siemens", "V4.2 SP1", "<", "V4.2 SP1 HF2"},
    {"siemens", "V15.1 Upd 3", "=", "V15.1 Update 3"},
    {"siemens", "V4.2.0 SP1", "=", "V4.2 Service Pack 1"},
    {"siemens", "V4.2 Update 1", "?", "V4.2 HF 1"},
    {"siemens", "V4.2.1", "?", "V4.2 SP1"},
    {"siemens", "V11.2a", "?", "V11.2b"},
    {"siemens", "V11.2a", "<", "V11.3"},
    {"update", "2020 R2 SP1", "<", "2020 R2 SP1 P01"},
    {"update", "2019 R3", "<", "2020"},
    {"build", "3.1 Build 40", "<", "3.1 Build 41"},
    {"build", "1.03.07 (build 317)", "=", "1.3.7 Build 317"},
    {"build", "V01L053", "<", "V02L001"},
    {"siemens", "V3.X.17", "?", "V3.2"},
    {"revision", "R02", "<", "R10"},
    {"revision", "Rev. C", "<", "Rev. D"},
    {"revision", "Z", "<", "AA"},
    {"schneider", "SV2.90", "<", "SV3.51"},
    {"rockwell", "20.011", "<", "20.013"},
    {"rockwell", "15.002 Series A", "?", "15.003 Series Z"},
    {"mitsubishi", "1.05F", "<", "1.12N"},
    {"mitsubishi", "1.05F", "?", "1.05G"},
    {"wago", "02.07.07(10)", "<", "02.07.07(11)"},
    {"hitachi", "R15A", "?", "R15B"},
    {"hardware", "1.000.HW00.20.20190812", "<", "1.000.HW00.21.20190812"},
    {"hardware", "1.000.HW00.20.20190812", "?", "1.000.HW01.21.20190812"},
    {"solid-edge", "SE2021MP9", "<", "SE2022MP1"},
    {"solid-edge", "SE2022MP9", "?", "223.0"},
    {"cpci85", "CPCI85 V05", "<", "CPCI85 V05.11"},
    {"ios", "15.2(6)E0a", "<", "15.2(7)E"},
    {"ios", "15.2(6)E", "?", "15.2(6)EA1"},
    {"fw-date", "2021-03-04", "<", "20210305"},
    {"fw-date", "March 4, 2021", "=", "2021/03/04"},
    {"fw-date", "March 2021", "?", "2021-03-04"},
    {"fw-date", "03/04/2021", "?", "2021-03-04"},
};

TEST(VersionOrders, Table) {
  for (const auto& c : kCases) {
    const Scheme* scheme = find_scheme(c.scheme);
    ASSERT_NE(scheme, nullptr) << c.scheme;
    const Order wanted = c.sign == "<" ? Order::kLess : c.sign == "=" ? Order::kEqual : Order::kUndecided;
    EXPECT_EQ(name_of(compare(*scheme, c.a, c.b)), name_of(wanted)) << c.scheme << ": " << c.a << " " << c.sign << " " << c.b;
    EXPECT_EQ(compare(*scheme, c.b, c.a), reversed(wanted)) << c.scheme << ": " << c.b << " against " << c.a;
  }
}

TEST(VersionOrders, LongVersionsAreNotCompared) {
  const std::string longest(kVersionBytes, '9');
  for (const auto& scheme : schemes()) {
    EXPECT_EQ(compare(scheme, longest + "9", "1"), Order::kUndecided) << scheme.name;
    EXPECT_EQ(compare(scheme, "", "1"), Order::kUndecided) << scheme.name;
    static_cast<void>(compare(scheme, longest, longest));
  }
}

TEST(VersionSchemes, AreFoundByEveryName) {
  EXPECT_EQ(find_scheme("crates.io")->name, "cargo");
  EXPECT_EQ(find_scheme("Debian:12")->name, "deb");
  EXPECT_EQ(find_scheme("debain"), nullptr);
  EXPECT_EQ(nearest_scheme("debain"), "debian");
}

}  // namespace
}  // namespace proofhouse::identifiers
