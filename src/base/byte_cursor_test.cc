#include "base/byte_cursor.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace proofhouse {
namespace {

TEST(ByteCursor, ReadsLittleEndianAndStopsAtTheEnd) {
  constexpr std::array<std::uint8_t, 8> kBytes = {1, 2, 3, 4, 5, 6, 7, 8};
  ByteCursor cursor(kBytes);
  EXPECT_EQ(cursor.u8(), 1);
  EXPECT_EQ(cursor.u16(), 0x0302);
  EXPECT_EQ(cursor.u32(), 0x07060504U);
  EXPECT_EQ(cursor.u16(), std::nullopt);
  EXPECT_EQ(cursor.offset(), 7U);
  EXPECT_FALSE(cursor.take(std::numeric_limits<std::size_t>::max()));
  EXPECT_EQ(cursor.take(1)->front(), 8);
  EXPECT_TRUE(cursor.at_end());
  EXPECT_TRUE(cursor.take(0));
  EXPECT_EQ(cursor.u8(), std::nullopt);
  EXPECT_EQ(ByteCursor(kBytes).u64(), 0x0807060504030201U);
}

}  // namespace
}  // namespace proofhouse
