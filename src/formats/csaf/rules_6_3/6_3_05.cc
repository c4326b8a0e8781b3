// 6.3.5 short hashes.
#include "formats/csaf/file_hashes.h"
#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

constexpr std::size_t kShortest = 64;

}  // namespace

void test_6_3_5(const DocumentView& view, Breaches& breaches) {
  each_file_hashes(view, [&](const syntax::JsonValue& list) {
    for (const syntax::JsonValue hash : list.elements()) {
      const Text value = member_of(hash, "value");
      if (value && value.text.size() < kShortest) breaches.add(value.node, "the hash is shorter than 64 characters");
    }
  });
}

}  // namespace proofhouse::formats::csaf
