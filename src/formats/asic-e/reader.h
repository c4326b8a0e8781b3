// ASiC-E (ETSI EN 319 162-1): a ZIP that holds files and the signatures over them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "model/file_check.h"

namespace proofhouse::formats::asic_e {

inline constexpr std::string_view kMimetype = "application/vnd.etsi.asic-e+zip";

inline constexpr Limits kLimits{
    .bytes = 64ULL << 20U, .depth = 32, .nodes = 200'000, .text = 64ULL << 20U, .output = 256ULL << 20U};
// Inflated, all entries together.
inline constexpr std::uint64_t kMostInflated = 96ULL << 20U;
inline constexpr std::size_t kMostSignatures = 32;
inline constexpr std::size_t kMostReferences = 1000;

// One broken rule of README.md.
struct Breach {
  std::string_view rule;
  Severity severity = Severity::kError;
  std::string entry;  // the name of an entry of the ZIP, or empty
  std::string message;
};

struct Container {
  AsicContainer container;
  std::vector<Breach> breaches;
};

// Reads the whole container. Fails with kMalformed, kInvalid and kLimit where the ZIP cannot be read; what is wrong inside is a
// breach.
Result<Container> read_container(std::string bytes, const Limits& limits);

// The AsicContainer of one file; each breach is a Remark. Digests are not compared here and nothing is verified.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::asic_e
