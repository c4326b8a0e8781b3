// Fixed terms of CSAF 2.1 in other languages (the TC's list of language specific translations, as of 2026-10).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "formats/csaf/language.h"

namespace proofhouse::formats::csaf {

enum class Term : std::uint8_t {
  kLicense,
  kProductDescription,
  kReasoningForSupersession,
  kReasoningForWithdrawal,
  kSupersedingDocument
};

// English, also where no language is said.
inline bool is_english(std::string_view language) {
  const std::string_view primary = primary_language(language);
  return language.empty() || primary == "en" || primary == "EN" || primary == "En";
}

constexpr std::string_view english_term(Term term) {
  switch (term) {
    case Term::kLicense: return "License";
    case Term::kProductDescription: return "Product Description";
    case Term::kReasoningForSupersession: return "Reasoning for Supersession";
    case Term::kReasoningForWithdrawal: return "Reasoning for Withdrawal";
    case Term::kSupersedingDocument: return "Superseding Document";
  }
  return "";
}

constexpr std::string_view german_term(Term term) {
  switch (term) {
    case Term::kLicense: return "Lizenz";
    case Term::kProductDescription: return "Produktbeschreibung";
    case Term::kReasoningForSupersession: return "Begründung für die Ersetzung";
    case Term::kReasoningForWithdrawal: return "Begründung für die Zurückziehung";
    case Term::kSupersedingDocument: return "Ersetzendes Dokument";
  }
  return "";
}

// Nothing where none is recorded for the language: then the tests that ask for the term are skipped.
inline std::optional<std::string_view> term_in(std::string_view language, Term term) {
  if (is_english(language)) return english_term(term);
  const std::string_view primary = primary_language(language);
  if (primary == "de" || primary == "DE" || primary == "De") return german_term(term);
  return std::nullopt;
}

}  // namespace proofhouse::formats::csaf
