// Starting pandoc: one document in, one DOCX out, without a shell and without a file on disk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"

namespace proofhouse::render {

struct PandocLimits {
  std::uint64_t most_bytes = 64ULL << 20U;  // of the DOCX
  unsigned seconds = 60;
};

// The absolute path of pandoc on PATH. Parts of PATH that are not absolute are passed over. Fails with kNotFound.
Result<std::string> find_pandoc();

// Runs `program` with the JSON of a document on its standard input and a reference document, both in memory files, and returns
// what it writes to its standard output. Its environment holds a fixed language, no home, and `created` as SOURCE_DATE_EPOCH.
// Fails with kNotFound where it cannot be started, kLimit where it writes more than is allowed, kIncomplete where it takes too
// long or ends without a file. May be called from several threads.
Result<std::string> run_pandoc(const std::string& program, std::string_view tree, std::string_view reference, Date created,
                               const PandocLimits& limits = {});

}  // namespace proofhouse::render
