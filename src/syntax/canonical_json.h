// Canonical JSON: the one spelling of a JSON value that signatures are made over (RFC 8785, JCS).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "syntax/json.h"

namespace proofhouse::syntax {

// The value in canonical form: no white space, members sorted by the UTF-16 code units of their keys (§3.2.3), texts with the
// fewest escapes (§3.2.2.2), numbers as ECMAScript prints doubles (§3.2.2.3). The members and elements whose nodes are in
// `without`, sorted ascending, are left out with all below them. Fails with kInvalid, the place a byte offset, for a number that
// no double holds (§3.2.2.3: "1e999"). Recursion goes as deep as the document (Limits::depth).
Result<std::string> canonical_json(const JsonValue& value, std::span<const std::uint32_t> without = {});

// A double as ECMAScript's Number::toString prints it (ECMA-262 §6.1.6.1.20): the shortest digits that read back as the same
// double. Nothing for NaN and the infinities, which JSON has not.
std::optional<std::string> es6_number(double value);

// The double nearest to a JSON number; zero where it is nearer to zero than any other. Nothing where it is beyond the largest.
std::optional<double> double_of(std::string_view number);

}  // namespace proofhouse::syntax
