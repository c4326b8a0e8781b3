// 6.1.12 languages that exist; 6.1.15 a translator names the source's language; 6.1.28 both languages differ.
#include "formats/csaf/language.h"
#include "formats/csaf/rules_6_1/rules.h"

namespace proofhouse::formats::csaf {

void test_6_1_12(const DocumentView& view, Breaches& breaches) {
  for (const Text& lang : {view.head().lang, view.head().source_lang}) {
    if (lang && !is_language_tag(lang.text))
      breaches.add(lang.node, quote(lang.text) + " is no language tag of registered parts");
  }
}

void test_6_1_15(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.publisher_category.text == "translator" && !head.source_lang) {
    breaches.add(head.node, "the publisher is a translator and there is no source_lang");
  }
}

void test_6_1_28(const DocumentView& view, Breaches& breaches) {
  const DocumentHead& head = view.head();
  if (head.lang && head.source_lang && head.lang.text == head.source_lang.text) {
    breaches.add(head.source_lang.node, "source_lang is the same as lang");
  }
}

}  // namespace proofhouse::formats::csaf
