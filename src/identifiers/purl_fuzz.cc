// Any bytes: what is read has one canonical form, which reads as the same value and has nothing to remark.
#include <cstdlib>

#include "base/text.h"
#include "identifiers/purl.h"
#include "identifiers/purl_types.h"

namespace proofhouse::identifiers {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void try_purl(std::string_view text) {
  const auto purl = Purl::parse(text);
  const auto tolerant = Purl::parse(text, PurlReading::kTolerant);
  if (!purl) {
    require(!purl.error().cause.empty() && !purl.error().cure.empty());
  } else {
    require(tolerant && *tolerant == *purl);
    require(is_utf8(purl->canonical()) && purl->canonical().starts_with(purl->package()));
    const auto again = Purl::parse(purl->canonical(), PurlReading::kStrict);
    require(again && *again == *purl && again->canonical() == purl->canonical());
    require(again->remarks().empty() || find_purl_type(purl->type()) == nullptr);
    const auto built = Purl::create(purl->parts(), PurlReading::kStrict);
    require(built && *built == *purl);
  }
  if (tolerant && !purl) require(!tolerant->remarks().empty());
}

}  // namespace

}  // namespace proofhouse::identifiers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::identifiers::try_purl(proofhouse::as_text({data, size}));
  return 0;
}
