// A ZIP archive of parts that are stored as they are: what pandoc is given as its reference document.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace proofhouse::render {

struct ZipPart {
  std::string_view name;  // ASCII
  std::string_view bytes;
};

// The archive (APPNOTE.TXT 6.3, method 0), the parts in their order, dated 1980-01-01. All together below 4 GiB and 65,536 parts.
std::string stored_zip(std::span<const ZipPart> parts);

}  // namespace proofhouse::render
