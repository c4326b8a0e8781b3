// Licence expressions (SPDX 3.0.1, annex B) as CSAF 2.1 has them: without references to other documents.
#pragma once

#include <optional>
#include <string_view>

namespace proofhouse::formats::csaf {

struct LicenceExpression {
  bool has_unlisted = false;  // a LicenseRef or AdditionRef that is not ScanCode's
};

// Nothing where the text breaks the grammar or its DocumentRef part is used. No list of licences is asked.
std::optional<LicenceExpression> parse_licence_expression(std::string_view text);

}  // namespace proofhouse::formats::csaf
