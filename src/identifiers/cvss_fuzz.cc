// Any bytes: a vector's canonical form scores as it does, and every score lies on the scale.
#include <cstdlib>

#include "base/text.h"
#include "identifiers/cvss.h"

namespace proofhouse::identifiers {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

void try_vector(std::string_view text) {
  const auto vector = CvssVector::parse(text);
  if (!vector) {
    require(!vector.error().cause.empty() && !vector.error().place.empty());
    return;
  }
  const CvssScores scores = vector->scores();
  const auto again = CvssVector::parse(vector->canonical());
  require(again && again->canonical() == vector->canonical() && again->nomenclature() == vector->nomenclature());
  const CvssScores same = again->scores();
  require(same.base == scores.base && same.threat == scores.threat && same.environmental == scores.environmental &&
          same.overall == scores.overall);
  require(scores.overall.tenths() >= 0 && scores.overall.tenths() <= 100);
  if (vector->version() != CvssVersion::k20) require(scores.threat.value_or(scores.base) <= scores.base);
}

}  // namespace

}  // namespace proofhouse::identifiers

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  proofhouse::identifiers::try_vector(proofhouse::as_text({data, size}));
  return 0;
}
