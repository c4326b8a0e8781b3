#include "identifiers/configuration.h"

#include <gtest/gtest.h>

#include <charconv>
#include <string>

namespace proofhouse::identifiers {

namespace {

// Whole numbers alone have an order here: what is none shows that nothing is guessed.
std::optional<int> by_number(std::string_view a, std::string_view b) {
  const auto number = [](std::string_view text) -> std::optional<int> {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
  };
  const auto x = number(a);
  const auto y = number(b);
  if (!x || !y) return std::nullopt;
  return *x - *y;
}

constexpr std::string_view kFirmware = "cpe:2.3:o:example:plc_firmware:*:*:*:*:*:*:*:*";
constexpr std::string_view kHardware = "cpe:2.3:h:example:plc:-:*:*:*:*:*:*:*";

CpeMatch leaf(std::string_view criteria, bool vulnerable, std::string below = {}) {
  CpeMatch match;
  match.criteria = criteria;
  match.vulnerable = vulnerable;
  match.end_excluding = std::move(below);
  return match;
}

// AND(OR(firmware below 5, vulnerable), OR(hardware)).
Configuration on_hardware() {
  Configuration configuration;
  configuration.combine = ConfigurationOperator::kAnd;
  configuration.nodes.resize(2);
  configuration.nodes[0].matches.push_back(leaf(kFirmware, true, "5"));
  configuration.nodes[1].matches.push_back(leaf(kHardware, false));
  return configuration;
}

std::vector<Cpe> names(const std::vector<std::string_view>& texts) {
  std::vector<Cpe> cpes;
  for (const std::string_view text : texts) cpes.push_back(Cpe::parse(text).value());
  return cpes;
}

// "true 0,1": the verdict and what is vulnerable.
std::string verdict(const Configuration& configuration, const std::vector<std::string_view>& offered,
                    Stated stated = Stated::kAll) {
  const Applicability found = evaluate(configuration, names(offered), stated, by_number);
  std::string out(text_of(found.applies));
  for (const std::size_t index : found.vulnerable)
    out += (out.back() >= '0' && out.back() <= '9' ? "," : " ") + std::to_string(index);
  return out;
}

constexpr std::string_view kOld = "cpe:2.3:o:example:plc_firmware:4:*:*:*:*:*:*:*";
constexpr std::string_view kNew = "cpe:2.3:o:example:plc_firmware:5:*:*:*:*:*:*:*";
constexpr std::string_view kOdd = "cpe:2.3:o:example:plc_firmware:R02:*:*:*:*:*:*:*";
constexpr std::string_view kNoVersion = "cpe:2.3:o:example:plc_firmware:*:*:*:*:*:*:*:*";
constexpr std::string_view kPlc = "cpe:2.3:h:example:plc:-:*:*:*:*:*:*:*";
constexpr std::string_view kOther = "cpe:2.3:h:example:rtu:-:*:*:*:*:*:*:*";

TEST(Configuration, FirmwareOnHardware) {
  EXPECT_EQ(verdict(on_hardware(), {kOld, kPlc}), "true 0");
  EXPECT_EQ(verdict(on_hardware(), {kPlc, kOld}), "true 1");
  EXPECT_EQ(verdict(on_hardware(), {kNew, kPlc}), "false");
  EXPECT_EQ(verdict(on_hardware(), {kOld, kOther}), "false");
  EXPECT_EQ(verdict(on_hardware(), {kPlc}), "false");
  EXPECT_EQ(verdict(on_hardware(), {}), "false");
}

TEST(Configuration, WhatIsNotKnownIsUndecided) {
  EXPECT_EQ(verdict(on_hardware(), {kOdd, kPlc}), "undecided 0");
  EXPECT_EQ(verdict(on_hardware(), {kNoVersion, kPlc}), "undecided 0");
  // The hardware was not named: false only where all names were given.
  EXPECT_EQ(verdict(on_hardware(), {kOld}, Stated::kAll), "false");
  EXPECT_EQ(verdict(on_hardware(), {kOld}, Stated::kSome), "undecided 0");
  EXPECT_EQ(verdict(on_hardware(), {kNew}, Stated::kSome), "false");
  Configuration broken = on_hardware();
  broken.nodes[0].matches[0].criteria = "cpe:2.3:o:example";
  EXPECT_EQ(verdict(broken, {kOld, kPlc}), "undecided");
}

TEST(Configuration, PlatformsAloneAreNotVulnerable) {
  Configuration either = on_hardware();
  either.combine = ConfigurationOperator::kOr;
  EXPECT_EQ(verdict(either, {kPlc}), "false");
  EXPECT_EQ(verdict(either, {kOld}), "true 0");
}

TEST(Configuration, AndOrAndNegateAreCombined) {
  Configuration all;
  all.nodes.resize(1);
  all.nodes[0].combine = ConfigurationOperator::kAnd;
  all.nodes[0].matches = {leaf(kFirmware, true, "5"), leaf(kHardware, true)};
  EXPECT_EQ(verdict(all, {kOld, kPlc}), "true 0,1");
  EXPECT_EQ(verdict(all, {kOld}), "false");
  all.nodes[0].combine = ConfigurationOperator::kOr;
  EXPECT_EQ(verdict(all, {kOld}), "true 0");
  // The firmware, unless it runs on this hardware.
  Configuration unless = on_hardware();
  unless.nodes[1].negate = true;
  EXPECT_EQ(verdict(unless, {kOld, kPlc}), "false");
  EXPECT_EQ(verdict(unless, {kOld, kOther}), "true 0");
  EXPECT_EQ(verdict(unless, {kOld}, Stated::kSome), "undecided 0");
  EXPECT_EQ(verdict(Configuration{}, {kOld}), "false");
  Configuration nothing;
  nothing.nodes.resize(1);
  nothing.nodes[0].negate = true;
  EXPECT_EQ(verdict(nothing, {kOld}), "false");
}

TEST(Configuration, BoundsHoldEachAlone) {
  struct Case {
    std::string_view from_including;
    std::string_view from_excluding;
    std::string_view to_including;
    std::string_view to_excluding;
    std::string_view verdict;
  };
  for (const Case& c : {Case{"4", "", "", "", "true"}, Case{"5", "", "", "", "false"}, Case{"", "3", "", "", "true"},
                        Case{"", "4", "", "", "false"}, Case{"", "", "4", "", "true"}, Case{"", "", "3", "", "false"},
                        Case{"", "", "", "5", "true"}, Case{"", "", "", "4", "false"}, Case{"2", "", "", "5", "true"},
                        Case{"x", "", "", "5", "undecided"}, Case{"x", "", "", "4", "false"}}) {
    CpeMatch match = leaf(kFirmware, true);
    match.start_including = c.from_including;
    match.start_excluding = c.from_excluding;
    match.end_including = c.to_including;
    match.end_excluding = c.to_excluding;
    EXPECT_EQ(text_of(matches(match, Cpe::parse(kOld).value(), by_number)), c.verdict)
        << c.from_including << c.from_excluding << ".." << c.to_including << c.to_excluding;
  }
}

TEST(Configuration, OfAWholeVulnerability) {
  const std::vector<Configuration> none;
  EXPECT_EQ(evaluate(none, names({kOld}), Stated::kAll, by_number).applies, Truth::kUndecided);
  const std::vector<Configuration> two = {on_hardware(), on_hardware()};
  const Applicability found = evaluate(two, names({kOld, kPlc}), Stated::kAll, by_number);
  EXPECT_EQ(found.applies, Truth::kTrue);
  EXPECT_EQ(found.vulnerable, std::vector<std::size_t>{0});
}

}  // namespace

}  // namespace proofhouse::identifiers
