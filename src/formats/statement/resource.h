// Subjects and resource descriptors of in-toto (spec/v1/resource_descriptor.md, digest_set.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "formats/json_object.h"
#include "formats/remarks.h"
#include "model/attestation.h"

namespace proofhouse::formats::statement {

// Whether an algorithm of a digest set binds its subject to bytes: SHA-256, SHA-384, SHA-512 and the same lengths of SHA-3. All
// others are broken, truncated or no digest of bytes at all (gitCommit, dirHash, an image's number).
bool is_binding(std::string_view algorithm);
// The hexadecimal digits that a digest of a binding algorithm has.
std::size_t digits_of(std::string_view algorithm);

// The SHA-256 of a member "digest", which must be there and hold at least one. A "sha256" that is not 64 hexadecimal digits is a
// breach; a digest set without one yields nothing and, where nothing in it binds, a Remark.
std::optional<Digest> read_digest(const JsonObject& object, Remarks& remarks);

// A resource whose digest is required; `name_key` is where its name stands: "name" for subjects, "uri" for others. The name is
// optional.
Resource read_resource(const JsonObject& object, std::string_view name_key, Remarks& remarks);

// A resource descriptor: its name is "name" or else "uri", its digest optional. What does not bind is left out without a word.
Resource read_descriptor(const JsonObject& object);
std::optional<Resource> read_optional_descriptor(const JsonObject& object, std::string_view key);
// An optional array of them.
std::vector<Resource> read_resources(const JsonObject& object, std::string_view key);
// The well-formed SHA-256 and SHA-512 of a digest set.
void keep_digests(const syntax::JsonValue& digests, Resource& resource);

}  // namespace proofhouse::formats::statement
