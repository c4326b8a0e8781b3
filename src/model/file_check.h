// FileCheck: what a file is, whether it is valid, and every rule that it breaks.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/fields.h"

namespace proofhouse {

// What a breach means. A file with an error is not valid; CSAF's mandatory tests are errors, its optional tests warnings and its
// informative tests information.
enum class Severity : std::uint8_t { kError, kWarning, kInformation };
constexpr std::array<std::string_view, 3> enum_names(Severity) { return {"error", "warning", "information"}; }

struct Violation {
  std::string
      rule;  // as the standard numbers it ("6.1.7"), "schema" for a breach of the schema, else a word of the format's page
  Severity severity = Severity::kError;
  std::string place;    // a JSON pointer; for other files "line:column", "byte 17" or the name of an entry; empty: the file
  std::string message;  // what is wrong and what is wanted; texts of the file in it are quoted and shortened
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"rule", &Violation::rule}, Field{"severity", &Violation::severity},
                         Field{"place", &Violation::place}, Field{"message", &Violation::message});
  }
  friend bool operator==(const Violation&, const Violation&) = default;
};

struct FileCheck {
  std::string kind;                   // "csaf"; "unknown": nothing that Proofhouse reads
  std::string version;                // of the specification that the file claims; empty where it claims none
  bool valid = false;                 // of a known kind and without an error
  std::vector<Violation> violations;  // in document order, of one place by rule
  std::uint64_t left_out = 0;         // more violations than are kept
  template <class D = void>
  static constexpr auto fields() {
    return field_list<D>(Field{"kind", &FileCheck::kind}, Field{"version", &FileCheck::version},
                         Field{"valid", &FileCheck::valid}, Field{"violations", &FileCheck::violations},
                         Field{"left_out", &FileCheck::left_out});
  }
};

}  // namespace proofhouse
