#include "formats/asic-e/reader.h"

#include <algorithm>
#include <set>

#include "crypto/signature_vectors.h"
#include "formats/check.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {

namespace {

using crypto::testing::vector_of;

TEST(AsicReader, ReadsFilesSignaturesAndManifest) {
  const auto container = value_of<AsicContainer>(Format::kAsicE, sample(Format::kAsicE));
  ASSERT_EQ(container.objects.size(), 2U);
  EXPECT_EQ(container.objects[0].name, "report.txt");
  EXPECT_EQ(as_text(container.objects[0].bytes), vector_of("content"));
  ASSERT_EQ(container.signatures.size(), 1U);
  EXPECT_EQ(container.signatures[0].file, "META-INF/signature.p7s");
  EXPECT_EQ(container.signatures[0].kind, AsicSignatureKind::kCades);
  EXPECT_EQ(container.signatures[0].manifest, "META-INF/ASiCManifest.xml");
  EXPECT_FALSE(container.signatures[0].manifest_bytes.empty());
  ASSERT_EQ(container.signatures[0].references.size(), 2U);
  EXPECT_EQ(container.signatures[0].references[1].name, "annex/notes.txt");
  EXPECT_EQ(container.signatures[0].references[1].digest_method, "sha256");
  EXPECT_EQ(container.signatures[0].references[1].digest.size(), 32U);
}

TEST(AsicCheck, ErrorsByRule) {
  struct Case {
    std::string_view name;
    std::string_view rules;
  };
  const std::vector<Case> cases{{"asic", ""},
                                {"asic-both", ""},
                                {"asic-unsigned-file", "unsigned"},
                                {"asic-missing-file", "object"},
                                {"asic-sha1", "digest"},
                                {"asic-no-manifest", "manifest unsigned"},
                                {"asic-other-manifest", "manifest signature unsigned"},
                                {"asic-xades", ""},
                                {"asic-bare", "signature unsigned"}};
  for (const auto& [name, rules] : cases) {
    const FileCheck check = formats::check(std::string(vector_of(name)));
    EXPECT_EQ(check.kind, "asic-e") << name;
    std::set<std::string> found;
    for (const Violation& violation : check.violations) {
      if (violation.severity == Severity::kError) found.insert(violation.rule);
    }
    std::string all;
    for (const auto& rule : found) all += (all.empty() ? "" : " ") + rule;
    EXPECT_EQ(all, rules) << name;
  }
}

TEST(AsicCheck, XadesIsSaidNeverVerified) {
  for (const std::string_view name : {"asic-xades", "asic-both"}) {
    const FileCheck check = formats::check(std::string(vector_of(name)));
    EXPECT_TRUE(std::ranges::any_of(check.violations, [](const Violation& v) { return v.rule == "xades"; })) << name;
  }
}

TEST(AsicReader, RefusesWhatIsNoZip) {
  EXPECT_FALSE(formats::read(Format::kAsicE, ""));
  EXPECT_FALSE(formats::read(Format::kAsicE, std::string(vector_of("content"))));
  const std::string whole(vector_of("asic"));
  for (std::size_t size = 0; size < whole.size(); size += 37)
    EXPECT_FALSE(formats::read(Format::kAsicE, whole.substr(0, size))) << size;
}

}  // namespace

}  // namespace proofhouse::formats
