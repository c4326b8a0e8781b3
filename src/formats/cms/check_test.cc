#include "formats/cms/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "crypto/signature_vectors.h"
#include "formats/check.h"

namespace proofhouse::formats {

namespace {

using crypto::testing::vector_of;

std::string rules_of(std::string_view name, Severity least) {
  const FileCheck check = formats::check(std::string(vector_of(name)));
  EXPECT_EQ(check.kind, "cms") << name;
  std::set<std::string> rules;
  for (const Violation& violation : check.violations) {
    if (violation.severity <= least) rules.insert(violation.rule);
  }
  EXPECT_EQ(check.valid,
            std::ranges::none_of(check.violations, [](const Violation& v) { return v.severity == Severity::kError; }));
  std::string out;
  for (const std::string& rule : rules) out += (out.empty() ? "" : " ") + rule;
  return out;
}

TEST(CmsCheck, ErrorsByRule) {
  struct Case {
    std::string_view name;
    std::string_view rules;
  };
  const std::vector<Case> cases{{"plain", ""},
                                {"stamped", ""},
                                {"pem", ""},
                                {"token", ""},
                                {"rsa-pss", ""},
                                {"p521", ""},
                                {"sha1", "digest"},
                                {"md5", "digest"},
                                {"rsa1024", "key"},
                                {"no-attributes", "signed-attributes"},
                                {"no-content-type", "content-type"},
                                {"other-content-type", "content-type"},
                                {"no-digest", "message-digest"},
                                {"two-digests", "attribute-single"},
                                {"two-values", "attribute-single"},
                                {"no-signers", "signers"},
                                {"stamped-sha1", "digest"},
                                {"stamped-no-token", "token"},
                                {"trailing", "structure"},
                                {"cut", "structure"},
                                {"long-length", "structure"}};
  for (const auto& [name, rules] : cases) EXPECT_EQ(rules_of(name, Severity::kError), rules) << name;
}

TEST(CmsCheck, WarningsAndInformation) {
  EXPECT_EQ(rules_of("no-certificate", Severity::kWarning), "certificate");
  EXPECT_EQ(rules_of("plain", Severity::kInformation), "signing-time time-stamp");
  EXPECT_EQ(rules_of("stamped", Severity::kInformation), "signing-time");
  EXPECT_EQ(rules_of("attached", Severity::kInformation), "detached signing-time time-stamp");
  EXPECT_EQ(rules_of("indefinite", Severity::kInformation), "ber signing-time time-stamp");
}

TEST(CmsCheck, OtherFilesAreNotClaimed) {
  for (const std::string_view name : {"content", "root.pem", "good.crl", "asic", "pdf"}) {
    EXPECT_NE(formats::check(std::string(vector_of(name))).kind, "cms") << name;
  }
}

}  // namespace

}  // namespace proofhouse::formats
