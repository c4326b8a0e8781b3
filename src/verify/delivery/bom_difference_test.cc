#include "verify/delivery/bom_difference.h"

#include <gtest/gtest.h>

namespace proofhouse::verify {
namespace {

Component component(std::string name, std::string version, std::string purl = {}) {
  Component out;
  out.name = std::move(name);
  out.version = std::move(version);
  out.purl = std::move(purl);
  return out;
}

SbomDifference difference(std::vector<Component> before, std::vector<Component> after) {
  Sbom bid;
  bid.components = std::move(before);
  Sbom delivered;
  delivered.components = std::move(after);
  return difference_of(ItemId("rtu"), &bid, &delivered);
}

TEST(BomDifference, NothingDiffers) {
  const auto out = difference({component("zlib", "1.3"), component("a", "1", "pkg:generic/a@1?x=y")},
                              {component("a", "1", "pkg:generic/a@1"), component("ZLIB", "1.3")});
  EXPECT_EQ(out.added + out.removed + out.changed, 0U);
  EXPECT_EQ(out.components_bid, 2U);
  EXPECT_EQ(out.components_delivered, 2U);
}

TEST(BomDifference, AddedRemovedAndChangedAreCountedAndListedByName) {
  const auto out =
      difference({component("zlib", "1.2"), component("gone", "1")}, {component("zlib", "1.3"), component("came", "2")});
  EXPECT_EQ(out.added, 1U);
  EXPECT_EQ(out.removed, 1U);
  EXPECT_EQ(out.changed, 1U);
  const std::vector<ComponentChange> expected = {
      {"came", "", "2", false, true}, {"gone", "1", "", true, false}, {"zlib", "1.2", "1.3", true, true}};
  EXPECT_EQ(out.changes, expected);
}

TEST(BomDifference, AScopedPackageIsItsOwn) {
  const auto out =
      difference({component("core", "1", "pkg:npm/%40angular/core@1.0.0")}, {component("core", "1", "pkg:npm/core@1.0.0")});
  EXPECT_EQ(out.added, 1U);
  EXPECT_EQ(out.removed, 1U);
}

TEST(BomDifference, SeveralVersionsOfOneComponent) {
  const auto out = difference({component("zlib", "1.2"), component("zlib", "1.3")},
                              {component("zlib", "1.3"), component("zlib", "1.3"), component("zlib", "1.4")});
  EXPECT_EQ(out.changed, 1U);  // 1.2 to 1.3
  EXPECT_EQ(out.added, 1U);    // 1.4
  EXPECT_EQ(out.removed, 0U);
}

TEST(BomDifference, OneSideAlone) {
  Sbom sbom;
  sbom.components = {component("zlib", "1.2")};
  const auto only_bid = difference_of(ItemId("rtu"), &sbom, nullptr);
  EXPECT_TRUE(only_bid.bid);
  EXPECT_FALSE(only_bid.delivered);
  EXPECT_EQ(only_bid.removed, 0U);
  EXPECT_EQ(difference_of(ItemId("rtu"), nullptr, &sbom).components_delivered, 1U);
}

TEST(BomDifference, TheListIsCappedAndTheCountsAreNot) {
  std::vector<Component> many;
  for (int i = 0; i < 1500; ++i) many.push_back(component("c" + std::to_string(i), "1"));
  const auto out = difference({}, many);
  EXPECT_EQ(out.added, 1500U);
  EXPECT_EQ(out.changes.size(), SbomDifference::kMostListed);
}

TEST(BomDifference, HostileNamesAreMadeVisible) {
  const auto out = difference({}, {component("a\x1b[2J" + std::string(5000, 'x'), "1")});
  ASSERT_EQ(out.changes.size(), 1U);
  EXPECT_EQ(out.changes[0].name.find('\x1b'), std::string::npos);
  EXPECT_LT(out.changes[0].name.size(), 200U);
}

}  // namespace
}  // namespace proofhouse::verify
