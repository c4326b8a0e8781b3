// One signer of CMS SignedData: whether his signature holds for given content under one certificate (RFC 5652 §5.4 and §5.6).
// Whether the certificate is worth anything is for certificate_path.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crypto/certificate.h"
#include "syntax/cms.h"

namespace proofhouse::crypto {

enum class SignerState : std::uint8_t {
  good,
  malformed,       // attributes that are missing, stand twice or contradict one another
  weak,            // a digest or signature algorithm below SHA-256, or one that is not accepted
  wrong_content,   // the content is not what was signed
  bad,             // the signature does not match
  no_certificate,  // nothing given is the signer's certificate
};

struct SignerCheck {
  SignerState state = SignerState::malformed;
  std::string detail;
};

// Checks one signer over the content. Signed attributes must be there (without them nothing says what kind of content was
// signed): contentType equal to `content_type`, messageDigest over `content`, and, where they name a certificate (RFC 5035), this
// one. Digests: SHA-256, SHA-384, SHA-512. Signatures: RSA PKCS#1 v1.5 and PSS with the same hash, ECDSA, Ed25519. The algorithm
// must fit the certificate's key.
SignerCheck check_signer(const syntax::CmsSigner& signer, std::string_view content_type, syntax::Octets content,
                         const Certificate& certificate);

// The certificates among those given that the signer's identifier names, each once. More than one only where two share issuer and
// serial number: every one must then be tried, at most kMostCandidates. A file full of twins would else cost as many checks as it
// likes.
inline constexpr std::size_t kMostCandidates = 4;
std::vector<Certificate> certificates_of(const syntax::CmsSigner& signer, const std::vector<Certificate>& certificates);

// The certificates of the file that can be read; others are left out, and counted in `unread`.
std::vector<Certificate> readable_certificates(const std::vector<syntax::Octets>& certificates, std::size_t& unread);

}  // namespace proofhouse::crypto
