// Whether a decision still stands on what lies in its folder.
#include "tender/changes.h"

#include "tender/evaluate_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::bid_text;
using testing::sample;

class ChangesTest : public testing::EvaluateTest {
 protected:
  ChangesTest() {
    put_trust();
    put_full_bid("a");
    put_full_bid("b");
    folder_.put("reviews/r.yaml", "reviews: []\n");
    before_ = evaluated();
  }
  std::vector<std::string> changed() const { return EvaluateTest::changed(before_); }
  Evaluation before_;
};

TEST_F(ChangesTest, NothingChanged) {
  EXPECT_EQ(changed(), std::vector<std::string>{});
  folder_.put("out/decision.json", "{}");
  folder_.put("bids/a/notes.yaml", "x");
  folder_.put("reviews/notes.txt", "x");
  folder_.put("requirements/old/x.yaml", "x");
  EXPECT_EQ(changed(), std::vector<std::string>{});
}

struct Change {
  std::string_view name;
  void (*make)(const testing::TempFolder& folder);
  std::vector<std::string> seen;
};

TEST_F(ChangesTest, EveryChangeIsSeen) {
  const std::vector<Change> changes = {
      {"a changed file", [](const auto& folder) { folder.put("bids/a/bid.yaml", bid_text()); }, {"bids/a/bid.yaml"}},
      {"the tender", [](const auto& folder) { folder.put("tender.yaml", "x"); }, {"tender.yaml"}},
      {"evidence of the same size",
       [](const auto& folder) { folder.put("bids/a/evidence/sbom.json", replace_all(sample("cyclonedx"), "1.6", "1.5")); },
       {"bids/a/evidence/sbom.json"}},
      {"a lost response", [](const auto& folder) { folder.remove("bids/b/response.json"); }, {"bids/b/response.json"}},
      {"a listed file that comes late",
       [](const auto& folder) { folder.put("bids/a/evidence/gone.txt", ""); },
       {"bids/a/evidence/"}},
      {"an unlisted file", [](const auto& folder) { folder.put("bids/a/evidence/more.txt", ""); }, {"bids/a/evidence/"}},
      {"a lost bid",
       [](const auto& folder) { folder.remove("bids/b"); },
       {"bids/", "bids/b/bid.yaml", "bids/b/evidence/", "bids/b/evidence/sbom.json", "bids/b/evidence/shipment.json",
        "bids/b/response.json"}},
      {"a new bid", [](const auto& folder) { folder.put("bids/c/bid.yaml", "x"); }, {"bids/", "bids/c/bid.yaml"}},
      {"a new bid without a file", [](const auto& folder) { std::filesystem::create_directory(folder / "bids/c"); }, {"bids/"}},
      {"a changed review", [](const auto& folder) { folder.put("reviews/r.yaml", "marks: []\n"); }, {"reviews/r.yaml"}},
      {"a new review", [](const auto& folder) { folder.put("reviews/s.yaml", "reviews: []\n"); }, {"reviews/s.yaml"}},
      {"a key that nobody could read", [](const auto& folder) { folder.put("trust/new.yml", ""); }, {"trust/new.yml"}},
      {"new waivers", [](const auto& folder) { folder.put("waivers.yaml", "waivers: []\n"); }, {"waivers.yaml"}},
      {"a new profile", [](const auto& folder) { folder.put("profile.yaml", ""); }, {"profile.yaml"}},
      {"a requirement of the buyer's",
       [](const auto& folder) { folder.put("requirements/own.yaml", ""); },
       {"requirements/own.yaml"}},
      {"knowledge",
       [](const auto& folder) { folder.put("knowledge/known_exploited_vulnerabilities.json", "{}"); },
       {"knowledge/known_exploited_vulnerabilities.json"}},
  };
  testing::TempFolder kept;
  std::filesystem::copy(folder_.path(), kept / "copy", std::filesystem::copy_options::recursive);
  for (const auto& change : changes) {
    SCOPED_TRACE(change.name);
    std::filesystem::remove_all(folder_.path());
    std::filesystem::copy(kept / "copy", folder_.path(), std::filesystem::copy_options::recursive);
    change.make(folder_);
    EXPECT_EQ(changed(), change.seen);
  }
}

TEST_F(ChangesTest, AnotherCatalogue) {
  catalogue_.version += "x";
  EXPECT_EQ(changed(), std::vector<std::string>{"catalogue"});
}

}  // namespace
}  // namespace proofhouse::tender
