// Certificates: X.509 certificates that signatures are checked with, and revocation lists.
//
// A certificate here is bytes that two readers agree on: the strict one of syntax/x509.h, whose fields are shown and judged, and
// OpenSSL's, which checks signatures. Whether it is worth anything is for certificate_path.h.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "syntax/crl.h"
#include "syntax/x509.h"

struct x509_st;
struct X509_crl_st;
struct evp_pkey_st;

namespace proofhouse::crypto {

// Immutable and cheap to copy; safe to use from several threads.
class Certificate {
 public:
  // Exactly one certificate in DER. Fails as syntax::read_certificate, and with kMalformed where OpenSSL reads it otherwise.
  static Result<Certificate> from_der(syntax::Octets der);
  // The CERTIFICATE blocks of a PEM text, at least one and nothing but these. Fails likewise, and with kDenied for a private key.
  static Result<std::vector<Certificate>> from_pem(std::string_view text);

  [[nodiscard]] const syntax::X509Certificate& fields() const { return body_->fields; }
  [[nodiscard]] const Digest& fingerprint() const { return body_->fingerprint; }  // SHA-256 of the DER bytes
  // What is wrong with its key: RSA below 2048 bits or as rsa_weakness of strength.h, another curve than P-256, P-384 and P-521,
  // another algorithm than RSA, ECDSA and Ed25519; or nothing.
  [[nodiscard]] const std::optional<Error>& weakness() const { return body_->weakness; }

  // For the other sources of this folder. Never null.
  [[nodiscard]] x509_st* handle() const { return body_->handle.get(); }
  [[nodiscard]] evp_pkey_st* key() const { return body_->key; }

  friend bool operator==(const Certificate& a, const Certificate& b) { return a.fingerprint() == b.fingerprint(); }

 private:
  struct Body {
    std::shared_ptr<x509_st> handle;
    evp_pkey_st* key = nullptr;  // of the handle
    syntax::X509Certificate fields;
    Digest fingerprint;
    std::optional<Error> weakness;
  };
  explicit Certificate(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;
};

// A revocation list, likewise.
class RevocationList {
 public:
  // Fails as syntax::read_crl.
  static Result<RevocationList> from_der(syntax::Octets der);
  // The X509 CRL blocks of a PEM text, at least one and nothing but these.
  static Result<std::vector<RevocationList>> from_pem(std::string_view text);

  [[nodiscard]] const syntax::Crl& fields() const { return body_->fields; }
  // Whether this authority signed it, by an accepted algorithm (no SHA-1) and with a certificate that may sign lists.
  [[nodiscard]] bool is_signed_by(const Certificate& issuer) const;

 private:
  struct Body {
    std::shared_ptr<X509_crl_st> handle;
    syntax::Crl fields;
  };
  explicit RevocationList(std::shared_ptr<const Body> body) : body_(std::move(body)) {}

  std::shared_ptr<const Body> body_;
};

}  // namespace proofhouse::crypto
