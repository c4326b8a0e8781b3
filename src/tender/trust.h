// Trust: who signed an envelope or a file, and whether that person may attest this, for this maker, on this date.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "crypto/dsse.h"
#include "model/attestation.h"
#include "model/evidence.h"
#include "model/trust.h"
#include "tender/certificate_trust.h"

namespace proofhouse::tender {

// The keys of trust/, parsed once. Immutable; shared by threads.
class TrustPolicy {
 public:
  // Fails with kInvalid, naming the file, for a key that is no public key, two entries with one id or one key, or a
  // scheme that does not fit its key.
  // A weak key is kept and never good: a signature by it is reported as such.
  static Result<TrustPolicy> make(std::vector<std::pair<std::string, TrustedKey>> keys_by_file);

  // The same for keys and certificate authorities. Fails likewise, and as CertificateTrustEntry::make.
  static Result<TrustPolicy> of(std::vector<std::pair<std::string, std::variant<TrustedKey, TrustedAuthority>>> entries_by_file);

  // Checks the envelope's signatures over its payload. kGood only for a key that is valid at `as_of`, trusted for `purpose`
  // (nothing: any) and for each of the makers (none: any). Where several keys verify, the best state wins: good, expired, not yet
  // valid, not authorised. The payload type must be in-toto's.
  [[nodiscard]] SignatureCheck check(const Envelope& envelope, std::optional<Purpose> purpose,
                                     const std::vector<std::string>& makers, Date as_of) const;

  // Checks a CMS signature (crypto/cms.h) over the content, in the same way, under every authority of trust/. A signature without
  // a trusted time is judged at the end of `as_of`.
  [[nodiscard]] SignatureCheck check(const syntax::CmsSignedData& signature, syntax::Octets content,
                                     std::optional<Purpose> purpose, const std::vector<std::string>& makers, Date as_of) const;

  // The name of a key's holder, without title and organization; empty for a key that is not there.
  [[nodiscard]] std::string name_of(const KeyId& key) const;

 private:
  struct Entry {
    TrustedKey key;
    crypto::EnvelopeKey envelope_key;
    bool weak = false;
  };
  std::vector<Entry> entries_;
  std::vector<CertificateTrustEntry> authorities_;
};

}  // namespace proofhouse::tender
