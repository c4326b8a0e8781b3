#include "tender/places.h"

#include <gtest/gtest.h>

#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

constexpr std::string_view kFile = "{\n  \"a\": [1,\n    {\"b/c\": true}]\n}\n";
// Nodes in document order: 0 the object, 1 the list, 2 the 1, 3 the inner object, 4 true.

class PlacesTest : public ::testing::Test {
 protected:
  Exhibit& exhibit(const std::string& file, ReadState state = ReadState::kRead) {
    Exhibit exhibit;
    exhibit.evidence.file = file;
    exhibit.evidence.sha256 = digest_;
    exhibit.state = state;
    subject_.exhibits.push_back(exhibit);
    return subject_.exhibits.back();
  }
  Place placed(std::uint32_t node) {
    Finding finding;
    finding.place = Place{};
    finding.place->evidence = digest_;
    finding.place->node = node;
    std::vector<Finding> findings = {finding, Finding{}};
    whole_ = fill_places(folder_.path(), "bids/x", subject_, payloads_, testing::built_workers(), findings);
    EXPECT_FALSE(findings[1].place);
    return *findings[0].place;
  }

  testing::TempFolder folder_;
  Digest digest_ = crypto::sha256(kFile);
  Case subject_;
  std::map<Digest, std::string> payloads_;
  bool whole_ = false;
};

TEST_F(PlacesTest, OfAnEvidenceFile) {
  folder_.put("bids/x/evidence/below/a.json", kFile);
  exhibit("below/a.json");
  const Place place = placed(4);
  EXPECT_EQ(place.pointer, "/a/1/b~1c");
  EXPECT_EQ(place.line, 3U);
  EXPECT_EQ(place.offset, kFile.find("true"));
  EXPECT_TRUE(whole_);
}

TEST_F(PlacesTest, OfTheResponse) {
  folder_.put("bids/x/response.json", kFile);
  subject_.has_response = true;
  subject_.response_digest = digest_;
  const Place place = placed(2);
  EXPECT_EQ(place.pointer, "/a/0");
  EXPECT_EQ(place.line, 2U);
}

TEST_F(PlacesTest, OfASignedPayloadAreThoseOfThePayload) {
  const std::string envelope = testing::signed_json(kFile, crypto::PrivateKey::generate_ed25519());
  folder_.put("bids/x/evidence/a.dsse.json", envelope);
  exhibit("a.dsse.json");
  payloads_.emplace(digest_, std::string(kFile));
  const Place place = placed(1);
  EXPECT_EQ(place.pointer, "payload:/a");
  EXPECT_EQ(place.line, 2U);
  EXPECT_EQ(place.offset, kFile.find('['));
}

TEST_F(PlacesTest, ANodeThatIsNotThereKeepsItsNodeAlone) {
  folder_.put("bids/x/evidence/a.json", kFile);
  exhibit("a.json");
  const Place place = placed(99);
  EXPECT_TRUE(place.pointer.empty());
  EXPECT_FALSE(place.line);
  EXPECT_EQ(place.node, 99U);
}

TEST_F(PlacesTest, AFileThatIsGoneKeepsItsNodeAlone) {
  exhibit("gone.json");
  EXPECT_FALSE(placed(1).line);
  EXPECT_TRUE(whole_);
}

TEST_F(PlacesTest, OnlyAFileThatWasReadIsOpened) {
  folder_.put("bids/x/evidence/other.json", "[\n\n\n\n[[[[]]]]]");
  folder_.put("bids/x/evidence/a.json", kFile);
  exhibit("missing.json", ReadState::kMissing);
  exhibit("other.json", ReadState::kDigest);
  exhibit("a.json");
  EXPECT_EQ(placed(4).pointer, "/a/1/b~1c");
}

}  // namespace
}  // namespace proofhouse::tender
