#include "tender/folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "catalogue/embedded.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

class FolderTest : public ::testing::Test {
 protected:
  FolderTest() { folder_.put("tender.yaml", testing::kTenderText); }

  [[nodiscard]] Result<TenderFolder> open() const { return open_folder(folder_.path(), catalogue_); }
  [[nodiscard]] Error error() const {
    const auto opened = open();
    EXPECT_FALSE(opened);
    return opened ? Error{} : opened.error();
  }

  testing::TempFolder folder_;
  Catalogue catalogue_ = catalogue::embedded().value();
};

TEST_F(FolderTest, ATenderAloneIsEnough) {
  const auto opened = open();
  ASSERT_TRUE(opened) << one_line(opened.error());
  EXPECT_TRUE(opened->bids.empty());
  EXPECT_TRUE(opened->kev.empty());
  EXPECT_EQ(opened->profile.id, ProfileId("small"));
  EXPECT_EQ(opened->requirements.size(), catalogue_.requirements.size());
  ASSERT_EQ(opened->inputs.size(), 2U);
  EXPECT_EQ(opened->inputs[0].path, "catalogue");
  EXPECT_EQ(opened->inputs[1].path, "tender.yaml");
}

TEST_F(FolderTest, EverythingOfTheBuyersIsAnInput) {
  folder_.put("bids/b/bid.yaml", "");
  folder_.put("bids/a/bid.yaml", "");
  folder_.put("bids/README.md", "");
  folder_.put("bids/.gitkeep", "");
  folder_.put("reviews/r.yaml",
              "reviews:\n  - {reviewer: A, bid: a, requirement: DEF-1, verdict: refutes, confidence: C3, reason: seen, date: "
              "2026-10-01}\n");
  folder_.put("waivers.yaml", "waivers: []\n");
  folder_.put("knowledge/known_exploited_vulnerabilities.json", "{}");
  const auto opened = open();
  ASSERT_TRUE(opened) << one_line(opened.error());
  EXPECT_EQ(opened->bids, (std::vector<BidId>{BidId("a"), BidId("b")}));
  EXPECT_EQ(opened->kev, "knowledge/known_exploited_vulnerabilities.json");
  ASSERT_EQ(opened->reviews.size(), 1U);
  EXPECT_EQ(opened->reviews[0].file, "reviews/r.yaml");
  std::vector<std::string> paths;
  for (const auto& input : opened->inputs) paths.push_back(input.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"catalogue", "tender.yaml", "waivers.yaml", "reviews/r.yaml", "bids/"}));
}

TEST_F(FolderTest, NoFolderAndNoTender) {
  const auto nowhere = open_folder(folder_ / "nowhere", catalogue_);
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().code, ErrorCode::kNotFound);
  EXPECT_NE(nowhere.error().cure.find("tender new"), std::string::npos);
  folder_.remove("tender.yaml");
  EXPECT_EQ(error().code, ErrorCode::kNotFound);
  EXPECT_TRUE(error().file.ends_with("/tender.yaml"));
}

struct Wrong {
  std::string_view name;
  std::string_view file;
  std::string_view text;
  std::string_view where;  // the end of the error's file
  std::string_view says;
};

constexpr std::string_view kReview =
    "reviews:\n  - {reviewer: A, bid: nobody, requirement: DEF-1, verdict: refutes, confidence: C3, reason: s, date: "
    "2026-10-01}\n";

constexpr Wrong kWrong[] = {
    {"a key that would be passed over", "trust/key.yml", "id: x\n", "/trust/key.yml", "would not be read"},
    {"the same in capitals", "reviews/R.YAML", "reviews: []\n", "/reviews/R.YAML", "would not be read"},
    {"a bid that is a file", "bids/nordlys.zip", "PK", "/bids/nordlys.zip", "no folder"},
    {"a bid of a strange name", "bids/a\nb/bid.yaml", "", "/bids/a\\x0ab", "no name of a bid"},
    {"a review of nobody", "reviews/r.yaml", kReview, "/reviews/r.yaml", "no bid \"nobody\""},
    {"a wrong review", "reviews/r.yaml", "reviews: [{}]\n", "/reviews/r.yaml", "is missing"},
    {"a wrong waiver", "waivers.yaml", "waivers: [{}]\n", "/waivers.yaml", "is missing"},
    {"a key that is none", "trust/k.yaml", "id: k\nholder: {name: H}\nkey: nonsense\npurposes: [lab]\n", "/trust/k.yaml", ""},
    {"a mark for nothing", "reviews/m.yaml", "marks: [{bid: x, criterion: function, mark: 1, by: A, reason: R}]\n",
     "/reviews/m.yaml", "fits no bid"},
    {"a declaration about nobody", "reviews/r.yaml", "conflicts: [{person: A, bid: nobody, date: 2026-10-01}]\n",
     "/reviews/r.yaml", "no bid \"nobody\""},
    {"a signature of nothing", "reviews/r.yaml.dsse.json", "{}", "/reviews/r.yaml.dsse.json", "no review file that it signs"},
    {"a question to nobody", "clarifications/nobody/1.yaml", "about: price\nasked: 2026-10-20\nquestion: Why?\n",
     "/clarifications/nobody", "no bid \"nobody\""},
    {"a question outside a folder", "clarifications/1.yaml", "about: price\n", "/clarifications/1.yaml", "no folder"},
    {"a withdrawal of nobody", "withdrawals.yaml",
     "withdrawals: [{bid: nobody, kind: withdrawn, reason: R, by: A, date: 2026-10-29}]\n", "/withdrawals.yaml",
     "no bid \"nobody\""},
    {"a profile that is none", "profile.yaml", "colour: red\n", "/profile.yaml", "colour"},
};

TEST_F(FolderTest, WhatIsWrongNamesItsFile) {
  for (const auto& wrong : kWrong) {
    SCOPED_TRACE(wrong.name);
    folder_.put(wrong.file, wrong.text);
    const Error seen = error();
    EXPECT_TRUE(seen.code == ErrorCode::kInvalid || seen.code == ErrorCode::kMalformed) << one_line(seen);
    EXPECT_TRUE(seen.file.ends_with(wrong.where)) << one_line(seen);
    EXPECT_NE(one_line(seen).find(wrong.says), std::string::npos) << one_line(seen);
    folder_.remove(std::string(wrong.file.substr(0, wrong.file.find('/'))));
  }
  EXPECT_TRUE(open());
}

TEST_F(FolderTest, MarksFitTheirCriterion) {
  folder_.put("bids/x/bid.yaml", "");
  const auto mark = [&](std::string_view criterion, std::string_view value) {
    folder_.put("reviews/m.yaml", "marks: [{bid: x, criterion: " + std::string(criterion) + ", mark: " + std::string(value) +
                                      ", by: A, reason: R}]\n");
    return open().has_value();
  };
  EXPECT_TRUE(mark("function", "5"));
  EXPECT_TRUE(mark("function", "0"));
  EXPECT_FALSE(mark("function", "5.1"));
  EXPECT_FALSE(mark("security", "5"));
  EXPECT_FALSE(mark("beauty", "5"));
}

TEST_F(FolderTest, AnUnknownProfileSaysWhichThereAre) {
  folder_.put("tender.yaml", replace_all(testing::kTenderText, "profile: small", "profile: smal"));
  EXPECT_NE(error().cure.find("small, medium or large"), std::string::npos);
}

TEST_F(FolderTest, OneKeyTwiceIsRefused) {
  const auto key = crypto::PrivateKey::generate_ed25519().public_key();
  const std::string pem = "  " + replace_all(std::string(trim(key.to_pem())), "\n", "\n  ");
  for (const char* id : {"a", "b"}) {
    folder_.put(std::string("trust/") + id + ".yaml",
                std::string("id: ") + id + "\nholder: {name: H}\npurposes: [lab]\nkey: |\n" + pem + "\n");
  }
  EXPECT_TRUE(error().file.ends_with("/trust/b.yaml"));
  EXPECT_NE(error().cause.find("trust/a.yaml"), std::string::npos);
}

TEST_F(FolderTest, ALinkIsNotFollowed) {
  folder_.put("elsewhere.yaml", "waivers: []\n");
  ASSERT_EQ(symlink((folder_ / "elsewhere.yaml").c_str(), (folder_ / "waivers.yaml").c_str()), 0);
  EXPECT_EQ(error().code, ErrorCode::kDenied);
}

}  // namespace
}  // namespace proofhouse::tender
