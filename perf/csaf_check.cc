// Checks every file that standard input names, one a line, and prints one line of JSON: the processor time of the best round, and
// which files are not valid. One thread; files are in memory before the clock starts. "csaf_check ROUNDS [all]"; "all" runs the
// optional and informative tests too.
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "formats/csaf/check.h"
#include "formats/violations.h"

namespace {

using proofhouse::formats::csaf::CsafChecker;

bool check_one(CsafChecker& checker, std::string bytes, CsafChecker::Depth depth) {
  const auto document = proofhouse::syntax::JsonDocument::parse(std::move(bytes), proofhouse::Limits{});
  if (!document) return false;
  proofhouse::formats::Violations violations;
  checker.check(*document, violations, depth);
  proofhouse::FileCheck check;
  std::move(violations).finish(document->source(), check);
  return check.valid;
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 1;
  const bool all = count > 2 && std::string_view(arguments[2]) == "all";
  const auto depth = all ? CsafChecker::Depth::kAll : CsafChecker::Depth::kMandatory;
  std::vector<std::string> names;
  std::vector<std::string> files;
  std::uint64_t bytes = 0;
  for (std::string line; std::getline(std::cin, line);) {
    auto file = proofhouse::read_file(line);
    if (!file) return 1;
    bytes += file->size();
    names.push_back(line);
    files.push_back(*std::move(file));
  }
  CsafChecker checker;
  std::vector<bool> valid(files.size());
  double best = 0;
  for (int round = 0; round < rounds + 1; ++round) {
    std::vector<std::string> copies = files;
    const std::clock_t start = std::clock();
    for (std::size_t i = 0; i < copies.size(); ++i) valid[i] = check_one(checker, std::move(copies[i]), depth);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (best == 0 || took < best) best = took;
  }
  std::cout << "{\"documents\":" << files.size() << ",\"bytes\":" << bytes << ",\"seconds\":" << best << ",\"invalid\":[";
  for (std::size_t i = 0, written = 0; i < names.size(); ++i) {
    if (!valid[i]) std::cout << (written++ > 0 ? "," : "") << '"' << names[i] << '"';
  }
  std::cout << "]}\n";
  return 0;
}
