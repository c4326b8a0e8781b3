// CSAF 2.0 and 2.1 documents (OASIS), VEX among them: known by document.csaf_version.
#pragma once

#include <memory>

#include "formats/checker.h"

namespace proofhouse::formats::csaf {

// Checks many documents, one after another: keeps compiled patterns and memory. One thread at a time.
class CsafChecker {
 public:
  CsafChecker();
  CsafChecker(CsafChecker&&) noexcept;
  CsafChecker& operator=(CsafChecker&&) noexcept;
  ~CsafChecker();

  enum class Depth : std::uint8_t { kMandatory, kAll };
  // Rules: "schema"; the numbers of CSAF's section 6 ("6.1.7"): mandatory tests are errors, optional ones warnings, informative
  // ones information; "vex-applies-to-nothing" (warning) for a VEX statement about no product; "limit". kMandatory leaves all but
  // the schema and the mandatory tests out.
  void check(const syntax::JsonDocument& document, Violations& violations, Depth depth = Depth::kAll);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// formats/checker.h.
std::optional<std::string> claims(const Opened& file);
void check(const Opened& file, Violations& violations);

}  // namespace proofhouse::formats::csaf
