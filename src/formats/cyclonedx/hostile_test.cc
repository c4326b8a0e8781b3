// Files that somebody made to do harm, or that a tool made without thinking: each is read, judged or refused with a reason, and
// soon.
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "formats/check_under_test.h"
#include "formats/reader_under_test.h"

namespace proofhouse::formats {
namespace {

// Far more than any case takes, so that a busy machine fails nothing; what grows with the square of its input does not end in it.
constexpr auto kSoon = std::chrono::seconds(120);

class CyclonedxHostile : public testing::Test {
 protected:
  void TearDown() override { EXPECT_LT(std::chrono::steady_clock::now() - began_, kSoon); }

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

std::string bom(std::string_view members) {
  return R"({"bomFormat":"CycloneDX","specVersion":"1.6","version":1,)" + std::string(members) + "}";
}

std::string xml_bom(std::string_view inside) {
  return R"(<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">)" + std::string(inside) + "</bom>";
}

// "[one(0),one(1),...]"
std::string list(std::size_t count, const std::function<std::string(std::size_t)>& one) {
  std::string out = "[";
  for (std::size_t i = 0; i < count; ++i) out += (i == 0 ? "" : ",") + one(i);
  return out + "]";
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

Sbom sbom_of(std::string text) { return std::get<Sbom>(document_of(Format::kCyclonedx, std::move(text)).document); }

TEST_F(CyclonedxHostile, AMillionComponents) {
  const std::string text = bom(R"("components":)" + list(1'000'000, [](std::size_t i) {
                                 return R"({"type":"library","name":"n)" + std::to_string(i) + "\"}";
                               }));
  EXPECT_TRUE(check(text).valid);
  EXPECT_EQ(sbom_of(text).components.size(), 1'000'000U);
}

TEST_F(CyclonedxHostile, AMillionBrokenComponents) {
  const FileCheck check = formats::check(bom(R"("components":[)" + repeated(R"({"type":"x"},)", 999'999) + R"({"type":"x"}])"));
  EXPECT_FALSE(check.valid);
  EXPECT_LE(check.violations.size(), kMostViolations);
  EXPECT_GT(check.left_out, 0U);
}

TEST_F(CyclonedxHostile, MoreRecordsThanAreRead) {
  const auto document = read(Format::kCyclonedx, bom(R"("components":[)" + repeated("{},", 2'000'001) + "{}]"));
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::kLimit);
}

TEST_F(CyclonedxHostile, AHundredThousandLevels) {
  constexpr std::size_t kLevels = 100'000;
  const std::string deep = bom(R"("components":[)" + repeated(R"({"type":"library","name":"a","components":[)", kLevels) +
                               repeated("]}", kLevels) + "]");
  const auto document = read(Format::kCyclonedx, deep);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::kLimit);
  EXPECT_TRUE(breaks(check(deep), "limit"));
  const std::string deep_xml =
      xml_bom(repeated("<components><component>", kLevels) + repeated("</component></components>", kLevels));
  EXPECT_TRUE(breaks(check(deep_xml), "limit"));
}

TEST_F(CyclonedxHostile, LevelsWithinTheLimitKeepTheirHolders) {
  constexpr std::size_t kLevels = 50;
  const Sbom sbom = sbom_of(bom(R"("components":[)" + repeated(R"({"type":"library","name":"a","components":[)", kLevels) +
                                repeated("]}", kLevels) + "]"));
  ASSERT_EQ(sbom.components.size(), kLevels);
  for (std::uint32_t i = 0; i < kLevels; ++i) EXPECT_EQ(sbom.components[i].parent, i);
}

TEST_F(CyclonedxHostile, LoopsOfReferences) {
  const std::string text =
      bom(R"("components":[{"type":"library","name":"a","bom-ref":"a"},{"type":"library","name":"b","bom-ref":"b"}],)"
          R"("dependencies":[{"ref":"a","dependsOn":["b"]},{"ref":"b","dependsOn":["a"]}])");
  EXPECT_TRUE(check(text).valid) << said(check(text));
  EXPECT_EQ(sbom_of(text).dependencies.size(), 2U);
  const std::string self =
      bom(R"("components":[{"type":"library","name":"a","bom-ref":"a"}],"dependencies":[{"ref":"a","dependsOn":["a"]}])");
  EXPECT_TRUE(check(self).valid);
}

TEST_F(CyclonedxHostile, TheSameReferenceAHundredThousandTimes) {
  const std::string text = bom(R"("components":)" + list(100'000, [](std::size_t i) {
                                 return R"({"type":"library","bom-ref":"same","name":")" + std::to_string(i) + "\"}";
                               }));
  EXPECT_TRUE(breaks(check(text), "bom-ref-unique"));
  EXPECT_EQ(sbom_of(text).components.size(), 100'000U);
}

TEST_F(CyclonedxHostile, DependenciesThatNameNothing) {
  const std::string text = bom(R"("dependencies":)" + list(100'000, [](std::size_t i) {
                                 const std::string ref = std::to_string(i);
                                 return R"({"ref":"a)" + ref + R"(","dependsOn":["b)" + ref + R"("]})";
                               }));
  EXPECT_TRUE(breaks(check(text), "dependency-refers"));
  EXPECT_EQ(sbom_of(text).dependencies.size(), 100'000U);
}

TEST_F(CyclonedxHostile, EqualElementsWhereAllMustDiffer) {
  const std::string text =
      bom(R"("components":)" + list(100'000, [](std::size_t) { return std::string(R"({"type":"library","name":"a"})"); }));
  EXPECT_TRUE(breaks(check(text), "schema"));
}

TEST_F(CyclonedxHostile, EmptyNames) {
  const std::string text = bom(R"("components":[{"type":"library","name":""}])");
  EXPECT_TRUE(breaks(check(text), "name-empty", "/components/0/name"));
  const ReadDocument document = document_of(Format::kCyclonedx, text);
  EXPECT_FALSE(document.remarks.empty());
}

TEST_F(CyclonedxHostile, ASupplierWithoutAName) {
  const Sbom sbom = sbom_of(bom(R"("components":[{"type":"library","name":"a","supplier":{"url":["https://a.example"]}}])"));
  ASSERT_EQ(sbom.components.size(), 1U);
  EXPECT_EQ(sbom.components[0].name, "a");
}

TEST_F(CyclonedxHostile, ATextOfAHundredMegabytes) {
  const std::string text = bom(R"("components":[{"type":"library","name":")" + std::string(100'000'000, 'n') + "\"}]");
  const auto document = read(Format::kCyclonedx, text);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::kLimit);
  EXPECT_TRUE(check(text).valid);
}

TEST_F(CyclonedxHostile, NumbersBeyondSixtyFourBits) {
  const std::string text = R"({"bomFormat":"CycloneDX","specVersion":"1.6","version":99999999999999999999999})";
  EXPECT_EQ(sbom_of(text).revision, "99999999999999999999999");
  EXPECT_EQ(check(text).kind, "cyclonedx");
  const FileCheck low = check(R"({"bomFormat":"CycloneDX","specVersion":"1.6","version":-99999999999999999999999})");
  EXPECT_TRUE(breaks(low, "schema", "/version")) << said(low);
}

TEST_F(CyclonedxHostile, AByteOrderMark) {
  const std::string text = "\xEF\xBB\xBF" + bom(R"("components":[])");
  EXPECT_EQ(check(text).kind, "cyclonedx");
  EXPECT_FALSE(document_of(Format::kCyclonedx, text).remarks.empty());
  EXPECT_EQ(check("\xEF\xBB\xBF" + xml_bom("")).kind, "cyclonedx");
  EXPECT_FALSE(check("\xFF\xFE{").valid);
}

TEST_F(CyclonedxHostile, AKeyThatStandsTwice) {
  EXPECT_TRUE(breaks(check(bom(R"("serialNumber":"a","serialNumber":"b")")), "json"));
}

TEST_F(CyclonedxHostile, EntitiesAndDocumentTypes) {
  const std::string_view types[] = {
      R"(<!DOCTYPE bom [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>)",
      R"(<!DOCTYPE bom SYSTEM "file:///etc/passwd">)",
      R"(<!DOCTYPE bom [<!ENTITY a SYSTEM "http://a.example/">]>)",
  };
  for (const std::string_view type : types) {
    const FileCheck check =
        formats::check(std::string(type) + R"(<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"></bom>)");
    EXPECT_FALSE(check.valid);
    EXPECT_TRUE(breaks(check, "xml")) << said(check);
  }
}

TEST_F(CyclonedxHostile, AHundredThousandComponentsInXml) {
  std::string inside = "<components>";
  for (std::size_t i = 0; i < 100'000; ++i) {
    const std::string number = std::to_string(i);
    inside += R"(<component type="library" bom-ref=")" + number + "\"><name>n" + number + "</name></component>";
  }
  const FileCheck check = formats::check(xml_bom(inside + "</components>"));
  EXPECT_TRUE(check.valid) << said(check);
}

}  // namespace
}  // namespace proofhouse::formats
