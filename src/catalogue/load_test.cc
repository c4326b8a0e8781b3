#include "catalogue/load.h"

#include "base/text.h"
#include "base/wire.h"
#include "catalogue/catalogue_under_test.h"
#include "catalogue/embedded.h"

namespace proofhouse::catalogue {
namespace {

constexpr std::string_view kDef1 = "/requirements/DEF-1.yaml";

std::string def1() { return read_file(shipped_folder() + std::string(kDef1)).value(); }

Result<std::vector<Requirement>> own(std::string bytes) {
  const std::vector<SourceFile> files{{"own/DEF-1.yaml", std::move(bytes)}};
  return load_requirements(files);
}

TEST(Load, ShippedCatalogueIsWhole) {
  const Catalogue& catalogue = shipped();
  EXPECT_EQ(catalogue.elements.size(), 12U);
  EXPECT_GE(catalogue.requirements.size(), 72U);
  EXPECT_EQ(catalogue.profiles.size(), 3U);
  EXPECT_FALSE(catalogue.version.empty());
  for (const auto& element : catalogue.elements) EXPECT_FALSE(element.questions.empty()) << element.id.str();
}

TEST(Load, OrderIsElementThenNumber) {
  std::vector<std::string> vulnerability;
  for (const auto& requirement : shipped().requirements) {
    if (requirement.element == ElementId("vulnerability-management")) vulnerability.push_back(requirement.id.str());
  }
  ASSERT_GE(vulnerability.size(), 10U);
  EXPECT_EQ(vulnerability.front(), "VULN-1");
  EXPECT_EQ(vulnerability[9], "VULN-10");
  EXPECT_EQ(shipped().requirements.front().element, ElementId("configuration-management"));
}

TEST(Load, OrderOfFilesDoesNotMatter) {
  auto files = read_folder(shipped_folder()).value();
  std::ranges::reverse(files);
  EXPECT_EQ(to_wire(load(files).value()), to_wire(shipped()));
}

TEST(Load, EmbeddedIsTheShippedCatalogue) {
  const auto catalogue = embedded();
  ASSERT_TRUE(catalogue.has_value());
  EXPECT_EQ(to_wire(*catalogue), to_wire(shipped()));
  EXPECT_EQ(embedded_wire(), to_wire(shipped()));
  EXPECT_EQ(embedded_lock(), shipped_lock());
}

TEST(Load, DerivedFrameworkFollowsItsOrigin) {
  const Requirement* def1 = shipped().find(RequirementId("DEF-1"));
  ASSERT_NE(def1, nullptr);
  std::vector<std::string> from;
  std::vector<std::string> to;
  for (const auto& row : def1->mappings) {
    if (row.framework == "iso-27002-2022") from.push_back("A." + row.id);
    if (row.framework == "iso-27001-2022") to.push_back(row.id);
  }
  EXPECT_FALSE(from.empty());
  EXPECT_EQ(from, to);
}

TEST(Load, OneRequirementReadsInFull) {
  const Requirement& def1 = *shipped().find(RequirementId("DEF-1"));
  EXPECT_EQ(def1.element, ElementId("secure-by-default"));
  EXPECT_FALSE(def1.waivable);
  EXPECT_EQ(def1.cap(EvidenceKind::kQuestionnaire), Confidence::kC1);
  EXPECT_EQ(def1.cap(EvidenceKind::kLabRecord), Confidence::kC5);
  ASSERT_EQ(def1.gate.award.size(), 4U);
  EXPECT_EQ(def1.gate.award.front().criticality, Criticality::kLow);
  EXPECT_TRUE(shipped().find(RequirementId("VULN-1"))->has(Check::kSbom));
}

struct Broken {
  const char* name;
  const char* from;
  const char* to;
  const char* place;  // of the error, its line
  const char* says;
};

class LoadRefuses : public testing::TestWithParam<Broken> {};

TEST_P(LoadRefuses, WithLineAndCure) {
  const Broken& broken = GetParam();
  const std::string good = def1();
  ASSERT_NE(good.find(broken.from), std::string::npos) << broken.from;
  const auto result = own(good.substr(0, good.find(broken.from)) + broken.to +
                          good.substr(good.find(broken.from) + std::string_view(broken.from).size()));
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(result.error().file, "own/DEF-1.yaml");
  EXPECT_FALSE(result.error().place.empty());
  EXPECT_NE(one_line(result.error()).find(broken.says), std::string::npos) << one_line(result.error());
}

INSTANTIATE_TEST_SUITE_P(
    Files, LoadRefuses,
    testing::Values(Broken{"unknown_key", "\ndemand:", "\ndemands:", "", "\"demand\""},
                    Broken{"missing_key", "\nstage: award", "", "", "\"stage\" is missing"},
                    Broken{"unknown_word", "stage: award", "stage: awards", "", "did you mean \"award\"?"},
                    Broken{"unknown_evidence", "  firmware: C3", "  firmwares: C3", "", "did you mean \"firmware\"?"},
                    Broken{"unknown_level", "questionnaire: C1", "questionnaire: C9", "", "C0, C1"},
                    Broken{"unknown_type", "type: choice", "type: choise", "", "did you mean \"choice\"?"},
                    Broken{"share_too_large", "\nshare: ", "\nshare: 9", "", "1 to 10"},
                    Broken{"waivable_word", "waivable: never", "waivable: maybe", "", "never, with-measures"},
                    Broken{"relation_word", "relation: ", "relation: x", "", "relation"},
                    Broken{"gate_word", "gate:\n  award:", "gate:\n  awards:", "", "did you mean \"award\"?"},
                    Broken{"role_word", "answers_by: [", "answers_by: [makers, ", "", "did you mean \"maker\"?"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Load, PlaceOfAnErrorIsItsLine) {
  const std::string good = def1();
  const auto at = good.find("stage: award");
  const auto line = std::ranges::count(good.substr(0, at), '\n') + 1;
  const auto result = own(replace_all(good, "stage: award", "stage: awards"));
  ASSERT_FALSE(result.has_value());
  EXPECT_EQ(result.error().place, std::to_string(line) + ":8");
}

TEST(Load, NumbersAndDatesOfQuestionsAreRead) {
  const Question* number = nullptr;
  const Question* date = nullptr;
  for (const auto& requirement : shipped().requirements) {
    for (const auto& question : requirement.questions) {
      if (question.at_most && question.partly_at_most) number = &question;
      if (question.meets == "not_before support_until") date = &question;
    }
  }
  ASSERT_NE(number, nullptr);
  EXPECT_FALSE(number->unit.empty());
  EXPECT_GE(*number->partly_at_most, *number->at_most);
  ASSERT_NE(date, nullptr);
  EXPECT_EQ(date->type, QuestionType::kDate);
}

TEST(Load, TwoFilesWithOneId) {
  const std::vector<SourceFile> files{{"a.yaml", def1()}, {"b.yaml", def1()}};
  const auto result = load_requirements(files);
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(result.error().cause.find("DEF-1"), std::string::npos);
}

TEST(Load, MissingPartsAndStrangers) {
  auto files = read_folder(shipped_folder()).value();
  std::erase_if(files, [](const SourceFile& file) { return file.path.ends_with("elements.yaml"); });
  EXPECT_EQ(load(files).error().code, ErrorCode::kNotFound);
  files.push_back({"catalogue/notes.yaml", "a: b\n"});
  EXPECT_EQ(load(files).error().code, ErrorCode::kInvalid);
  EXPECT_EQ(read_folder(shipped_folder() + "/nowhere").error().code, ErrorCode::kNotFound);
}

TEST(Load, NotYaml) { EXPECT_EQ(own("id: [").error().code, ErrorCode::kMalformed); }

}  // namespace
}  // namespace proofhouse::catalogue
