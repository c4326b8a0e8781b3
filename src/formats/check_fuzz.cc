// Any bytes get a verdict, twice the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "base/wire.h"
#include "formats/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const std::string bytes(as_text({data, size}));
  const FileCheck first = formats::check(bytes);
  if (first.valid && first.kind == "unknown") std::abort();
  for (const Violation& violation : first.violations) {
    if (violation.message.empty() || !is_utf8(violation.message) || (first.valid && violation.severity == Severity::kError)) {
      std::abort();
    }
  }
  if (to_wire(formats::check(bytes)) != to_wire(first)) std::abort();
  return 0;
}
