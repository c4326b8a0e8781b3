#include "formats/epss/reader.h"

#include "formats/checker_under_test.h"
#include "formats/epss/probability.h"

namespace proofhouse::formats {

namespace {

TEST(EpssReader, ReadsAndSorts) {
  const auto table = value_of<EpssTable>(Format::kEpss, sample(Format::kEpss));
  EXPECT_EQ(table.model + "|" + table.date, "v2025.03.14|2026-03-04T12:00:00Z");
  ASSERT_EQ(table.scores.size(), 3U);
  EXPECT_EQ(table.scores[0].cve, "CVE-2026-1001");
  EXPECT_EQ(table.scores[0].score, 975'650U);
  EXPECT_EQ(table.scores[0].percentile, 999'980U);
  EXPECT_EQ(table.scores[1].score, 420U);
  EXPECT_EQ(table.scores[2].score, 10U);
}

TEST(EpssReader, ReadsProbabilities) {
  struct Case {
    std::string_view text;
    int millionths;  // -1: none
    bool exact = true;
  };
  for (const Case& c : {Case{"0", 0},
                        Case{"1", 1'000'000},
                        Case{"1.000000000", 1'000'000},
                        Case{"0.5", 500'000},
                        Case{"0.000001", 1},
                        Case{"9e-05", 90},
                        Case{"4.2E-4", 420},
                        Case{"0.0000005", 1, false},
                        Case{"0.00000049", 0, false},
                        Case{"0.004130000", 4130},
                        Case{"10e-1", 1'000'000},
                        Case{"1.0000001", -1},
                        Case{"1.1", -1},
                        Case{"2", -1},
                        Case{"", -1},
                        Case{".5", -1},
                        Case{"-0.1", -1},
                        Case{"1e", -1},
                        Case{"1e-", -1},
                        Case{"1e999", -1},
                        Case{"0.5x", -1},
                        Case{"NaN", -1},
                        Case{"0.00000000000000000000000000000000001", -1}}) {
    SCOPED_TRACE(c.text);
    const auto found = epss::read_probability(c.text);
    EXPECT_EQ(found ? static_cast<int>(found->millionths) : -1, c.millionths);
    if (found) {
      EXPECT_EQ(found->exact, c.exact);
    }
  }
}

TEST(EpssReader, BreachesAreRemarks) {
  expect_remarked(Format::kEpss, {{"no model", "#model_version:v2025.03.14,score_date:2026-03-04T12:00:00Z\n", "", "which model"},
                                  {"no header", "cve,epss,percentile\n", "", "line 2: the line cve,epss,percentile is missing"},
                                  {"no CVE", "CVE-2026-1002", "1002", "line 3: \"1002\" is no CVE id"},
                                  {"two fields", ",0.1\n", "\n", "2 fields instead of 3"},
                                  {"no probability", "0.00042", "42", "\"42\" is no number from 0 to 1"},
                                  {"too exact", "0.00042", "0.00000042", "were rounded"},
                                  {"twice", "CVE-2026-1002", "CVE-2026-1001", "CVE-2026-1001 stands twice"}});
}

TEST(EpssReader, ReadsWhatAMirrorWrites) {
  const auto document =
      document_of(Format::kEpss, "CVE-2024-9999;0.004130000;0.343950000\r\nCVE-2024-9997;0.002080000;0.111670000\r\n");
  const auto& table = std::get<EpssTable>(document.document);
  ASSERT_EQ(table.scores.size(), 2U);
  EXPECT_EQ(table.scores[1].score, 4130U);
  EXPECT_EQ(document.remarks.size(), 3U);
}

TEST(EpssReader, ReadsGzip) {
  const auto bytes = read_file(PROOFHOUSE_SOURCE_DIR "/fuzz/epss/sample.csv.gz");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(value_of<EpssTable>(Format::kEpss, *bytes).scores.size(), 3U);
  const auto cut = read(Format::kEpss, bytes->substr(0, bytes->size() - 9));
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code, ErrorCode::kMalformed);
  const FileCheck found = check(*bytes, Limits{});
  EXPECT_EQ(found.kind + " " + found.version, "epss v2025.03.14");
  EXPECT_TRUE(found.valid);
  EXPECT_FALSE(check(bytes->substr(0, bytes->size() - 9), Limits{}).valid);
}

TEST(EpssCheck, NamesTheRuleThatIsBroken) {
  EXPECT_EQ(broken_rules(check(sample(Format::kEpss), Limits{})), "");
  expect_exactly("epss", sample(Format::kEpss),
                 {{"no model", "#model_version:v2025.03.14,score_date:2026-03-04T12:00:00Z\n", "", "model 1:1"},
                  {"no CVE", "CVE-2026-1002", "x", "cve 3:1"},
                  {"fields", ",0.1\n", "\n", "columns 3:1"},
                  {"a score", "0.00042", "1.5", "probability 3:1"},
                  {"places", "0.00042", "0.00000042", "precision 3:1"},
                  {"a quote", "0.00042", "\"0.00042", "csv 3:1"},
                  {"twice", "CVE-2026-1002", "CVE-2026-1001", "cve-unique"}});
}

}  // namespace

}  // namespace proofhouse::formats
