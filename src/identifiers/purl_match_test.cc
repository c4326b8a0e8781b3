#include "identifiers/purl_match.h"

#include <gtest/gtest.h>

namespace proofhouse::identifiers {

namespace {

TEST(PurlMatch, CoversWhatNamesMore) {
  struct Case {
    std::string_view name;
    std::string_view general;
    std::string_view specific;
    bool covers;
  };
  for (const Case& c : {
           Case{"the same", "pkg:apk/wolfi/curl@8.1-r0?arch=x86_64", "pkg:apk/wolfi/curl@8.1-r0?arch=x86_64", true},
           Case{"another type", "pkg:apk/wolfi/curl@8.1-r0", "pkg:rpm/wolfi/curl@8.1-r0", false},
           Case{"another namespace", "pkg:apk/wolfi/curl@8.1-r0", "pkg:apk/alpine/curl@8.1-r0", false},
           Case{"another name", "pkg:apk/wolfi/curl@8.1-r0", "pkg:apk/wolfi/bash@8.1-r0", false},
           Case{"another version", "pkg:apk/wolfi/curl@8.1-r0", "pkg:apk/wolfi/curl@8.2-r0", false},
           Case{"any version", "pkg:oci/curl", "pkg:oci/curl@sha256%3A47fed8868b46b060", true},
           Case{"a version against none", "pkg:oci/curl@sha256%3A47fed8868b46b060", "pkg:oci/curl", false},
           Case{"any architecture", "pkg:apk/wolfi/curl@8.1-r0", "pkg:apk/wolfi/curl@8.1-r0?arch=x86_64", true},
           Case{"an architecture against none", "pkg:apk/wolfi/curl@8.1-r0?arch=x86_64", "pkg:apk/wolfi/curl@8.1-r0", false},
           Case{"another architecture", "pkg:apk/wolfi/curl@8.1?arch=arm", "pkg:apk/wolfi/curl@8.1?arch=x86_64", false},
           Case{"one of two qualifiers", "pkg:deb/debian/curl@8?arch=arm64", "pkg:deb/debian/curl@8?arch=arm64&distro=12", true},
           Case{"a part of a package", "pkg:golang/example.org/lib#sub", "pkg:golang/example.org/lib", false},
           Case{"any part", "pkg:golang/example.org/lib", "pkg:golang/example.org/lib@v1#sub", true},
           Case{"percent-encoded alike", "pkg:npm/%40scope/a", "pkg:npm/@scope/a@1", true},
           Case{"no purl", "curl", "pkg:oci/curl", false},
           Case{"nothing", "", "", false},
       }) {
    EXPECT_EQ(purl_covers(c.general, c.specific), c.covers) << c.name;
  }
}

}  // namespace

}  // namespace proofhouse::identifiers
