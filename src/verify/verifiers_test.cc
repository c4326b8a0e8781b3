#include "verify/verifiers.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/wire.h"
#include "verify/testing/case_builder.h"
#include "verify/testing/expectations.h"

namespace proofhouse::verify {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the words of every line below

TEST(Verifiers, TheGoodCaseIsGood) {
  const Verified verified = run(good_case());
  for (const auto& finding : verified.findings)
    EXPECT_NE(finding.verdict, Verdict::kRefutes) << name_of(finding.code) << ": " << finding.detail;
  EXPECT_EQ(verified.judged.components, 2U);
  EXPECT_EQ(verified.judged.components_judged, 2U);
  EXPECT_EQ(verified.judged.files_judged, 5U);
}

TEST(Verifiers, FamiliesAreNamedOnce) {
  std::set<std::string_view> names;
  for (const Family& family : kFamilies) EXPECT_TRUE(names.insert(family.name).second) << family.name;
}

TEST(Verifiers, TheOrderOfTheVendorsListsChangesNothing) {
  Case subject = good_case();
  add_exploited(subject);
  subject.unlisted = {"b.txt", "a.txt"};
  const std::string first = to_wire(run(subject));
  std::ranges::reverse(subject.exhibits);
  std::ranges::reverse(subject.response.claims);
  std::ranges::reverse(subject.response.clauses);
  std::ranges::reverse(subject.unlisted);
  EXPECT_EQ(to_wire(run(subject)), first);
}

TEST(Verifiers, SortedByRequirementItemCodeAndPlace) {
  const Case subject = good_case();
  const auto findings = run(subject).findings;
  std::size_t last = 0;
  for (const auto& finding : findings) {
    std::size_t position = 0;
    for (std::size_t i = 0; i < subject.requirements.size(); ++i) {
      if (subject.requirements[i].id == finding.requirement) position = i + 1;
    }
    EXPECT_GE(position, last);
    last = position;
  }
}

TEST(Verifiers, TheWireFormComesBackWhole) {
  const std::string bytes = to_wire(good_case());
  const auto back = from_wire<Case>(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(to_wire(run(*back)), to_wire(run(good_case())));
}

TEST(Verifiers, AnEmptyCaseIsJudged) {
  const Verified verified = run(Case{});
  EXPECT_TRUE(fires(verified.findings, FindingCode::kResponseMissing));
}

TEST(Verifiers, HostileSizesCostNoMoreThanTheirSize) {
  Case subject = good_case();
  const Claim original = claim(subject, "ANS-1");
  for (std::uint32_t i = 0; i < 50'000; ++i) {
    Claim more = original;
    more.item = ItemId("item" + std::to_string(i));
    subject.response.claims.push_back(more);
    subject.response.clauses.push_back({RequirementId("X-" + std::to_string(i)), ClauseAnswer::kStruck, {}, "", i});
    claim(subject, "ANS-1").answers.push_back({QuestionId("q" + std::to_string(i)), {"yes"}, i});
    SbomVulnerability open;
    open.id = "CVE-2025-2000";
    open.affects = {"zlib"};
    open.node = i;
    sbom(subject).vulnerabilities.push_back(std::move(open));
    report(subject).results.push_back({RequirementId("ANS-1"), "t", TestOutcome::kPassed, "", i});
    subject.bid.items.push_back(offered(subject));
    subject.bid.evidence.push_back(subject.bid.evidence[0]);
  }
  EXPECT_EQ(all_of(run(subject).findings, FindingCode::kSbomKnownExploited).size(), 1U);
}

// Every code has its page, and a test that fires it and one that does not, beside what gives it; decide/ gives the abnormally low
// price.
TEST(Verifiers, EveryCodeHasItsTestsAndItsPage) {
  const std::filesystem::path root = PROOFHOUSE_SOURCE_DIR;
  std::string tests;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "src")) {
    if (!entry.path().string().ends_with("_test.cc")) continue;
    std::ifstream file(entry.path());
    tests.append(std::istreambuf_iterator<char>(file), {});
  }
  std::ifstream list_file(root / "docs/findings/README.md");
  const std::string list(std::istreambuf_iterator<char>(list_file), {});
  for (const std::string_view code : enum_names(FindingCode{})) {
    const std::string name(code);
    std::string symbol = name;
    std::ranges::replace(symbol, '-', '_');
    std::ifstream page(root / "docs/findings" / (name + ".md"));
    std::string title;
    std::getline(page, title);
    EXPECT_EQ(title, "# " + name + ": " + std::string(title_of(*from_name<FindingCode>(code))));
    EXPECT_NE(list.find("](" + name + ".md)"), std::string::npos) << name;
    if (name == "PRICE-ABNORMALLY-LOW") continue;
    EXPECT_NE(tests.find("Fires_" + symbol + ")"), std::string::npos) << name;
    EXPECT_NE(tests.find("Silent_" + symbol + ")"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace proofhouse::verify
