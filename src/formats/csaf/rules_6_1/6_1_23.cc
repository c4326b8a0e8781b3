// 6.1.23 a CVE used twice; 6.1.24 a party with two involvements of one date; 6.1.25 a hash algorithm used twice for one file.
#include <algorithm>
#include <tuple>
#include <vector>

#include "formats/csaf/moment.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

void report_repeated(std::vector<Text>& texts, std::string_view what, Breaches& breaches) {
  std::ranges::sort(texts, [](const Text& a, const Text& b) { return a.text != b.text ? a.text < b.text : a.node < b.node; });
  for (std::size_t i = 1; i < texts.size(); ++i) {
    if (texts[i].text == texts[i - 1].text) {
      breaches.add(texts[i].node, quote(texts[i].text) + std::string(what));
    }
  }
}

void check_hashes(const DocumentView& view, std::uint32_t helper, Breaches& breaches) {
  const auto files = view.at(helper).get("hashes");
  if (!files) return;
  std::vector<Text> algorithms;
  for (const syntax::JsonValue file : files->elements()) {
    const auto hashes = file.get("file_hashes");
    if (!hashes) continue;
    algorithms.clear();
    for (const syntax::JsonValue hash : hashes->elements()) {
      const auto algorithm = hash.get("algorithm");
      if (algorithm && algorithm->text()) algorithms.push_back({*algorithm->text(), algorithm->node()});
    }
    report_repeated(algorithms, " is the algorithm of another hash of this file", breaches);
  }
}

}  // namespace

void test_6_1_23(const DocumentView& view, Breaches& breaches) {
  if (view.vulnerabilities().size() < 2) return;
  std::vector<Text> cves;
  for (const Vulnerability& vulnerability : view.vulnerabilities()) {
    if (vulnerability.cve) cves.push_back(vulnerability.cve);
  }
  report_repeated(cves, " is the CVE of another vulnerability", breaches);
}

void test_6_1_24(const DocumentView& view, Breaches& breaches) {
  struct Seen {
    std::uint32_t vulnerability;
    std::string_view party;
    Moment date;
    std::uint32_t node;
    bool operator<(const Seen& o) const {
      if (vulnerability != o.vulnerability) return vulnerability < o.vulnerability;
      if (party != o.party) return party < o.party;
      return date != o.date ? date < o.date : node < o.node;
    }
  };
  std::vector<Seen> seen;
  for (const Statement& statement : view.statements()) {
    if (statement.kind != StatementKind::kInvolvement || !statement.category || !statement.date) continue;
    if (const auto date = Moment::parse(statement.date.text)) {
      seen.push_back({statement.vulnerability, statement.category.text, *date, statement.node});
    }
  }
  std::ranges::sort(seen, [](const Seen& a, const Seen& b) { return a < b; });
  for (std::size_t i = 1; i < seen.size(); ++i) {
    if (seen[i].vulnerability != seen[i - 1].vulnerability || seen[i].party != seen[i - 1].party) continue;
    if (seen[i].date == seen[i - 1].date) breaches.add(seen[i].node, "the party has another involvement of the same date");
  }
}

void test_6_1_25(const DocumentView& view, Breaches& breaches) {
  for (const Product& product : view.products()) {
    if (product.helper != 0) check_hashes(view, product.helper, breaches);
  }
}

}  // namespace proofhouse::formats::csaf
