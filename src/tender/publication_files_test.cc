#include "tender/publication_files.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "base/text.h"
#include "syntax/tree.h"
#include "tender/published_parts.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

Edition sample_edition() {
  Edition edition;
  edition.number = 2;
  edition.kind = EditionKind::kAddendum;
  edition.tender = "Feeder RTU 2026";
  edition.published = Date::from(2026, 9, 20);
  edition.previous = crypto::sha256("one");
  edition.program_version = "0.1.0";
  edition.catalogue = crypto::sha256("catalogue");
  for (const auto& part : part_names()) edition.parts.push_back({std::string(part.name), crypto::sha256(part.name)});
  edition.documents.push_back({"annex.html", crypto::sha256("annex")});
  edition.questions.push_back({"Why?", "Because.", Date::from(2026, 9, 15)});
  edition.changes = "A question.";
  return edition;
}

TEST(EditionFile, ReadsWhatItWrites) {
  const std::string bytes = edition_json(sample_edition());
  const auto read = parse_edition(bytes, "published/edition-2.json");
  ASSERT_TRUE(read) << one_line(read.error());
  EXPECT_EQ(edition_json(*read), bytes);
  EXPECT_EQ(read->parts.size(), part_names().size());
  EXPECT_EQ(read->questions.at(0).answer, "Because.");
}

struct Row {
  std::string_view name;
  std::string_view from;
  std::string_view to;
};

TEST(EditionFile, ForgivesNothing) {
  const std::string good = edition_json(sample_edition());
  const std::vector<Row> table = {
      {"another schema", "proofhouse-edition-1", "proofhouse-edition-2"},
      {"an unknown key", "\"changes\"", "\"note\": 1, \"changes\""},
      {"a key twice", "\"changes\"", "\"changes\": \"\", \"changes\""},
      {"a missing key", "\"program_version\": \"0.1.0\",", ""},
      {"number 0", "\"number\": 2", "\"number\": 0"},
      {"too large a number", "\"number\": 2", "\"number\": 1000"},
      {"no first edition has one before", "\"number\": 2", "\"number\": 1"},
      {"an addendum that says it is the first", "addendum", "first"},
      {"a part twice", "\"name\": \"items\"", "\"name\": \"buyer\""},
      {"no digest", "\"previous\": \"", "\"previous\": \"x"},
      {"no date", "2026-09-20", "2026-09-31"},
      {"an empty question", "Why?", ""},
      {"no JSON", "{", "["},
  };
  for (const auto& row : table) {
    const std::string bad = replace_all(good, row.from, row.to);
    ASSERT_NE(bad, good) << row.name;
    const auto read = parse_edition(bad, "published/edition-2.json");
    ASSERT_FALSE(read) << row.name;
    EXPECT_EQ(read.error().file, "published/edition-2.json") << row.name;
    EXPECT_FALSE(read.error().cause.empty()) << row.name;
  }
}

// The published schema names every member, and no other.
TEST(EditionFile, HasASchema) {
  const auto schema = syntax::parse_json_tree(
      read_file(std::string(PROOFHOUSE_SOURCE_DIR) + "/docs/formats/edition.schema.json").value(), "schema", Limits{});
  ASSERT_TRUE(schema) << one_line(schema.error());
  const auto written = syntax::parse_json_tree(edition_json(sample_edition()), "edition", Limits{});
  ASSERT_TRUE(written);
  const auto names = [](const syntax::Tree& tree) {
    std::vector<std::string> out;
    for (const auto& key : tree.keys) out.push_back(key.text);
    return out;
  };
  EXPECT_EQ(names(*schema->find("properties")), names(*written));
  EXPECT_EQ(schema->find("required")->children.size(), written->keys.size());
}

TEST(Questions, AreReadStrictly) {
  const auto read =
      parse_questions("questions:\n  - {question: \"Why?\", answer: Because., date: 2026-09-15}\n", "questions.yaml");
  ASSERT_TRUE(read) << one_line(read.error());
  EXPECT_EQ(read->at(0).date.iso(), "2026-09-15");
  for (const std::string_view bad :
       {"{}", "questions: [{question: A, answer: B}]", "questions: [{question: '', answer: B, date: 2026-09-15}]",
        "questions: [{question: A, answer: B, date: 2026-09-15, by: nordlys}]", "questions: []\nmore: 1\n", "- a",
        "questions: [{question: A, answer: B, date: 2026-09-15}, {question: A, answer: C, date: 2026-09-16}]"}) {
    EXPECT_FALSE(parse_questions(bad, "questions.yaml")) << bad;
  }
}

TEST(EditionFiles, AreFoundByTheirNames) {
  const testing::TempFolder folder;
  EXPECT_EQ(edition_files(folder.path())->newest(), 0U);
  EXPECT_EQ(newest_edition(folder.path()), "draft");
  for (const char* name : {"edition-10.json", "edition-10.json.dsse.json", "edition-2.json", "edition-02.json", "EDITION-1.JSON",
                           "edition-3.json.dsse.json", "edition--1.json", "edition-.json", "edition-1x.json", "README.md"}) {
    folder.put(std::string("published/") + name, "");
  }
  const auto found = edition_files(folder.path());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->numbers, (std::vector<std::uint32_t>{2, 10}));
  EXPECT_EQ(found->newest(), 10U);
  EXPECT_EQ(newest_edition(folder.path()), "10");
  EXPECT_EQ(found->strays, (std::vector<std::string>{"EDITION-1.JSON", "edition--1.json", "edition-.json", "edition-02.json",
                                                     "edition-1x.json", "edition-3.json.dsse.json"}));
}

TEST(PublishedParts, EachHasANameOfItsOwn) {
  for (const auto& part : part_names()) {
    EXPECT_EQ(part_named(part.name)->words, part.words);
    EXPECT_TRUE(part.words.starts_with("the "));
  }
  EXPECT_EQ(part_named("prices"), nullptr);
}

}  // namespace
}  // namespace proofhouse::tender
