// Any bytes: what parse_edition() accepts, edition_json() writes so that it is read again, and as the same.
#include <cstdlib>

#include "base/text.h"
#include "tender/publication_files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace proofhouse;
  const std::string text(as_text({data, size}));
  const auto edition = tender::parse_edition(text, "edition.json");
  if (!edition) {
    if (edition.error().cause.empty()) std::abort();
  } else {
    const std::string written = tender::edition_json(*edition);
    const auto again = tender::parse_edition(written, "edition.json");
    if (!again || tender::edition_json(*again) != written) std::abort();
  }
  const auto questions = tender::parse_questions(text, "questions.yaml");
  if (!questions && questions.error().cause.empty()) std::abort();
  return 0;
}
