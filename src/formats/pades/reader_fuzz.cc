#include "formats/pades/reader.h"
#include "formats/reader_under_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace format = proofhouse::formats::pades;
  return proofhouse::formats::fuzz_reader(format::read, format::kLimits, data, size);
}
