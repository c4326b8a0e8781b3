#include "publish/publication_text.h"

#include <gtest/gtest.h>

#include "publish/decision_json.h"
#include "publish/decision_reader.h"
#include "publish/ranking_text.h"
#include "publish/report.h"
#include "publish/testing/sample_decision.h"

namespace proofhouse::publish {
namespace {

Publication published() {
  Publication publication;
  publication.editions = 2;
  publication.published = Date::from(2026, 9, 20);
  publication.newest = testing::detail::digest(7);
  publication.signature = {SignatureState::kGood, KeyId("buyer"), "Example Person, Head of Procurement", {}, "signed"};
  return publication;
}

TEST(PublicationText, SaysWhatWasPublished) {
  EXPECT_EQ(published_sentence({}), "Nothing was published: no signed edition shows what the bidders were told.");
  Publication publication = published();
  EXPECT_EQ(published_sentence(publication),
            "Published: edition 2 of 2026-09-20, signed by Example Person, Head of Procurement.");
  publication.signature.state = SignatureState::kUnknownKey;
  EXPECT_EQ(published_sentence(publication), "Published: edition 2 of 2026-09-20, without a signature that holds (unknown-key).");
}

TEST(PublicationText, WarnsOfEverythingThatDeparts) {
  auto sample = testing::sample({4, 24, 1});
  Decision& decision = sample.decision;
  EXPECT_TRUE(publication_warnings(decision).empty());
  decision.bids[0].edition = "1";
  EXPECT_EQ(publication_warnings(decision).size(), 1U) << "an edition that is not there";
  decision.publication = published();
  decision.publication.differences = {"The gates differ from edition 2 of 2026-09-20."};
  decision.bids[0].other_edition = true;
  decision.bids[2].late = true;
  const auto warnings = publication_warnings(decision);
  ASSERT_EQ(warnings.size(), 3U);
  EXPECT_EQ(warnings[0], "The gates differ from edition 2 of 2026-09-20.");
  EXPECT_EQ(warnings[1], "Another edition: nordlys; it answers edition 1; the newest is edition 2 of 2026-09-20.");
  EXPECT_TRUE(warnings[2].starts_with("Received late: "));
  const std::string report = report_html(decision, sample.sources());
  const std::string terminal = ranking_text(decision, "report.html", "decision.json");
  for (const auto& warning : warnings) {
    EXPECT_NE(report.find(warning), std::string::npos) << warning;
    EXPECT_NE(terminal.find(warning), std::string::npos) << warning;
  }
  EXPECT_NE(report.find("Not as it was published"), std::string::npos);
}

TEST(PublicationText, AllAsPublishedIsSaidToo) {
  auto sample = testing::sample({4, 24, 1});
  sample.decision.publication = published();
  const std::string report = report_html(sample.decision, sample.sources());
  EXPECT_NE(report.find("signed by Example Person, Head of Procurement."), std::string::npos);
  EXPECT_EQ(report.find("Not as it was published"), std::string::npos);
}

TEST(PublicationJson, IsReadBack) {
  auto sample = testing::sample({4, 24, 1});
  sample.decision.publication = published();
  sample.decision.publication.differences = {"One."};
  sample.decision.bids[0].edition = "1";
  sample.decision.bids[0].other_edition = true;
  const auto view = read_decision(decision_json(sample.decision, sample.sources()), "decision.json");
  ASSERT_TRUE(view) << one_line(view.error());
  EXPECT_EQ(view->publication.editions, 2U);
  EXPECT_EQ(view->publication.published.iso(), "2026-09-20");
  EXPECT_EQ(view->publication.newest, testing::detail::digest(7));
  EXPECT_EQ(view->publication.signature.state, SignatureState::kGood);
  EXPECT_EQ(view->publication.signature.key, KeyId("buyer"));
  EXPECT_EQ(view->publication.differences, std::vector<std::string>{"One."});
  EXPECT_EQ(view->bids[0].edition, "1");
  EXPECT_TRUE(view->bids[0].other_edition);
  EXPECT_EQ(view->bids[1].edition, "");
}

TEST(PublicationJson, OfNothingPublishedIsReadBackToo) {
  const auto sample = testing::sample({4, 24, 1});
  const auto view = read_decision(decision_json(sample.decision, sample.sources()), "decision.json");
  ASSERT_TRUE(view) << one_line(view.error());
  EXPECT_EQ(view->publication.editions, 0U);
  EXPECT_EQ(view->publication.published, Date());
}

}  // namespace
}  // namespace proofhouse::publish
