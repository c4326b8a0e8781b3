// CMS signatures: whether a detached or attached signature of RFC 5652 was made over given bytes by somebody under the buyer's
// roots, and when.
//
// No clock is read, and the signer's own signingTime is never believed: a signature is judged at the time of an RFC 3161 token
// over its value that a trusted authority made, else at the as-of moment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "crypto/certificate.h"
#include "crypto/certificate_path.h"
#include "crypto/timestamp.h"
#include "syntax/cms.h"

namespace proofhouse::crypto {

// Whom the buyer believes, for one kind of signature.
struct CertificateTrust {
  std::vector<Certificate> roots;     // of signers
  TimestampTrust time;                // of time-stamping authorities
  std::vector<RevocationList> lists;  // beside those that the signature carries
  // Object identifiers of extended key usages, one of which a signer's certificate must hold. Empty: a certificate without the
  // extension, or with emailProtection, codeSigning, document signing (RFC 9336) or any usage.
  std::vector<std::string> usages;
};

enum class CmsState : std::uint8_t {
  good,
  malformed,        // no signed data, or attributes that are missing, doubled or contradict one another
  weak,             // SHA-1, MD5, RSA below 2048 bits, another curve: anything below the policy
  no_content,       // a detached signature without what was signed
  wrong_content,    // it was made over other bytes
  bad,              // it does not match under the signer's certificate
  no_certificate,   // the signer's certificate is not in the file
  not_for_signing,  // the certificate's usages do not allow it
  untrusted,        // no path to a root
  expired,          // a certificate had ended at the time that counts
  not_yet_valid,
  revoked,
};
// "good", "malformed", "weak", "no-content", "wrong-content", "bad", "no-certificate", "not-for-signing", "untrusted", "expired",
// "not-yet-valid", "revoked".
std::string_view name_of(CmsState state);

// One signer.
struct CmsSignerCheck {
  CmsState state = CmsState::malformed;
  std::string detail;                      // for people
  std::optional<Certificate> certificate;  // under which the signature matched
  std::optional<Timestamp> trusted_time;   // of the earliest good token; nothing: it was judged at the as-of moment
  std::string no_time;                     // why no token counts, where there are some
  Revocation revocation = Revocation::unknown;
};

struct CmsCheck {
  // Good where every signer is good; else that of the first who is not, or what is wrong with the file.
  CmsState state = CmsState::malformed;
  std::string detail;
  std::vector<CmsSignerCheck> signers;
};

// Checks all signers over the content. `content` is what must have been signed, byte for byte; where it is nothing, the content
// that the file carries. Where both are there they must be the same. A time-stamp later than `as_of` is not counted. Revocation
// that no list answers is left `unknown` in a good check: whether that suffices is for the caller.
CmsCheck check_cms(const syntax::CmsSignedData& cms, std::optional<syntax::Octets> content, const CertificateTrust& trust,
                   Timestamp as_of);
// The same for a file in PEM, DER or BER.
CmsCheck check_cms_file(std::string_view bytes, std::optional<syntax::Octets> content, const CertificateTrust& trust,
                        Timestamp as_of);

}  // namespace proofhouse::crypto
