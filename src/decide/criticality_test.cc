#include "decide/criticality.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace proofhouse::decide {
namespace {

struct Row {
  std::uint32_t worst;
  Exposure exposure;
  Criticality criticality;
};

using enum Exposure;
using enum Criticality;

constexpr Row kRows[] = {
    {0, kIsolated, kLow},    {0, kSite, kLow},    {0, kRemote, kLow},      {0, kInternet, kMedium},  //
    {1, kIsolated, kLow},    {1, kSite, kLow},    {1, kRemote, kMedium},   {1, kInternet, kMedium},  //
    {2, kIsolated, kLow},    {2, kSite, kMedium}, {2, kRemote, kMedium},   {2, kInternet, kHigh},    //
    {3, kIsolated, kMedium}, {3, kSite, kMedium}, {3, kRemote, kHigh},     {3, kInternet, kHigh},    //
    {4, kIsolated, kHigh},   {4, kSite, kHigh},   {4, kRemote, kCritical}, {4, kInternet, kCritical},
};

TEST(Criticality, Table) {
  for (const auto& row : kRows) {
    // The worst of the three consequences counts, wherever it stands.
    EXPECT_EQ(criticality({row.worst, 0, 0, row.exposure}), row.criticality) << row.worst << " " << name_of(row.exposure);
    EXPECT_EQ(criticality({0, row.worst, 0, row.exposure}), row.criticality) << row.worst << " " << name_of(row.exposure);
    EXPECT_EQ(criticality({row.worst, 0, row.worst, row.exposure}), row.criticality) << row.worst << " " << name_of(row.exposure);
  }
}

TEST(Criticality, ALargerNumberCountsAsFour) { EXPECT_EQ(criticality({9, 0, 0, kRemote}), kCritical); }

TEST(Criticality, ThePagePrintsTheSameTable) {
  std::ifstream file(PROOFHOUSE_SOURCE_DIR "/docs/criticality.md");
  std::stringstream page;
  page << file.rdbuf();
  for (std::size_t i = 0; i < std::size(kRows); i += 4) {
    std::string line = "| " + std::to_string(kRows[i].worst) + " |";
    for (std::size_t k = i; k < i + 4; ++k) line += " " + std::string(name_of(kRows[k].criticality)) + " |";
    EXPECT_NE(page.str().find(line), std::string::npos) << line;
  }
}

}  // namespace
}  // namespace proofhouse::decide
