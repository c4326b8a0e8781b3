// 6.1.60.2 extension schemas and 6.1.60.3 extension metadata: what an extension's own files ask. Proofhouse looks nothing up, so
// each extension is a warning that says so.
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

void warn_unsupported(const DocumentView& view, std::string_view file, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    breaches.warn(extension.node, "the extension " + quote(extension.schema.text) + " of the category " +
                                      quote(extension.category.text) + " was not held against its " + std::string(file) +
                                      ", which Proofhouse does not know");
  }
}

}  // namespace

void test_6_1_60_2(const DocumentView& view, Breaches& breaches) { warn_unsupported(view, "schema", breaches); }

void test_6_1_60_3(const DocumentView& view, Breaches& breaches) { warn_unsupported(view, "metadata", breaches); }

}  // namespace proofhouse::formats::csaf
