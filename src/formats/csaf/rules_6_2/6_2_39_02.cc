// 6.2.39.2 to 6.2.39.4, 6.2.40 and 6.2.46: terms that must stand in the document's language.
#include <algorithm>
#include <optional>
#include <string>

#include "formats/csaf/licence_expression.h"
#include "formats/csaf/rules_6_2/rules.h"
#include "formats/csaf/translated_terms.h"

namespace proofhouse::formats::csaf {

namespace {

// The term in a language other than English, for which the tests are. Says so where no translation is known.
std::optional<std::string_view> foreign_term(const DocumentView& view, Term term, Breaches& breaches) {
  const Text& language = view.head().lang;
  if (is_english(language.text)) return std::nullopt;
  const auto out = term_in(language.text, term);
  if (!out) {
    breaches.inform(language.node, "no translation of " + quote(english_term(term)) + " into " + quote(language.text) +
                                       " is known, so nothing was tested");
  }
  return out;
}

// Exactly one note has the title, and its category.
void check_note(const DocumentView& view, Term term, std::string_view category, Breaches& breaches) {
  const auto title = foreign_term(view, term, breaches);
  if (!title) return;
  const auto notes = view.document_notes();
  const auto titled = std::ranges::count_if(notes, [&](const Statement& note) { return note.title.text == *title; });
  const auto right = std::ranges::count_if(
      notes, [&](const Statement& note) { return note.title.text == *title && note.category.text == category; });
  if (titled == 1 && right == 1) return;
  breaches.add(view.head().node, "there must be exactly one note with the title " + quote(*title) + ", and its category be " +
                                     std::string(category));
}

}  // namespace

void test_6_2_39_2(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_withdrawn") return;
  check_note(view, Term::kReasoningForWithdrawal, "description", breaches);
}

void test_6_2_39_3(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_superseded") return;
  check_note(view, Term::kReasoningForSupersession, "description", breaches);
}

void test_6_2_39_4(const DocumentView& view, Breaches& breaches) {
  if (view.head().category.text != "csaf_superseded") return;
  const auto summary = foreign_term(view, Term::kSupersedingDocument, breaches);
  if (!summary) return;
  const auto references = view.document_references();
  if (std::ranges::none_of(references, [&](const Reference& reference) {
        return reference.category.text == "external" && reference.summary.text.starts_with(*summary);
      })) {
    breaches.add(view.head().node, "there must be an external reference whose summary starts with " + quote(*summary));
  }
}

void test_6_2_40(const DocumentView& view, Breaches& breaches) {
  const Text& language = view.head().lang;
  const std::optional<std::string_view> title = is_english(language.text)
                                                    ? english_term(Term::kProductDescription)
                                                    : foreign_term(view, Term::kProductDescription, breaches);
  if (!title) return;
  for (const Statement& note : view.document_notes()) {
    if (note.category.text != "description" || !note.title.text.starts_with(*title)) continue;
    if (note.products.empty() && note.groups.empty()) {
      breaches.add(note.node, "the product description does not say of which products it is");
    }
  }
}

void test_6_2_46(const DocumentView& view, Breaches& breaches) {
  const auto licence = parse_licence_expression(view.head().licence.text);
  if (!view.head().licence || !licence || !licence->has_unlisted) return;
  check_note(view, Term::kLicense, "legal_disclaimer", breaches);
}

}  // namespace proofhouse::formats::csaf
