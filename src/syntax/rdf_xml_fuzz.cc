// Any bytes: the triples of what is XML hold only terms that are there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "syntax/rdf_xml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  constexpr std::uint64_t kMost = 10'000;
  const auto xml = syntax::XmlDocument::parse(std::string(as_text({data, size})), Limits{});
  if (!xml) return 0;
  const auto graph = syntax::read_rdf_xml(*xml, kMost);
  if (!graph) return 0;
  if (graph->triples().size() > kMost) std::abort();
  for (const auto& triple : graph->triples()) {
    for (const std::uint32_t term : {triple.subject, triple.predicate, triple.object}) {
      if (term >= graph->terms()) std::abort();
    }
    if (graph->term(triple.subject).kind == syntax::RdfKind::kLiteral) std::abort();
  }
  return 0;
}
