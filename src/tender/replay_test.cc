#include "tender/replay.h"

#include <gtest/gtest.h>

namespace proofhouse::tender {
namespace {

InputDigest input(std::string path, std::uint8_t content) {
  InputDigest out{std::move(path), {}};
  out.sha256.bytes[0] = content;
  return out;
}

Resource subject(std::string name, std::uint8_t content) {
  Resource out{std::move(name), Digest{}, {}, 0};
  out.sha256->bytes[0] = content;
  return out;
}

struct InputCase {
  const char* name;
  std::vector<InputDigest> now;
  const char* says;
};

TEST(CheckInputs, NamesTheFirstThatDiffersAndCountsTheRest) {
  const std::vector<InputDigest> recorded = {input("a", 1), input("b", 2), input("catalogue", 3)};
  const std::vector<InputCase> table = {
      {"same", recorded, "All 3 inputs are what they were."},
      {"changed", {input("a", 1), input("b", 9), input("catalogue", 3)}, "b is not what it was."},
      {"gone", {input("a", 1), input("catalogue", 3)}, "b is not there any more."},
      {"new", {input("a", 1), input("b", 2), input("b2", 2), input("catalogue", 3)}, "b2 was not there."},
      {"catalogue", {input("a", 1), input("b", 2), input("catalogue", 9)}, "catalogue is another one in this program."},
      {"two", {input("a", 8), input("b", 9), input("catalogue", 3)}, "a is not what it was; so is 1 more of 3 inputs."},
      {"none", {}, "a is not there any more; so are 2 more of 3 inputs."},
  };
  for (const auto& row : table) {
    Verification out;
    const bool same = check_inputs(recorded, row.now, out);
    EXPECT_EQ(same, out.good()) << row.name;
    ASSERT_EQ(out.checks.size(), 1U);
    EXPECT_EQ(out.checks[0].text, row.says) << row.name;
  }
}

TEST(CheckSubjects, WantsEachInputAndNothingElse) {
  const std::vector<InputDigest> inputs = {input("a", 1), input("b", 2)};
  const auto state = [&](const std::vector<Resource>& subjects) {
    Verification out;
    check_subjects(subjects, inputs, out);
    return out.checks.at(0).state;
  };
  EXPECT_EQ(state({subject("decision.json", 7), subject("award.json", 8), subject("b", 2), subject("a", 1)}), CheckState::kHolds);
  EXPECT_EQ(state({subject("a", 1)}), CheckState::kFails) << "one was not signed for";
  EXPECT_EQ(state({subject("a", 1), subject("b", 3)}), CheckState::kFails) << "another was";
  EXPECT_EQ(state({subject("a", 1), subject("b", 2), subject("c", 3)}), CheckState::kFails) << "more than there is";
}

TEST(NoteWhatIsTaken, ListsEvidenceThatWasSeenAndNotKept) {
  Evaluation evaluation;
  evaluation.handed_in.resize(1);
  Bid& bid = evaluation.handed_in[0].bid;
  bid.id = BidId("nordlys");
  bid.evidence.resize(2);
  bid.evidence[0].file = "plant/visit.txt";
  bid.evidence[0].disclosure = Disclosure::kInspected;
  Verification out;
  out.holds("signature", "x");
  EXPECT_TRUE(out.complete());
  note_what_is_taken(evaluation, out);
  ASSERT_EQ(out.taken.size(), 1U);
  EXPECT_NE(out.taken[0].find("bids/nordlys/evidence/plant/visit.txt"), std::string::npos);
  EXPECT_TRUE(out.good());
  EXPECT_FALSE(out.complete());
}

}  // namespace
}  // namespace proofhouse::tender
