#include "formats/checker_under_fuzz.h"
#include "formats/kev/check.h"
#include "formats/kev/reader.h"
#include "formats/reader_under_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  namespace format = proofhouse::formats::kev;
  proofhouse::formats::fuzz_checker(format::claims, format::check, data, size);
  return proofhouse::formats::fuzz_reader(format::read, format::kLimits, data, size);
}
