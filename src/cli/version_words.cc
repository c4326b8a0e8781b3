#include "cli/version_words.h"

#include "base/text.h"

namespace proofhouse::cli {

Result<const identifiers::Scheme*> scheme_named(std::string_view name) {
  if (const auto* scheme = identifiers::find_scheme(name)) return scheme;
  const std::string_view near = identifiers::nearest_scheme(name);
  return fail(ErrorCode::kUsage, "there is no version scheme \"" + shorten(printable(name), 40) + "\"",
              near.empty() ? "see: proofhouse version schemes" : "did you mean: " + std::string(near));
}

}  // namespace proofhouse::cli
