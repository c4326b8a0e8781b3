// Any bytes: what JsonDocument accepts, locate() must find again, value for value.
#include <cstdlib>
#include <numeric>

#include "base/text.h"
#include "syntax/json.h"
#include "syntax/locate.h"
#include "syntax/tree.h"

namespace proofhouse::syntax {

namespace {

void require(bool held) {
  if (!held) std::abort();
}

// The number of values below and including one; every accessor is called once.
std::uint32_t walk(const JsonValue& value) {
  require(!value.text() || is_utf8(*value.text()));
  require(is_utf8(value.key()));
  require(value.number_text().has_value() == value.is_number());
  require(!value.integer() || value.is_number());
  require(value.boolean().has_value() == value.is_boolean());
  std::uint32_t count = 1;
  std::size_t below = 0;
  for (const JsonValue element : value.elements()) {
    require(element.node() == value.node() + count);
    count += walk(element);
    ++below;
  }
  for (const JsonMember member : value.members()) {
    require(member.value.node() == value.node() + count);
    count += walk(member.value);
    ++below;
  }
  require(below == value.size());
  return count;
}

void try_json(std::string_view bytes) {
  Limits limits;
  limits.nodes = 4096;
  const auto document = JsonDocument::parse(std::string(bytes), limits);
  if (!document) {
    require(!document.error().cause.empty());
    return;
  }
  require(walk(document->root()) == document->node_count());
  std::vector<std::uint32_t> nodes(document->node_count() + 1);
  std::iota(nodes.begin(), nodes.end(), 0U);
  const auto places = locate(bytes, nodes);
  LineCounter lines(bytes);
  for (std::uint32_t node = 0; node < document->node_count(); ++node) {
    const std::size_t offset = document->at(node).offset();
    require(places[node].offset == offset);
    require(lines.at(offset) == LineColumn{places[node].line, places[node].column});
  }
  require(places.back().line == 0);
  require(json_tree(*document).node == 0);
}

}  // namespace

}  // namespace proofhouse::syntax

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = proofhouse::as_text({data, size});
  proofhouse::syntax::try_json(bytes);
  // Bytes that did not parse mean nothing to locate(), but must not hurt it.
  const std::uint32_t some[] = {7, 0, 3};
  proofhouse::syntax::locate(bytes, some);
  return 0;
}
