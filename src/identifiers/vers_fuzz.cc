// Any bytes as a range: what can be read has a canonical text that reads to the same range.
#include <cstdlib>

#include "base/text.h"
#include "identifiers/vers.h"

namespace proofhouse::identifiers {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void try_range(std::string_view text) {
  const std::size_t end = text.find('\n');
  const std::string_view range = text.substr(0, end);
  const std::string_view version = end == std::string_view::npos ? std::string_view("1.0") : text.substr(end + 1);
  for (const auto name : {"npm", "conan", "gem", "maven", "nginx", "nuget", "openssl", "pypi"}) {
    if (const auto native = from_native(*find_scheme(name), range)) static_cast<void>(contains(*native, version));
  }
  const auto vers = read_vers(range);
  if (!vers) {
    require(!vers.error().cause.empty() && !read_canonical_vers(range));
    return;
  }
  const auto again = read_vers(text_of(*vers));
  require(again && again->constraints == vers->constraints && again->all == vers->all && again->none == vers->none);
  require(contains(*again, version) == contains(*vers, version));
  static_cast<void>(breaches(*vers));
  static_cast<void>(simplified(*vers));
}

}  // namespace

}  // namespace proofhouse::identifiers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::identifiers::try_range(proofhouse::as_text({data, size}));
  return 0;
}
