// PAdES (ETSI EN 319 142-1, ISO 32000-1 §12.8): the signatures of a PDF and which bytes they cover. Of the document itself
// nothing is read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "model/file_check.h"

namespace proofhouse::formats::pades {

inline constexpr Limits kLimits{
    .bytes = 256ULL << 20U, .depth = 32, .nodes = 100'000, .text = 64ULL << 20U, .output = 64ULL << 20U};
inline constexpr std::size_t kMostSignatures = 32;

// One broken rule of README.md.
struct Breach {
  std::string_view rule;
  Severity severity = Severity::kError;
  std::size_t offset = 0;
  std::string message;
};

struct Signatures {
  SignedPdf pdf;
  std::vector<Breach> breaches;
};

// Every signature dictionary: a dictionary with ByteRange. One is sound where ByteRange covers the file from its first byte to
// some end, but for a hole that is exactly the hexadecimal string of the dictionary's own Contents. Never fails: a PDF without
// signatures has a breach.
Signatures find_signatures(std::string_view bytes, const Limits& limits);

// The SignedPdf of one file; each breach is a Remark. Fails with kMalformed for what is no PDF, kLimit.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

}  // namespace proofhouse::formats::pades
