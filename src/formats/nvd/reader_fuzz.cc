#include "formats/checker_under_fuzz.h"
#include "formats/nvd/check.h"
#include "formats/nvd/reader.h"
#include "formats/reader_under_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace format = proofhouse::formats::nvd;
  proofhouse::formats::fuzz_checker(format::claims, format::check, data, size);
  return proofhouse::formats::fuzz_reader(format::read, proofhouse::formats::kFuzzedLimits, data, size);
}
