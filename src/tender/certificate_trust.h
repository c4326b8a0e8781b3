// Certificate trust: whether a CMS signature was made by somebody whom one entry of trust/ names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/cms.h"
#include "model/evidence.h"
#include "model/trust.h"

namespace proofhouse::tender {

// Which of two checks says more. Good ones say most; all others are worth nothing, and the more telling one is shown.
int standing_of(SignatureState state);

// One authority of trust/, its certificates parsed once. Immutable; shared by threads.
class CertificateTrustEntry {
 public:
  // Fails with kInvalid, naming the file, for roots, time authorities or lists that cannot be read, and for a root whose key is
  // too weak to prove anything.
  static Result<CertificateTrustEntry> make(const std::string& file, TrustedAuthority authority);

  [[nodiscard]] const KeyId& id() const { return authority_.id; }

  // kGood only where a signer's certificate leads to this authority, has all the marks that the entry asks for, and the entry is
  // valid at `as_of`, for `purpose` (nothing: any) and for each of the makers (none: any). Of several signers the best one
  // counts.
  [[nodiscard]] SignatureCheck check(const syntax::CmsSignedData& signature, syntax::Octets content,
                                     std::optional<Purpose> purpose, const std::vector<std::string>& makers, Date as_of) const;

 private:
  [[nodiscard]] SignatureCheck judge(const crypto::CmsSignerCheck& signer, std::optional<Purpose> purpose,
                                     const std::vector<std::string>& makers, Date as_of) const;

  TrustedAuthority authority_;
  crypto::CertificateTrust trust_;
};

}  // namespace proofhouse::tender
