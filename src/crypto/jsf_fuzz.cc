// Any JSON as a signed object: refused, or no signature verifies, since none is signed.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.h"
#include "crypto/jsf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  // The key of RFC 8032 §7.1 test 1.
  static const std::vector<crypto::PublicKey> keys{
      crypto::PublicKey::from_der(
          from_hex("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").value())
          .value()};
  const auto document = syntax::JsonDocument::parse(std::string(as_text({data, size})), Limits{.depth = 64});
  if (!document) return 0;
  const auto check = crypto::check_jsf(document->root(), keys, {{"note"}, {"x"}});
  if (check ? check->distinct_keys() > 0 : check.error().cause.empty()) std::abort();
  return 0;
}
