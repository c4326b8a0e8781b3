// The predicates of others that are read, each in a file of its own. All follow in-toto's parsing rules: unknown members are
// ignored.
#pragma once

#include <string_view>

#include "formats/json_object.h"
#include "model/predicates.h"

namespace proofhouse::formats::statement {

// A missing member or a wrong value is a breach in the object's fault. `type` is the predicate's type, one that
// known_predicate() knows.
Predicate read_provenance(const JsonObject& predicate, std::string_view type);   // slsa.dev/provenance v0.2, v1
Predicate read_summary(const JsonObject& predicate, std::string_view type);      // slsa.dev/verification_summary v0.2, v1
Predicate read_vulns(const JsonObject& predicate, std::string_view type);        // vulns v0.1, v0.2, cosign's vuln/v1
Predicate read_scai(const JsonObject& predicate, std::string_view type);         // scai v0.2, v0.3
Predicate read_test_result(const JsonObject& predicate, std::string_view type);  // test-result v0.1
Predicate read_release(const JsonObject& predicate, std::string_view type);      // release v0.1, v0.2
Predicate read_reference(const JsonObject& predicate, std::string_view type);    // reference v0.1
Predicate read_svr(const JsonObject& predicate, std::string_view type);          // svr v0.1, v0.2
Predicate read_link(const JsonObject& predicate, std::string_view type);         // link v0.2, v0.3
Predicate read_trace(const JsonObject& predicate, std::string_view type);        // runtime-trace v0.1

// A type of predicate: the exact URI, how it is read, and its shape (syntax/shape.h) for check.
struct KnownPredicate {
  std::string_view type;
  Predicate (*read)(const JsonObject& predicate, std::string_view type);
  std::string_view shape;
  std::string_view version;
};

// By the exact type; null for others. A carried document (carried_format) is none of these.
const KnownPredicate* known_predicate(std::string_view type);

// The format of the document that is the predicate: https://cyclonedx.org/bom, https://spdx.dev/Document and
// https://openvex.dev/ns, each alone or with a version behind a "/". Nothing for other types.
std::optional<CarriedFormat> carried_format(std::string_view type);

// The bytes of the predicate as they stand in the statement: what an inner reader or checker gets. `source` is the statement's.
std::string_view carried_bytes(const syntax::JsonValue& predicate, std::string_view source);

}  // namespace proofhouse::formats::statement
