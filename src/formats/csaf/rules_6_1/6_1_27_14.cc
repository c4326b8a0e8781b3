// 6.1.27.14 to 6.1.27.19: documents that are withdrawn or superseded.
#include <algorithm>

#include "formats/csaf/language.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

namespace {

bool ended(const DocumentView& view) {
  const std::string_view category = view.head().category.text;
  return category == "csaf_withdrawn" || category == "csaf_superseded";
}

// English, or no language said.
bool in_english(const DocumentView& view) { return !view.head().lang || primary_language(view.head().lang.text) == "en"; }

void check_reasoning(const DocumentView& view, std::string_view title, Breaches& breaches) {
  std::size_t count = 0;
  for (const Statement& note : view.document_notes()) {
    if (note.title.text != title) continue;
    ++count;
    if (note.category.text != "description") breaches.add(note.node, "the category of this note must be description");
  }
  if (count != 1) breaches.add(view.head().node, "exactly one note must have the title " + quote(title));
}

}  // namespace

void test_6_1_27_14(const DocumentView& view, Breaches& breaches) {
  if (!ended(view)) return;
  if (std::ranges::none_of(view.document_notes(), [](const Statement& n) { return n.category.text == "description"; })) {
    breaches.add(view.head().node, "the profile requires a note with the category description");
  }
}

void test_6_1_27_15(const DocumentView& view, Breaches& breaches) {
  if (ended(view) && view.product_tree() != 0) breaches.add(view.product_tree(), "the profile allows no product tree");
}

void test_6_1_27_16(const DocumentView& view, Breaches& breaches) {
  if (ended(view) && view.revisions().size() < 2) {
    breaches.add(view.head().revision_history, "the profile requires two revisions at least");
  }
}

void test_6_1_27_17(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text == "csaf_withdrawn" && in_english(view)) {
    check_reasoning(view, "Reasoning for Withdrawal", breaches);
  }
}

void test_6_1_27_18(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text == "csaf_superseded" && in_english(view)) {
    check_reasoning(view, "Reasoning for Supersession", breaches);
  }
}

void test_6_1_27_19(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_superseded" || !in_english(view)) return;
  bool found = false;
  for (const Reference& reference : view.document_references()) {
    if (!reference.summary.text.starts_with("Superseding Document")) continue;
    found = true;
    if (reference.category.text != "external") {
      breaches.add(reference.node, "the category of this reference must be external");
    }
  }
  if (!found) breaches.add(view.head().node, "a reference must have a summary that begins with \"Superseding Document\"");
}

}  // namespace proofhouse::formats::csaf
