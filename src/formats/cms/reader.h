// CMS signed data (RFC 5652), detached or attached, and time-stamp tokens (RFC 3161): what a signature file says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "model/document.h"
#include "model/file_check.h"
#include "syntax/cms.h"

namespace proofhouse::formats::cms {

inline constexpr Limits kLimits = syntax::kCmsLimits;

// The CmsDocument of one file in PEM, DER or BER; each broken rule is a Remark. Errors have no file and "byte N" as place:
// kMalformed, kInvalid (CMS of another type), kLimit.
Result<ReadDocument> read(std::string bytes, const Limits& limits);

// One broken rule of README.md.
struct Breach {
  std::string_view rule;
  Severity severity = Severity::kError;
  std::size_t offset = 0;
  std::string message;
};
// Every rule that the file breaks, in the order of the file.
std::vector<Breach> breaches(const syntax::CmsSignedData& cms);

}  // namespace proofhouse::formats::cms
