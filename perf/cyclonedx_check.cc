// Checks every file that standard input names, one a line, and prints one line of JSON: what all of them took, and which are not
// valid. One thread; the bytes are in memory before the clock starts. "cyclonedx_check ROUNDS" keeps the fastest round.
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "base/file.h"
#include "formats/check.h"

int main(int count, char** arguments) {
  using Clock = std::chrono::steady_clock;
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 1;
  std::vector<std::string> names;
  std::vector<std::string> files;
  std::uint64_t bytes = 0;
  for (std::string line; std::getline(std::cin, line);) {
    auto file = proofhouse::read_file(line, proofhouse::formats::kCheckLimits.bytes);
    if (!file) return 1;
    bytes += file->size();
    names.push_back(line);
    files.push_back(*std::move(file));
  }
  std::vector<bool> valid(files.size());
  double best = 0;
  for (int round = 0; round < rounds; ++round) {
    std::chrono::duration<double> took{};
    for (std::size_t i = 0; i < files.size(); ++i) {
      std::string copy = files[i];
      const auto start = Clock::now();
      valid[i] = proofhouse::formats::check(std::move(copy)).valid;
      took += Clock::now() - start;
    }
    if (best == 0 || took.count() < best) best = took.count();
  }
  std::cout << "{\"documents\":" << files.size() << ",\"bytes\":" << bytes << ",\"seconds\":" << best << ",\"invalid\":[";
  for (std::size_t i = 0, written = 0; i < names.size(); ++i) {
    if (!valid[i]) std::cout << (written++ > 0 ? "," : "") << '"' << names[i] << '"';
  }
  std::cout << "]}\n";
  return 0;
}
