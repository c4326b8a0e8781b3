// Any bytes: what read_decision() accepts, explain_text() must be able to tell.
#include <cstdlib>

#include "base/text.h"
#include "publish/decision_reader.h"
#include "publish/explain.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const auto view = publish::read_decision(std::string(as_text({data, size})), "decision.json");
  if (!view) {
    if (view.error().cause.empty()) std::abort();
    return 0;
  }
  if (!publish::explain_text(*view, {}, {})) std::abort();
  for (const auto& bid : view->bids) {
    if (!publish::explain_text(*view, bid.id, {})) std::abort();
    for (const auto& requirement : view->requirements) {
      if (!publish::explain_text(*view, bid.id, requirement.id)) std::abort();
    }
  }
  return 0;
}
