// 6.2.39.5 and 6.2.54.1 to 6.2.54.4: extensions.
#include <string>

#include "formats/csaf/extension_kind.h"
#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

template <class Wrong>
void check_extensions(const DocumentView& view, Wrong wrong, std::string_view fault, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    if (wrong(extension)) breaches.add(extension.node, std::string(fault));
  }
}

bool is_experimental(const Extension& extension) { return is_experimental_extension(extension.schema.text); }

}  // namespace

void test_6_2_39_5(const DocumentView& view, Breaches& breaches) {
  const std::string_view category = view.head().category.text;
  if (category != "csaf_superseded" && category != "csaf_withdrawn") return;
  check_extensions(
      view, [](const Extension&) { return true; }, "a superseded or withdrawn document needs no extension", breaches);
}

void test_6_2_54_1(const DocumentView& view, Breaches& breaches) {
  check_extensions(view, is_experimental, "the extension is neither official nor registered", breaches);
}

void test_6_2_54_2(const DocumentView& view, Breaches& breaches) {
  const auto other = [](const Extension& extension) { return !is_official_extension(extension.schema.text); };
  check_extensions(view, other, "the extension is not official", breaches);
}

void test_6_2_54_3(const DocumentView& view, Breaches& breaches) {
  const auto critical = [&](const Extension& extension) {
    const auto value = view.at(extension.node).get("critical");
    return value && value->boolean() == true;
  };
  check_extensions(view, critical, "who does not know the extension misreads the document: it is critical", breaches);
}

void test_6_2_54_4(const DocumentView& view, Breaches& breaches) {
  if (view.head().tlp.text != "CLEAR") return;
  check_extensions(view, is_experimental, "the extension is experimental, and all the world may read the document", breaches);
}

}  // namespace proofhouse::formats::csaf
