#include "publish/report.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "publish/report_parts.h"
#include "publish/testing/sample_decision.h"

namespace proofhouse::publish {
namespace {

// What is wrong with the nesting, the ids or the links of a document that render::Html wrote; empty where all is well.
std::string fault_of(std::string_view html) {
  const std::set<std::string_view> voids = {"br", "hr", "meta", "col", "wbr"};
  std::vector<std::string_view> open;
  std::set<std::string_view> ids;
  std::vector<std::string_view> targets;
  std::size_t at = html.find('>') + 1;  // after the document type
  while ((at = html.find('<', at)) != std::string_view::npos) {
    const std::size_t end = html.find('>', at);
    if (end == std::string_view::npos) return "a tag does not end";
    const auto tag = html.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with('/')) {
      if (open.empty() || open.back() != tag.substr(1)) return "not open: " + std::string(tag);
      open.pop_back();
      continue;
    }
    const auto name = tag.substr(0, tag.find_first_of(" /"));
    for (std::size_t id = tag.find(" id=\""); id != std::string_view::npos; id = std::string_view::npos) {
      const auto value = tag.substr(id + 5, tag.find('"', id + 5) - id - 5);
      if (!ids.insert(value).second) return "twice: " + std::string(value);
    }
    if (const std::size_t href = tag.find(" href=\"#"); href != std::string_view::npos) {
      targets.push_back(tag.substr(href + 8, tag.find('"', href + 8) - href - 8));
    }
    if (tag.ends_with('/') || voids.contains(name)) continue;
    open.push_back(name);
    if (name == "style") at = html.find("</style>", at);
  }
  if (!open.empty()) return "left open: " + std::string(open.back());
  for (const auto target : targets) {
    if (!ids.contains(target)) return "leads nowhere: " + std::string(target);
  }
  return {};
}

std::string report(const testing::Sample& sample) { return report_html(sample.decision, sample.sources()); }

TEST(Report, IsWellFormedAtEverySize) {
  for (const auto& size : {testing::SampleSize{0, 96, 1}, testing::SampleSize{1, 1, 1}, testing::SampleSize{4, 96, 1},
                           testing::SampleSize{4, 96, 2}, testing::SampleSize{25, 40, 2}, testing::SampleSize{3, 0, 1}}) {
    EXPECT_EQ(fault_of(report(testing::sample(size))), "") << size.bids << " bids, " << size.requirements << " requirements";
  }
}

TEST(Report, HoldsEverySection) {
  const std::string html = report(testing::sample({}));
  for (const auto& part : kParts) {
    EXPECT_NE(html.find("<section id=\"" + std::string(part.id.text()) + "\""), std::string::npos) << part.id.text();
    EXPECT_NE(html.find("<a href=\"#" + std::string(part.id.text()) + "\">"), std::string::npos) << part.id.text();
  }
  for (const std::string_view said :
       {"Recommended for award", "The award rests on the published weights alone", "94.0\u00A0%", "Waivers",
        "Award gates failed or open", "What was not proved", "Nearest change", "1\u00A0204 of 1\u00A0251"}) {
    EXPECT_NE(html.find(said), std::string::npos) << said;
  }
}

TEST(Report, SaysWhoJudgedAndWhatWasAsked) {
  auto sample = testing::sample({});
  sample.decision.bids[0].findings[0].by = "Reviewer B";
  const std::string html = report(sample);
  EXPECT_EQ(fault_of(html), "");
  for (const std::string_view said :
       {"No declaration by ", "Reviewer B", "Does chapter 4 hold for this version?", "It does.", "the tender takes no new files",
        "Accepted by Head of procurement", "Withdrawn on 2026-10-29"}) {
    EXPECT_NE(html.find(said), std::string::npos) << said;
  }
}

TEST(Report, WithoutPricesLeavesOutWhatIsAboutMoney) {
  auto sample = testing::sample({});
  sample.decision.without_prices = true;
  sample.decision.recommended.reset();
  for (auto& bid : sample.decision.bids) {
    bid.price.reset();
    bid.total.reset();
    bid.rank.reset();
    bid.abnormally_low = false;
    bid.robustness = {};
  }
  const std::string html = report(sample);
  EXPECT_EQ(fault_of(html), "");
  EXPECT_NE(html.find("Evaluated without prices"), std::string::npos);
  for (const std::string_view never : {"Comparable price", "Offered price", "First in", "Abnormally low", "Reference price",
                                       "<section id=\"price\"", "<section id=\"robustness\"", "No bid may win"}) {
    EXPECT_EQ(html.find(never), std::string::npos) << never;
  }
}

TEST(Report, NeverSaysCompliant) {
  const std::string html = report(testing::sample({}));
  EXPECT_EQ(html.find("ompliant"), std::string::npos);
  EXPECT_EQ(html.find("ompliance"), std::string::npos);
}

// Every text that a bidder can write is `text`.
testing::Sample sample_of(const std::string& text) {
  testing::Sample sample = testing::sample({4, 24, 1});
  for (auto& bid : sample.decision.bids) {
    bid.id = BidId(bid.id.str() + text);
    bid.bidder = text;
    bid.reasons.push_back(text);
    for (auto& item : bid.offered) item.model = item.version = item.maker = text;
    for (auto& finding : bid.findings) {
      finding.detail = finding.by = text;
      if (finding.place) finding.place->file = finding.place->pointer = text;
    }
    for (auto& line : bid.price->lines) line.label = line.basis = text;
    bid.judged.not_judged.push_back(text);
  }
  sample.decision.recommended = sample.decision.bids.front().id;
  sample.decision.summary.push_back(text);
  return sample;
}

TEST(Report, NoTextOfABidderBecomesMarkup) {
  testing::Sample sample = sample_of("\"><script>alert(1)</script><img src=x onerror=alert(2)>\xE2\x80\xAE'");
  sample.decision.title = sample.decision.buyer = sample.decision.bids.front().bidder;
  const std::string html = report(sample);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<img"), std::string::npos);
  EXPECT_EQ(html.find("\xE2\x80\xAE"), std::string::npos);
  EXPECT_EQ(fault_of(html), "");
}

TEST(Report, GivesTheSameBytesAgain) { EXPECT_EQ(report(testing::sample({})), report(testing::sample({}))); }

TEST(Report, LoadsAndRunsNothing) {
  const std::string html = report(testing::sample({}));
  EXPECT_NE(html.find("default-src &#39;none&#39;; style-src &#39;sha256-"), std::string::npos);
  for (const std::string_view refused :
       {"http://", "https://", "<script", "<link", "<img", " style=", " src=", "@import", "url("}) {
    EXPECT_EQ(html.find(refused), std::string::npos) << refused;
  }
}

TEST(Report, SaysWhyNoBidMayWin) {
  testing::Sample sample = testing::sample({});
  sample.decision.recommended.reset();
  EXPECT_NE(report(sample).find("No bid may win as things stand"), std::string::npos);
  sample.decision.recommended_tied = true;
  EXPECT_NE(report(sample).find("The first bids are tied"), std::string::npos);
  EXPECT_NE(report(testing::sample({0, 8, 1})).find("No bid is there yet"), std::string::npos);
}

TEST(Report, WarnsOfWhatIsIncompleteOrUnsafe) {
  testing::Sample sample = testing::sample({});
  EXPECT_EQ(report(sample).find("class=\"banner\""), std::string::npos);
  sample.decision.incomplete = true;
  EXPECT_NE(report(sample).find("This result is incomplete."), std::string::npos);
  sample.decision.unsafe = true;
  EXPECT_NE(report(sample).find("Evaluated without the sandbox."), std::string::npos);
}

TEST(Report, WorksEachFormula) {
  testing::Sample sample = testing::sample({});
  EXPECT_NE(report(sample).find("40 % × 81.4 = 32.56"), std::string::npos);
  for (auto& bid : sample.decision.bids) bid.total = bid.price->comparable / bid.score;
  sample.decision.tender.award.formula = Formula::kPricePerPoint;
  EXPECT_NE(report(sample).find("5\u00A0298.53"), std::string::npos);
  for (auto& bid : sample.decision.bids) bid.total = bid.price->comparable;
  sample.decision.tender.award.formula = Formula::kLowestComparablePrice;
  EXPECT_NE(report(sample).find("has the lowest comparable price"), std::string::npos);
}

TEST(Report, OfAHundredBidsStaysSmall) {
  const std::string html = report(testing::sample({100, 100, 2}));
  EXPECT_LT(html.size(), 15U << 20U);
  EXPECT_NE(html.find("The findings of the first 20 bids are given in full"), std::string::npos);
}

// For eyes and browsers: PROOFHOUSE_SAMPLES=DIR writes the samples there.
TEST(Report, WritesSamplesWhereAsked) {
  const char* dir = std::getenv("PROOFHOUSE_SAMPLES");
  if (dir == nullptr) GTEST_SKIP() << "PROOFHOUSE_SAMPLES is not set";
  std::ofstream(std::string(dir) + "/report-4.html") << report(testing::sample({}));
  std::ofstream(std::string(dir) + "/report-long.html") << report(sample_of(std::string(300, 'W')));
  std::ofstream(std::string(dir) + "/report-100.html") << report(testing::sample({100, 100, 2}));
}

}  // namespace
}  // namespace proofhouse::publish
