// Words: closed lists that stand only in the files of the catalogue, and lists of words in general.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "syntax/strict_map.h"

namespace proofhouse::catalogue {

enum class YesNo : std::uint8_t { kNo, kYes };
constexpr std::array<std::string_view, 2> enum_names(YesNo) { return {"no", "yes"}; }

enum class Waivable : std::uint8_t { kNever, kWithMeasures };
constexpr std::array<std::string_view, 2> enum_names(Waivable) { return {"never", "with-measures"}; }

enum class Obliged : std::uint8_t { kSupplier, kMaker, kIntegrator };
constexpr std::array<std::string_view, 3> enum_names(Obliged) { return {"supplier", "maker", "integrator"}; }

enum class Basis : std::uint8_t { kAnalyst, kCrosswalk };
constexpr std::array<std::string_view, 2> enum_names(Basis) { return {"analyst", "crosswalk"}; }

inline bool yes(syntax::StrictMap& map, std::string_view key) { return map.enumeration<YesNo>(key) == YesNo::kYes; }

// Refuses a word that is not in a list, with the word that was meant.
inline void refuse_word(syntax::StrictMap& map, std::string_view key, const std::string& word,
                        const std::vector<std::string>& names) {
  const auto close = nearest(word, names);
  map.refuse(key, "\"" + std::string(key) + "\" holds \"" + shorten(word, 60) + "\", not one of " + join(names, ", "),
             close ? "did you mean \"" + *close + "\"?" : "write one of these");
}

// A list of words, each one value of a closed list.
template <NamedEnum E>
std::vector<E> enumerations(syntax::StrictMap& map, std::string_view key) {
  const auto names = enum_names(E{});
  std::vector<E> out;
  for (const std::string& word : map.texts(key)) {
    if (const auto value = from_name<E>(word)) {
      out.push_back(*value);
    } else {
      refuse_word(map, key, word, {names.begin(), names.end()});
    }
  }
  return out;
}

}  // namespace proofhouse::catalogue
