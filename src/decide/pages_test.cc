// The pages of docs/ that print rules and numbers of this folder, recomputed.
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "decide/combine.h"
#include "decide/draws.h"
#include "decide/testing/tender_builder.h"

namespace proofhouse::decide {
namespace {

using enum Confidence;
using testing::BidBuilder;
using testing::dec;
using testing::TenderBuilder;

std::string page(const std::string& name) {
  std::ifstream file(PROOFHOUSE_SOURCE_DIR "/docs/" + name);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> cells(std::string_view line) {
  std::vector<std::string> out;
  for (const auto cell : split(line, '|')) out.emplace_back(trim(cell));
  return out;
}

TEST(Pages, CombiningPrintsAnExampleOfEachRow) {
  const std::string text = page("combining.md");
  std::set<std::string> rows;
  for (const auto line : split(text, '\n')) {
    const auto cell = cells(line);
    if (cell.size() != 11 || !cell[1].starts_with('R')) continue;
    const auto claim = from_name<ClaimAnswer>(cell[2]);
    ASSERT_TRUE(claim) << line;
    std::vector<Finding> findings;
    constexpr std::array kKinds = {Verdict::kSupports, Verdict::kPartly, Verdict::kRefutes, Verdict::kNotApplicable};
    for (std::size_t kind = 0; kind < 4; ++kind) {
      if (const auto level = from_name<Confidence>(cell[3 + kind]))
        findings.push_back(testing::finding("R", kKinds[kind], *level));
    }
    std::vector<const Finding*> pointers;
    for (const auto& finding : findings) pointers.push_back(&finding);
    const Combined got = combine(*claim, pointers, kC1);
    EXPECT_EQ(got.rule, cell[1]) << line;
    EXPECT_EQ(name_of(got.status), cell[7]) << line;
    EXPECT_EQ(name_of(got.confidence), cell[8]) << line;
    rows.insert(cell[1]);
  }
  EXPECT_EQ(rows.size(), 9U);
}

TEST(Pages, ConfidencePrintsTheFactors) {
  const std::string text = page("confidence.md");
  constexpr std::array kFactors = {"0", "0.3", "0.5", "0.7", "0.9", "1"};
  for (std::uint8_t level = 0; level < 6; ++level) {
    const auto confidence = static_cast<Confidence>(level);
    EXPECT_EQ(worth(Status::kMet, confidence), dec(kFactors[level]).rational());
    bool found = false;
    for (const auto line : split(text, '\n')) {
      const auto cell = cells(line);
      found = found || (cell.size() == 5 && cell[1] == name_of(confidence) && cell[3] == kFactors[level]);
    }
    EXPECT_TRUE(found) << name_of(confidence);
  }
}

TEST(Pages, RobustnessPrintsTheGeneratorsAnswers) {
  const std::string text = page("robustness.md");
  Digest counting;
  for (std::uint8_t i = 0; i < 32; ++i) counting.bytes[i] = i;
  for (const std::uint64_t value : {draw({}, 0, 0), draw({}, 0, 1), draw({}, 1, 0), draw(counting, 9999, 1002)}) {
    std::ostringstream hex;
    hex << "| 0x" << std::hex << value << " |";
    EXPECT_NE(text.find(hex.str()), std::string::npos) << hex.str();
  }
  EXPECT_EQ(standard_error_millionths(9400, 10000), 2375U) << "0.24 percentage points";
}

TEST(Pages, ScoreAndPriceWorksItsExampleOut) {
  TenderBuilder builder;
  builder.item("rtu", "100", ProductKind::kRtu, 40).element("defaults", "60").element("vulnerabilities", "40");
  builder.requirement("DEF-1", "defaults", 1);
  builder.requirement("DEF-2", "defaults", 3);
  builder.requirement("VULN-1", "vulnerabilities", 2);
  builder.requirement("UPD-9", "upgrades").checks = {Check::kMaintenanceBurden};  // of no weight here
  builder.tender.life = Life{2, dec("0.25"), dec("3"), dec("95"), dec("1200"), {}, {dec("4"), dec("1"), {}}};
  BidBuilder nordlys("nordlys");
  nordlys.price("rtu", "6200", "40").price("login", "900", "40").price("support", "2500");
  nordlys.input.bid.prices[1].option = true;
  nordlys.input.bid.prices[1].needed_for = {RequirementId("DEF-1")};
  nordlys.input.bid.prices[2].yearly = true;
  nordlys.input.bid.maintenance = {{ItemId("rtu"), dec("2"), dec("0.5"), {}, {}}};
  nordlys.proves("DEF-1", kC3).claims("DEF-2", ClaimAnswer::kPartly).sees("DEF-2", Verdict::kPartly, kC5).proves("VULN-1", kC2);
  nordlys.proves("UPD-9", kC3);
  BidBuilder keystone("keystone");
  keystone.price("rtu", "6000", "40").proves("DEF-1", kC3).proves("DEF-2", kC3).proves("VULN-1", kC3);
  const Decision decision = testing::decide_on(builder, {nordlys, keystone});

  const std::string text = page("score-and-price.md");
  const auto prints = [&](const std::string& number) {
    EXPECT_NE(text.find("**" + number + "**"), std::string::npos) << "docs/score-and-price.md does not print " << number;
  };
  for (std::size_t r = 0; r < 3; ++r) prints(decision.weights[r].second.fraction());
  const Rational points[] = {decision.weights[0].second * worth(Status::kMet, kC3),
                             decision.weights[1].second * worth(Status::kPartly, kC5),
                             decision.weights[2].second * worth(Status::kMet, kC2)};
  prints(points[0].text(1));
  prints(points[1].text(1));
  prints(points[2].text(0));
  for (const auto& bid : decision.bids) {
    prints(bid.score.text(1));
    for (const auto& line : bid.price->lines) prints(line.amount.text(2));
    prints(bid.price->comparable.text(2));
    prints((bid.criteria[0].marks * Rational(2, 5)).text(2));
    prints(bid.criteria[1].marks.text(2));
    prints((bid.criteria[1].marks * Rational(3, 5)).text(2));
    prints(bid.total->text(2));
  }
  prints((decision.bids[0].price->lines[2].amount / Rational(2500)).text(2));
  EXPECT_EQ(decision.recommended, BidId("nordlys"));
}

}  // namespace
}  // namespace proofhouse::decide
