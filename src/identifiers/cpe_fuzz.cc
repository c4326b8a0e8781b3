// Any bytes, two names parted by a line feed: what is read survives both bindings, and comparing is its own mirror.
#include <cstdlib>

#include "base/text.h"
#include "identifiers/cpe.h"

namespace proofhouse::identifiers {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

Result<Cpe> try_name(std::string_view text) {
  auto name = Cpe::parse(text);
  if (!name) {
    require(!name.error().cause.empty() && !name.error().cure.empty());
    return name;
  }
  // A bound name may be longer than what was read; only then may it be refused.
  const auto formatted = Cpe::parse(name->formatted());
  require(formatted ? *formatted == *name : formatted.error().code == ErrorCode::kLimit);
  const auto uri = Cpe::parse(name->uri());
  require(uri ? *uri == *name : uri.error().code == ErrorCode::kLimit);
  require(!name->well_formed_name().empty());
  return name;
}

void try_pair(std::string_view text) {
  const std::size_t cut = std::min(text.find('\n'), text.size());
  const auto source = try_name(text.substr(0, cut));
  const auto target = try_name(text.substr(std::min(cut + 1, text.size())));
  if (!source || !target) return;
  const CpeRelation there = compare(*source, *target);
  const CpeRelation back = compare(*target, *source);
  using enum CpeRelation;
  if (there == kEqual) require(back == kEqual);
  if (there == kSubset) require(back == kSuperset || back == kUndefined);
  if (there == kSuperset) require(back == kSubset || back == kUndefined);
}

}  // namespace

}  // namespace proofhouse::identifiers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::identifiers::try_pair(proofhouse::as_text({data, size}));
  return 0;
}
