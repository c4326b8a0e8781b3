// Subjects and resource descriptors of in-toto (spec/v1/resource_descriptor.md, digest_set.md).
#pragma once

#include <optional>
#include <string_view>

#include "formats/json_object.h"
#include "formats/remarks.h"
#include "model/attestation.h"

namespace proofhouse::formats::statement {

// The SHA-256 of a member "digest", which must be there and hold at least one. A "sha256" that is not 64 hexadecimal digits is a
// breach; a digest set without one yields nothing and a Remark.
std::optional<Digest> read_digest(const JsonObject& object, Remarks& remarks);

// A resource; `name_key` is where its name stands: "name" for subjects, "uri" for others. The name is optional.
Resource read_resource(const JsonObject& object, std::string_view name_key, Remarks& remarks);

}  // namespace proofhouse::formats::statement
