#include "tender/taken.h"

#include <gtest/gtest.h>

namespace proofhouse::tender {
namespace {

InputDigest input(std::string path, std::uint8_t content = 1) {
  InputDigest out{std::move(path), {}};
  out.sha256.bytes[0] = content;
  return out;
}

const std::vector<InputDigest> kRecorded = {input("bids/"),
                                            input("bids/a/bid.yaml"),
                                            input("bids/a/evidence/"),
                                            input("bids/a/evidence/x.txt"),
                                            input("bids/a/evidence/y/z.txt"),
                                            input("tender.yaml")};

std::vector<InputDigest> without(std::initializer_list<std::string_view> gone, std::uint8_t list) {
  std::vector<InputDigest> out;
  for (const auto& entry : kRecorded) {
    if (std::ranges::find(gone, entry.path) != gone.end()) continue;
    out.push_back(entry.path == "bids/a/evidence/" ? input(entry.path, list) : entry);
  }
  return out;
}

TEST(MissingEvidence, IsWhatTheFolderLacksAndNothingElse) {
  EXPECT_EQ(missing_evidence(kRecorded, without({"bids/a/evidence/y/z.txt"}, 2)),
            std::vector<std::string>{"bids/a/evidence/y/z.txt"});
  EXPECT_EQ(missing_evidence(kRecorded, without({"bids/a/evidence/", "bids/a/evidence/x.txt", "bids/a/evidence/y/z.txt"}, 1)),
            (std::vector<std::string>{"bids/a/evidence/x.txt", "bids/a/evidence/y/z.txt"}));
  EXPECT_EQ(bid_of_evidence("bids/a/evidence/y/z.txt"), BidId("a"));
  EXPECT_TRUE(bid_of_evidence("reviews/a.yaml").empty());
}

TEST(MissingEvidence, IsNoneWhereAnythingElseDiffers) {
  EXPECT_FALSE(missing_evidence(kRecorded, kRecorded)) << "nothing is missing";
  EXPECT_FALSE(missing_evidence(kRecorded, without({}, 2))) << "a file that nobody listed came";
  EXPECT_FALSE(missing_evidence(kRecorded, without({"tender.yaml", "bids/a/evidence/x.txt"}, 2)));
  EXPECT_FALSE(missing_evidence(kRecorded, without({"bids/a/bid.yaml", "bids/a/evidence/x.txt"}, 2)));
  auto changed = without({"bids/a/evidence/x.txt"}, 2);
  changed.back().sha256.bytes[0] = 9;
  EXPECT_FALSE(missing_evidence(kRecorded, changed));
  auto more = without({"bids/a/evidence/x.txt"}, 2);
  more.push_back(input("waivers.yaml"));
  EXPECT_FALSE(missing_evidence(kRecorded, more));
}

TEST(TakeFromRecord, PutsTheRecordInThePlaceOfWhatWasFound) {
  RecordedBid record{BidId("a"), {}, {}};
  record.findings.resize(2);
  record.findings[0].code = FindingCode::kSbomComplete;
  record.findings[1].code = FindingCode::kPriceAbnormallyLow;
  record.judged.files = 7;
  decide::BidInput bid;
  bid.findings.resize(3);
  std::vector<InputDigest> inputs = {input("bids/a/bid.yaml"), input("bids/a/evidence/", 2)};
  take_from_record(record, kRecorded, bid, inputs);
  ASSERT_EQ(bid.findings.size(), 1U) << "deciding finds an abnormally low price again";
  EXPECT_EQ(bid.findings[0].code, FindingCode::kSbomComplete);
  EXPECT_EQ(bid.judged.files, 7U);
  std::vector<std::string> paths;
  for (const auto& entry : inputs) paths.push_back(entry.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"bids/a/bid.yaml", "bids/a/evidence/", "bids/a/evidence/x.txt",
                                             "bids/a/evidence/y/z.txt"}));
}

}  // namespace
}  // namespace proofhouse::tender
