#include <cstdlib>

#include "base/text.h"
#include "syntax/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::syntax::Csv csv(proofhouse::as_text({data, size}), ',', {.rows = 10'000, .fields = 8, .text = 1'000});
  std::size_t bytes = 0;
  while (true) {
    const auto more = csv.next();
    if (!more) {
      if (more.error().cause.empty() || more.error().place.empty()) std::abort();
      return 0;
    }
    if (!*more) return 0;
    if (csv.fields().empty() || csv.fields().size() > 8) std::abort();
    for (const std::string_view field : csv.fields()) bytes += field.size();
    if (bytes > size) std::abort();
  }
}
