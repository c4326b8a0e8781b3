// 6.1.43, 6.1.44 and 6.1.61: several stars in a model number, serial number or SKU.
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// Stars without a backslash before them; a backslash itself may have one.
bool has_several_stars(std::string_view text) {
  int stars = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '*') {
      ++stars;
    }
  }
  return stars > 1;
}

void check_list(const DocumentView& view, std::string_view key, Breaches& breaches) {
  for (const Product& product : view.products()) {
    if (product.helper == 0) continue;
    const auto list = view.at(product.helper).get(key);
    if (!list) continue;
    for (const syntax::JsonValue value : list->elements()) {
      const auto text = value.text();
      if (text && has_several_stars(*text)) breaches.add(value.node(), quote(*text) + " has more than one star");
    }
  }
}

}  // namespace

void test_6_1_43(const DocumentView& view, Breaches& breaches) { check_list(view, "model_numbers", breaches); }

void test_6_1_44(const DocumentView& view, Breaches& breaches) { check_list(view, "serial_numbers", breaches); }

void test_6_1_61(const DocumentView& view, Breaches& breaches) { check_list(view, "skus", breaches); }

}  // namespace proofhouse::formats::csaf
