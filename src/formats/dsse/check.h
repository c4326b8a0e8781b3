// DSSE envelopes: known by payloadType, payload and signatures. Whether the signatures verify is not a matter of form: verify
// says it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/checker.h"

namespace proofhouse::formats::dsse {

// formats/checker.h. DSSE names no version.
std::optional<std::string> claims(const Opened& file);
// The rules are listed in README.md. The statement in the payload is checked as well; its violations have a place that begins
// "PAYLOAD's pointer > ".
void check(const Opened& file, Violations& violations);
// The rules beyond the schema, of an envelope in another document.
void check_envelope(const syntax::JsonValue& envelope, std::string_view place, Violations& violations);

}  // namespace proofhouse::formats::dsse
