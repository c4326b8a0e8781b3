#include "publish/explain.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "publish/columns.h"
#include "publish/decision_json.h"
#include "publish/decision_reader.h"
#include "publish/ranking_text.h"
#include "publish/testing/hostile_decision.h"

namespace proofhouse::publish {
namespace {

DecisionView view_of(const testing::Sample& sample) {
  auto view = read_decision(decision_json(sample.decision, sample.sources()), "decision.json");
  EXPECT_TRUE(view) << one_line(view.error());
  return std::move(*view);
}

void expect_holds(const std::string& text, const std::vector<std::string>& parts) {
  for (const auto& part : parts) EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
}

// No control character but the line feed, nothing that turns the direction of writing; lines that are not commands end in time.
void expect_calm(const std::string& text, std::size_t width) {
  ASSERT_TRUE(is_utf8(text));
  EXPECT_TRUE(std::ranges::all_of(text, [](char c) { return c == '\n' || static_cast<std::uint8_t>(c) >= 0x20; }));
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  for (const auto line : split(text, '\n')) {
    const bool command = line.find("proofhouse ") != std::string_view::npos || line.find(" | cat -v") != std::string_view::npos;
    if (width != 0 && !command) {
      EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(Explain, WithoutABid) {
  const auto text = explain_text(view_of(testing::sample({4, 24, 1})), {}, {}, "examples/feeder-rtu");
  ASSERT_TRUE(text);
  expect_holds(*text,
               {"Feeder RTU 2026 · profile medium · criticality high · as of 2026-11-01", "431\u00A0300.00\u00A0€", "94.0\u00A0%",
                "Recommended: nordlys", "Held back by award gates", "proofhouse explain examples/feeder-rtu nordlys"});
  expect_calm(*text, 100);
}

TEST(Explain, OneBid) {
  const auto text = explain_text(view_of(testing::sample({4, 96, 1})), BidId("meridian"), {}, "t");
  ASSERT_TRUE(text);
  expect_holds(*text, {"meridian (Meridian Systems GmbH): excluded", "the bidder says yes; the evidence says no",
                       "Secure by default", "patching", "413\u00A0100.00\u00A0€", "1\u00A0204 of 1\u00A0251 components",
                       "proofhouse explain t meridian VULN-1"});
  expect_calm(*text, 100);
}

TEST(Explain, OneRequirementDownToTheBytes) {
  auto sample = testing::sample({4, 96, 1});
  const auto text = explain_text(view_of(sample), BidId("meridian"), RequirementId("VULN-1"), "my tender");
  ASSERT_TRUE(text);
  expect_holds(*text,
               {"Gate at award: failed, needs C3, reached C3", "Claim:  yes", "Status: contradicted at C3",
                "Rule:   R5: the bidder says yes, and what refutes it stands at the level", "ATTESTATION-CONTRADICTED",
                "bids/meridian/evidence/sbom.cdx.json", "sha-256", "pointer /components/", "line ", "byte ",
                "docs/findings/ATTESTATION-CONTRADICTED.md",
                "'my tender/bids/meridian/evidence/sbom.cdx.json' | head -c 400 | cat -v", "proofhouse catalogue show VULN-1"});
  expect_calm(*text, 100);
}

TEST(Explain, OneRequirementOverAllBids) {
  const auto text = explain_text(view_of(testing::sample({4, 24, 1})), {}, RequirementId("DEF-1"));
  ASSERT_TRUE(text);
  expect_holds(*text, {"nordlys", "keystone", "bargain", "meridian", "proofhouse explain TENDER nordlys DEF-1"});
}

TEST(Explain, UnknownNamesAreRefusedWithTheCure) {
  const auto view = view_of(testing::sample({4, 24, 1}));
  const auto bid = explain_text(view, BidId("nordlis"), {});
  ASSERT_FALSE(bid);
  EXPECT_EQ(bid.error().code, ErrorCode::kNotFound);
  EXPECT_EQ(bid.error().cure, "did you mean \"nordlys\"?");
  const auto far = explain_text(view, BidId("zzz"), {});
  ASSERT_FALSE(far);
  EXPECT_EQ(far.error().cure, "there are nordlys, keystone, bargain, meridian");
  const auto requirement = explain_text(view, {}, RequirementId("DEF-01"));
  ASSERT_FALSE(requirement);
  EXPECT_EQ(requirement.error().code, ErrorCode::kNotFound);
  EXPECT_NE(requirement.error().cure.find("DEF-"), std::string::npos);
}

TEST(Explain, HostileNamesStayText) {
  for (const auto& text : testing::hostile_texts()) {
    const auto sample = testing::hostile_sample(text);
    const auto view = view_of(sample);
    const RequirementId requirement = sample.decision.requirements.front();
    for (const auto& bid : {std::optional<BidId>(), std::optional<BidId>("nordlys")}) {
      for (const auto& asked : {std::optional<RequirementId>(), std::optional<RequirementId>(requirement)}) {
        const auto out = explain_text(view, bid, asked);
        ASSERT_TRUE(out);
        expect_calm(*out, text.size() > 1000 ? 0 : 100);
      }
    }
    expect_calm(ranking_text(sample.decision, "out/report.html", "out/decision.json"), 0);
  }
}

TEST(Explain, ACommandQuotesAVendorsName) {
  auto sample = testing::sample({1, 8, 1});
  sample.decision.bids.front().findings.front().place->file = "a'; rm -rf ~; '.json";
  const auto text = explain_text(view_of(sample), BidId("nordlys"), sample.decision.requirements.front());
  ASSERT_TRUE(text);
  expect_holds(*text, {"'TENDER/bids/nordlys/evidence/a'\\''; rm -rf ~; '\\''.json' | head -c 400 | cat -v"});
}

TEST(RankingText, ShowsWhoMayWinAndWhyOthersMayNot) {
  auto sample = testing::sample({4, 96, 1});
  const std::string text = ranking_text(sample.decision, "out/report.html", "out/decision.json");
  expect_holds(text, {"Feeder RTU 2026 · profile medium · criticality high · as of 2026-11-01\n\n rank   bid",
                      "    1   nordlys     81.4   412\u00A0000\u00A0€    431\u00A0300\u00A0€       94\u00A0%   12 of 12\n",
                      "paid options: mfa-and-logging (+61\u00A0000\u00A0€)",
                      "    –   meridian       –   377\u00A0000\u00A0€            –          –   11 of 12",
                      "excluded: VULN-1 (the bidder says yes; the evidence says no, at C3)",
                      " Judged: 4\u00A0816 of 5\u00A0004 components, 152 of 160 evidence files. What could not be judged is "
                      "listed in the report.\n"
                      " Nothing was published: no signed edition shows what the bidders were told.\n"
                      " Report out/report.html · decision out/decision.json\n"});
}

TEST(RankingText, SaysWhatIsOpenTiedOrMissing) {
  auto sample = testing::sample({6, 96, 1});
  EXPECT_NE(ranking_text(sample.decision, "r", "d").find("pending: "), std::string::npos);
  sample.decision.recommended.reset();
  EXPECT_NE(ranking_text(sample.decision, "r", "d").find("No bid may win as things stand."), std::string::npos);
  sample.decision.incomplete = true;
  EXPECT_NE(ranking_text(sample.decision, "r", "d").find("INCOMPLETE"), std::string::npos);
  sample.decision.bids.clear();
  EXPECT_NE(ranking_text(sample.decision, "r", "d").find("No bid is there yet."), std::string::npos);
}

}  // namespace
}  // namespace proofhouse::publish
