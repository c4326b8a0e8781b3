// Signatures by certificate of one exhibit: CMS beside a file, ASiC-E containers and signed PDF (docs/trust.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/evidence.h"
#include "model/signatures.h"
#include "tender/trust.h"

namespace proofhouse::tender {

// The most bytes of a file whose signature by certificate is checked: they are held in memory.
inline constexpr std::uint64_t kMostSignedBytes = 256ULL << 20U;

// Whom a signature of this exhibit has to be by.
struct SignatureAsked {
  const TrustPolicy& trust;
  std::vector<std::string> makers;
  Date as_of;
};

// Whether a name of bid.yaml's `signature` is that of a CMS file: .p7s, .p7m, .p7b, .p7, .cms, .pem or .der.
bool names_cms(std::string_view signature);

// What kind of signed file the first bytes say, if any: an ASiC-E container or a PDF.
enum class SignedKind : std::uint8_t { kNone, kAsic, kPdf };
SignedKind signed_kind(std::string_view bytes);

// A CMS file beside a file: detached, or attached with the very same content.
SignatureCheck check_cms_beside(std::string_view signature, std::string_view content, const SignatureAsked& asked);

// A container: good where one CAdES signature is, whose manifest names every file of the container and whose digests are those of
// the files. XAdES is never verified: a container that has nothing else is kUnverified.
SignatureCheck check_container(const AsicContainer& container, const SignatureAsked& asked);

// A PDF, with what its reader found: good where a signature over the whole file is. Without any signature kNone.
SignatureCheck check_pdf(const SignedPdf& pdf, std::string_view bytes, const SignatureAsked& asked);

}  // namespace proofhouse::tender
