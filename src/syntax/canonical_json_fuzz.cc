// Any JSON: its canonical form is refused, or is JSON whose canonical form is itself.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "syntax/canonical_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const Limits limits{.depth = 64};
  const auto document = syntax::JsonDocument::parse(std::string(as_text({data, size})), limits);
  if (!document) return 0;
  const auto canonical = syntax::canonical_json(document->root());
  if (!canonical) return 0;
  const auto again = syntax::JsonDocument::parse(*canonical, limits);
  if (!again) std::abort();
  const auto twice = syntax::canonical_json(again->root());
  if (!twice || *twice != *canonical) std::abort();
  return 0;
}
