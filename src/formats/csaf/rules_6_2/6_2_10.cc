// 6.2.10 to 6.2.12, 6.2.22, 6.2.28 to 6.2.30 and 6.2.38: what the head of a document should and should not say.
#include <algorithm>
#include <string>

#include "formats/csaf/rules_6_2/rules.h"

namespace proofhouse::formats::csaf {

namespace {

// The name of a document's file (§5.1): its id in lower case, whatever else than letters, digits, "+" and "-" as one "_".
std::string file_name(std::string_view id) {
  std::string out;
  for (char c : id) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-';
    if (kept) {
      out.push_back(c);
    } else if (out.empty() || out.back() != '_') {
      out.push_back('_');
    }
  }
  return out + ".json";
}

}  // namespace

void test_6_2_10(const DocumentView& view, Breaches& breaches) {
  if (!view.head().tlp) breaches.add(view.head().node, "the document has no TLP label");
}

void test_6_2_11(const DocumentView& view, Breaches& breaches) {
  const std::string name = "/" + file_name(view.head().id.text);
  const auto references = view.document_references();
  if (std::ranges::none_of(references, [&](const Reference& reference) {
        return reference.category.text == "self" && reference.url.text.starts_with("https://") &&
               reference.url.text.ends_with(name);
      })) {
    breaches.add(view.head().node, "no reference of the category self is a canonical URL, https:// and ending in " + quote(name));
  }
}

void test_6_2_12(const DocumentView& view, Breaches& breaches) {
  if (!view.head().lang) breaches.add(view.head().node, "the document does not say its language");
}

void test_6_2_22(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.id && !head.id.text.empty() && head.title.text.find(head.id.text) != std::string_view::npos) {
    breaches.add(head.title.node, "the title repeats the document's id");
  }
}

void test_6_2_28(const DocumentView& view, Breaches& breaches) {
  const Text& id = view.head().sharing_group;
  if (id.text == "ffffffff-ffff-ffff-ffff-ffffffffffff") breaches.add(id.node, "the sharing group is the Max UUID");
}

void test_6_2_29(const DocumentView& view, Breaches& breaches) {
  const Text& id = view.head().sharing_group;
  if (id.text == "00000000-0000-0000-0000-000000000000") breaches.add(id.node, "the sharing group is the Nil UUID");
}

void test_6_2_30(const DocumentView& view, Breaches& breaches) {
  if (view.head().sharing_group && view.head().tlp.text == "CLEAR") {
    breaches.add(view.head().sharing_group.node, "a document that is TLP:CLEAR needs no sharing group");
  }
}

void test_6_2_38(const DocumentView& view, Breaches& breaches) {
  const Text& category = view.head().category;
  if (category.text.starts_with("csaf_deprecated_"))
    breaches.add(category.node, quote(category.text) + " is a deprecated profile");
}

}  // namespace proofhouse::formats::csaf
