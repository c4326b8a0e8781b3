// Input: what a decision stands on: files below a tender folder, opened without following a link, and lists of what lies in a
// folder.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/file.h"
#include "base/result.h"
#include "model/decision.h"

namespace proofhouse::tender {

// The most bytes of a file that no reader opens, such as a firmware image: what is larger is not even hashed.
inline constexpr std::uint64_t kMostUnreadBytes = 64ULL << 30U;

struct OpenedInput {
  Descriptor file;
  Digest sha256;
};

// Opens the regular file `relative` below the tender folder and hashes it. No part of `relative` may be a link. Fails as
// open_below, with kLimit above `most` bytes before any byte is read, with kUnreadable where the system refuses a read.
Result<OpenedInput> open_input(const std::string& tender, const std::string& relative, std::uint64_t most = kMostUnreadBytes);

// What lies in one folder below the tender: evidence that nobody listed changes a decision too.
struct Listing {
  std::vector<std::string> files;  // below that folder, sorted; links, pipes and devices among them
  Digest sha256;                   // of kind, size and name of each
  bool whole = true;               // false: there was more than is ever listed
};

// Walks the folder and the folders in it, without following links. A folder that is not there has an empty list.
Listing list_input(const std::string& tender, const std::string& relative);

// By path, each once.
void sort_inputs(std::vector<InputDigest>& inputs);

}  // namespace proofhouse::tender
