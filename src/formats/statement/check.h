// in-toto Statements: known by a "_type" of in-toto, or by "type" beside a subject and a predicateType.
#pragma once

#include <cstdint>
#include <string_view>

#include "formats/checker.h"
#include "model/predicates.h"

namespace proofhouse::formats::statement {

// formats/checker.h. The version is the statement's: "1", "0.1"; what another type says, else.
std::optional<std::string> claims(const Opened& file);
// The rules are listed in README.md.
void check(const Opened& file, Violations& violations);
// The same for JSON that another document carries.
void check_document(const syntax::JsonDocument& document, Violations& violations);

// Holds a document that is the predicate against its own format. `node` is the predicate; places inside it are
// named in the messages. "predicate-document" where it is none of that format.
void check_carried(CarriedFormat format, std::string_view bytes, std::uint32_t node, Violations& violations);

}  // namespace proofhouse::formats::statement
