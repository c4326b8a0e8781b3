// Any bytes as scheme, version and version: comparing never crashes, is antisymmetric, and every range text has an answer.
#include <cstdlib>

#include "base/text.h"
#include "identifiers/version/range_text.h"
#include "identifiers/version/schemes.h"

namespace proofhouse::identifiers {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

// The first byte chooses the scheme; a line feed parts the versions.
void try_versions(std::string_view text) {
  if (text.empty()) return;
  const auto& scheme = schemes()[static_cast<unsigned char>(text.front()) % schemes().size()];
  text.remove_prefix(1);
  const std::size_t end = text.find('\n');
  const std::string_view a = text.substr(0, end);
  const std::string_view b = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  require(compare(scheme, a, b) == reversed(compare(scheme, b, a)));
  const Order same = compare(scheme, a, a);
  require(same == Order::kEqual || same == Order::kUndecided);
  const RangeText range = read_range_text(a);
  require((range.kind == RangeKind::kUndecided) == !range.reason.empty());
  require((range.kind == RangeKind::kConstraints) == !range.constraints.empty());
  static_cast<void>(contains(range, b));
}

}  // namespace

}  // namespace proofhouse::identifiers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::identifiers::try_versions(proofhouse::as_text({data, size}));
  return 0;
}
