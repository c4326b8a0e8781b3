// What every reader must hold for any bytes: it reads or refuses, and what it read survives the way between the processes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/limits.h"
#include "base/result.h"
#include "base/text.h"
#include "base/wire.h"
#include "model/document.h"
#include "model/document_wire.h"

namespace proofhouse::formats {

inline int fuzz_reader(Result<ReadDocument> (*read)(std::string, const Limits&), const Limits& limits, const std::uint8_t* data,
                       std::size_t size) {
  const auto document = read(std::string(as_text({data, size})), limits);
  if (!document) {
    if (document.error().cause.empty() || !is_utf8(document.error().cause)) std::abort();
    return 0;
  }
  const std::string wire = to_wire(*document);
  const auto back = document_from_wire(wire);
  if (!back || to_wire(*back) != wire) std::abort();
  return 0;
}

}  // namespace proofhouse::formats
