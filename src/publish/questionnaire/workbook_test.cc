#include "publish/questionnaire/workbook.h"

#include <gtest/gtest.h>

#include <set>

#include "catalogue/embedded.h"
#include "decide/scheme.h"
#include "formats/readers.h"
#include "formats/response-workbook/sheets.h"
#include "syntax/zip.h"
#include "tender/asked.h"

namespace proofhouse::publish {
namespace {

namespace book = formats::response_workbook;

Questionnaire asked() {
  const Catalogue catalogue = catalogue::embedded().value();
  Tender tender;
  tender.title = "Feeder RTU 2026";
  tender.buyer = "=Example & <Grid>";
  tender.dates.deadline = Timestamp::parse("2026-10-15T10:00:00Z").value();
  tender.criticality = {2, 3, 1, Exposure::kRemote};
  tender.items = {{ItemId("rtu"), ProductKind::kRtu, 40, Decimal::whole(80)},
                  {ItemId("tool"), ProductKind::kEngineeringTool, 2, Decimal::whole(20)}};
  const Profile& profile = *catalogue.profile(ProfileId("medium"));
  const auto scheme = decide::make_scheme(tender, profile, catalogue.requirements).value();
  return tender::questionnaire_of(tender, profile, scheme, catalogue.elements, "1");
}

book::Book opened(const std::string& bytes) {
  auto read = book::read_book(bytes, formats::reader_of(Format::kResponseWorkbook).limits);
  EXPECT_TRUE(read) << one_line(read.error());
  return read.value_or(book::Book{});
}

TEST(Workbook, EveryDemandAndQuestionHasItsRow) {
  const Questionnaire questionnaire = asked();
  const auto bytes = questionnaire_xlsx(questionnaire);
  ASSERT_TRUE(bytes);
  const book::Book read = opened(*bytes);
  EXPECT_EQ(read.sheets.size(), questionnaire.elements.size() + 3);
  std::size_t demands = 0;
  std::set<std::string> seen;
  for (const auto& sheet : read.sheets) {
    EXPECT_TRUE(sheet.breaches.empty()) << sheet.name;
    for (const auto& row : sheet.rows) {
      const auto* requirement = row.at(0);
      const auto* question = row.at(1);
      const auto* type = row.at(2);
      if (requirement == nullptr || type == nullptr) continue;
      if (type->text == "demand") ++demands;
      const bool is_question = question != nullptr && type->text != "parameter" && requirement->text != "Requirement";
      if (is_question && sheet.name != "Evidence") seen.insert(requirement->text + "/" + question->text);
    }
  }
  std::size_t wanted = 0;
  for (const auto& one : questionnaire.requirements) wanted += one.requirement.questions.size();
  EXPECT_EQ(demands, questionnaire.requirements.size());
  EXPECT_EQ(seen.size(), wanted);
}

TEST(Workbook, WhatIsNotFilledInIsSentBack) {
  const auto read = formats::read(Format::kResponseWorkbook, questionnaire_xlsx(asked()).value());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().place, "Start!B8");
  EXPECT_NE(read.error().cause.find("bidder"), std::string::npos);
}

TEST(Workbook, IsLockedCheckedAndWithoutFormulas) {
  const auto zip = syntax::Zip::open(questionnaire_xlsx(asked()).value(), {});
  ASSERT_TRUE(zip) << one_line(zip.error());
  std::size_t validations = 0;
  for (const auto& entry : zip->entries()) {
    EXPECT_EQ(entry.name.find("vba"), std::string::npos);
    EXPECT_EQ(entry.name.find("external"), std::string::npos);
    if (entry.name.find("worksheets/") == std::string::npos) continue;
    const std::string xml = zip->read(entry.name).value();
    EXPECT_NE(xml.find("<sheetProtection sheet=\"1\""), std::string::npos) << entry.name;
    EXPECT_EQ(xml.find("<f>"), std::string::npos) << entry.name;
    EXPECT_EQ(xml.find("hyperlink"), std::string::npos) << entry.name;
    EXPECT_EQ(xml.find("hidden=\"1\""), std::string::npos) << entry.name;
    validations += xml.find("<dataValidations") == std::string::npos ? 0U : 1U;
  }
  EXPECT_GT(validations, 8U);
}

TEST(Workbook, TheSameQuestionnaireGivesTheSameBytes) {
  EXPECT_EQ(questionnaire_xlsx(asked()).value(), questionnaire_xlsx(asked()).value());
}

}  // namespace
}  // namespace proofhouse::publish
