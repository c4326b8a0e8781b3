// Any bytes: the names of an expression are pieces of it, in order.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "identifiers/spdx_licence.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const std::string_view text = as_text({data, size});
  const auto names = identifiers::parse_spdx_licence(text);
  if (!names) {
    if (!is_utf8(names.error().cause)) std::abort();
    return 0;
  }
  std::size_t last = 0;
  for (const auto& name : *names) {
    if (name.offset < last || name.offset >= text.size() || name.name.empty()) std::abort();
    static_cast<void>(name.listed());
    last = name.offset;
  }
  return 0;
}
