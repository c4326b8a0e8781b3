// test-result v0.1.
#include <array>

#include "formats/statement/predicates.h"
#include "formats/statement/resource.h"

namespace proofhouse::formats::statement {

Predicate read_test_result(const JsonObject& predicate, std::string_view /*type*/) {
  constexpr std::array<std::string_view, 3> kResults{"PASSED", "WARNED", "FAILED"};
  AttestedTests tests;
  tests.result = predicate.word("result", kResults);
  static_cast<void>(predicate.any("configuration"));
  tests.configuration = read_resources(predicate, "configuration");
  tests.url = predicate.optional_text("url");
  tests.passed = predicate.optional_texts("passedTests");
  tests.warned = predicate.optional_texts("warnedTests");
  tests.failed = predicate.optional_texts("failedTests");
  return tests;
}

}  // namespace proofhouse::formats::statement
