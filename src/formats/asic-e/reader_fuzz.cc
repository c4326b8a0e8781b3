#include "formats/asic-e/reader.h"
#include "formats/reader_under_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace format = proofhouse::formats::asic_e;
  return proofhouse::formats::fuzz_reader(format::read, format::kLimits, data, size);
}
