// Whether the licences of an SPDX 2 document are licence expressions, and whether their references lead anywhere.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "formats/spdx/document.h"
#include "model/file_check.h"

namespace proofhouse::formats::spdx {

// Rules: "licence-expression" (the grammar), "licence-refers" (a LicenseRef that the document does not have), "licence-id" (an
// identifier that the list does not have; a warning, since lists grow).
class LicenceRules {
 public:
  using Add = std::function<void(std::string_view rule, Severity severity, At at, std::string message)>;
  LicenceRules(const SpdxDocument& document, Add add) : document_(document), add_(std::move(add)) {}
  void check();

 private:
  void check_text(const Text& text);

  const SpdxDocument& document_;
  Add add_;
  std::unordered_set<std::string_view> references_;
  std::unordered_set<std::string_view> documents_;
  std::unordered_set<std::string_view> sound_;  // texts that have no fault: most stand many times
};

}  // namespace proofhouse::formats::spdx
