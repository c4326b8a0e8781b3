// Readers that tell formats apart by what a file claims.
#include <gtest/gtest.h>

#include <string>

#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

TEST(AnySbom, ReadsEachFormat) {
  EXPECT_EQ(value_of<Sbom>(Format::kAnySbom, sample(Format::kCyclonedx)).format, "CycloneDX");
  EXPECT_EQ(value_of<Sbom>(Format::kAnySbom, sample(Format::kSpdx)).format, "SPDX");
  EXPECT_EQ(value_of<Sbom>(Format::kAnySbom, "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\n").format,
            "SPDX");
  EXPECT_EQ(value_of<Sbom>(Format::kAnySbom, "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"/>").format, "CycloneDX");
}

TEST(AnySbom, RefusesWhatIsNone) {
  for (const char* text : {"", "a letter", "{}", "[]", "{", "<a/>", "<a>"}) EXPECT_FALSE(read(Format::kAnySbom, text)) << text;
}

TEST(AnyAdvisory, ReadsEachFormatAndLeavesLettersToPeople) {
  EXPECT_EQ(value_of<CsafDocument>(Format::kAnyAdvisory, sample(Format::kCsaf)).csaf_version, "2.0");
  EXPECT_FALSE(value_of<OpenVexDocument>(Format::kAnyAdvisory, sample(Format::kOpenvex)).statements.empty());
  EXPECT_EQ(value_of<Sbom>(Format::kAnyAdvisory, sample(Format::kCyclonedx)).format, "CycloneDX");
  for (const char* text : {"", "Dear customer", "<html></html>", "{}", "<a/>", "<a>"}) {
    EXPECT_TRUE(std::holds_alternative<std::monostate>(document_of(Format::kAnyAdvisory, text).document)) << text;
  }
  EXPECT_FALSE(read(Format::kAnyAdvisory, "{\"@context\":"));
}

}  // namespace
}  // namespace proofhouse::formats
