#include "verify/identity.h"

#include <gtest/gtest.h>

#include "verify/testing/case_builder.h"

namespace proofhouse::verify {
namespace {

struct Row {
  NamedProduct named;
  Fit fit;
};

TEST(Identity, TheRule) {
  OfferedItem offered = testing::good_bid().items[0];
  offered.identifiers.purl = "pkg:generic/acme/rtu-firmware@4.2.1?arch=arm";
  offered.identifiers.cpe = "cpe:2.3:o:acme:rtu\\-560_firmware:4.2.1:*:*:*:*:*:*:*";
  const std::vector<Row> rows{
      {{"Acme Automation", "RTU-560", "", "", "", ""}, Fit::kSame},
      {{"ACME AUTOMATION GmbH & Co. KG", "rtu 560", "", "", "", ""}, Fit::kSame},
      {{"Acme", "Acme Automation RTU560", "", "", "", ""}, Fit::kSame},
      {{"", "RTU-560", "", "", "", ""}, Fit::kSame},
      {{"Rival", "RTU-560", "", "", "", ""}, Fit::kOther},
      {{"Acme Automation", "RTU-5600", "", "", "", ""}, Fit::kOther},
      {{"Acme Automation", "RTU-5-60", "", "", "", ""}, Fit::kOther},
      {{"Acme Automation", "RTU", "", "", "", ""}, Fit::kOther},
      {{"Acme Automation", "", "", "", "", ""}, Fit::kOther},
      {{"Acme Automation", "RTU-520", "", "", "", ""}, Fit::kFamily},
      {{"Rival", "RTU-520", "", "", "", ""}, Fit::kOther},
      {{"Rival", "x", "", "", "PKG:generic/acme/rtu-firmware@4.1.0", ""}, Fit::kSame},
      {{"", "x", "", "", "pkg:generic/acme/rtu-firmware-tools", ""}, Fit::kOther},
      {{"", "x", "", "", "", "cpe:/o:acme:rtu-560_firmware:4.1"}, Fit::kSame},
      {{"", "x", "", "", "", "cpe:2.3:o:acme:*:4.1:*:*:*:*:*:*:*"}, Fit::kOther},
      {{"", "x", "", "", "", "cpe:2.3:h:acme:rtu\\-560_firmware:*:*:*:*:*:*:*:*"}, Fit::kOther},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(fit_of(row.named, offered), row.fit)
        << row.named.maker << " | " << row.named.model << " | " << row.named.purl << row.named.cpe;
  }
}

TEST(Identity, Versions) {
  for (const auto& [a, b] :
       std::vector<std::pair<std::string, std::string>>{{"4.2.1", "v4.2.1"}, {" V4.2.1 ", "4.2.1"}, {"R02", "r02"}}) {
    EXPECT_TRUE(same_version(a, b)) << a << " " << b;
  }
  for (const auto& [a, b] :
       std::vector<std::pair<std::string, std::string>>{{"4.2.1", "4.2.10"}, {"vx", "x"}, {"4.2", "4.2.0"}}) {
    EXPECT_FALSE(same_version(a, b)) << a << " " << b;
  }
}

TEST(Identity, AComponentsVersionMayStandInItsPackageUrl) {
  Component component;
  component.purl = "pkg:generic/rtu@4.2.1?arch=arm#x";
  EXPECT_EQ(NamedProduct::of(component).version, "4.2.1");
  component.version = "4.3";
  EXPECT_EQ(NamedProduct::of(component).version, "4.3");
}

TEST(Identity, AFamilyEndsSomewhere) {
  OfferedItem offered = testing::good_bid().items[0];
  offered.family.assign(kMostFamilyModels, "other");
  offered.family.emplace_back("RTU-520");
  EXPECT_EQ(fit_of({"", "RTU-520", "", "", "", ""}, offered), Fit::kOther);
}

}  // namespace
}  // namespace proofhouse::verify
