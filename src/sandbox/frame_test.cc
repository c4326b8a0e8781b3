#include "sandbox/frame.h"

#include <gtest/gtest.h>

#include "base/build_id.h"

namespace proofhouse::sandbox {

namespace {

const Error kSampleError{ErrorCode::kLimit, "sbom.json", "/components/4", "too many nodes", "split the file"};

}  // namespace

TEST(Frame, HeaderIsReadBack) {
  const auto bytes = frame_header(FrameStatus::kError, 0x0102030405060708);
  const auto header = read_frame_header({bytes.data(), bytes.size()});
  ASSERT_TRUE(header);
  EXPECT_EQ(header->build_id, build_id());
  EXPECT_EQ(header->status, FrameStatus::kError);
  EXPECT_EQ(header->length, 0x0102030405060708U);
  EXPECT_FALSE(read_frame_header({bytes.data(), bytes.size() - 1}));
}

TEST(Frame, ErrorsThatAreNone) {
  EXPECT_EQ(error_from_wire(error_to_wire(kSampleError)).value(), kSampleError);
  std::string wire = error_to_wire(kSampleError);
  EXPECT_EQ(error_from_wire(wire + "x").error().code, ErrorCode::kMalformed);
  EXPECT_EQ(error_from_wire(wire.substr(0, wire.size() - 1)).error().code, ErrorCode::kMalformed);
  EXPECT_EQ(error_from_wire("").error().code, ErrorCode::kMalformed);
  wire[0] = 99;
  EXPECT_EQ(error_from_wire(wire).error().code, ErrorCode::kMalformed);
}

}  // namespace proofhouse::sandbox
