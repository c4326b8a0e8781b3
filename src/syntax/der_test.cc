#include "syntax/der.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::syntax {
namespace {

std::vector<std::uint8_t> bytes(std::string_view hex) {
  std::string digits;
  for (const char c : hex) {
    if (c != ' ') digits += c;
  }
  return from_hex(digits).value();
}

struct Element {
  std::string_view hex;
  bool whole;
};

TEST(Der, OnlyTheShortestDefiniteFormIsRead) {
  const std::vector<Element> cases{
      {"02 01 05", true},
      {"30 00", true},
      {"", false},
      {"02", false},
      {"02 02 05", false},
      {"02 81 01 05", false},  // a length in two bytes that fits into one
      {"02 82 00 01 05", false},
      {"30 80 00 00", false},  // indefinite
      {"1F 81 01 00", false},  // a tag number above 30
      {"02 84 FF FF FF FF 05", false},
      {"02 85 01 00 00 00 00 05", false},
  };
  for (const auto& [hex, whole] : cases) {
    const auto input = bytes(hex);
    DerReader reader(input);
    EXPECT_EQ(reader.next("an element").has_value(), whole) << hex;
  }
}

TEST(Der, ErrorsNameThePlace) {
  const auto input = bytes("30 06 02 01 05 02 05 00");
  DerReader outer(input);
  DerReader inner(*outer.next(der_tag::kSequence, "a list"));
  EXPECT_TRUE(inner.next(der_tag::kInteger, "a number"));
  const auto bad = inner.next(der_tag::kInteger, "a number");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().place, "byte 5");
  EXPECT_EQ(bad.error().cause, "a number is longer than what is left");
}

std::optional<std::string> oid(std::string_view hex) {
  const auto input = bytes(hex);
  DerReader reader(input);
  const auto read = reader.oid("it");
  return read ? std::optional(*read) : std::nullopt;
}

TEST(Der, ObjectIdentifiers) {
  EXPECT_EQ(oid("06 09 2A 86 48 86 F7 0D 01 07 02"), "1.2.840.113549.1.7.2");
  EXPECT_EQ(oid("06 03 88 37 01"), "2.999.1");
  EXPECT_EQ(oid("06 01 00"), "0.0");
  EXPECT_EQ(oid("06 00"), std::nullopt);
  EXPECT_EQ(oid("06 02 2A 86"), std::nullopt);                             // cut
  EXPECT_EQ(oid("06 03 2A 80 01"), std::nullopt);                          // not the shortest
  EXPECT_EQ(oid("06 0B 2A FF FF FF FF FF FF FF FF FF 7F"), std::nullopt);  // above 2^63
}

std::string time_of(std::string_view tag, std::string_view text) {
  std::vector<std::uint8_t> input = bytes(tag);
  input.push_back(static_cast<std::uint8_t>(text.size()));
  for (const char c : text) input.push_back(static_cast<std::uint8_t>(c));
  DerReader reader(input);
  const auto read = reader.time("a time");
  return read ? read->iso() : "none";
}

TEST(Der, Times) {
  EXPECT_EQ(time_of("17", "250201120000Z"), "2025-02-01T12:00:00Z");
  EXPECT_EQ(time_of("17", "500101000000Z"), "1950-01-01T00:00:00Z");
  EXPECT_EQ(time_of("17", "491231235959Z"), "2049-12-31T23:59:59Z");
  EXPECT_EQ(time_of("18", "20250201120000Z"), "2025-02-01T12:00:00Z");
  EXPECT_EQ(time_of("18", "20250201120000.125Z"), "2025-02-01T12:00:00Z");
  for (const std::string_view bad :
       {"20250201120000", "20250201120000+0100", "2025020112Z", "20250230120000Z", "20250201250000Z", "20250201120000.Z",
        "20250201120000.10Z", "20250201120000,5Z", "2025020112000aZ", "20250201120000.5x5Z"}) {
    EXPECT_EQ(time_of("18", bad), "none") << bad;
  }
  for (const std::string_view bad : {"2502011200Z", "250201120000", "250201120000+0100", "250201120000.5Z"}) {
    EXPECT_EQ(time_of("17", bad), "none") << bad;
  }
}

TEST(Der, SmallNumbersAndBits) {
  const auto small = [](std::string_view hex) {
    const auto input = bytes(hex);
    DerReader reader(input);
    const auto read = reader.small("a number");
    return read ? static_cast<std::int64_t>(*read) : -1;
  };
  EXPECT_EQ(small("02 01 00"), 0);
  EXPECT_EQ(small("02 02 00 80"), 128);
  EXPECT_EQ(small("02 04 7F FF FF FF"), 0x7FFFFFFF);
  EXPECT_EQ(small("02 00"), -1);
  EXPECT_EQ(small("02 01 FF"), -1);
  EXPECT_EQ(small("02 02 00 01"), -1);
  EXPECT_EQ(small("02 05 01 00 00 00 00"), -1);
}

std::string definite_of(std::string_view hex, Limits limits = {}) {
  const auto input = bytes(hex);
  const auto read = definite(input, limits);
  if (!read) return read.error().code == ErrorCode::kLimit ? "limit" : "malformed";
  return read->der.empty() ? "as it is " + std::to_string(read->used) : to_hex(as_bytes(read->der));
}

TEST(Der, IndefiniteLengthsAreRewritten) {
  EXPECT_EQ(definite_of("30 03 02 01 05"), "as it is 5");
  EXPECT_EQ(definite_of("30 03 02 01 05 FF FF"), "as it is 5");  // what follows is not looked at
  EXPECT_EQ(definite_of("30 80 02 01 05 00 00"), "3003020105");
  EXPECT_EQ(definite_of("30 80 30 80 02 01 05 00 00 00 00"), "30053003020105");
  EXPECT_EQ(definite_of("30 06 30 80 05 00 00 00"),
            "30043002"
            "0500");
  EXPECT_EQ(definite_of("24 80 04 01 AA 04 02 BB CC 00 00"), "0403aabbcc");
  EXPECT_EQ(definite_of("24 07 04 01 AA 24 02 04 00"), "0401aa");
  EXPECT_EQ(definite_of("A0 80 00 00"), "a000");
}

TEST(Der, BrokenBerIsRefused) {
  for (const std::string_view bad :
       {"30 80 02 01 05", "30 80 02 01 05 00", "04 80 00 00", "23 80 03 01 00 00 00", "24 80 02 01 05 00 00", "30 81 03 02 01 05",
        "30 02 30 80", "00 00", "30 03 02 02 05", "2C 00"}) {
    EXPECT_EQ(definite_of(bad), "malformed") << bad;
  }
  Limits few;
  few.depth = 3;
  EXPECT_EQ(definite_of("30 06 30 04 30 02 30 00", few), "limit");
  EXPECT_EQ(definite_of("30 04 30 02 30 00", few), "as it is 6");
  few = {};
  few.nodes = 2;
  EXPECT_EQ(definite_of("30 06 05 00 05 00 05 00", few), "limit");
  few = {};
  few.bytes = 4;
  EXPECT_EQ(definite_of("30 03 02 01 05", few), "limit");
}

TEST(Der, Texts) {
  const auto text = [](std::string_view hex) {
    const auto input = bytes(hex);
    DerReader reader(input);
    return der_text(*reader.next("a text")).value_or("none");
  };
  EXPECT_EQ(text("0C 02 C3 A9"), "\u00e9");
  EXPECT_EQ(text("13 02 41 42"), "AB");
  EXPECT_EQ(text("14 01 E9"), "\u00e9");
  EXPECT_EQ(text("1E 04 00 41 20 AC"), "A\u20ac");
  EXPECT_EQ(text("0C 01 C3"), "\uFFFD");
  EXPECT_EQ(text("1E 03 00 41 00"), "A\uFFFD");
  EXPECT_EQ(text("02 01 05"), "none");
}

}  // namespace
}  // namespace proofhouse::syntax
