// OtOrder: a declared order of what makers of operational technology write as versions: numbers, and the words that may follow
// them.
//
// A declaration says which words may stand in front and do not count, which may follow, and what each means. Whatever is not
// declared (another word, a letter, another mark) makes a comparison kUndecided.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "identifiers/version/order.h"

namespace proofhouse::identifiers {

// A word that may follow the numbers. Words of one `id` mean the same.
struct OtWord {
  std::string_view text;  // lower case; "service pack" with one blank
  char id = '\0';
  // Above 0: what carries it is newer than what ends there, and newer than what goes on with a word of a lower rank; two words of
  // the same rank and another id have no order. 0: both versions must carry it with the same number ("series b"), else they have
  // none.
  int rank = 0;
};

// What a single letter right after a number means.
enum class OtLetter : std::uint8_t {
  kUnknown,  // not declared: undecided
  kEqual,    // says nothing of its own, but two that differ are undecided ("1.05F": the sixth edition)
  kOrdered,  // later letters are later, and any is later than none
};

struct OtOrder {
  std::span<const std::string_view> prefixes;  // lower case; they do not count
  std::span<const OtWord> words;               // the longer of two that begin alike first
  OtLetter letter = OtLetter::kUnknown;
  bool parentheses = false;    // "(10)" is a further number
  bool letters_alone = false;  // "C" and "AB" are versions: by length, then by the alphabet
  bool prefix_needed = false;  // a version without the prefix is of another row of numbers
};

// Linear in the length of both.
Order compare_ot(const OtOrder& order, std::string_view a, std::string_view b);

}  // namespace proofhouse::identifiers
