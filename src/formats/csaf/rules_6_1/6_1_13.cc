// 6.1.13 package URLs; 6.1.42 several of one product differ in their qualifiers alone.
#include <optional>

#include "formats/csaf/rules_6_1/rules.h"
#include "identifiers/purl.h"

namespace proofhouse::formats::csaf {

namespace {

using identifiers::Purl;

bool same_package(const Purl& a, const Purl& b) {
  return a.type() == b.type() && a.name_space() == b.name_space() && a.name() == b.name() && a.version() == b.version() &&
         a.subpath() == b.subpath();
}

template <class Visit>
void each_helper(const DocumentView& view, std::string_view key, Visit visit) {
  for (const Product& product : view.products()) {
    if (product.helper == 0) continue;
    if (const auto value = view.at(product.helper).get(key)) visit(*value);
  }
}

void check_purl(const syntax::JsonValue& value, Breaches& breaches) {
  const auto text = value.text();
  if (!text) return;
  if (const auto purl = Purl::parse(*text); !purl) {
    breaches.add(value.node(), quote(*text) + " is no package URL: " + purl.error().cause);
  }
}

}  // namespace

void test_6_1_13(const DocumentView& view, Breaches& breaches) {
  each_helper(view, "purl", [&](const syntax::JsonValue& value) { check_purl(value, breaches); });
  if (view.version() == CsafVersion::k20) return;
  each_helper(view, "purls", [&](const syntax::JsonValue& list) {
    for (const syntax::JsonValue value : list.elements()) check_purl(value, breaches);
  });
}

void test_6_1_42(const DocumentView& view, Breaches& breaches) {
  each_helper(view, "purls", [&](const syntax::JsonValue& list) {
    std::optional<Purl> first;
    for (const syntax::JsonValue value : list.elements()) {
      auto purl = Purl::parse(value.text().value_or(std::string_view()));
      if (!purl) continue;
      if (!first) {
        first = *std::move(purl);
      } else if (!same_package(*first, *purl)) {
        breaches.add(value.node(), quote(*value.text()) + " differs from the first package URL in more than its qualifiers");
      }
    }
  });
}

}  // namespace proofhouse::formats::csaf
