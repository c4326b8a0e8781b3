#include "syntax/gzip.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <array>

#include "base/error.h"

namespace proofhouse::syntax {

namespace {

std::string packed(std::string_view text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string in(text);
  std::string out(deflateBound(&stream, in.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

void expect_refused(std::string_view bytes, ErrorCode code, std::string_view says, const GzipLimits& limits = {}) {
  const auto text = gunzip(bytes, limits);
  ASSERT_FALSE(text) << says;
  EXPECT_EQ(text.error().code, code) << one_line(text.error());
  EXPECT_NE(text.error().cause.find(says), std::string::npos) << one_line(text.error());
}

TEST(Gzip, ReadsOneMemberAndMany) {
  EXPECT_EQ(gunzip(packed(""), {}).value(), "");
  EXPECT_EQ(gunzip(packed("hello"), {}).value(), "hello");
  EXPECT_EQ(gunzip(packed("hello ") + packed("") + packed("world"), {}).value(), "hello world");
  EXPECT_EQ(gunzip(packed("hello") + std::string(512, '\0'), {}).value(), "hello");
  std::string numbers;
  for (int i = 0; i < 200'000; ++i) numbers += std::to_string(i * 7919);
  EXPECT_EQ(gunzip(packed(numbers), {}).value(), numbers);
}

TEST(Gzip, RefusesWhatIsDamaged) {
  const std::string good = packed("hello, world");
  expect_refused("", ErrorCode::kMalformed, "is none");
  expect_refused("PK\x03\x04", ErrorCode::kMalformed, "is none");
  expect_refused("\x1F\x8B", ErrorCode::kMalformed, "is cut short");
  for (std::size_t length = 2; length < good.size(); ++length) {
    expect_refused(good.substr(0, length), ErrorCode::kMalformed, "is cut short");
  }
  std::string wrong_sum = good;
  wrong_sum[wrong_sum.size() - 8] ^= 1;
  expect_refused(wrong_sum, ErrorCode::kMalformed, "is damaged");
  std::string wrong_length = good;
  wrong_length.back() ^= 1;
  expect_refused(wrong_length, ErrorCode::kMalformed, "is damaged");
  expect_refused(good + "more", ErrorCode::kMalformed, "has other bytes behind it");
}

TEST(Gzip, ShowsTheHead) {
  EXPECT_EQ(gunzip_head(packed("hello, world"), 5), "hello");
  EXPECT_EQ(gunzip_head(packed("hi"), 5), "hi");
  EXPECT_EQ(gunzip_head("PK", 5), "");
  EXPECT_EQ(gunzip_head(packed("hello").substr(0, 4), 5), "");
}

TEST(Gzip, StopsBombs) {
  const std::string zeros(8U << 20U, '\0');
  expect_refused(packed(zeros), ErrorCode::kLimit, "more than 200 times its size");
  expect_refused(packed(zeros), ErrorCode::kLimit, "more than 1048576 bytes", {.inflated = 1U << 20U, .ratio = 100'000});
  EXPECT_EQ(gunzip(packed(zeros), {.ratio = 2'000}).value().size(), zeros.size());
  std::string empty;
  for (int i = 0; i < 20; ++i) empty += packed("");
  expect_refused(empty, ErrorCode::kLimit, "more than 10 members", {.members = 10});
}

}  // namespace

}  // namespace proofhouse::syntax
