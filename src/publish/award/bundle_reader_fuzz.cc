// Any bytes: what read_bundle() accepts can be replayed and written, and reads back as the same.
#include <cstdlib>

#include "base/text.h"
#include "publish/award/bundle_json.h"
#include "publish/award/bundle_reader.h"
#include "tender/debrief_replay.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const auto debrief = publish::read_bundle(std::string(as_text({data, size})), "bundle.json");
  if (!debrief) {
    if (debrief.error().cause.empty()) std::abort();
    return 0;
  }
  tender::Verification verification;
  tender::replay_debrief(*debrief, verification);
  if (verification.checks.empty()) std::abort();
  const std::string written = publish::bundle_json(*debrief);
  const auto again = publish::read_bundle(written, "bundle.json");
  if (!again || publish::bundle_json(*again) != written) std::abort();
  return 0;
}
