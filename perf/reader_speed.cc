// How fast the JSON readers are, beside a simdjson DOM parse of the same bytes.
//
//   reader_speed formats          the names of all readers, one a line
//   reader_speed warm FORMAT N    files from standard input, one a line; the fastest of N times each; one line of JSON
//   reader_speed read FORMAT FILE the file once: its document, the wire form of it, the digest of that
//   reader_speed dom FILE         the file once, by a fresh simdjson parser
#include <simdjson.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/file.h"
#include "base/wire.h"
#include "crypto/sha.h"
#include "formats/readers.h"
#include "model/document_wire.h"

namespace {

using namespace proofhouse;

template <class Work>
double fastest(int rounds, Work work) {
  double best = std::numeric_limits<double>::max();
  for (int round = 0; round < rounds; ++round) best = std::min(best, work());
  return best;
}

// Time of the processor that this thread had: what runs for long is interrupted more often, which is not its fault.
double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::optional<Digest> digest_of(const formats::Reader& reader, std::string bytes) {
  const auto document = reader.read(std::move(bytes), reader.limits);
  if (!document) return std::nullopt;
  return crypto::sha256(to_wire(*document));
}

double time_reader(const formats::Reader& reader, const std::string& bytes) {
  std::string copy = bytes;
  const double start = now();
  const bool read = digest_of(reader, std::move(copy)).has_value();
  return read ? now() - start : -1;
}

double time_dom(simdjson::dom::parser& parser, const simdjson::padded_string& bytes) {
  const double start = now();
  const bool parsed = parser.parse(bytes).error() == simdjson::SUCCESS;
  return parsed ? now() - start : -1;
}

// A fresh parser pays for its buffers, and for giving them back.
double time_fresh_dom(const simdjson::padded_string& bytes) {
  const double start = now();
  {
    simdjson::dom::parser parser;
    if (parser.parse(bytes).error() != simdjson::SUCCESS) return -1;
  }
  return now() - start;
}

int warm(const formats::Reader& reader, int rounds) {
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  std::uint64_t refused = 0;
  double ours = 0;
  double dom = 0;
  double fresh = 0;
  simdjson::dom::parser parser;
  for (std::string name; std::getline(std::cin, name);) {
    const auto file = read_file(name, reader.limits.bytes);
    if (!file) return 1;
    const simdjson::padded_string padded(*file);
    const double read = fastest(rounds, [&] { return time_reader(reader, *file); });
    const double parsed = fastest(rounds, [&] { return time_dom(parser, padded); });
    if (read < 0 || parsed < 0) {
      ++refused;
      continue;
    }
    ++files;
    bytes += file->size();
    ours += read;
    dom += parsed;
    fresh += fastest(rounds, [&] { return time_fresh_dom(padded); });
  }
  std::cout << "{\"files\":" << files << ",\"bytes\":" << bytes << ",\"refused\":" << refused << ",\"reader_seconds\":" << ours
            << ",\"dom_seconds\":" << dom << ",\"fresh_dom_seconds\":" << fresh << "}\n";
  return 0;
}

int read_once(const formats::Reader& reader, const std::string& name) {
  auto file = read_file(name, reader.limits.bytes);
  if (!file) return 1;
  const auto digest = digest_of(reader, *std::move(file));
  if (!digest) return 1;
  std::cout << digest->hex() << '\n';
  return 0;
}

int dom_once(const std::string& name) {
  simdjson::dom::parser parser;
  return parser.load(name).error() == simdjson::SUCCESS ? 0 : 1;
}

}  // namespace

int main(int count, char** given) {
  const std::span arguments(given, static_cast<std::size_t>(count));
  const std::string_view mode = count > 1 ? arguments[1] : "";
  if (mode == "formats") {
    for (const formats::Reader& reader : formats::readers()) std::cout << reader.name << '\n';
    return 0;
  }
  if (mode == "dom" && count == 3) return dom_once(arguments[2]);
  const auto format = count > 2 ? from_name<Format>(arguments[2]) : std::nullopt;
  if (!format || count != 4) return 2;
  const formats::Reader& reader = formats::reader_of(*format);
  if (mode == "warm") return warm(reader, std::max(1, std::atoi(arguments[3])));
  return mode == "read" ? read_once(reader, arguments[3]) : 2;
}
