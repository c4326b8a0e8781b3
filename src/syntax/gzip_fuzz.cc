#include <cstdlib>

#include "base/text.h"
#include "syntax/gzip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr proofhouse::syntax::GzipLimits kLimits{.inflated = 1U << 20U, .members = 100};
  const auto text = proofhouse::syntax::gunzip(proofhouse::as_text({data, size}), kLimits);
  if (text ? text->size() > kLimits.inflated : text.error().cause.empty()) std::abort();
  return 0;
}
