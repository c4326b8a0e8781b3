// The checker on any bytes: whatever is JSON and claims to be CSAF is held against every rule.
#include <cstdint>
#include <string>

#include "formats/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(proofhouse::formats::check(std::string(data, data + size), proofhouse::Limits{}));
  return 0;
}
