#include "tender/create.h"

#include <gtest/gtest.h>

#include "catalogue/embedded.h"
#include "tender/evaluate.h"
#include "tender/tender_file.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

const Date kToday = Date::from(2026, 3, 1);

TEST(Create, EveryProfileParsesAndEvaluatesAtOnce) {
  const auto catalogue = catalogue::embedded().value();
  for (const char* profile : {"small", "medium", "large"}) {
    SCOPED_TRACE(profile);
    testing::TempFolder folder;
    const auto written = create(folder / "new", profile, catalogue, kToday);
    ASSERT_TRUE(written) << one_line(written.error());
    EXPECT_EQ(written->front(), folder / "new/tender.yaml");
    for (const auto& file : *written) EXPECT_TRUE(exists(file)) << file;
    const auto tender = parse_tender(read_file(folder / "new/tender.yaml").value(), "tender.yaml");
    ASSERT_TRUE(tender) << one_line(tender.error());
    EXPECT_EQ(tender->profile, ProfileId(profile));
    EXPECT_EQ(tender->dates.published, kToday);
    EXPECT_EQ(tender->dates.knowledge, kToday.plus_days(56));
    EXPECT_EQ(tender->dates.support_until->iso(), "2041-12-31");
    EvaluateOptions options;
    options.folder = folder / "new";
    options.workers = testing::built_folder();
    const auto evaluation = evaluate(options, catalogue);
    ASSERT_TRUE(evaluation) << one_line(evaluation.error());
    EXPECT_TRUE(evaluation->decision.bids.empty());
    EXPECT_FALSE(evaluation->decision.incomplete);
  }
}

TEST(Create, NothingIsOverwritten) {
  const auto catalogue = catalogue::embedded().value();
  testing::TempFolder folder;
  folder.put("there/mine.txt", "mine");
  folder.put("file", "mine");
  for (const char* taken : {"there", "file"}) {
    const auto written = create(folder / taken, "medium", catalogue, kToday);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::kConflict);
    EXPECT_FALSE(written.error().cure.empty());
  }
  EXPECT_EQ(list_folder(folder / "there").value(), std::vector<std::string>{"mine.txt"});
  ASSERT_TRUE(create(folder / "new", "medium", catalogue, kToday));
  EXPECT_FALSE(create(folder / "new", "medium", catalogue, kToday));
}

TEST(Create, AnEmptyFolderIsFilled) {
  testing::TempFolder folder;
  EXPECT_TRUE(create(folder.path(), "medium", catalogue::embedded().value(), kToday));
}

TEST(Create, AnUnknownProfileAndADateBeyondTheCalendar) {
  testing::TempFolder folder;
  const auto catalogue = catalogue::embedded().value();
  const auto unknown = create(folder / "new", "huge", catalogue, kToday);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::kUsage);
  EXPECT_NE(unknown.error().cure.find("small"), std::string::npos);
  const auto late = create(folder / "new", "medium", catalogue, Date::from(9999, 12, 31));
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, ErrorCode::kUsage);
  EXPECT_FALSE(exists(folder / "new"));
}

}  // namespace
}  // namespace proofhouse::tender
