// Requirements, profiles and a buyer's changes from any bytes: whatever they are, reading ends with a value or an error.
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/text.h"
#include "catalogue/load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using proofhouse::catalogue::SourceFile;
  const std::string bytes(proofhouse::as_text({data, size}));
  const SourceFile own{"requirements/X-1.yaml", bytes};
  (void)proofhouse::catalogue::load_requirements({&own, 1});
  for (const char* path : {"catalogue.yaml", "profiles/x.yaml", "frameworks/x.yaml", "guidance/x.yaml", "elements.yaml"}) {
    const SourceFile file{path, bytes};
    (void)proofhouse::catalogue::load({&file, 1});
  }
  const auto tree = proofhouse::syntax::parse_yaml(bytes, "profile.yaml", proofhouse::Limits{});
  if (tree) (void)proofhouse::catalogue::apply_overrides({}, *tree, "profile.yaml");
  return 0;
}
