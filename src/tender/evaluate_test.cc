// The main job on small folders, with the real worker processes.
#include "tender/evaluate.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>

#include "catalogue/embedded.h"
#include "decide/decide.h"
#include "tender/changes.h"
#include "tender/tender_under_test.h"

namespace proofhouse::tender {
namespace {

using testing::bid_text;
using testing::entry;
using testing::sample;

constexpr std::string_view kResponse =
    R"({"schema": "proofhouse-response-1", "tender": "Feeder RTU 2026", "edition": "1", "bidder": "Example Relays Ltd",
  "answers": [
    {"requirement": "DEF-1", "claim": "yes", "text": "None until the owner sets one.", "answers": {}, "evidence": ["nothing.pdf"]}
  ], "clauses": []})";

class EvaluateTest : public ::testing::Test {
 protected:
  EvaluateTest() {
    folder_.put("tender.yaml", testing::kTenderText);
    options_.folder = folder_.path();
    options_.workers = testing::built_folder();
    options_.jobs = 2;
  }

  void put_bid(const std::string& id, std::string_view evidence = {}) {
    folder_.put("bids/" + id + "/bid.yaml", bid_text(evidence));
    folder_.put("bids/" + id + "/response.json", kResponse);
  }
  // A bid with a file of each sort.
  void put_full_bid(const std::string& id) {
    const std::string sbom = sample("cyclonedx");
    const std::string shipment = testing::signed_json(testing::shipment_statement(), testing::p256_key());
    folder_.put("bids/" + id + "/evidence/sbom.json", sbom);
    folder_.put("bids/" + id + "/evidence/shipment.json", shipment);
    folder_.put("bids/" + id + "/evidence/surprise.txt", "x");
    put_bid(id, entry("sbom.json", "sbom", sbom) + entry("shipment.json", "shipment-attestation", shipment) +
                    entry("gone.txt", "manual", ""));
  }
  void put_trust() {
    const std::string pem = "  " + replace_all(std::string(trim(testing::p256_key().public_key().to_pem())), "\n", "\n  ");
    folder_.put(
        "trust/p256.yaml",
        "id: p256\nholder: {name: Example Person}\npurposes: [shipment-attestation]\nscheme: ecdsa-der\nkey: |\n" + pem + "\n");
  }

  Evaluation evaluated() {
    auto evaluation = evaluate(options_, catalogue_);
    if (!evaluation) throw std::runtime_error(one_line(evaluation.error()));
    return *std::move(evaluation);
  }
  static const BidDecision& bid(const Evaluation& evaluation, const char* id) {
    return *std::ranges::find(evaluation.decision.bids, BidId(id), &BidDecision::id);
  }
  static bool has(const BidDecision& bid, FindingCode code) {
    return std::ranges::any_of(bid.findings, [&](const Finding& finding) { return finding.code == code; });
  }
  std::vector<std::string> changed(const Evaluation& evaluation) const {
    return changed_inputs(folder_.path(), evaluation.decision.inputs, catalogue_);
  }

  testing::TempFolder folder_;
  EvaluateOptions options_;
  Catalogue catalogue_ = catalogue::embedded().value();
};

// All that is written of a decision, as one text.
std::string text_of(const Decision& decision) {
  std::string out;
  for (const auto& line : decision.summary) out += line + "\n";
  for (const auto& bid : decision.bids) {
    out += bid.id.str() + " " + std::string(name_of(bid.state)) + " " + bid.score.fraction() + "\n";
    for (const auto& finding : bid.findings) {
      out +=
          std::string(name_of(finding.code)) + " " + finding.requirement.str() + " " + finding.item.str() + " " + finding.detail;
      if (finding.place)
        out += " " + finding.place->file + " " + finding.place->pointer + " " + std::to_string(finding.place->offset.value_or(0));
      out += "\n";
    }
    out += std::to_string(bid.robustness.first) + "\n";
  }
  for (const auto& input : decision.inputs) out += input.path + " " + input.sha256.hex() + "\n";
  return out;
}

TEST_F(EvaluateTest, WithoutBidsThereIsADecision) {
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.bids.empty());
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_EQ(evaluation.decision.as_of.iso(), "2026-10-31");
  EXPECT_FALSE(evaluation.requirements.empty());
}

TEST_F(EvaluateTest, TheSameWhateverTheJobsAndTheFolder) {
  put_trust();
  for (const char* id : {"a", "b", "c", "d", "e"}) put_full_bid(id);
  options_.jobs = 1;
  const std::string alone = text_of(evaluated().decision);
  EXPECT_NE(alone.find("payload:/predicate"), std::string::npos) << alone;
  options_.jobs = 4;
  EXPECT_EQ(text_of(evaluated().decision), alone);
  testing::TempFolder elsewhere;
  std::filesystem::copy(folder_.path(), elsewhere / "copy", std::filesystem::copy_options::recursive);
  options_.folder = elsewhere / "copy";
  EXPECT_EQ(text_of(evaluated().decision), alone);
}

TEST_F(EvaluateTest, ProgressCountsEachBidOnce) {
  for (const char* id : {"a", "b", "c"}) put_bid(id);
  options_.jobs = 3;
  std::vector<std::size_t> seen;
  options_.progress = [&](std::size_t done, std::size_t all) {
    EXPECT_EQ(all, 3U);
    seen.push_back(done);
  };
  evaluated();
  EXPECT_EQ(seen, (std::vector<std::size_t>{1, 2, 3}));
}

TEST_F(EvaluateTest, AFaultInOneThreadReachesTheCaller) {
  for (const char* id : {"a", "b", "c", "d"}) put_bid(id);
  options_.jobs = 4;
  options_.progress = [](std::size_t, std::size_t) { throw std::bad_alloc(); };
  EXPECT_THROW(static_cast<void>(evaluate(options_, catalogue_)), std::bad_alloc);
}

struct UnreadableBid {
  std::string_view name;
  void (*make)(const testing::TempFolder& folder);
  FindingCode code;
};

constexpr UnreadableBid kUnreadable[] = {
    {"no bid.yaml", [](const auto& folder) { folder.put("bids/bad/evidence/x.txt", ""); }, FindingCode::kEvidenceMissing},
    {"no YAML", [](const auto& folder) { folder.put("bids/bad/bid.yaml", "- ["); }, FindingCode::kEvidenceUnreadable},
    {"an unknown key", [](const auto& folder) { folder.put("bids/bad/bid.yaml", bid_text() + "x: 1\n"); },
     FindingCode::kEvidenceUnreadable},
    {"too large", [](const auto& folder) { folder.put("bids/bad/bid.yaml", std::string(5U << 20U, ' ')); },
     FindingCode::kEvidenceTooLarge},
    {"a link",
     [](const auto& folder) {
       folder.put("bids/bad/evidence/x.txt", "");
       ASSERT_EQ(symlink("../good/bid.yaml", (folder / "bids/bad/bid.yaml").c_str()), 0);
     },
     FindingCode::kEvidenceUnsafe},
    {"a folder that is a link", [](const auto& folder) { ASSERT_EQ(symlink("good", (folder / "bids/bad").c_str()), 0); },
     FindingCode::kEvidenceUnsafe},
};

TEST_F(EvaluateTest, ABidThatCannotBeReadIsExcludedAndTheOthersAreJudged) {
  put_bid("good");
  for (const auto& wrong : kUnreadable) {
    SCOPED_TRACE(wrong.name);
    folder_.remove("bids/bad");
    wrong.make(folder_);
    const auto evaluation = evaluated();
    const auto& bad = bid(evaluation, "bad");
    EXPECT_FALSE(bad.readable);
    EXPECT_EQ(bad.state, BidState::kExcluded);
    ASSERT_EQ(bad.findings.size(), 1U);
    EXPECT_EQ(bad.findings[0].code, wrong.code) << bad.findings[0].detail;
    EXPECT_TRUE(bad.findings[0].detail.starts_with("bids/bad/bid.yaml: "));
    EXPECT_EQ(bad.findings[0].detail.find(folder_.path()), std::string::npos);
    EXPECT_TRUE(bid(evaluation, "good").readable);
    EXPECT_FALSE(bid(evaluation, "good").findings.empty());
    EXPECT_FALSE(evaluation.decision.incomplete);
    EXPECT_EQ(changed(evaluation), std::vector<std::string>{});
  }
}

TEST_F(EvaluateTest, AMissingOrForeignResponseIsAFinding) {
  put_bid("none");
  folder_.remove("bids/none/response.json");
  put_bid("foreign");
  folder_.put("bids/foreign/response.json", replace_all(kResponse, "Feeder RTU 2026", "Another tender"));
  put_bid("broken");
  folder_.put("bids/broken/response.json", "{");
  const auto evaluation = evaluated();
  EXPECT_TRUE(has(bid(evaluation, "none"), FindingCode::kResponseMissing));
  EXPECT_TRUE(has(bid(evaluation, "broken"), FindingCode::kResponseMissing));
  EXPECT_TRUE(has(bid(evaluation, "foreign"), FindingCode::kResponseOtherTender));
}

// What makes a decision incomplete.

class StandInTest : public EvaluateTest {
 protected:
  StandInTest() {
    testing::put_stand_ins(programs_);
    options_.workers = programs_.path();
    put_bid("other");
  }
  void put_bid_with(std::string_view bytes) {
    folder_.put("bids/x/evidence/sbom.json", bytes);
    put_bid("x", entry("sbom.json", "sbom", bytes));
  }
  testing::TempFolder programs_;
};

TEST_F(StandInTest, AReaderThatDiesIsAFindingAndTheDecisionIsComplete) {
  put_bid_with("please die");
  const auto evaluation = evaluated();
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceReaderDied));
  EXPECT_FALSE(has(bid(evaluation, "other"), FindingCode::kEvidenceReaderDied));
}

TEST_F(StandInTest, ABidFileThatKillsItsReaderExcludesItsBidAlone) {
  folder_.put("bids/x/bid.yaml", "please die");
  const auto evaluation = evaluated();
  EXPECT_FALSE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceReaderDied));
  EXPECT_EQ(bid(evaluation, "x").state, BidState::kExcluded);
  EXPECT_TRUE(bid(evaluation, "other").readable);
}

TEST_F(StandInTest, ABackstopOnAnyFileMakesTheDecisionIncomplete) {
  put_bid_with("please want too much memory");
  EXPECT_TRUE(evaluated().decision.incomplete);
  put_bid_with("{}");
  EXPECT_FALSE(evaluated().decision.incomplete);
  folder_.put("bids/x/response.json", "please want too much memory");
  EXPECT_TRUE(evaluated().decision.incomplete);
  folder_.put("bids/x/bid.yaml", "please want too much memory");
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "x"), FindingCode::kEvidenceTimeout));
}

TEST_F(StandInTest, AVerifierThatGivesNoAnswerMakesTheDecisionIncomplete) {
  testing::put_program(programs_, "proofhouse-verifier", "/bin/true");
  const auto evaluation = evaluated();
  EXPECT_TRUE(evaluation.decision.incomplete);
  EXPECT_TRUE(has(bid(evaluation, "other"), FindingCode::kEvidenceTimeout));
}

TEST_F(StandInTest, AReaderThatCannotBeStartedMakesTheDecisionIncomplete) {
  programs_.put("proofhouse-reader", "no program");
  ASSERT_EQ(chmod((programs_ / "proofhouse-reader").c_str(), 0755), 0);
  EXPECT_TRUE(evaluated().decision.incomplete);
}

TEST_F(StandInTest, TheBuyersOwnKnowledgeIsNeverPassedOver) {
  folder_.put("knowledge/known_exploited_vulnerabilities.json", "please die");
  auto failed = evaluate(options_, catalogue_);
  ASSERT_FALSE(failed);
  EXPECT_TRUE(failed.error().file.ends_with("known_exploited_vulnerabilities.json"));
  folder_.put("knowledge/known_exploited_vulnerabilities.json", "please want too much memory");
  failed = evaluate(options_, catalogue_);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().code, ErrorCode::kIncomplete);
}

// The date.

TEST_F(EvaluateTest, WithoutADateItIsRefusedWithTheCure) {
  folder_.put("tender.yaml", replace_all(testing::kTenderText, "  knowledge: 2026-10-31\n", ""));
  const auto refused = evaluate(options_, catalogue_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kUsage);
  EXPECT_NE(refused.error().cure.find("--at"), std::string::npos);
  EXPECT_NE(refused.error().cure.find("dates.knowledge"), std::string::npos);
  options_.at = Date::from(2026, 12, 24);
  EXPECT_EQ(evaluated().decision.as_of.iso(), "2026-12-24");
}

TEST_F(EvaluateTest, AWrongTenderIsNotJudged) {
  folder_.put("tender.yaml", replace_all(testing::kTenderText, "weight: 80", "weight: 81"));
  const auto refused = evaluate(options_, catalogue_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::kInvalid);
  EXPECT_EQ(refused.error().place.substr(0, 3), "13:");
}

// Whether a decision still stands.

class ChangesTest : public EvaluateTest {
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
