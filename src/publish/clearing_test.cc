#include "publish/clearing.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace proofhouse::publish {
namespace {

TEST(Clearing, EachCodeSaysWhatTheVendorDoes) {
  for (std::size_t i = 0; i < kFindingCodes; ++i) {
    const auto code = static_cast<FindingCode>(i);
    const std::string_view text = how_to_clear(code);
    EXPECT_GE(text.size(), 10U) << name_of(code);
    EXPECT_TRUE(text.ends_with('.')) << name_of(code) << ": " << text;
    EXPECT_EQ(text.find('\n'), std::string_view::npos) << name_of(code);
    EXPECT_TRUE(is_utf8(text));
  }
}

TEST(Clearing, IsTheTextOfThePage) { EXPECT_EQ(how_to_clear(FindingCode::kAnswerMissing), "Answer it."); }

}  // namespace
}  // namespace proofhouse::publish
