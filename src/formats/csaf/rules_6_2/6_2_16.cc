// 6.2.16 products without identification helper; 6.2.31 hardware mixed with software; 6.2.32 one identification for two products.
#include <algorithm>
#include <tuple>
#include <vector>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// One value of a helper.
struct Identification {
  std::string_view category;
  std::string_view value;
  std::uint32_t product = 0;
  std::uint32_t node = 0;
};

void add_list(std::vector<Identification>& out, std::string_view category, const syntax::JsonValue& list, std::uint32_t product) {
  for (const syntax::JsonValue value : list.elements()) {
    if (const auto text = value.text()) out.push_back({category, *text, product, value.node()});
  }
}

// Generic URIs and hashes by the texts that tell them apart.
void add_objects(std::vector<Identification>& out, const syntax::JsonValue& list, std::uint32_t product) {
  for (const syntax::JsonValue value : list.elements()) {
    if (const auto uri = value.get("uri"); uri && uri->text()) out.push_back({"uri", *uri->text(), product, uri->node()});
    const auto hashes = value.get("file_hashes");
    if (!hashes) continue;
    for (const syntax::JsonValue hash : hashes->elements()) {
      if (const auto text = hash.get("value"); text && text->text()) {
        out.push_back({"hash", *text->text(), product, text->node()});
      }
    }
  }
}

std::vector<Identification> identifications(const DocumentView& view) {
  std::vector<Identification> out;
  for (std::uint32_t i = 0; i < view.products().size(); ++i) {
    const Product& product = view.products()[i];
    if (product.helper == 0) continue;
    for (const syntax::JsonMember member : view.at(product.helper).members()) {
      if (const auto text = member.value.text()) out.push_back({member.key, *text, i, member.value.node()});
      if (member.key == "hashes" || member.key == "x_generic_uris") {
        add_objects(out, member.value, i);
      } else {
        add_list(out, member.key, member.value, i);
      }
    }
  }
  return out;
}

}  // namespace

void test_6_2_16(const DocumentView& view, Breaches& breaches) {
  for (const Product& product : view.products()) {
    if (product.helper == 0) breaches.add(product.node, quote(product.id.text) + " has no product identification helper");
  }
}

void test_6_2_31(const DocumentView& view, Breaches& breaches) {
  std::vector<bool> combined(view.products().size());
  const auto mark = [&](const IdUse& use) {
    if (use.target != kNone) combined[use.target] = true;
  };
  for (const Path& path : view.paths()) {
    mark(path.beginning);
    for (const Step& step : view.steps(path)) mark(step.next);
  }
  for (std::size_t i = 0; i < combined.size(); ++i) {
    const Product& product = view.products()[i];
    if (product.helper == 0 || combined[i]) continue;
    const syntax::JsonValue helper = view.at(product.helper);
    if (helper.get("serial_numbers") || helper.get("model_numbers")) {
      breaches.add(product.node, quote(product.id.text) + " is hardware, and no path combines it with software");
    }
  }
}

void test_6_2_32(const DocumentView& view, Breaches& breaches) {
  auto all = identifications(view);
  std::ranges::sort(all, {}, [](const Identification& i) { return std::tie(i.category, i.value, i.product, i.node); });
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Identification& before = all[i - 1];
    if (all[i].category != before.category || all[i].value != before.value || all[i].product == before.product) continue;
    breaches.add(all[i].node, quote(all[i].value) + " identifies " + quote(view.products()[before.product].id.text) + " as well");
  }
}

}  // namespace proofhouse::formats::csaf
