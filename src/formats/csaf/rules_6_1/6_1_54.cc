// 6.1.54 licence expressions; 6.1.55 the licence's text where no list has it.
#include <algorithm>

#include "formats/csaf/language.h"
#include "formats/csaf/licence_expression.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

void test_6_1_54(const DocumentView& view, Breaches& breaches) {
  const Text& licence = view.head().licence;
  if (licence && !parse_licence_expression(licence.text)) {
    breaches.add(licence.node, quote(licence.text) + " is no SPDX licence expression, or refers to another document");
  }
}

// Which short identifiers SPDX's list has is not looked at: what is not a LicenseRef counts as listed.
void test_6_1_55(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (!head.licence || (head.lang && primary_language(head.lang.text) != "en")) return;
  const auto licence = parse_licence_expression(head.licence.text);
  if (!licence || !licence->has_unlisted) return;
  std::size_t texts = 0;
  for (const Statement& note : view.document_notes()) {
    if (note.title.text != "License") continue;
    ++texts;
    if (note.category.text != "legal_disclaimer") {
      breaches.add(note.node, "the note with the licence must have the category legal_disclaimer");
    }
  }
  if (texts != 1) breaches.add(head.licence.node, "exactly one note must have the title License");
}

}  // namespace proofhouse::formats::csaf
