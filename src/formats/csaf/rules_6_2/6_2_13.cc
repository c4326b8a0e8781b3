// 6.2.13 keys that are not sorted.
#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

// Once an object, at the first key that stands too late.
void test_6_2_13(const DocumentView& view, Breaches& breaches) {
  for (std::uint32_t node = 0; node < view.json().node_count(); ++node) {
    const syntax::JsonValue object = view.at(node);
    if (!object.is_object()) continue;
    std::string_view last;
    for (const syntax::JsonMember member : object.members()) {
      if (member.key < last) {
        breaches.add(member.value.node(), "the key " + quote(member.key) + " stands behind " + quote(last));
        break;
      }
      last = member.key;
    }
  }
}

}  // namespace proofhouse::formats::csaf
