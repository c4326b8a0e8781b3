// Readers: the one list of all formats that a reader process can be asked for.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"

namespace proofhouse::formats {

// One format: its name on the command line of the reader, the function that reads it and what one file of it may cost.
struct Reader {
  Format format;
  std::string_view name;
  Result<ReadDocument> (*read)(std::string bytes, const Limits& limits);
  Limits limits;
};

// All of them, in the order of Format.
std::span<const Reader> readers();

const Reader& reader_of(Format format);

// What a file of this format says, by its reader and within its limits. The same bytes give the same document or the same Error.
Result<ReadDocument> read(Format format, std::string bytes);

}  // namespace proofhouse::formats
