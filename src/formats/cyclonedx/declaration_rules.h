// Rules of CycloneDX attestations (CDXA, "declarations" from version 1.6 on) beyond the schema: what contradicts itself.
#pragma once

#include "formats/violations.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// Adds a violation for each rule that the declarations of a CycloneDX document break; nothing where it has none. Values of a
// wrong kind are passed over: the schema names them. All are warnings, because a file is valid where it keeps its schema.
//   declaration-reference     a claim, target, evidence, assessor or requirement that the document does not hold
//   declaration-conformance   conformance 1.0 beside counter-claims
//   declaration-expired       conformance 1.0 resting on evidence that had expired on the document's own date (its
//                             metadata.timestamp), or any other expired evidence
//   declaration-third-party   an assessor that is a "third party" and the product's own manufacturer or supplier
//   declaration-signatory     a signatory without a role; an affirmation without a signatory
//   declaration-evidence      evidence without data
void check_declarations(const syntax::JsonDocument& document, Violations& violations);

}  // namespace proofhouse::formats::cyclonedx
