// CycloneDX bills of materials, JSON or XML, specification 1.2 to 1.7 (ECMA-424).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "formats/remarks.h"
#include "model/document.h"
#include "syntax/json.h"

namespace proofhouse::formats::cyclonedx {

// A component of three bytes ("{},") becomes three hundred in memory: so many components, dependencies and vulnerabilities
// together.
inline constexpr std::uint64_t kMostRecords = 2'000'000;

inline constexpr Limits kLimits{
    .bytes = 256ULL << 20U, .depth = 128, .nodes = 16ULL << 20U, .text = 64ULL << 20U, .output = 512ULL << 20U};

// The Sbom of one document; what begins with "<" is read as XML (xml_reader.h), all else as JSON. Reads what is readable: a
// member of another type than the specification gives it, a component without a name, a bom-ref that stands twice, references
// that lead nowhere and the like are Remarks with the node. Components inside components (metadata.component included) are in one
// list, each behind the one that holds it. Errors have no file:
//   kMalformed  what is not JSON or not UTF-8, with "line:column";
//   kInvalid    repeated members, with "line:column"; another "bomFormat" or a specification 2 and later, with a JSON pointer;
//   kLimit      above `limits` or kMostRecords.
Result<ReadDocument> read(std::string bytes, const Limits& limits);
// The same of a document that was parsed already; `remarks` are what was seen before.
Result<ReadDocument> read_json(const syntax::JsonDocument& document, Remarks remarks = {});

// 1.2 to 1.7.
bool is_known_version(std::string_view version);

}  // namespace proofhouse::formats::cyclonedx
