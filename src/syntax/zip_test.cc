#include "syntax/zip.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <vector>

namespace proofhouse::syntax {
namespace {

struct Part {
  std::string name;
  std::string bytes;
  std::string local_name = {};
  std::uint32_t crc_change = 0;
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
};

void put(std::string& out, std::uint32_t value, unsigned size) {
  for (unsigned i = 0; i < size; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

void put_sizes(std::string& out, const Part& part) {
  put(out,
      static_cast<std::uint32_t>(
          crc32(0, reinterpret_cast<const Bytef*>(part.bytes.data()), static_cast<uInt>(part.bytes.size()))) +
          part.crc_change,
      4);
  put(out, static_cast<std::uint32_t>(part.bytes.size()), 4);
  put(out, static_cast<std::uint32_t>(part.bytes.size()), 4);
}

// Stored entries.
std::string archive(const std::vector<Part>& parts) {
  std::string out;
  std::string directory;
  for (const auto& part : parts) {
    const std::string& local = part.local_name.empty() ? part.name : part.local_name;
    const auto at = static_cast<std::uint32_t>(out.size());
    put(out, 0x04034B50, 4);
    put(out, 20, 2);
    put(out, part.flags, 2);
    put(out, part.method, 2);
    put(out, 0, 4);
    put_sizes(out, part);
    put(out, static_cast<std::uint32_t>(local.size()), 2);
    put(out, 0, 2);
    out += local + part.bytes;
    put(directory, 0x02014B50, 4);
    put(directory, 20, 2);
    put(directory, 20, 2);
    put(directory, part.flags, 2);
    put(directory, part.method, 2);
    put(directory, 0, 4);
    put_sizes(directory, part);
    put(directory, static_cast<std::uint32_t>(part.name.size()), 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, 0, 4);
    put(directory, at, 4);
    directory += part.name;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory;
  put(out, 0x06054B50, 4);
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

Error refused(std::string bytes, const ZipLimits& limits = {}) {
  const auto zip = Zip::open(std::move(bytes), limits);
  EXPECT_FALSE(zip);
  return zip ? Error{} : zip.error();
}

TEST(Zip, ReadsWhatIsStored) {
  const auto zip = Zip::open(archive({{"a.xml", "<a/>"}, {"x/b.txt", ""}}), {});
  ASSERT_TRUE(zip) << one_line(zip.error());
  ASSERT_EQ(zip->entries().size(), 2U);
  EXPECT_EQ(zip->read("a.xml").value_or("?"), "<a/>");
  EXPECT_EQ(zip->read("x/b.txt").value_or("?"), "");
  EXPECT_EQ(zip->read("gone").error().code, ErrorCode::kNotFound);
}

TEST(Zip, RefusesWithItsReason) {
  EXPECT_EQ(refused("").code, ErrorCode::kMalformed);
  EXPECT_EQ(refused("PK\x03\x04").code, ErrorCode::kMalformed);
  EXPECT_NE(refused(archive({{"a", "x", "b"}})).cause.find("headers"), std::string::npos);
  EXPECT_NE(refused(archive({{"a", "x", {}, 0, 1}})).cause.find("encrypted"), std::string::npos);
  EXPECT_NE(refused(archive({{"a", "x", {}, 0, 0, 12}})).cause.find("another method"), std::string::npos);
  EXPECT_NE(refused(archive({{"a", "x"}, {"A", "y"}})).cause.find("two entries"), std::string::npos);
  for (const char* name : {"../a", "/a", "a/../b", "a\\b"}) {
    EXPECT_NE(refused(archive({{name, "x"}})).cause.find("leads out"), std::string::npos) << name;
  }
  const auto damaged = Zip::open(archive({{"a", "x", {}, 1}}), {});
  ASSERT_TRUE(damaged);
  EXPECT_EQ(damaged->read("a").error().code, ErrorCode::kMalformed);
}

TEST(Zip, RefusesEntriesThatShareBytes) {
  std::string bytes = archive({{"a", "xxxx"}, {"b", "xxxx"}});
  // The second entry of the directory points to the first header, renamed to fit.
  const std::size_t second = bytes.rfind("PK\x01\x02");
  for (std::size_t i = 0; i < 4; ++i) bytes[second + 42 + i] = 0;
  bytes[second + 46] = 'a';
  EXPECT_FALSE(Zip::open(bytes, {}));
}

TEST(Zip, LimitsCount) {
  EXPECT_EQ(refused(archive({{"a", "x"}, {"b", "y"}}), {.entries = 1}).code, ErrorCode::kLimit);
  EXPECT_EQ(refused(archive({{"a", "xx"}}), {.inflated = 1}).code, ErrorCode::kLimit);
  EXPECT_EQ(refused(archive({{"a", "xx"}}), {.bytes = 10}).code, ErrorCode::kLimit);
}

TEST(Zip, EveryCutAndChangedByteIsReadOrRefused) {
  const std::string whole = archive({{"a.xml", "<a/>"}, {"b.xml", "<b/>"}});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    EXPECT_FALSE(Zip::open(whole.substr(0, at), {})) << at;
    for (const char byte : {'\0', '\xFF', 'P'}) {
      std::string changed = whole;
      changed[at] = byte;
      const auto zip = Zip::open(changed, {});
      if (!zip) continue;
      for (const auto& entry : zip->entries()) static_cast<void>(zip->read(entry.name));
    }
  }
}

}  // namespace
}  // namespace proofhouse::syntax
