#include "identifiers/version/range_text.h"

#include <gtest/gtest.h>

namespace proofhouse::identifiers {
namespace {

struct Case {
  std::string_view text;
  std::string_view scheme;  // "-": all versions; "?": cannot be decided
  std::string_view version;
  std::string_view answer;
};

constexpr Case kCases[] = {
    {"< V4.2", "dotted", "V4.1", "true"},
    {"< V4.2", "dotted", "4.2", "false"},
    {" <=2.1", "dotted", "2.1.1", "false"},
    {">=2.2|<2.5", "dotted", "2.4", "true"},
    {">= 1.0 < 2.0", "dotted", "2.0", "false"},
    {">= V2.0 and < V2.1.3", "dotted", "2.1.2", "true"},
    {"All versions < V4.2 SP1", "siemens", "V4.2 Update 3", "true"},
    {"All versions < V4.2 SP1", "siemens", "V4.2.1", "undecided"},
    {"All versions", "-", "x", "true"},
    {"vers:all/*", "-", "x", "true"},
    {"vers:all/<V4.2", "dotted", "V4.1", "true"},
    {"vers:all/>=V2.3<V3.0", "dotted", "V3.0", "false"},
    {"vers:deb/>=1.0|<2.0", "deb", "1.0~rc1", "false"},
    {"< V6 Update 3", "siemens", "V6 Upd 2", "true"},
    {"All BIOS versions < V22.01.08", "dotted", "V22.01.07", "true"},
    {"All versions between V2.5 (including) and V2.7 (excluding)", "dotted", "V2.7", "false"},
    {"<= V5.x", "dotted", "5.9", "true"},
    {"<= V5.x", "dotted", "6.0", "false"},
    {"2.00 | 2.03", "dotted", "2.03", "true"},
    {"2.00 | 2.03", "dotted", "2.01", "false"},
    {"1.4 and prior", "dotted", "1.3", "true"},
    {"<= 3.4.4 Build 16102416", "build", "3.4.4 Build 1", "true"},
    {"<April/17/2023", "fw-date", "2023-04-16", "true"},
    {">FW19_up_to_and_including_FW26", "dotted", "FW27", "false"},
    {"<=(R4.10)", "revision", "R4.09", "true"},
    {"< V3.X.17", "?", "3.1", "undecided"},
    {"<= 4.2 | <= 5.0 | <= 6.1", "?", "4.1", "undecided"},
    {"<=the_first_5_digits_of_serial_number_24031", "?", "24031", "undecided"},
    {"All versions with U-Boot < V2016.05RS09", "?", "1", "undecided"},
    {"All versions <= V2.5.0 and Function State (FS) <= 9", "?", "V2.4", "undecided"},
    {"", "?", "1", "undecided"},
    {"<", "?", "1", "undecided"},
    {"| < 1", "?", "1", "undecided"},
};

TEST(RangeText, Table) {
  for (const auto& c : kCases) {
    const RangeText range = read_range_text(c.text);
    const std::string_view scheme = range.kind == RangeKind::kUndecided ? "?"
                                    : range.kind == RangeKind::kAll     ? "-"
                                                                        : range.scheme->name;
    EXPECT_EQ(scheme, c.scheme) << c.text << ": " << range.reason;
    EXPECT_EQ(range.reason.empty(), c.scheme != "?") << c.text;
    EXPECT_EQ(name_of(contains(range, c.version)), c.answer) << c.text << " " << c.version;
  }
  EXPECT_FALSE(read_range_text("vers:all/<V4.2").remarks.empty());
  EXPECT_EQ(read_range_text(std::string(kVersionBytes + 1, '<')).kind, RangeKind::kUndecided);
}

}  // namespace
}  // namespace proofhouse::identifiers
