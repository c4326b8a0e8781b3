// 6.3.21.1 to 6.3.21.9: extensions, and where they stand.
#include <algorithm>
#include <optional>
#include <string>

#include "formats/csaf/extension_kind.h"
#include "formats/csaf/rules_6_3/rules.h"

namespace proofhouse::formats::csaf {

namespace {

void check_path(const DocumentView& view, std::string_view path, std::string_view fault, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    if (extension.path == path) breaches.add(extension.node, std::string(fault));
  }
}

// The product that holds a node. Products stand in the order of their nodes.
const Product* product_of(const DocumentView& view, std::uint32_t node) {
  const auto behind = std::ranges::upper_bound(view.products(), node, {}, &Product::node);
  return behind == view.products().begin() ? nullptr : &*(behind - 1);
}

void check_products(const DocumentView& view, ProductOrigin origin, std::string_view fault, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    if (extension.path != "product") continue;
    const Product* product = product_of(view, extension.node);
    if (product != nullptr && product->origin == origin) breaches.add(extension.node, std::string(fault));
  }
}

}  // namespace

// The draft's category "critical" is "essential" in the schema.
void test_6_3_21_1(const DocumentView& view, Breaches& breaches) {
  for (const Extension& extension : view.extensions()) {
    if (extension.category.text == "essential" || extension.category.text == "critical") {
      breaches.add(extension.category.node, "who does not know the extension misses what is essential");
    }
  }
}

void test_6_3_21_2(const DocumentView& view, Breaches& breaches) {
  if (!view.head().tlp || view.head().tlp.text == "CLEAR") return;
  for (const Extension& extension : view.extensions()) {
    if (is_experimental_extension(extension.schema.text)) breaches.add(extension.node, "the extension is experimental");
  }
}

void test_6_3_21_3(const DocumentView& view, Breaches& breaches) {
  check_path(view, "document", "an extension is used in the document's head", breaches);
}

void test_6_3_21_4(const DocumentView& view, Breaches& breaches) {
  check_products(view, ProductOrigin::kBranch, "an extension is used in a branch's product", breaches);
}

void test_6_3_21_5(const DocumentView& view, Breaches& breaches) {
  check_products(view, ProductOrigin::kFullName, "an extension is used in a full product name", breaches);
}

void test_6_3_21_6(const DocumentView& view, Breaches& breaches) {
  check_products(view, ProductOrigin::kPath, "an extension is used in a path's product", breaches);
}

void test_6_3_21_7(const DocumentView& view, Breaches& breaches) {
  check_path(view, "content", "an extension is used in a metric", breaches);
}

void test_6_3_21_8(const DocumentView& view, Breaches& breaches) {
  check_path(view, "vulnerability", "an extension is used in a vulnerability", breaches);
}

void test_6_3_21_9(const DocumentView& view, Breaches& breaches) {
  check_path(view, "", "an extension is used at the root", breaches);
}

}  // namespace proofhouse::formats::csaf
