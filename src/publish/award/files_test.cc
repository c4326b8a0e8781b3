#include "publish/award/files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "catalogue/embedded.h"
#include "publish/award/bundle_reader.h"
#include "publish/award/debrief_document.h"
#include "publish/award/verification_text.h"
#include "render/document.h"
#include "tender/award_under_test.h"
#include "tender/debrief.h"

namespace proofhouse::publish {
namespace {

struct Made {
  AwardFiles award;
  std::map<std::string, std::string> files;
};

Made make(const std::optional<BidId>& bid) {
  const auto evaluation = tender::testing::awarded_evaluation();
  const auto catalogue = catalogue::embedded().value();
  const auto key = crypto::PrivateKey::generate_ed25519();
  std::uint8_t count = 0;
  const AwardMaking making{Date::from(2026, 11, 20), &key, [&] {
                             Digest salt;
                             salt.bytes[0] = ++count;
                             return salt;
                           }};
  const Sources sources{&catalogue, &evaluation.requirements};
  auto made =
      bid ? award_files(evaluation, sources, *bid, making) : cancellation_files(evaluation, sources, "No <money>", making);
  if (!made) throw std::runtime_error(one_line(made.error()));
  Made out{*std::move(made), {}};
  for (const auto& file : out.award.files) out.files[file.name] = file.bytes;
  EXPECT_EQ(out.files.size(), out.award.files.size()) << "no name stands twice";
  return out;
}

TEST(AwardFiles, HoldEverythingForEachBidder) {
  const Made made = make(BidId("nordlys"));
  for (const char* name : {"decision.json", "decision.json.dsse.json", "award.json", "contract-schedule.html", "salts.json"}) {
    EXPECT_TRUE(made.files.contains(name)) << name;
  }
  for (const std::string bid : {"nordlys", "keystone", "meridian"}) {
    EXPECT_TRUE(made.files.contains("notices/" + bid + ".html"));
    EXPECT_EQ(made.files.contains("notices/" + bid + ".docx"), !made.award.without_docx);
    const auto bundle = read_bundle(made.files.at("debriefs/" + bid + "/bundle.json"), "bundle.json");
    ASSERT_TRUE(bundle) << one_line(bundle.error());
    EXPECT_EQ(bundle->bid, BidId(bid));
    EXPECT_EQ(bundle->salted.size(), 9 - bundle->inputs.size());
  }
  EXPECT_NE(made.files.at("award.json").find("notices/nordlys.html"), std::string::npos);
  EXPECT_EQ(made.files.at("award.json").find("keystone"), std::string::npos) << "it may be shown to the winner";
  EXPECT_NE(made.files.at("notices/nordlys.html").find("intends to award"), std::string::npos);
  EXPECT_NE(made.files.at("notices/keystone.html").find("Bidder nordlys"), std::string::npos);
  EXPECT_EQ(made.files.at("notices/keystone.html").find("meridian"), std::string::npos);
}

TEST(AwardFiles, ATenderWithoutAWinnerHasARecordAndNotices) {
  const Made made = make(std::nullopt);
  EXPECT_TRUE(made.files.contains("cancellation.json"));
  EXPECT_FALSE(made.files.contains("award.json"));
  EXPECT_FALSE(made.files.contains("salts.json"));
  EXPECT_NE(made.files.at("notices/keystone.html").find("No &lt;money&gt;."), std::string::npos);
}

TEST(DebriefDocument, TellsMarksGatesAndWhatEachShortfallCost) {
  const auto evaluation = tender::testing::awarded_evaluation();
  const auto catalogue = catalogue::embedded().value();
  const auto told = [&](const char* bid) {
    return render::document_html(
        debrief_document(tender::debrief_of(evaluation, BidId(bid), BidId("nordlys"), Date::from(2026, 11, 20)),
                         {&catalogue, &evaluation.requirements}));
  };
  const std::string keystone = told("keystone");
  for (const char* text :
       {"another bid is first", "Bidder nordlys", "Shown in full.", "LOG-1", "contradicted", "245\u00A0200.00"}) {
    EXPECT_NE(keystone.find(text), std::string::npos) << text;
  }
  const std::string meridian = told("meridian");
  EXPECT_NE(meridian.find("gates were not passed"), std::string::npos);
  EXPECT_EQ(meridian.find("keystone"), std::string::npos);
}

TEST(VerificationText, SaysTheResultInOneSentence) {
  tender::Verification verification;
  verification.kind = "debrief";
  verification.holds("signature", "Signed.");
  EXPECT_NE(verification_text(verification, "b.json").find("All of it holds, and nothing was left out."), std::string::npos);
  verification.not_checked("reviews", "Judgements.");
  EXPECT_NE(verification_text(verification, "b.json").find("not complete"), std::string::npos);
  EXPECT_NE(verification_json(verification, "b.json").find("\"complete\": false"), std::string::npos);
  verification.fails("score", "It is 7.");
  EXPECT_NE(verification_text(verification, "b.json").find("It does not hold."), std::string::npos);
  EXPECT_NE(verification_json(verification, "b.json").find("\"holds\": false"), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::publish
