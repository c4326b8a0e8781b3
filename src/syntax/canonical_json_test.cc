#include "syntax/canonical_json.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdlib>
#include <iostream>
#include <limits>

#include "base/file.h"

namespace proofhouse::syntax {
namespace {

Result<std::string> canonical(std::string text, std::vector<std::uint32_t> without = {}) {
  const auto document = JsonDocument::parse(std::move(text), Limits{});
  if (!document) return std::unexpected(document.error());
  return canonical_json(document->root(), without);
}

TEST(CanonicalJson, Values) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"null", "null"},
      {" [ true , false ] ", "[true,false]"},
      {"{}", "{}"},
      {"[[],{}]", "[[],{}]"},
      {R"({"b":1,"a":2,"":3})", R"({"":3,"a":2,"b":1})"},
      {R"("\u0000\u001f\b\t\n\f\r\"\\\/ €")", R"("\u0000\u001f\b\t\n\f\r\"\\/ €")"},
      // U+10000 (D800 DC00) stands before U+E000 and U+FFFD, and behind U+D7FF.
      {R"({"\uE000":1,"\uD800\uDC00":2,"\uFFFD":3,"\uD7FF":4})",
       "{\"\xED\x9F\xBF\":4,\"\xF0\x90\x80\x80\":2,\"\xEE\x80\x80\":1,\"\xEF\xBF\xBD\":3}"},
      {R"({"aa":1,"a":2,"ab":3})", R"({"a":2,"aa":1,"ab":3})"},
      {"[1e-999,-0,-0.0,0e5,0.00000e-9]", "[0,0,0,0,0]"},
      {"[100000000000000000000000e-400]", "[0]"},
      {"[0.1e1,1.0,10.50,1E+2]", "[1,1,10.5,100]"},
  };
  for (const auto& [given, wanted] : cases) EXPECT_EQ(canonical(given).value(), wanted) << given;
}

TEST(CanonicalJson, LeavesOut) {
  // Nodes: 0 the root, 1 a, 2 b, 3 b/0, 4 b/1, 5 c, 6 c/x.
  const std::string text = R"({"a":1,"b":[2,3],"c":{"x":4}})";
  EXPECT_EQ(canonical(text, {1, 4}).value(), R"({"b":[2],"c":{"x":4}})");
  EXPECT_EQ(canonical(text, {2, 6}).value(), R"({"a":1,"c":{}})");
}

TEST(CanonicalJson, RefusesWhatNoDoubleHolds) {
  for (const char* number : {"1e309", "-1e999", "1e99999999999999999999", "1000000e304"}) {
    const auto result = canonical("[ " + std::string(number) + "]");
    ASSERT_FALSE(result) << number;
    EXPECT_EQ(result.error().code, ErrorCode::kInvalid);
    EXPECT_EQ(result.error().place, "byte 2");
  }
}

// Bit patterns and what ECMA-262 prints for them: the ends of each range, the switch of notation, halves between neighbours.
TEST(CanonicalJson, Numbers) {
  const std::vector<std::pair<double, std::string>> cases{
      {std::numeric_limits<double>::denorm_min(), "5e-324"},
      {-std::numeric_limits<double>::denorm_min(), "-5e-324"},
      {std::numeric_limits<double>::min(), "2.2250738585072014e-308"},
      {std::bit_cast<double>(0x000FFFFFFFFFFFFFULL), "2.225073858507201e-308"},
      {std::numeric_limits<double>::max(), "1.7976931348623157e+308"},
      {9007199254740991.0, "9007199254740991"},
      {9007199254740992.0, "9007199254740992"},
      {-9007199254740994.0, "-9007199254740994"},
      {123456789012345680000.0, "123456789012345680000"},
      {999999999999999900000.0, "999999999999999900000"},
      {1e21, "1e+21"},
      {1.5e21, "1.5e+21"},
      {1e20, "100000000000000000000"},
      {1e-6, "0.000001"},
      {1.25e-6, "0.00000125"},
      {1e-7, "1e-7"},
      {1.25e-7, "1.25e-7"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1.0 / 3, "0.3333333333333333"},
      {123.456, "123.456"},
      {5e-324, "5e-324"},
      {4.35, "4.35"},
      {333333333.33333329, "333333333.3333333"},
      {-0.0000033333333333333333, "-0.0000033333333333333333"},
      {1424953923781206.2, "1424953923781206.2"},
      {295147905179352830000.0, "295147905179352830000"},
      {2e-3, "0.002"},
      {10, "10"},
      {-1, "-1"},
  };
  for (const auto& [value, wanted] : cases) EXPECT_EQ(es6_number(value), wanted);
  EXPECT_FALSE(es6_number(std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(es6_number(std::numeric_limits<double>::quiet_NaN()));
}

// Any double, printed and read, is the same double: a walk over bit patterns (xorshift) in place of a list of numbers.
TEST(CanonicalJson, NumbersReadBack) {
  std::uint64_t state = 0x9E3779B97F4A7C15ULL;
  for (int i = 0; i < 200'000; ++i) {
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    const auto value = std::bit_cast<double>(state);
    const auto text = es6_number(value);
    if (!text) continue;
    EXPECT_EQ(double_of(*text), value) << *text;
  }
}

std::string shared_folder(std::string_view below) {
  const char* given = std::getenv("PROOFHOUSE_DATA");
  const std::string root = given != nullptr ? given : PROOFHOUSE_SOURCE_DIR "/../shared/data";
  const std::string path = root + "/" + std::string(below);
  return is_folder(path) ? path : "";
}

TEST(CanonicalJsonConformance, Rfc8785) {
  const std::string folder = shared_folder("schema-crypto-vectors/cyberphone+json-canonicalization/testdata");
  if (folder.empty()) GTEST_SKIP() << "no vectors of RFC 8785: set PROOFHOUSE_DATA";
  int right = 0;
  int all = 0;
  for (const char* name : {"arrays", "french", "structures", "unicode", "values", "weird"}) {
    const std::string file = std::string(name) + ".json";
    const auto result = canonical(read_file(folder + "/input/" + file).value());
    ASSERT_TRUE(result) << name;
    const std::string output = read_file(folder + "/output/" + file).value();
    EXPECT_EQ(*result, output) << name;
    std::string digits;
    const std::string given = read_file(folder + "/outhex/" + std::string(name) + ".txt").value();
    for (const char c : given) {
      if (std::string_view(" \r\n").find(c) == std::string_view::npos) digits += c;
    }
    std::string hex;
    for (const char c : *result) {
      hex += "0123456789abcdef"[static_cast<std::uint8_t>(c) >> 4U];
      hex += "0123456789abcdef"[static_cast<std::uint8_t>(c) & 15U];
    }
    EXPECT_EQ(hex, digits) << name;
    all += 2;
    right += (*result == output ? 1 : 0) + (hex == digits ? 1 : 0);
  }
  std::cout << "CONFORMANCE: RFC 8785: " << right << " of " << all << " outputs (text and bytes of 6 files)\n";
}

}  // namespace
}  // namespace proofhouse::syntax
