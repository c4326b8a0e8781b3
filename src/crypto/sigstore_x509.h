// OpenSSL's X.509 objects as values of C++, for the sources about sigstore. Not for other folders.
#pragma once

#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace proofhouse::crypto {

struct FreeX509 {
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(X509_STORE* store) const { X509_STORE_free(store); }
  void operator()(X509_STORE_CTX* context) const { X509_STORE_CTX_free(context); }
  void operator()(STACK_OF(X509) * list) const { sk_X509_pop_free(list, X509_free); }
};
using X509Pointer = std::unique_ptr<X509, FreeX509>;
using X509Store = std::unique_ptr<X509_STORE, FreeX509>;
using X509Context = std::unique_ptr<X509_STORE_CTX, FreeX509>;
using X509List = std::unique_ptr<STACK_OF(X509), FreeX509>;

// Null for bytes that are no certificate, or more than one.
X509Pointer x509_of(std::span<const std::uint8_t> der);
std::vector<std::uint8_t> der_of(const X509& certificate);
// The certificates that can be read. Throws std::bad_alloc.
X509List x509_list(std::span<const std::vector<std::uint8_t>> ders);
// A store that trusts the last of these certificates and judges at this time, at security level 2 (112 bits). Null where the last
// cannot be read.
X509Store store_of(std::span<const std::vector<std::uint8_t>> chain, std::int64_t at);

}  // namespace proofhouse::crypto
